using System.Text;
using Dossier.SvgDrawing;
using static Dossier.Charts.Drawing.ChartFrame;
using static Dossier.SvgDrawing.SvgWriter;

namespace Dossier.Charts.Drawing;

/// <summary>Draws lines over time or along places, or the dots of such lines alone.</summary>
internal static class LineDrawing
{
    /// <summary>A single line with at most so many points has its values beside them.</summary>
    private const int MaxValues = 8;
    private const int MaxLargeMarks = 40;

    /// <summary>Room above the frame for the value of a point at its very top.</summary>
    private const double ValueRoom = 7;

    public static string Draw(SvgWriter svg, Chart chart)
    {
        var names = new SeriesNames(chart);
        var top = DrawKey(svg, chart, withSeries: chart.Series.Length > 1 && !names.Fit, isOfBars: false);
        var points = chart.Points.ToArray();
        var hasValues = chart.Series.Length == 1 && points.Length <= MaxValues;
        var frame = new ColumnFrame(
            chart,
            points.Min(one => one.Point.Least),
            points.Max(one => one.Point.Greatest),
            hasValues ? Math.Max(top, ValueRoom) : top,
            names.Fit ? names.Width : 0
        );
        frame.DrawScale(svg);
        for (var series = 0; series < chart.Series.Length; series++)
        {
            DrawLine(svg, chart, frame, series);
        }

        var radius = points.Length <= MaxLargeMarks ? 4.5 : 2.5;
        foreach (var (point, series, category) in points)
        {
            Marks.Draw(svg, series, point.Status, frame.X(category), frame.Y(point.Value!.Value), radius);
        }

        if (hasValues)
        {
            DrawValues(svg, frame, points);
        }

        names.Draw(svg, frame);
        return svg.Finish(frame.DrawNames(svg));
    }

    /// <summary>
    /// Draws the line of a series, broken where a value is missing; the stretch that leads to an estimate or a target
    /// has a class of its own.
    /// </summary>
    private static void DrawLine(SvgWriter svg, Chart chart, ColumnFrame frame, int series)
    {
        if (chart.Kind != ChartKind.Line)
        {
            return;
        }

        var points = chart.Series[series].Points;
        var path = new StringBuilder();
        var status = PointStatus.Fact;
        for (var i = 1; i < points.Length; i++)
        {
            if (points[i - 1].Value is not { } from || points[i].Value is not { } to)
            {
                EndPath();
                continue;
            }

            if (points[i].Status != status)
            {
                EndPath();
                status = points[i].Status;
            }

            if (path.Length == 0)
            {
                Append(Append(path.Append('M'), frame.X(i - 1)).Append(' '), frame.Y(from));
            }

            Append(Append(path.Append('L'), frame.X(i)).Append(' '), frame.Y(to));
        }

        EndPath();

        void EndPath()
        {
            svg.DrawPath(Class("line", series, status), path.ToString());
            path.Clear();
        }
    }

    /// <summary>
    /// Writes the values of a single line with few points, each above its point; one that would touch the last is left
    /// out.
    /// </summary>
    private static void DrawValues(
        SvgWriter svg,
        ColumnFrame frame,
        (ChartPoint Point, int Series, int Category)[] points
    )
    {
        var end = double.MinValue;
        foreach (var (point, _, category) in points)
        {
            var halfWidth = Lettering.Width(point.Text, Size) / 2;
            var middle = Math.Clamp(frame.X(category), halfWidth, Width - halfWidth);
            if (middle - halfWidth > end + 4)
            {
                svg.DrawText("chart-word", middle, frame.Y(point.Value!.Value) - 10, point.Text, TextAnchor.Middle);
                end = middle + halfWidth;
            }
        }
    }
}
