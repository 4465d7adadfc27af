using Dossier.SvgDrawing;

namespace Dossier.Charts.Drawing;

/// <summary>
/// Draws a chart as SVG. Values stand along one of two frames: <see cref="ColumnFrame"/>, where they rise, and
/// <see cref="RowFrame"/>, where each place has a line of its own, with room for a long name.
/// </summary>
public static class ChartDrawing
{
    /// <summary>A chart as a standalone SVG element.</summary>
    /// <param name="chart">What it shows; it holds one value at least.</param>
    /// <param name="alternative">What it shows, in words.</param>
    public static string Svg(Chart chart, string alternative)
    {
        var svg = new SvgWriter("chart", ChartFrame.Width, ChartFrame.Size, alternative);
        var isRows =
            chart.IsHorizontal
            || chart.Kind is ChartKind.Range or ChartKind.Timeline
            || (chart.Kind == ChartKind.Dot && !chart.IsOfTime)
            || (!chart.IsOfTime && !ColumnFrame.Fits(chart));
        return isRows && chart.Categories.Length <= Chart.MaxLines ? RowDrawing.Draw(svg, chart)
            : chart.Kind == ChartKind.Bar ? BarDrawing.Draw(svg, chart)
            : LineDrawing.Draw(svg, chart);
    }
}
