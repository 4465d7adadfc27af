using System.Globalization;

namespace Dossier.Csl.Items;

/// <summary>Reads dates in the Extended Date/Time Format, levels 0 and 1, and in ISO 8601.</summary>
internal static class EdtfReader
{
    /// <summary>
    /// A date or a range; null where the text is neither. A year of which digits are not specified, <c>199X</c>, is one
    /// of a range of years.
    /// </summary>
    public static DateValue? Read(string text)
    {
        var ends = text.Trim().Split('/');
        if (ends.Length > 2 || ends[0].Length == 0)
        {
            return null;
        }

        if (Day(ends[0], isLast: false, out var uncertain) is not { } start)
        {
            return null;
        }

        if (ends.Length == 1)
        {
            var last = Day(ends[0], isLast: true, out _);
            return new DateValue(start, last == start ? null : last, uncertain, "");
        }

        if (ends[1] is "" or "..")
        {
            return new DateValue(start, new DateParts(0, 0, 0), uncertain, "");
        }

        return Day(ends[1], isLast: true, out var lastUncertain) is { } end
            ? new DateValue(start, end, uncertain || lastUncertain, "")
            : null;
    }

    /// <summary>
    /// A day, a month or a year; of a year with digits that are not specified the first one or the last.
    /// </summary>
    private static DateParts? Day(string text, bool isLast, out bool uncertain)
    {
        uncertain = text.AsSpan().ContainsAny('?', '~', '%');
        var bare = text.TrimEnd('?', '~', '%');
        var time = bare.IndexOf('T', StringComparison.Ordinal);
        if (time > 0)
        {
            bare = bare[..time];
        }

        var negative = bare.StartsWith('-');
        var parts = (negative ? bare[1..] : bare).TrimStart('Y').Split('-');
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
            var digits = parts[i].Replace('X', i == 0 && isLast != negative ? '9' : '0');
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
            : DateReader.Checked(negative ? -numbers[0] : numbers[0], numbers[1], numbers[2]);
    }
}
