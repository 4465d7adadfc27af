namespace Dossier.Charts.Drawing;

/// <summary>Bars on one another: those above zero rise from it, those below it hang from it.</summary>
internal static class Stacks
{
    /// <summary>Every bar, and from where to where it goes.</summary>
    public static IEnumerable<(ChartPoint Point, int Series, int Category, double From, double To)> Of(Chart chart)
    {
        var (above, below) = (new double[chart.Categories.Length], new double[chart.Categories.Length]);
        foreach (var (point, series, category) in chart.Points)
        {
            var value = point.Value!.Value;
            var stack = value < 0 ? below : above;
            var from = stack[category];
            stack[category] += value;
            yield return (point, series, category, from, stack[category]);
        }
    }

    /// <summary>How far down and up the highest stacks go.</summary>
    public static (double Least, double Greatest) Bounds(Chart chart)
    {
        var ends = Of(chart).Select(bar => bar.To).ToArray();
        return (ends.Min(), ends.Max());
    }
}
