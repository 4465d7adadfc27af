using System.Collections.Immutable;

namespace Dossier.Charts;

/// <summary>Round years along an axis of time.</summary>
internal static class YearTicks
{
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000];

    /// <summary>The years, in order: as many as there is room for.</summary>
    /// <param name="first">Where the axis begins, in years.</param>
    /// <param name="last">Where it ends.</param>
    /// <param name="most">How many there may be, at least two.</param>
    public static ImmutableArray<int> Of(double first, double last, int most)
    {
        var step = Steps.FirstOrDefault(step => Count(step) <= Math.Max(2, most), Steps[^1]);
        return [.. Enumerable.Range(0, Count(step)).Select(i => (First(step) + i) * step)];

        int First(int step) => (int)Math.Ceiling(first / step);

        int Count(int step) => (int)Math.Floor(last / step) - First(step) + 1;
    }
}
