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
    private readonly double first;
    private readonly double span;

    /// <summary>Whether bars hang below zero, with their values below them.</summary>
    private readonly bool hangs;

    /// <summary>Measures the frame.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="least">The least number on it.</param>
    /// <param name="greatest">The greatest.</param>
    /// <param name="top">Where there is room for it.</param>
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
        first = IsByYear ? chart.Categories[0].At!.Value : 0;
        span = IsByYear ? chart.Categories[^1].At!.Value - first : chart.Categories.Length - 1;
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
    public double X(int category) => Left + ((At(category) + 0.5) * Slot);

    /// <summary>Where a number stands.</summary>
    public double Y(double value) => top + ((1 - scale.Of(value)) * Plot);

    /// <summary>Draws the scale, behind the values; zero itself comes with the names, before them.</summary>
    public void Scale(SvgWriter svg)
    {
        foreach (var tick in scale.Ticks)
        {
            var y = Y((double)tick);
            svg.Line("chart-grid", Left, y, Right, y);
            svg.Text("chart-scale", Left - 8, y + Drop, NumberScale.Text(tick, chart.Language), TextAnchor.End);
        }
    }

    /// <summary>Draws the names along the foot.</summary>
    /// <returns>The height of all.</returns>
    public double Names(SvgWriter svg)
    {
        var zero = hangs ? Y(0) : Foot;
        svg.Line("chart-axis", Left, zero, Right, zero);
        return IsByYear && chart.Categories.Length > 1 && !NamesFit() ? Years(svg) : Labels(svg);
    }

    private bool NamesFit()
    {
        var end = double.MinValue;
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            var half = Lettering.Width(chart.Categories[i].Label, Size) / 2;
            if (X(i) - half < end + 6)
            {
                return false;
            }

            end = X(i) + half;
        }

        return true;
    }

    private double Years(SvgWriter svg)
    {
        foreach (var year in YearTicks.Of(first, first + span, (int)((Right - Left) / 48)))
        {
            var x = Left + ((year - first + 0.5) * Slot);
            svg.Line("chart-tick", x, Foot, x, Foot + 5);
            Name(svg, x, [year.ToString(CultureInfo.InvariantCulture)]);
        }

        return Foot + 12 + Leading;
    }

    private double Labels(SvgWriter svg)
    {
        var most = 1;
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            var label = chart.Categories[i].Label;
            var lines = IsByYear ? [label] : Lettering.Lines(label, Math.Max(Slot - 6, 24), Size, MaxLabelLines);
            // Where places crowd, as many get their name as there is room for.
            var every = IsByYear ? 1 : (int)Math.Ceiling(30 / Slot);
            if (i % every == 0)
            {
                Name(svg, X(i), lines);
                most = Math.Max(most, lines.Length);
            }
        }

        return Foot + 12 + (most * Leading);
    }

    private void Name(SvgWriter svg, double x, ImmutableArray<string> lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var half = Lettering.Width(lines[i], Size) / 2;
            // A name at an edge moves inwards.
            var middle = Math.Clamp(x, half, Math.Max(half, Width - half));
            svg.Text("chart-scale", middle, Foot + 6 + Drop + 9 + (i * Leading), lines[i], TextAnchor.Middle);
        }
    }

    private double At(int category) => IsByYear ? chart.Categories[category].At!.Value - first : category;
}
