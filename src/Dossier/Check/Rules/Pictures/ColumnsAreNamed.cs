using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Dates;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Pictures;

/// <summary>
/// The first row of a chart's table names its columns: where it holds values as the rows below do, they would be drawn
/// nowhere.
/// </summary>
internal static class ColumnsAreNamed
{
    /// <summary>Numbers that may name a column: years.</summary>
    private const int FirstYear = 1000;
    private const int LastYear = 2199;

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var language = briefing.Settings.Language;
        foreach (
            var table in briefing
                .Pages.SelectMany(Walk.Blocks)
                .OfType<Container>()
                .Where(block => block.Name == Containers.Chart)
                .SelectMany(chart => chart.Blocks.OfType<Table>())
        )
        {
            string[][] rows =
            [
                .. table.Rows.Select(row => row.Cells.Select(cell => PlainText.WithIds(cell.Content)).ToArray()),
            ];
            if (rows.Length > 1 && HoldsValues(rows[0], rows[1..], language))
            {
                bag.Report(
                    Codes.ChartData,
                    table.Rows[0].Span,
                    "the first row of the table is read as the names of its columns, and holds values",
                    "put a row above it that names them, such as year and value"
                );
            }
        }
    }

    /// <summary>
    /// Whether the first row holds values: nothing but numbers and dates, or a number above each column of numbers.
    /// </summary>
    private static bool HoldsValues(string[] head, string[][] rows, string language)
    {
        if (
            head.Length > 0
            && Array.TrueForAll(head, name => IsNumber(name, language) || PartialDate.TryParse(name) is not null)
        )
        {
            return true;
        }

        // A column of numbers may be called after a year, and one beside it by a word.
        int[] numbers =
        [
            .. Enumerable
                .Range(0, head.Length)
                .Where(column =>
                    rows.All(row => column < row.Length && (row[column].Length == 0 || IsNumber(row[column], language)))
                ),
        ];
        return numbers.Length > 0
            && Array.TrueForAll(numbers, column => IsNumber(head[column], language, mayBeYear: false));
    }

    /// <summary>
    /// Whether a text is a number; where <paramref name="mayBeYear"/> is false, one that may be a year is none.
    /// </summary>
    private static bool IsNumber(string text, string language, bool mayBeYear = true) =>
        NumberText.Read(text, language) is { } number
        && (mayBeYear || text.Length != 4 || number is < FirstYear or > LastYear);
}
