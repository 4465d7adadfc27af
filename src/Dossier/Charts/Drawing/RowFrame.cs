using System.Collections.Immutable;
using System.Globalization;
using Dossier.SvgDrawing;
using static Dossier.Charts.Drawing.ChartFrame;

namespace Dossier.Charts.Drawing;

/// <summary>
/// The frame of a chart whose places have lines of their own: names at the left, a scale at the foot.
/// </summary>
internal sealed class RowFrame
{
    /// <summary>The part of the width that names may take.</summary>
    private const double NameShare = 0.42;

    private const double Gap = 8;
    private const double MinScaleWidth = 60;
    private const double MinNameWidth = 80;

    private readonly Chart chart;
    private readonly double top;
    private readonly double left;
    private readonly double right; // of the scale, not of the drawing
    private readonly NumberScale? numbers;
    private readonly (double First, double Last) years;
    private readonly ImmutableArray<ImmutableArray<string>> names;

    /// <summary>Measures the frame.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="top">The height at which the frame may begin.</param>
    /// <param name="hasValues">Whether values stand after their marks.</param>
    public RowFrame(Chart chart, double top, bool hasValues)
    {
        (this.chart, this.top) = (chart, top);
        var points = chart.Points.Select(one => one.Point).ToArray();
        var roomAfter = hasValues ? points.Max(point => Lettering.Width(point.Text, Size)) + Gap : 8;
        var (least, greatest) = chart.IsStacked
            ? Stacks.Bounds(chart)
            : (points.Min(point => point.Least), points.Max(point => point.Greatest));
        var roomBefore = hasValues && chart.Kind == ChartKind.Bar && least < 0 ? roomAfter : 8;
        // Names give way to values: they can be broken into lines.
        var room = Width - Gap - roomBefore - MinScaleWidth - Math.Max(roomAfter + 6, 14);
        var maxNameWidth = Math.Clamp(room, MinNameWidth, Width * NameShare);
        names = [.. chart.Categories.Select(one => Lettering.Lines(one.Label, maxNameWidth, Size, 4))];
        left = names.SelectMany(name => name).Max(line => Lettering.Width(line, Size)) + Gap + roomBefore;
        right = Math.Max(left + MinScaleWidth, Width - Math.Max(roomAfter + 6, 14));
        if (chart.Kind == ChartKind.Timeline)
        {
            years = (Math.Floor(least), Math.Ceiling(greatest + 0.01));
            // A date may stand before its mark: room after all marks is only left where one of them has none.
            for (
                right = Width - 14;
                right > left + MinScaleWidth && !points.All(point => IsRoomBesideMark(point));
                right -= 10
            ) { }
        }
        else
        {
            var widest = Lettering.Width(points.MaxBy(point => point.Text.Length)!.Text.Split('–')[0], Size) + 20;
            numbers = new NumberScale(
                least,
                greatest,
                chart.Kind == ChartKind.Bar,
                Math.Clamp((int)((right - left) / widest), 1, 5)
            );
        }
    }

    /// <summary>The lines of the name of a place.</summary>
    public ImmutableArray<string> Label(int category) => names[category];

    /// <summary>Where a number or year stands.</summary>
    public double X(double value) =>
        left + ((numbers?.Of(value) ?? ((value - years.First) / (years.Last - years.First))) * (right - left));

    /// <summary>Draws the scale, behind the values.</summary>
    /// <param name="svg">Takes it.</param>
    /// <param name="foot">Where the last line ends.</param>
    public void DrawScale(SvgWriter svg, double foot)
    {
        (double At, string Text)[] ticks = numbers is null
            ?
            [
                .. YearTicks
                    .Of(years.First, years.Last, (int)((right - left) / 52))
                    .Select(year => ((double)year, year.ToString(CultureInfo.InvariantCulture))),
            ]
            : [.. numbers.Ticks.Select(tick => ((double)tick, NumberScale.Text(tick, chart.Language)))];
        var middles = Middles(ticks);
        for (var i = 0; i < ticks.Length; i++)
        {
            var (at, text) = ticks[i];
            svg.DrawLine("chart-grid", X(at), top, X(at), foot);
            svg.DrawText("chart-scale", middles[i], foot + 6 + Drop + 9, text, TextAnchor.Middle);
        }
    }

    /// <summary>
    /// The middles of the words of a scale: each at its line, or as far to the left of it as the next one asks for;
    /// there the foot is free.
    /// </summary>
    private double[] Middles((double At, string Text)[] ticks)
    {
        var middles = new double[ticks.Length];
        var end = Width;
        for (var i = ticks.Length - 1; i >= 0; i--)
        {
            var half = Lettering.Width(ticks[i].Text, Size) / 2;
            middles[i] = Math.Max(half, Math.Min(X(ticks[i].At), end - half));
            end = middles[i] - half - 4;
        }

        return middles;
    }

    /// <summary>Draws the line of zero, before the bars that begin at it.</summary>
    public void DrawZero(SvgWriter svg, double foot)
    {
        if (chart.Kind == ChartKind.Bar)
        {
            svg.DrawLine("chart-axis", X(0), top, X(0), foot);
        }
    }

    /// <summary>Draws the name of a place.</summary>
    public void DrawName(SvgWriter svg, int category, double y)
    {
        var lines = names[category];
        for (var i = 0; i < lines.Length; i++)
        {
            svg.DrawText("chart-word", 0, y + Drop + ((i - ((lines.Length - 1) / 2.0)) * Leading), lines[i]);
        }
    }

    /// <summary>Draws what is read for a point, after its mark; before it where a bar goes to the left.</summary>
    public void DrawValue(SvgWriter svg, ChartPoint point, double y)
    {
        if (
            (chart.Kind == ChartKind.Bar && point.Value < 0)
            || (chart.Kind == ChartKind.Timeline && !IsRoomAfterMark(point))
        )
        {
            svg.DrawText("chart-word", X(point.Least) - Gap - Reach, y + Drop, point.Text, TextAnchor.End);
            return;
        }

        svg.DrawText("chart-word", X(point.Greatest) + Gap + Reach, y + Drop, point.Text);
    }

    /// <summary>How far a mark goes beyond its place.</summary>
    private double Reach => chart.Kind == ChartKind.Bar ? -2 : 2;

    /// <summary>Whether a point's text fits between its mark and the right edge.</summary>
    private bool IsRoomAfterMark(ChartPoint point) =>
        X(point.Greatest) + Gap + Reach + Lettering.Width(point.Text, Size) <= Width;

    /// <summary>Whether a point's text fits after its mark or before it.</summary>
    private bool IsRoomBesideMark(ChartPoint point) =>
        IsRoomAfterMark(point) || X(point.Least) - Gap - Reach - Lettering.Width(point.Text, Size) >= left;
}
