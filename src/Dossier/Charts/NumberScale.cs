using System.Collections.Immutable;
using Dossier.Languages;

namespace Dossier.Charts;

/// <summary>A scale of numbers that begins and ends at round ones.</summary>
internal sealed class NumberScale
{
    private static readonly ImmutableArray<decimal> RoundFactors = [1m, 2m, 5m, 10m];

    private readonly double first;
    private readonly double last;
    private readonly decimal step;

    /// <summary>For numbers from a least to a greatest.</summary>
    /// <param name="least">The least number that must have a place on it.</param>
    /// <param name="greatest">The greatest.</param>
    /// <param name="withZero">Whether zero must be on it: a bar that does not begin there misleads.</param>
    /// <param name="most">How many steps it may have.</param>
    public NumberScale(double least, double greatest, bool withZero, int most)
    {
        // Where zero is near, a scale without it would make small differences look great.
        if (withZero || (least > 0 && least <= greatest * 0.6) || (greatest < 0 && greatest >= least * 0.6))
        {
            (least, greatest) = (Math.Min(0, least), Math.Max(0, greatest));
        }

        if (greatest - least <= Math.Abs(greatest) * 1e-9)
        {
            (least, greatest) = greatest == 0 ? (0, 1) : (Math.Min(least, 0), Math.Max(greatest, 0));
        }

        step = Step((greatest - least) / most);
        first = Math.Floor((least / (double)step) + 1e-9) * (double)step;
        last = Math.Ceiling((greatest / (double)step) - 1e-9) * (double)step;
    }

    /// <summary>The numbers at which it has a line.</summary>
    public ImmutableArray<decimal> Ticks =>
        [
            .. Enumerable
                .Range(0, (int)Math.Round((last - first) / (double)step) + 1)
                .Select(i => ((decimal)Math.Round(first / (double)step) + i) * step),
        ];

    /// <summary>Where a number stands, from 0 at its beginning to 1 at its end.</summary>
    public double Of(double value) => (value - first) / (last - first);

    /// <summary>A tick as it is read.</summary>
    public static string Text(decimal tick, string language) => NumberText.Of(tick, language);

    /// <summary>The round number at or above a width: 1, 2 or 5 with zeros.</summary>
    private static decimal Step(double least)
    {
        // Numbers beyond these bounds are refused where they are read.
        var power = 1e-9m;
        while ((double)power * 10 <= least)
        {
            power *= 10;
        }

        return RoundFactors.Select(times => times * power).First(step => (double)step >= least * 0.9999);
    }
}
