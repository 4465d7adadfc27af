using System.Collections.Immutable;
using Dossier.Bibliography;
using Dossier.Input;
using Dossier.Input.Csv;

namespace Dossier.Import.Glossary.Formats;

/// <summary>A glossary in a table: a row for each entry, columns named in the first row.</summary>
internal sealed class CsvGlossary
{
    /// <summary>What divides several texts in a cell of Dossier's own exports.</summary>
    private const string OwnDivider = " | ";

    /// <summary>The first columns of Dossier's own exports.</summary>
    private static readonly string[] OwnHead = ["id", "term", "language", "kind", "role", "aliases"];

    private readonly InputFile file;
    private readonly ImportReport report;
    private readonly string?[] columns;
    private readonly string language;
    private readonly CsvHead head;
    private bool isOwn;
    private readonly Dictionary<string, string> dividers = new(StringComparer.Ordinal);

    private CsvGlossary(InputFile file, ImportReport report, CsvHead head) =>
        (this.file, this.report, this.head, columns, language) = (file, report, head, head.Columns, head.Language);

    public static ImmutableArray<TermDraft> Read(InputFile file, GlossaryOptions options, ImportReport report)
    {
        var table = new CsvReader(file);
        var rows = table.ReadRows().ToArray();
        if (table.Unclosed >= 0)
        {
            report.ReportUnreadable(
                "a quotation mark is not closed, and takes the rest of the table",
                file.Span(table.Unclosed, 1)
            );
        }

        if (table.TooWide >= 0)
        {
            report.ReportUnreadable($"the row has more than {CsvReader.MaxCells} cells", file.Span(table.TooWide, 1));
            return [];
        }

        // Some tables begin with remarks on themselves.
        rows = [.. rows.SkipWhile(IsRemark)];
        if (rows.Length == 0)
        {
            report.ReportUnreadableFile(file.Path, "the table is empty");
            return [];
        }

        var head = new CsvHead(rows[0].Cells, options);
        if (!head.Columns.Contains("term", StringComparer.Ordinal))
        {
            var names = string.Join(", ", rows[0].Cells.Where(cell => cell.Length > 0).Select(cell => $"'{cell}'"));
            report.ReportUnreadable(
                $"none of the columns is known to hold the term: {names}",
                file.Span(rows[0].Start, 1),
                Array.TrueForAll(rows[0].Cells, cell => CsvColumns.Of(cell) is null)
                    ? $"put a row above it that names them: {SuggestHead(file, rows[0].Cells)}; if it is that row, say "
                        + $"which holds the term: --column term=\"{rows[0].Cells[0]}\""
                    : $"say which does: --column term=\"{rows[0].Cells[0]}\""
            );
            return [];
        }

        var glossary = new CsvGlossary(file, report, head);
        glossary.ReadColumns(rows);
        return [.. rows.Skip(1).Select(glossary.ReadRow).OfType<TermDraft>()];
    }

    /// <summary>
    /// A first row for a table that has none: the first column is the term, of the others that with the longest text
    /// the definition.
    /// </summary>
    private static string SuggestHead(InputFile file, string[] cells)
    {
        var first = file.FirstLine(file.Span(0, 0));
        var separator = file.Text.AsSpan(first.Start, first.Length).IndexOfAny(';', '\t') is >= 0 and var at
            ? file.Text[at]
            : ',';
        var maxLength = cells.Skip(1).Select(cell => cell.Length).DefaultIfEmpty().Max();
        var longest = Array.FindIndex(cells, Math.Min(1, cells.Length), cell => cell.Length == maxLength);
        return string.Join(
            separator,
            cells.Select(
                (_, i) =>
                    i == 0 ? "term"
                    : i == longest ? "definition"
                    : $"column-{i + 1}"
            )
        );
    }

    /// <summary>
    /// Whether a row before the head is a remark: it begins with <c>#</c>, and has one cell alone or no column's name.
    /// </summary>
    private static bool IsRemark(CsvRow row) =>
        row.Cells[0].StartsWith('#')
        && (row.Cells.Count(cell => cell.Length > 0) == 1 || !row.Cells.Any(cell => CsvColumns.Of(cell) is not null));

    /// <summary>Reports the columns that are left out, and finds the divider of each other one.</summary>
    private void ReadColumns(CsvRow[] rows)
    {
        isOwn = rows[0].Cells.AsSpan().StartsWith(OwnHead);
        for (var i = 0; i < columns.Length; i++)
        {
            var filled = rows.Skip(1)
                .Select(row => row.Cells.ElementAtOrDefault(i) ?? "")
                .Where(cell => cell.Length > 0);
            if (columns[i] is null or CsvHead.NoPlace || (columns[i] == "address" && !isOwn))
            {
                var why =
                    columns[i] is null ? "is not known"
                    : columns[i] == "address" ? "holds addresses"
                    : "is in another language";
                foreach (var cell in filled)
                {
                    report.ReportLost(
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
                dividers[columns[i]!] = isOwn ? OwnDivider : FindDivider([.. filled], columns[i] == "aliases");
            }
        }
    }

    /// <summary>
    /// What divides several texts in a cell of this file: <c>|</c>, <c>;</c> or a line end, the first that any cell
    /// has; where none has any, a comma if names may be divided by commas.
    /// </summary>
    private static string FindDivider(string[] cells, bool byCommas) =>
        Array.Find(
            (string[])["|", ";", "\n"],
            sign => Array.Exists(cells, cell => cell.Contains(sign, StringComparison.Ordinal))
        ) ?? (byCommas ? "," : "|");

    /// <summary>The entry of a row; null, with a report, for a row without a term.</summary>
    private TermDraft? ReadRow(CsvRow row)
    {
        var cells = columns
            .Zip(row.Cells)
            .Where(pair => pair.First is { Length: > 0 })
            .ToLookup(pair => pair.First!, pair => pair.Second, StringComparer.Ordinal);
        var span = file.Span(row.Start, 1);
        if (row.Cells.Skip(columns.Length).Any(cell => cell.Length > 0))
        {
            report.ReportLost(
                "rows have more cells than there are columns; those beyond are left out",
                FirstFilled("term"),
                span
            );
        }

        if (FirstFilled("term").Length == 0)
        {
            report.ReportLost("rows name no term and are left out", string.Join(" ", row.Cells).Trim(), span);
            return null;
        }

        foreach (var column in (string[])["id", "kind", "role", "language"])
        {
            ReportSecond(column);
        }

        return new TermDraft(span, IdOf(FirstFilled("id")), FirstFilled("term"))
        {
            Language = FirstFilled("language") is { Length: > 0 } languageName
                ? LanguageReader.Tag(languageName)
                : language,
            Kind = FirstFilled("kind"),
            Role = FirstFilled("role"),
            Definition = Definition(),
            Aliases = [.. SecondFilled("term").Concat(SplitCells("aliases")).Distinct(StringComparer.Ordinal)],
            Hidden = SplitCells("hidden"),
            Deprecated = SplitCells("deprecated"),
            SeeAlso = SplitCells("see-also"),
            Sources = SplitCells("sources"),
            Labels =
            [
                .. cells
                    .Where(group => group.Key.StartsWith("label:", StringComparison.Ordinal))
                    .SelectMany(group =>
                        SplitCells(group.Key).Select(name => KeyValuePair.Create(group.Key[6..], name))
                    ),
            ],
        };

        // Of an address the last part is the id, as in SKOS.
        static string IdOf(string text) => SourceDraft.IsAddress(text) ? SkosGlossary.LastPart(text) : text;

        // What has the dossier's own language in its name goes before what names none.
        string Definition()
        {
            var own = row.Cells.ElementAtOrDefault(head.Definition) ?? "";
            own = own.Length > 0 ? own : FirstFilled("definition");
            foreach (var other in cells["definition"].Where(other => other.Length > 0 && other != own))
            {
                report.ReportLost(
                    "a second definition is left out: the first column in the dossier's language holds it",
                    other,
                    span
                );
            }

            return own;
        }

        void ReportSecond(string column)
        {
            foreach (var other in SecondFilled(column))
            {
                report.ReportLost(
                    $"of two columns that hold the {column} the second is left out",
                    $"'{FirstFilled("term")}': {other}",
                    span,
                    $"say which holds it, and what the other does: --column {column}=… --column aliases=…"
                );
            }
        }

        // What further columns of the same kind have besides.
        IEnumerable<string> SecondFilled(string column) =>
            cells[column]
                .Where(cell => cell.Length > 0)
                .Skip(1)
                .Where(cell => cell != FirstFilled(column))
                .Distinct(StringComparer.Ordinal);

        string FirstFilled(string column) => cells[column].FirstOrDefault(cell => cell.Length > 0, "");
        ImmutableArray<string> SplitCells(string column) =>
            [
                .. cells[column]
                    .SelectMany(cell =>
                        cell.Split(
                            dividers[column],
                            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                        )
                    )
                    .Select(name => isOwn ? name.Replace("\\|", "|", StringComparison.Ordinal) : name),
            ];
    }
}
