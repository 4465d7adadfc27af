using Dossier.SvgDrawing;
using static Dossier.Charts.Drawing.ChartFrame;

namespace Dossier.Charts.Drawing;

/// <summary>Draws a chart in which each place has a line of its own: bars that lie, dots, ranges, a timeline.</summary>
internal static class RowDrawing
{
    private const double Thickness = 18;
    private const double Between = 10;
    private const double Radius = 5.5;

    public static string Draw(SvgWriter svg, Chart chart)
    {
        var isOfBars = chart.Kind is ChartKind.Bar or ChartKind.Range or ChartKind.Timeline;
        var top = DrawKey(svg, chart, chart.Series.Length > 1, isOfBars);
        if (chart.Unit.Length > 0)
        {
            svg.DrawText("chart-scale", 0, top + Size, Lettering.Lines(chart.Unit, Width, Size, 1)[0]);
            top += Leading + 10;
        }

        var frame = new RowFrame(chart, top, HasValues(chart));
        var rows = new double[chart.Categories.Length];
        var y = top;
        for (var i = 0; i < rows.Length; i++)
        {
            var height =
                Math.Max(frame.Label(i).Length * Leading, CountMarkLines(chart, i) * (Thickness + 2)) + Between;
            rows[i] = y + (height / 2);
            y += height;
        }

        frame.DrawScale(svg, y);
        for (var i = 0; i < rows.Length; i++)
        {
            frame.DrawName(svg, i, rows[i]);
        }

        if (chart is { Kind: ChartKind.Bar, IsStacked: true })
        {
            foreach (var (point, series, category, from, to) in Stacks.Of(chart))
            {
                DrawLyingBar(svg, frame, series, point.Status, rows[category], from, to);
            }
        }
        else
        {
            var drawn = new int[rows.Length];
            foreach (var (point, series, category) in chart.Points)
            {
                // The bars of one series have the same place in each group, whether or not others are there.
                var position = chart.Kind == ChartKind.Bar ? series : drawn[category]++;
                var count = CountMarkLines(chart, category);
                var middle = rows[category] + ((Math.Min(position, count - 1) - ((count - 1) / 2.0)) * (Thickness + 2));
                DrawPoint(svg, chart, frame, point, series, middle);
            }
        }

        frame.DrawZero(svg, y);
        return svg.Finish(y + 10 + Leading);
    }

    /// <summary>
    /// How many marks of a place have a line of their own, one below the other; 1 where all share one line.
    /// </summary>
    private static int CountMarkLines(Chart chart, int category) =>
        chart.Kind switch
        {
            ChartKind.Bar => chart.IsStacked ? 1 : chart.Series.Length,
            ChartKind.Range or ChartKind.Timeline => Math.Max(
                1,
                chart.Series.Count(series => series.Points[category].IsThere)
            ),
            _ => 1,
        };

    private static bool HasValues(Chart chart) =>
        !chart.IsStacked && (chart.Kind != ChartKind.Dot || chart.Series.Length == 1);

    private static void DrawPoint(SvgWriter svg, Chart chart, RowFrame frame, ChartPoint point, int series, double y)
    {
        switch (chart.Kind)
        {
            case ChartKind.Bar:
                DrawLyingBar(svg, frame, series, point.Status, y, 0, point.Value!.Value);
                break;
            case ChartKind.Range or ChartKind.Timeline when Span(chart, point) is var (from, to):
                DrawLyingBar(svg, frame, series, point.Status, y, from, to);
                if (chart.Kind == ChartKind.Range && point.Value is { } between)
                {
                    Marks.Draw(svg, series, PointStatus.Target, frame.X(between), y, Radius);
                }

                break;
            default:
                Marks.Draw(svg, series, point.Status, frame.X(point.Value!.Value), y, Radius);
                break;
        }

        if (HasValues(chart))
        {
            frame.DrawValue(svg, point, y);
        }
    }

    /// <summary>Where the bar of a range or of a timeline begins and ends; null where there is only a point.</summary>
    private static (double From, double To)? Span(Chart chart, ChartPoint point) =>
        (chart.Kind == ChartKind.Timeline ? point.Value : point.Low) is { } from && point.High is { } to
            ? (from, to)
            : null;

    private static void DrawLyingBar(
        SvgWriter svg,
        RowFrame frame,
        int series,
        PointStatus status,
        double y,
        double from,
        double to
    )
    {
        var (left, right) = (frame.X(Math.Min(from, to)), frame.X(Math.Max(from, to)));
        DrawBar(svg, series, status, left, y - (Thickness / 2), Math.Max(right - left, 1.5), Thickness);
    }
}
