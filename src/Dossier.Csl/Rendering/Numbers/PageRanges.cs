using System.Globalization;
using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Rendering.Numbers;

/// <summary>Shortens or completes the second number of a range.</summary>
internal static class PageRanges
{
    /// <summary>The second number as it is written.</summary>
    /// <param name="format">How ranges are written.</param>
    /// <param name="prefix">Letters that both numbers have before them.</param>
    /// <param name="first">The first number, digits only.</param>
    /// <param name="last">The second number, digits only, perhaps shortened.</param>
    public static string Last(PageRangeFormat format, string prefix, string first, string last)
    {
        if (format == PageRangeFormat.None)
        {
            return prefix + last;
        }

        var full = last.Length < first.Length ? string.Concat(first.AsSpan(0, first.Length - last.Length), last) : last;
        if (!IsLess(first, full))
        {
            return prefix + last;
        }

        return format switch
        {
            PageRangeFormat.Expanded => prefix + full,
            PageRangeFormat.Minimal => Shortened(first, full, 1),
            PageRangeFormat.MinimalTwo => Shortened(first, full, 2),
            _ => Chicago(first, full, format == PageRangeFormat.Chicago15),
        };
    }

    private static string Chicago(string first, string full, bool fifteenth)
    {
        var number = int.Parse(first.AsSpan(Math.Max(0, first.Length - 2)), CultureInfo.InvariantCulture);
        if (first.Length < 3 || number == 0)
        {
            return full;
        }

        if (number < 10)
        {
            return Shortened(first, full, 1);
        }

        var shortened = Shortened(first, full, 2);
        return fifteenth && first.Length == 4 && shortened.Length == 3 ? full : shortened;
    }

    /// <summary>Without the digits that the first number has too, but with some at least.</summary>
    private static string Shortened(string first, string full, int atLeast)
    {
        if (first.Length != full.Length)
        {
            return full;
        }

        var same = 0;
        while (same < full.Length - atLeast && first[same] == full[same])
        {
            same++;
        }

        return full[same..];
    }

    private static bool IsLess(string first, string second)
    {
        var (a, b) = (first.TrimStart('0'), second.TrimStart('0'));
        return a.Length < b.Length || (a.Length == b.Length && string.CompareOrdinal(a, b) < 0);
    }
}
