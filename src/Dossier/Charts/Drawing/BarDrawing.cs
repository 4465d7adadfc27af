using Dossier.SvgDrawing;
using static Dossier.Charts.Drawing.ChartFrame;

namespace Dossier.Charts.Drawing;

/// <summary>Draws bars that stand: side by side, or on one another.</summary>
internal static class BarDrawing
{
    private const double MaxWidth = 60;

    public static string Draw(SvgWriter svg, Chart chart)
    {
        var top = DrawKey(svg, chart, chart.Series.Length > 1, isOfBars: true);
        var (least, greatest) = chart.IsStacked ? Stacks.Bounds(chart) : Bounds(chart);
        var frame = new ColumnFrame(chart, least, greatest, top, beside: 0);
        frame.DrawScale(svg);
        if (chart.IsStacked)
        {
            foreach (var (point, series, category, from, to) in Stacks.Of(chart))
            {
                var width = Math.Min(frame.Slot * 0.75, MaxWidth);
                var (upper, lower) = (frame.Y(Math.Max(from, to)), frame.Y(Math.Min(from, to)));
                DrawBar(svg, series, point.Status, frame.X(category) - (width / 2), upper, width, lower - upper);
            }
        }
        else
        {
            DrawSideBySide(svg, chart, frame);
        }

        return svg.Finish(frame.DrawNames(svg));
    }

    private static void DrawSideBySide(SvgWriter svg, Chart chart, ColumnFrame frame)
    {
        var pitch = Math.Min(frame.Slot * 0.86 / chart.Series.Length, MaxWidth);
        var room = chart.Series.Length == 1 ? frame.Slot : pitch;
        var hasRoomForValues = chart.Points.All(one => Lettering.Width(one.Point.Text, Size) <= room);
        foreach (var (point, series, category) in chart.Points)
        {
            var middle = frame.X(category) + ((series - ((chart.Series.Length - 1) / 2.0)) * pitch);
            var (zero, end) = (frame.Y(0), frame.Y(point.Value!.Value));
            var width = pitch * 0.9;
            DrawBar(svg, series, point.Status, middle - (width / 2), Math.Min(zero, end), width, Math.Abs(zero - end));
            if (hasRoomForValues)
            {
                var baseline = point.Value < 0 ? end + Leading - 2 : end - 5;
                svg.DrawText("chart-word", middle, baseline, point.Text, TextAnchor.Middle);
            }
        }
    }

    private static (double Least, double Greatest) Bounds(Chart chart) =>
        (chart.Points.Min(one => one.Point.Least), chart.Points.Max(one => one.Point.Greatest));
}
