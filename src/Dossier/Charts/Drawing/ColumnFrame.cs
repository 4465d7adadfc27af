using System.Collections.Immutable;
using System.Globalization;
using Dossier.SvgDrawing;
using static Dossier.Charts.Drawing.ChartFrame;

namespace Dossier.Charts.Drawing;

/// <summary>The frame of a chart whose values rise: a scale at the left, places along the foot.</summary>
internal sealed class ColumnFrame
{
    private const double Plot = 230;
    private const int MaxLabelLines = 3;

    /// <summary>As many years as stand side by side, each with room for a bar.</summary>
    private const int MaxYears = 40;

    private readonly Chart chart;
    private readonly NumberScale scale;
    private readonly double top;
    private readonly double firstPosition;
    private readonly double span; // From the first place to the last: years where places stand by time, else places.

    /// <summary>Whether bars hang below zero, with their values below them.</summary>
    private readonly bool hangs;

    /// <summary>Measures the frame.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="least">The least number on it.</param>
    /// <param name="greatest">The greatest.</param>
    /// <param name="top">The height at which the frame may begin.</param>
    /// <param name="beside">Room at the right of the values.</param>
    public ColumnFrame(Chart chart, double least, double greatest, double top, double beside)
    {
        (this.chart, this.top, hangs) = (chart, top + Leading, chart.Kind == ChartKind.Bar && least < 0);
        scale = new NumberScale(least, greatest, chart.Kind == ChartKind.Bar, 5);
        Left = scale.Ticks.Max(tick => Lettering.Width(NumberScale.Text(tick, chart.Language), Size)) + 8;
        Right = Width - beside - 2;
        IsByYear =
            chart.IsOfTime
            && (
                chart.Kind != ChartKind.Bar
                || (
                    chart.Categories[^1].At - chart.Categories[0].At < MaxYears
                    && chart.Categories.All(one => one.At % 1 == 0)
                )
            );
        firstPosition = IsByYear ? chart.Categories[0].At!.Value : 0;
        span = IsByYear ? chart.Categories[^1].At!.Value - firstPosition : chart.Categories.Length - 1;
        Slot = (Right - Left) / (span + 1);
    }

    /// <summary>Where the values begin.</summary>
    public double Left { get; }

    /// <summary>Where they end.</summary>
    public double Right { get; }

    /// <summary>The foot of the frame.</summary>
    public double Foot => top + Plot + (hangs ? Leading : 0);

    /// <summary>The room that a year or place has along the foot.</summary>
    public double Slot { get; }

    /// <summary>Whether places stand as far from each other as they are in time.</summary>
    private bool IsByYear { get; }

    /// <summary>Whether every name along the foot has room for its words.</summary>
    public static bool Fits(Chart chart)
    {
        var slot = (Width - 60) / chart.Categories.Length;
        return chart.Categories.All(one =>
            Lettering.WordsFit(one.Label, slot - 6, Size)
            && Lettering.Lines(one.Label, slot - 6, Size, MaxLabelLines + 1).Length <= MaxLabelLines
        );
    }

    /// <summary>The middle of a place.</summary>
    public double X(int category) => Left + ((SlotsFromLeft(category) + 0.5) * Slot);

    /// <summary>Where a number stands.</summary>
    public double Y(double value) => top + ((1 - scale.Of(value)) * Plot);

    /// <summary>Draws the scale, behind the values; zero itself comes with the names, before them.</summary>
    public void DrawScale(SvgWriter svg)
    {
        foreach (var tick in scale.Ticks)
        {
            var y = Y((double)tick);
            svg.DrawLine("chart-grid", Left, y, Right, y);
            svg.DrawText("chart-scale", Left - 8, y + Drop, NumberScale.Text(tick, chart.Language), TextAnchor.End);
        }
    }

    /// <summary>Draws the names along the foot.</summary>
    /// <returns>The height of all.</returns>
    public double DrawNames(SvgWriter svg)
    {
        var zero = hangs ? Y(0) : Foot;
        svg.DrawLine("chart-axis", Left, zero, Right, zero);
        return IsByYear && chart.Categories.Length > 1 && !NamesFit() ? DrawYears(svg) : DrawLabels(svg);
    }

    /// <summary>Whether all names along the foot stand side by side, none over another.</summary>
    private bool NamesFit()
    {
        var end = double.MinValue;
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            var halfWidth = Lettering.Width(chart.Categories[i].Label, Size) / 2;
            if (X(i) - halfWidth < end + 6)
            {
                return false;
            }

            end = X(i) + halfWidth;
        }

        return true;
    }

    /// <summary>Draws round years along the foot, and answers the height of the whole drawing.</summary>
    private double DrawYears(SvgWriter svg)
    {
        foreach (var year in YearTicks.Of(firstPosition, firstPosition + span, (int)((Right - Left) / 48)))
        {
            var x = Left + ((year - firstPosition + 0.5) * Slot);
            svg.DrawLine("chart-tick", x, Foot, x, Foot + 5);
            DrawLabel(svg, x, [year.ToString(CultureInfo.InvariantCulture)]);
        }

        return Foot + 12 + Leading;
    }

    /// <summary>Draws the names of places along the foot, and answers the height of the whole drawing.</summary>
    private double DrawLabels(SvgWriter svg)
    {
        var maxLines = 1;
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            var label = chart.Categories[i].Label;
            var lines = IsByYear ? [label] : Lettering.Lines(label, Math.Max(Slot - 6, 24), Size, MaxLabelLines);
            // Where places crowd, only every second, third or further one gets its name.
            var interval = IsByYear ? 1 : (int)Math.Ceiling(30 / Slot);
            if (i % interval == 0)
            {
                DrawLabel(svg, X(i), lines);
                maxLines = Math.Max(maxLines, lines.Length);
            }
        }

        return Foot + 12 + (maxLines * Leading);
    }

    private void DrawLabel(SvgWriter svg, double x, ImmutableArray<string> lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var halfWidth = Lettering.Width(lines[i], Size) / 2;
            // A name at an edge moves inwards.
            var middle = Math.Clamp(x, halfWidth, Math.Max(halfWidth, Width - halfWidth));
            svg.DrawText("chart-scale", middle, Foot + 6 + Drop + 9 + (i * Leading), lines[i], TextAnchor.Middle);
        }
    }

    /// <summary>How many slots a place is from the left: in years from the first where places stand by time.</summary>
    private double SlotsFromLeft(int category) =>
        IsByYear ? chart.Categories[category].At!.Value - firstPosition : category;
}
