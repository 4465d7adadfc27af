using System.Globalization;

namespace Dossier.Csl.Items;

/// <summary>
/// Reads dates in the words that people write: ‘May 13, 2004’, ‘13 May 2004’, ‘5/13/2004’, ‘Spring 1998’.
/// </summary>
internal static class DateTextReader
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
        "spr",
        "sum",
        "aut",
        "win",
    ];

    /// <summary>A date or range; the text itself, as a literal, where it says something else.</summary>
    public static DateValue Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed is ['"', _, .., '"'])
        {
            return new DateValue(null, null, false, trimmed[1..^1]);
        }

        var uncertain = trimmed.StartsWith("c.", StringComparison.Ordinal) || trimmed.EndsWith('?');
        var bare = trimmed.TrimEnd('?').Trim();
        bare = uncertain && bare.StartsWith("c.", StringComparison.Ordinal) ? bare[2..].Trim() : bare;
        var ends = bare.Split((string[])[" - ", "–", " to "], StringSplitOptions.TrimEntries);
        if (ends.Length == 1 && bare.Count(c => c == '-') == 1 && !bare.StartsWith('-'))
        {
            ends = bare.Split('-', StringSplitOptions.TrimEntries);
        }

        var end = ends.Length == 2 ? ReadDay(ends[1]) : null;
        var start = ReadDay(ends[0]) ?? (end is { } last ? ReadDay($"{ends[0]} {last.Year}") : null);
        return start is null || (ends.Length == 2 && end is null) || ends.Length > 2
            ? new DateValue(null, null, false, trimmed)
            : new DateValue(start, end, uncertain, "");
    }

    /// <summary>
    /// A day, month or year in words or figures, in any order: ‘13 May 2004’; null for other texts.
    /// </summary>
    private static DateParts? ReadDay(string text)
    {
        if (text.Contains('/', StringComparison.Ordinal))
        {
            return ReadSlashed(text.Split('/', StringSplitOptions.TrimEntries));
        }

        int year = 0,
            month = 0,
            day = 0;
        foreach (var word in text.Split((char[])[' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (ParseNumber(word) is { } number)
            {
                if (number > 31 || word.Length >= 3)
                {
                    year = year == 0 ? number : int.MinValue;
                }
                else
                {
                    day = day == 0 ? number : int.MinValue;
                }
            }
            else if (MonthOf(word) is > 0 and var named && month == 0)
            {
                month = named;
            }
            else
            {
                return null;
            }
        }

        return year is 0 or int.MinValue || day == int.MinValue || (day > 0 && month == 0)
            ? null
            : DateReader.WithValidMonthAndDay(year, month, day);
    }

    /// <summary>
    /// A date with strokes: the year first or last; of month and day the month first, unless it is more than 12.
    /// </summary>
    private static DateParts? ReadSlashed(string[] parts)
    {
        var numbers = parts.Select(part => ParseNumber(part) ?? -1).ToList();
        return numbers switch
        {
            _ when numbers.Contains(-1) => null,
            [> 31 and var year, var month, var day] => DateReader.WithValidMonthAndDay(year, month, day),
            [> 12 and var day, var month, > 31 and var year] => DateReader.WithValidMonthAndDay(year, month, day),
            [var month, var day, > 31 and var year] => DateReader.WithValidMonthAndDay(year, month, day),
            [var month, > 31 and var year] => DateReader.WithValidMonthAndDay(year, month, 0),
            [> 31 and var year, var month] => DateReader.WithValidMonthAndDay(year, month, 0),
            _ => null,
        };
    }

    private static int? ParseNumber(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>1 to 12 for a month, 13 to 16 for a season, by its first three letters; 0 for other words.</summary>
    private static int MonthOf(string word) =>
        word.Length < 3
            ? 0
            : Array.FindIndex(Months, month => word.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;
}
