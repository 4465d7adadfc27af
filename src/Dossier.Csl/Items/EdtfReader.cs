using System.Globalization;

namespace Dossier.Csl.Items;

/// <summary>Reads dates in the Extended Date/Time Format, levels 0 and 1, and in ISO 8601.</summary>
internal static class EdtfReader
{
    /// <summary>
    /// A date or a range; null for other texts. A year with unknown digits, <c>199X</c>, is a range: 1990 to 1999.
    /// </summary>
    public static DateValue? Read(string text)
    {
        var ends = text.Trim().Split('/');
        if (ends.Length > 2 || ends[0].Length == 0)
        {
            return null;
        }

        if (ReadDay(ends[0], isLast: false, out var uncertain) is not { } start)
        {
            return null;
        }

        if (ends.Length == 1)
        {
            var last = ReadDay(ends[0], isLast: true, out _);
            return new DateValue(start, last == start ? null : last, uncertain, "");
        }

        if (ends[1] is "" or "..")
        {
            return new DateValue(start, new DateParts(0, 0, 0), uncertain, "");
        }

        return ReadDay(ends[1], isLast: true, out var lastUncertain) is { } end
            ? new DateValue(start, end, uncertain || lastUncertain, "")
            : null;
    }

    /// <summary>
    /// A day, month or year. Of a year with unknown digits, <c>199X</c>, the first that it can be, or the last.
    /// </summary>
    private static DateParts? ReadDay(string text, bool isLast, out bool uncertain)
    {
        uncertain = text.AsSpan().ContainsAny('?', '~', '%');
        var bare = text.TrimEnd('?', '~', '%');
        var time = bare.IndexOf('T', StringComparison.Ordinal);
        if (time > 0)
        {
            bare = bare[..time];
        }

        var isBeforeChrist = bare.StartsWith('-');
        var parts = (isBeforeChrist ? bare[1..] : bare).TrimStart('Y').Split('-');
        if (
            parts.Length > 3
            || parts[0].Length < 4
            || parts[0].TrimEnd('X') is ""
            || parts[0].TrimEnd('X').Contains('X', StringComparison.Ordinal)
        )
        {
            return null;
        }

        Span<int> numbers = [0, 0, 0];
        for (var i = 0; i < parts.Length; i++)
        {
            // Before Christ the last year has the lowest number.
            var digits = parts[i].Replace('X', i == 0 && isLast != isBeforeChrist ? '9' : '0');
            if (
                (i > 0 && digits.Length != 2)
                || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])
            )
            {
                return null;
            }
        }

        return numbers[1] is (> 12 and < 21) or > 36
            ? null
            : DateReader.WithValidMonthAndDay(isBeforeChrist ? -numbers[0] : numbers[0], numbers[1], numbers[2]);
    }
}
