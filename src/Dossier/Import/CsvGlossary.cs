using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;

namespace Dossier.Import;

/// <summary>A glossary in a table: a row for each entry, columns named in the first row.</summary>
internal static class CsvGlossary
{
    /// <summary>What a column may be called.</summary>
    private static readonly ImmutableDictionary<string, string> Names = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["id"] = "id",
        ["term"] = "term",
        ["name"] = "term",
        ["label"] = "term",
        ["preflabel"] = "term",
        ["language"] = "language",
        ["lang"] = "language",
        ["kind"] = "kind",
        ["type"] = "kind",
        ["role"] = "role",
        ["aliases"] = "aliases",
        ["altlabel"] = "aliases",
        ["synonyms"] = "aliases",
        ["definition"] = "definition",
        ["description"] = "definition",
        ["see-also"] = "see-also",
        ["related"] = "see-also",
        ["sources"] = "sources",
        ["address"] = "",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    public static ImmutableArray<TermDraft> Read(SourceFile file, DiagnosticBag bag)
    {
        var rows = CsvReader.Rows(file).ToArray();
        if (rows.Length == 0)
        {
            bag.ReportFile(Codes.ImportSyntax, file.Path, "the table is empty");
            return [];
        }

        var columns = rows[0].Cells.Select(Column).ToArray();
        if (!columns.Contains("term"))
        {
            bag.Report(
                Codes.ImportSyntax,
                file.Span(rows[0].Start, 1),
                "no column is called 'term'",
                "the first row names the columns: id, term, language, kind, aliases, label:tr, definition, see-also, sources"
            );
            return [];
        }

        for (var i = 0; i < columns.Length; i++)
        {
            var lost = columns[i] is null
                ? rows.Skip(1).Count(row => row.Cells.ElementAtOrDefault(i) is { Length: > 0 })
                : 0;
            if (lost > 0)
            {
                bag.Report(
                    Codes.NotTaken,
                    file.Span(rows[0].Start, 1),
                    $"the column '{rows[0].Cells[i]}' is not known; {lost} of its cells are left out",
                    "a name in another language stands in a column such as 'label:tr'"
                );
            }
        }

        return [.. rows.Skip(1).Select(row => Draft(file, row, columns, bag)).OfType<TermDraft>()];
    }

    /// <summary>What a column holds; null for what is not known.</summary>
    private static string? Column(string name) =>
        Names.TryGetValue(name, out var known) ? known
        : name.StartsWith("label:", StringComparison.OrdinalIgnoreCase) && LanguageTag.IsWellFormed(name[6..]) ? name
        : name.Length is 2 or 3 && LanguageTag.IsWellFormed(name) ? $"label:{name}"
        : null;

    private static TermDraft? Draft(
        SourceFile file,
        (int Start, string[] Cells) row,
        string?[] columns,
        DiagnosticBag bag
    )
    {
        var cells = columns
            .Zip(row.Cells)
            .Where(pair => pair.First is { Length: > 0 })
            .ToLookup(pair => pair.First!, pair => pair.Second, StringComparer.Ordinal);
        var span = file.Span(row.Start, 1);
        if (row.Cells.Skip(columns.Length).Any(cell => cell.Length > 0))
        {
            bag.Report(
                Codes.NotTaken,
                span,
                "the row has more cells than there are columns; those beyond are left out"
            );
        }

        if (One("term").Length == 0)
        {
            bag.Report(Codes.NotTaken, span, "the row names no term and is left out");
            return null;
        }

        return new TermDraft(span, One("id"), One("term"))
        {
            Language = One("language"),
            Kind = One("kind"),
            Role = One("role"),
            Definition = One("definition"),
            Aliases = Many("aliases"),
            SeeAlso = Many("see-also"),
            Sources = Many("sources"),
            Labels =
            [
                .. cells
                    .Where(group => group.Key.StartsWith("label:", StringComparison.OrdinalIgnoreCase))
                    .SelectMany(group =>
                        group.Where(cell => cell.Length > 0).Select(cell => KeyValuePair.Create(group.Key[6..], cell))
                    ),
            ],
        };

        string One(string column) => cells[column].FirstOrDefault(cell => cell.Length > 0, "");
        ImmutableArray<string> Many(string column) =>
            [
                .. cells[column]
                    .SelectMany(cell =>
                        cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    ),
            ];
    }
}
