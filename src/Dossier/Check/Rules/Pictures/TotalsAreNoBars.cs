using System.Collections.Frozen;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Pictures;

/// <summary>
/// No bar of a chart is the sum of the others: it dwarfs them, and who adds the bars up counts all twice.
/// </summary>
internal static class TotalsAreNoBars
{
    /// <summary>Rows beside a sum, from which on it is one of several.</summary>
    private const int MinOthers = 2;

    /// <summary>By how much a sum may differ from the others together, which are rounded.</summary>
    private const decimal Rounding = 0.01m;

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            .. (string[])["total", "totals", "sum", "all", "overall", "altogether", "grand total", "in total"],
            .. (string[])["insgesamt", "gesamt", "summe", "toplam", "genel toplam", "итого", "всего", "итог", "сумма"],
            .. (string[])["барлығы", "жиыны", "жалпы", "ensemble", "totaal", "totale"],
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var language = briefing.Settings.Language;
        foreach (
            var chart in briefing
                .Pages.SelectMany(Walk.Blocks)
                .OfType<Container>()
                .Where(block => block.Name == Containers.Chart && block.Attributes["type"]?.Value != "line")
        )
        {
            foreach (var table in chart.Blocks.OfType<Table>())
            {
                ReportTotals(table, chart.Attributes["x"]?.Value, language, bag);
            }
        }
    }

    /// <summary>Reports the rows of a chart that are named as a sum, and are the sum of the others.</summary>
    private static void ReportTotals(Table table, string? x, string language, DiagnosticBag bag)
    {
        string[][] rows =
        [
            .. table.Rows.Select(row => row.Cells.Select(cell => PlainText.WithIds(cell.Content)).ToArray()),
        ];
        if (rows.Length < MinOthers + 2)
        {
            return;
        }

        var names = Math.Max(0, Array.FindIndex(rows[0], name => name.Equals(x, StringComparison.OrdinalIgnoreCase)));
        for (var i = 1; i < rows.Length; i++)
        {
            if (
                names < rows[i].Length
                && Names.Contains(rows[i][names].TrimEnd(':'))
                && IsSum(rows, i, names, language)
            )
            {
                bag.Warn(
                    Codes.ChartData,
                    table.Rows[i].Span,
                    $"'{rows[i][names]}' is the sum of the other bars, and would be drawn as one of them",
                    "take the row out of the chart, and say the sum in its text"
                );
            }
        }
    }

    /// <summary>Whether every number of a row is that of all others together.</summary>
    private static bool IsSum(string[][] rows, int sum, int names, string language)
    {
        var isSum = false;
        for (var column = 0; column < rows[sum].Length; column++)
        {
            if (column == names || NumberText.Read(rows[sum][column], language) is not { } whole || whole == 0)
            {
                continue;
            }

            var others = rows.Where((row, i) => i > 0 && i != sum && column < row.Length)
                .Select(row => NumberText.Read(row[column], language))
                .OfType<decimal>()
                .ToArray();
            if (others.Length < MinOthers || Math.Abs(others.Sum() - whole) > Rounding * Math.Abs(whole))
            {
                return false;
            }

            isSum = true;
        }

        return isSum;
    }
}
