using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Charts;
using Dossier.Charts.Drawing;
using Dossier.Compose.Entries;
using Dossier.Languages;
using Dossier.Theming;

namespace Dossier.Compose.Drawings;

/// <summary>
/// Draws the key figures that can be compared: those of one unit. Where several units are shared, the one that most
/// figures have is drawn; where none is, nothing.
/// </summary>
internal static partial class FiguresChart
{
    /// <summary>The drawing, and what it shows in words; null where no two figures share a unit and differ.</summary>
    /// <param name="figures">The figures, in their order.</param>
    /// <param name="texts">Interface texts.</param>
    /// <param name="language">BCP 47 tag of the dossier.</param>
    public static (string Svg, string Alternative)? Of(
        ImmutableArray<FigureEntry> figures,
        Texts texts,
        string language
    )
    {
        var shared = figures
            .Select(figure =>
                (Figure: figure, Number: SingleNumber(figure.Value, language), Unit: SplitUnit(figure.Unit))
            )
            .Where(one => one.Number is not null && one.Unit.Name.Length > 0 && !IsYear(one.Figure))
            .GroupBy(one => one.Unit.Name, StringComparer.OrdinalIgnoreCase)
            .Where(unit => unit.Select(one => one.Number).Distinct().Count() > 1)
            .MaxBy(unit => unit.Count());
        if (shared is null)
        {
            return null;
        }

        var chart = new Chart(
            ChartKind.Bar,
            language,
            [.. shared.Select(one => new ChartCategory(Label(one.Figure), null))],
            [
                new ChartSeries(
                    "",
                    [
                        .. shared.Select(one => new ChartPoint((double)one.Number!.Value)
                        {
                            Text = one.Figure.Value,
                            Status = PointStatusWords.Of($"{one.Figure.Unit} {one.Figure.Title}"),
                        }),
                    ]
                ),
            ]
        )
        {
            IsHorizontal = true,
            Unit = shared.Key,
            Key =
            [
                .. shared
                    .Where(one => one.Unit.Remark.Length > 0)
                    .Select(one => (Status: PointStatusWords.Of(one.Unit.Remark), Word: one.Unit.Remark))
                    .Where(entry => entry.Status != PointStatus.Fact)
                    .DistinctBy(entry => entry.Status),
            ],
        };
        var alternative = texts.Format(
            "chart_alternative",
            texts["chart_bar"],
            shared.Key,
            string.Join("; ", shared.Select(one => $"{Label(one.Figure)}: {one.Figure.Value}"))
        );
        return (ChartDrawing.Svg(chart, alternative), alternative);
    }

    /// <summary>
    /// Whether the value of a figure is the year that it is given for: a point in time, and no magnitude.
    /// </summary>
    private static bool IsYear(FigureEntry figure) =>
        figure.Year.Length > 0 && figure.Value.Contains(figure.Year, StringComparison.Ordinal);

    private static string Label(FigureEntry figure) =>
        figure.Year.Length > 0 ? $"{figure.Title}, {figure.Year}" : figure.Title;

    /// <summary>
    /// The one number that a figure has, such as 4,000 of ‘At least 4,000’; null where it has none or several.
    /// </summary>
    private static decimal? SingleNumber(string value, string language) =>
        NumberPattern().Matches(value) is [var only] ? NumberText.Read(only.Value, language) : null;

    /// <summary>A unit, and what is said of the figure after a comma: ‘billion US dollars’, ‘hoped for’.</summary>
    private static (string Name, string Remark) SplitUnit(string unit)
    {
        var comma = unit.IndexOf(", ", StringComparison.Ordinal);
        return comma < 0 ? (unit.Trim(), "") : (unit[..comma].Trim(), unit[(comma + 2)..].Trim());
    }

    /// <summary><c>4,000</c>, <c>−1.5</c>, <c>12 000</c>.</summary>
    [GeneratedRegex(@"[-−]?[0-9]+(?:[ \u00A0\u202F.,][0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
