using System.Collections.Immutable;
using System.Globalization;
using Dossier.Charts;
using Dossier.Charts.Drawing;
using Dossier.Compose.Elements;
using Dossier.Compose.RunningText;
using Dossier.Languages;
using Dossier.Model.Blocks;
using Dossier.Model.Data;
using Dossier.Model.Dates;
using Dossier.Theming;

namespace Dossier.Compose.Drawings;

/// <summary>Says what a chart shows: its drawing, its words, its table and its data.</summary>
/// <param name="figure">The chart.</param>
/// <param name="texts">Interface texts.</param>
/// <param name="language">BCP 47 tag of the dossier.</param>
internal sealed class ChartComposer(ChartFigure figure, Texts texts, string language)
{
    /// <summary>As many values as can be listened to; of more, the least and the greatest are named.</summary>
    private const int MaxSpoken = 12;

    private readonly Chart chart = WithDates(figure, texts);

    /// <summary>The drawing of the chart, with a text and a table that say the same, and its data.</summary>
    /// <param name="head">What its container has.</param>
    /// <param name="table">Its table, numbers as they were typed.</param>
    /// <param name="elements">What is said below it.</param>
    public DrawingElement Compose(ElementHead head, TableElement table, ImmutableArray<Element> elements)
    {
        var alternative = AlternativeText();
        return new DrawingElement(
            head,
            Containers.Chart,
            figure.Title,
            figure.Unit,
            alternative,
            ChartDrawing.Svg(chart, alternative),
            LocaliseNumbers(table),
            DataOf(table),
            elements
        );
    }

    /// <summary>The chart with its dates in words.</summary>
    private static Chart WithDates(ChartFigure figure, Texts texts)
    {
        var (chart, dates) = (figure.Chart, figure.Dates);
        return chart.Kind == ChartKind.Timeline
                ? chart with
                {
                    Series =
                    [
                        .. chart.Series.Select(series =>
                            series with
                            {
                                Points = [.. series.Points.Select(point => WithDate(point, texts))],
                            }
                        ),
                    ],
                }
            : dates.IsEmpty ? chart
            : chart with
            {
                Categories =
                [
                    .. chart.Categories.Select(
                        (place, i) => dates[i] is { } date ? place with { Label = texts.Date(date) } : place
                    ),
                ],
            };
    }

    private static ChartPoint WithDate(ChartPoint point, Texts texts) =>
        point.IsThere && EventDate.TryParse(point.Text) is { } date ? point with { Text = texts.Date(date) } : point;

    /// <summary>
    /// What the chart shows in words: every value where they are few, else the least and the greatest.
    /// </summary>
    private string AlternativeText()
    {
        var kind = texts[$"chart_{chart.Kind.ToString().ToLowerInvariant()}"];
        var what = figure.Unit.Length > 0 ? $"{figure.Title} ({figure.Unit})" : figure.Title;
        var points = chart.Points.ToArray();
        var least = points.MinBy(entry => entry.Point.Least);
        var greatest = points.MaxBy(entry => entry.Point.Greatest);
        return texts.Format(
            "chart_alternative",
            kind,
            what,
            points.Length <= MaxSpoken || chart.Kind is ChartKind.Timeline or ChartKind.Range
                ? string.Join("; ", points.Take(Chart.MaxLines).Select(DescribePoint))
                : texts.Format("chart_extremes", points.Length, DescribePoint(least), DescribePoint(greatest))
        );
    }

    /// <summary><c>Exports, 2021: 4,000 (estimate)</c>.</summary>
    private string DescribePoint((ChartPoint Point, int Series, int Category) entry)
    {
        var name = chart.Series[entry.Series].Name;
        var place = chart.Categories[entry.Category].Label;
        var note = chart.Key.FirstOrDefault(key => key.Status == entry.Point.Status).Word;
        return $"{(name.Length > 0 ? $"{name}, " : "")}{place}: {entry.Point.Text}{(note is null ? "" : $" ({note})")}";
    }

    /// <summary>The table as it is read: numbers as the dossier's language writes them, at the right.</summary>
    private TableElement LocaliseNumbers(TableElement table)
    {
        var columns = Enumerable.Range(0, table.HeadRows[0].Length);
        return table with
        {
            Columns =
            [
                .. columns.Select(i =>
                    IsNumber(i) ? ColumnAlignment.Right
                    : i < table.Columns.Length ? table.Columns[i]
                    : ColumnAlignment.None
                ),
            ],
            Rows =
            [
                .. table.Rows.Select(row =>
                    ImmutableArray.CreateRange(
                        row.Select(
                            (cell, i) =>
                                IsNumber(i) && NumberText.Read(Plain.Of(cell), language) is { } number
                                    ? [new TextRun(NumberText.Of(number, language)), .. cell.OfType<MarkRun>()]
                                    : cell
                        )
                    )
                ),
            ],
        };
    }

    /// <summary>The table as other programs read it.</summary>
    private DataSheet DataOf(TableElement table)
    {
        var columns = table.HeadRows[0].Select(cell => Plain.Of(cell).Trim()).ToImmutableArray();
        return new DataSheet(
            columns,
            [.. Enumerable.Range(0, columns.Length).Where(IsNumber)],
            [
                .. table.Rows.Select(row =>
                    ImmutableArray.CreateRange(
                        columns.Select((_, i) => i < row.Length ? CellForPrograms(Plain.Of(row[i]).Trim(), i) : "")
                    )
                ),
            ]
        );
    }

    /// <summary>
    /// A cell as it is; of a column of numbers with a point for decimals, and empty where it is no number.
    /// </summary>
    private string CellForPrograms(string cell, int column) =>
        !IsNumber(column) ? cell : NumberText.Read(cell, language)?.ToString(CultureInfo.InvariantCulture) ?? "";

    private bool IsNumber(int column) => figure.Numbers.Contains(column);
}
