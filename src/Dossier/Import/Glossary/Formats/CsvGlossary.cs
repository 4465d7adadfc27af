using System.Collections.Immutable;
using Dossier.Bibliography;
using Dossier.Input;
using Dossier.Input.Csv;

namespace Dossier.Import.Glossary.Formats;

/// <summary>A glossary in a table: a row for each entry, columns named in the first row.</summary>
internal sealed class CsvGlossary
{
    /// <summary>What divides several texts in a cell of our own exports, and how these begin.</summary>
    private const string OwnDivider = " | ";
    private static readonly string[] OwnHead = ["id", "term", "language", "kind", "role", "aliases"];

    private readonly InputFile file;
    private readonly ImportReport report;
    private readonly string?[] columns;
    private readonly string language;
    private readonly Dictionary<string, string> dividers = new(StringComparer.Ordinal);

    private CsvGlossary(InputFile file, ImportReport report, CsvHead head) =>
        (this.file, this.report, columns, language) = (file, report, head.Columns, head.Language);

    public static ImmutableArray<TermDraft> Read(InputFile file, GlossaryOptions options, ImportReport report)
    {
        var table = new CsvReader(file);
        var rows = table.Rows().ToArray();
        if (table.Unclosed >= 0)
        {
            report.Unreadable(
                "a quotation mark is not closed, and takes the rest of the table",
                file.Span(table.Unclosed, 1)
            );
        }

        if (table.TooWide >= 0)
        {
            report.Unreadable($"the row has more than {CsvReader.MaxCells} cells", file.Span(table.TooWide, 1));
            return [];
        }

        // Some tables begin with remarks on themselves.
        rows = [.. rows.SkipWhile(IsRemark)];
        if (rows.Length == 0)
        {
            report.UnreadableFile(file.Path, "the table is empty");
            return [];
        }

        var head = new CsvHead(rows[0].Cells, options);
        if (!head.Columns.Contains("term", StringComparer.Ordinal))
        {
            var names = string.Join(", ", rows[0].Cells.Where(cell => cell.Length > 0).Select(cell => $"'{cell}'"));
            report.Unreadable(
                $"none of the columns is known to hold the term: {names}",
                file.Span(rows[0].Start, 1),
                Array.TrueForAll(rows[0].Cells, cell => CsvColumns.Of(cell) is null)
                    ? $"put a row above it that names them: {HeadOf(file, rows[0].Cells)}; if it is that row, say "
                        + $"which holds the term: --column term=\"{rows[0].Cells[0]}\""
                    : $"say which does: --column term=\"{rows[0].Cells[0]}\""
            );
            return [];
        }

        var glossary = new CsvGlossary(file, report, head);
        glossary.ReadColumns(rows);
        return [.. rows.Skip(1).Select(glossary.Draft).OfType<TermDraft>()];
    }

    /// <summary>A head for a table that begins with an entry: the term, and what explains it, the longest.</summary>
    private static string HeadOf(InputFile file, string[] cells)
    {
        var first = file.FirstLine(file.Span(0, 0));
        var sign = file.Text.AsSpan(first.Start, first.Length).IndexOfAny(';', '\t') is >= 0 and var at
            ? file.Text[at]
            : ',';
        var most = cells.Skip(1).Select(cell => cell.Length).DefaultIfEmpty().Max();
        var longest = Array.FindIndex(cells, Math.Min(1, cells.Length), cell => cell.Length == most);
        return string.Join(
            sign,
            cells.Select(
                (_, i) =>
                    i == 0 ? "term"
                    : i == longest ? "definition"
                    : $"column-{i + 1}"
            )
        );
    }

    private static bool IsRemark(CsvRow row) =>
        row.Cells[0].StartsWith('#')
        && (row.Cells.Count(cell => cell.Length > 0) == 1 || !row.Cells.Any(cell => CsvColumns.Of(cell) is not null));

    /// <summary>Reports what is left out, and finds what divides several texts in a cell.</summary>
    private void ReadColumns(CsvRow[] rows)
    {
        var isOwn = rows[0].Cells.AsSpan().StartsWith(OwnHead);
        for (var i = 0; i < columns.Length; i++)
        {
            var filled = rows.Skip(1)
                .Select(row => row.Cells.ElementAtOrDefault(i) ?? "")
                .Where(cell => cell.Length > 0);
            if (columns[i] is null or CsvHead.NoPlace)
            {
                var why = columns[i] is null ? "is not known" : "is in another language";
                foreach (var cell in filled)
                {
                    report.Lost(
                        $"the column '{rows[0].Cells[i]}' {why}, and is left out",
                        cell,
                        file.Span(rows[0].Start, 1),
                        $"say what it holds: --column definition=\"{rows[0].Cells[i]}\"; a name in another language: "
                            + "--column label:tr=…"
                    );
                }
            }
            else
            {
                dividers[columns[i]!] = isOwn ? OwnDivider : Divider([.. filled], columns[i] == "aliases");
            }
        }
    }

    /// <summary>What the file itself uses; commas only where nothing else is, since names have commas too.</summary>
    private static string Divider(string[] cells, bool byCommas) =>
        Array.Find(
            (string[])["|", ";", "\n"],
            sign => Array.Exists(cells, cell => cell.Contains(sign, StringComparison.Ordinal))
        ) ?? (byCommas ? "," : "|");

    private TermDraft? Draft(CsvRow row)
    {
        var cells = columns
            .Zip(row.Cells)
            .Where(pair => pair.First is { Length: > 0 })
            .ToLookup(pair => pair.First!, pair => pair.Second, StringComparer.Ordinal);
        var span = file.Span(row.Start, 1);
        if (row.Cells.Skip(columns.Length).Any(cell => cell.Length > 0))
        {
            report.Lost("rows have more cells than there are columns; those beyond are left out", One("term"), span);
        }

        if (One("term").Length == 0)
        {
            report.Lost("rows name no term and are left out", string.Join(" ", row.Cells).Trim(), span);
            return null;
        }

        return new TermDraft(span, Id(One("id")), One("term"))
        {
            Language = One("language") is { Length: > 0 } own ? LanguageReader.Tag(own) : language,
            Kind = One("kind"),
            Role = One("role"),
            Definition = One("definition"),
            Aliases = Many("aliases"),
            Hidden = Many("hidden"),
            Deprecated = Many("deprecated"),
            SeeAlso = Many("see-also"),
            Sources = Many("sources"),
            Labels =
            [
                .. cells
                    .Where(group => group.Key.StartsWith("label:", StringComparison.Ordinal))
                    .SelectMany(group => Many(group.Key).Select(name => KeyValuePair.Create(group.Key[6..], name))),
            ],
        };

        // An address is an id by its end, as in SKOS.
        static string Id(string text) => SourceDraft.IsAddress(text) ? SkosGlossary.Last(text) : text;

        string One(string column) => cells[column].FirstOrDefault(cell => cell.Length > 0, "");
        ImmutableArray<string> Many(string column) =>
            [
                .. cells[column]
                    .SelectMany(cell =>
                        cell.Split(
                            dividers[column],
                            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                        )
                    ),
            ];
    }
}
