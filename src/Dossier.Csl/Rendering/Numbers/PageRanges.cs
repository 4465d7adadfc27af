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
    public static string LastNumber(PageRangeFormat format, string prefix, string first, string last)
    {
        if (format == PageRangeFormat.None)
        {
            return prefix + last;
        }

        var fullLast =
            last.Length < first.Length ? string.Concat(first.AsSpan(0, first.Length - last.Length), last) : last;
        if (!IsLess(first, fullLast))
        {
            return prefix + last;
        }

        return format switch
        {
            PageRangeFormat.Expanded => prefix + fullLast,
            PageRangeFormat.Minimal => Shortened(first, fullLast, 1),
            PageRangeFormat.MinimalTwo => Shortened(first, fullLast, 2),
            _ => ChicagoEnd(first, fullLast, format == PageRangeFormat.Chicago15),
        };
    }

    /// <summary>The second number by the Chicago Manual of Style: ‘71–72’, ‘100–104’, ‘101–8’, ‘321–28’.</summary>
    private static string ChicagoEnd(string first, string fullLast, bool isFifteenth)
    {
        var number = int.Parse(first.AsSpan(Math.Max(0, first.Length - 2)), CultureInfo.InvariantCulture);
        if (first.Length < 3 || number == 0)
        {
            return fullLast;
        }

        if (number < 10)
        {
            return Shortened(first, fullLast, 1);
        }

        var shortened = Shortened(first, fullLast, 2);
        return isFifteenth && first.Length == 4 && shortened.Length == 3 ? fullLast : shortened;
    }

    /// <summary>The second number without the digits that the first has too; at least so many digits stay.</summary>
    private static string Shortened(string first, string fullLast, int minDigits)
    {
        if (first.Length != fullLast.Length)
        {
            return fullLast;
        }

        var same = 0;
        while (same < fullLast.Length - minDigits && first[same] == fullLast[same])
        {
            same++;
        }

        return fullLast[same..];
    }

    /// <summary>Whether a number of any length is less than another.</summary>
    private static bool IsLess(string first, string second)
    {
        var (a, b) = (first.TrimStart('0'), second.TrimStart('0'));
        return a.Length < b.Length || (a.Length == b.Length && string.CompareOrdinal(a, b) < 0);
    }
}
