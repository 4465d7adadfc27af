using System.Globalization;
using System.Text.RegularExpressions;

namespace Dossier.Model;

/// <summary>
/// Dates as people write them in bibliographies: <c>11 May 2022</c>, <c>May 2022</c>, <c>Spring 1999 – Summer 2001</c>,
/// <c>c. 1850</c>, <c>[1905?]</c>, <c>1914–18</c>, <c>44 BC</c>. What could be read in two ways, such as
/// <c>03/04/2015</c>, is none.
/// </summary>
public static partial class WrittenDate
{
    /// <summary>More characters than any date has, even with both ends of a range in words.</summary>
    private const int Longest = 200;

    /// <summary>Reads a date or a range of dates, EDTF too; null where the text is neither.</summary>
    public static PublicationDate? Parse(string text) =>
        text.Length > Longest ? null : Edtf.Parse(text) ?? Span(text) ?? Single(text);

    private static PublicationDate? Single(string text) => Point(text) is { } point ? new PublicationDate(point) : null;

    private static PublicationDate? Span(string text)
    {
        if (Divider().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (left, right) = (match.Groups["left"].Value, match.Groups["right"].Value);
        if (right.Trim(' ', ']', '.').Length == 0)
        {
            return Point(left) is { } open ? new PublicationDate(open) { Missing = MissingBound.OpenEnd } : null;
        }

        // ‘1914–18’ and ‘May–June 2022’ say what both ends share once.
        if (ShortYear().IsMatch(right) && Year().Match(left) is { Success: true, Value: var century })
        {
            right = century[..^right.Trim().Length] + right.Trim();
        }

        if (!Year().IsMatch(left) && Year().Match(right) is { Success: true, Value: var shared })
        {
            left = $"{left.Trim()} {shared}";
        }

        return (Point(left), Point(right)) is ({ } first, { } last) && Edtf.IsRange(first, last)
            ? new PublicationDate(first, last)
            : null;
    }

    private static PartialDate? Point(string text)
    {
        var bare = text.Trim().Trim('[', ']', '(', ')', ' ');
        var about = About().Match(bare);
        bare = about.Success ? bare[about.Length..] : bare;
        var isUncertain = bare.EndsWith('?');
        bare = bare.TrimEnd('?', ' ', '.');
        var before = BeforeChrist().Match(bare);
        var sign = before.Success ? -1 : 1;
        bare = before.Success ? bare[..before.Index] : AfterChrist().Replace(bare, "");
        var words = bare.Split((char[])[' ', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var date =
            Words(words, sign)
            ?? (bare.Split('-') is { Length: 2 or 3 } parts && parts[0].Length == 4 ? Numbers(parts, sign) : null)
            ?? (bare.Split('/') is { Length: 2 or 3 } rows && rows[0].Length == 4 ? Numbers(rows, sign) : null);
        return date is { } found ? found with { IsApproximate = about.Success, IsUncertain = isUncertain } : null;
    }

    private static PartialDate? Words(string[] words, int sign)
    {
        switch (words)
        {
            case [var year] when Number(year) is > 0 and var number && (year.Length >= 3 || sign < 0):
                return PartialDate.Of(sign * number, 0, 0);
            case [var season, var year] when Letters(season) && DateWords.Season(season) is > 0 and var time:
                return WholeYear(year) is > 0 and var ofSeason
                    ? new PartialDate(sign * ofSeason, 0, 0) { Season = time }
                    : null;
            case [var month, var year] when Letters(month) && DateWords.Month(month) is > 0 and var number:
                return WholeYear(year) is > 0 and var ofMonth ? PartialDate.Of(sign * ofMonth, number, 0) : null;
            case [var month, var day, var year] when Letters(month) && DateWords.Month(month) is > 0 and var number:
                return Whole(year, number, day, sign);
            case [var day, var month, var year] when Letters(month) && DateWords.Month(month) is > 0 and var number:
                return Whole(year, number, day, sign);
            default:
                return null;
        }
    }

    private static PartialDate? Whole(string year, int month, string day, int sign) =>
        WholeYear(year) is > 0 and var ofDay && Number(Ordinal().Replace(day, "$1")) is > 0 and var number
            ? PartialDate.Of(sign * ofDay, month, number)
            : null;

    private static PartialDate? Numbers(string[] parts, int sign) =>
        Number(parts[0]) is > 0 and var year
        && Number(parts[1]) is > 0 and var month
        && (parts.Length == 2 || Number(parts[2]) > 0)
            ? PartialDate.Of(sign * year, month, parts.Length == 2 ? 0 : Number(parts[2]))
            : null;

    private static int WholeYear(string text) => text.Length == 4 ? Number(text) : 0;

    private static bool Letters(string word) => word.Any(char.IsLetter);

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex("^(?<left>[^–—]*?)(?: ?[–—] ?|--| - |(?<=[0-9]{4})-(?=[0-9]{2}(?:[0-9]{2})?$))(?<right>[^–—]*)$")]
    private static partial Regex Divider();

    [GeneratedRegex("^ ?[0-9]{1,2}$")]
    private static partial Regex ShortYear();

    [GeneratedRegex("[0-9]{4}")]
    private static partial Regex Year();

    [GeneratedRegex(
        @"^(?:circa|about|around|ca?\.?(?=[ 0-9])|um|vers|yaklaşık|около|ок\.)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex About();

    [GeneratedRegex(@"\s*(?:B\.?\s?C\.?(?:\s?E\.?)?|v\. ?Chr\.?|MÖ|до н\. ?э\.?)$")]
    private static partial Regex BeforeChrist();

    [GeneratedRegex(@"^(?:A\.?D\.?|MS)\s+|\s*(?:A\.?D\.?|C\.?E\.?|MS|н\. ?э\.?)$")]
    private static partial Regex AfterChrist();

    [GeneratedRegex("^([0-9]{1,2})(?:st|nd|rd|th|er|\\.)$")]
    private static partial Regex Ordinal();
}
