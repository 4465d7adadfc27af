using Dossier.SvgDrawing;

namespace Dossier.Charts.Drawing;

/// <summary>What all charts have in common: their size, and what stands above and beside the values.</summary>
internal static class ChartFrame
{
    /// <summary>
    /// The width of a chart, in its own units: letters can be read on a telephone, and are not larger than the text
    /// on paper.
    /// </summary>
    public const double Width = 480;

    /// <summary>The size of names and values.</summary>
    public const double Size = 15;

    /// <summary>From line to line.</summary>
    public const double Leading = 18;

    /// <summary>From the middle of a line of text to where its letters stand.</summary>
    public const double Drop = 5;

    private const double Swatch = 16;

    /// <summary>The CSS classes of a mark: <c>bar series-2 is-estimate</c>.</summary>
    public static string Class(string what, int series, PointStatus status = PointStatus.Fact) =>
        $"{what} series-{series + 1}"
        + status switch
        {
            PointStatus.Estimate => " is-estimate",
            PointStatus.Target => " is-target",
            _ => "",
        };

    /// <summary>Draws the key: the series, where they are not named beside their values, and what is no fact.</summary>
    /// <param name="svg">Takes it.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="withSeries">Whether the series are in it.</param>
    /// <param name="isOfBars">Whether its symbols are small bars; else they are dots.</param>
    /// <returns>The height that it takes; 0 where there is nothing to say.</returns>
    public static double DrawKey(SvgWriter svg, Chart chart, bool withSeries, bool isOfBars)
    {
        var (x, y) = (0.0, 0.0);
        var items = (withSeries ? chart.Series.Select((one, i) => (one.Name, i, PointStatus.Fact)) : []).Concat(
            chart.Key.Select(entry => (entry.Word, 0, entry.Status))
        );
        foreach (var (name, series, status) in items)
        {
            var lines = Lettering.Lines(name, Width - Swatch - 8, Size, 1);
            var width = Swatch + 6 + Lettering.Width(lines[0], Size) + 18;
            (x, y) = x > 0 && x + width - 18 > Width ? (0, y + Leading + 4) : (x, y);
            if (isOfBars)
            {
                DrawBar(svg, series, status, x, y + 3, Swatch, 12);
            }
            else
            {
                Marks.Draw(svg, series, status, x + (Swatch / 2), y + 9, 5);
            }

            svg.DrawText("chart-word", x + Swatch + 6, y + 9 + Drop, lines[0]);
            x += width;
        }

        return x > 0 ? y + Leading + 10 : 0;
    }

    /// <summary>A bar: full for a fact, hatched for an estimate, a broken outline for a target.</summary>
    public static void DrawBar(
        SvgWriter svg,
        int series,
        PointStatus status,
        double x,
        double y,
        double width,
        double height
    )
    {
        svg.DrawBox(Class("bar", series, status), x, y, width, height);
        if (status == PointStatus.Estimate)
        {
            svg.DrawPath(Class("hatch", series), Hatch.Of(x, y, width, height));
        }
    }
}
