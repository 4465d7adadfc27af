using System.Globalization;
using System.Text.RegularExpressions;

namespace Dossier.Model.Dates;

/// <summary>
/// Dates as people write them in bibliographies: <c>11 May 2022</c>, <c>May 2022</c>, <c>Spring 1999 – Summer 2001</c>,
/// <c>c. 1850</c>, <c>[1905?]</c>, <c>1914–18</c>, <c>44 BC</c>. What could be read in two ways, such as
/// <c>03/04/2015</c>, is none.
/// </summary>
public static partial class WrittenDate
{
    /// <summary>More characters than any date has, even with both ends of a range in words.</summary>
    private const int MaxLength = 200;

    /// <summary>Reads a date or a range of dates, EDTF too; null where the text is neither.</summary>
    public static PublicationDate? Parse(string text) =>
        text.Length > MaxLength ? null : Edtf.Parse(text) ?? ParseRange(text) ?? ParseSingle(text);

    /// <summary>One date without a range: <c>11 May 2022</c>; null where a text is not one.</summary>
    private static PublicationDate? ParseSingle(string text) =>
        ParsePartial(text) is { } point ? new PublicationDate(point) : null;

    /// <summary>
    /// Two dates with a dash between them, or one with a dash after it; null where a text is neither.
    /// </summary>
    private static PublicationDate? ParseRange(string text)
    {
        if (RangeSeparator().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (left, right) = (match.Groups["left"].Value, match.Groups["right"].Value);
        if (right.Trim(' ', ']', '.').Length == 0)
        {
            return ParsePartial(left) is { } start
                ? new PublicationDate(start) { Missing = MissingBound.OpenEnd }
                : null;
        }

        // ‘1914–18’ and ‘May–June 2022’ say what both ends share once.
        if (ShortYear().IsMatch(right) && Year().Match(left) is { Success: true, Value: var leftYear })
        {
            right = leftYear[..^right.Trim().Length] + right.Trim();
        }

        if (!Year().IsMatch(left) && Year().Match(right) is { Success: true, Value: var rightYear })
        {
            left = $"{left.Trim()} {rightYear}";
        }

        return (ParsePartial(left), ParsePartial(right)) is ({ } first, { } last) && Edtf.IsRange(first, last)
            ? new PublicationDate(first, last)
            : null;
    }

    /// <summary>
    /// A year, season, month or day, with what may stand around it: brackets, ‘circa’, a question mark, BC or AD. Null
    /// where a text is none of these.
    /// </summary>
    private static PartialDate? ParsePartial(string text)
    {
        var rest = text.Trim().Trim('[', ']', '(', ')', ' ');
        var circaMatch = Circa().Match(rest);
        rest = circaMatch.Success ? rest[circaMatch.Length..] : rest;
        var isUncertain = rest.EndsWith('?');
        rest = rest.TrimEnd('?', ' ', '.');
        var bcMatch = Bc().Match(rest);
        var sign = bcMatch.Success ? -1 : 1;
        rest = bcMatch.Success ? rest[..bcMatch.Index] : Ad().Replace(rest, "");
        var words = rest.Split((char[])[' ', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var date =
            VerbalDate(words, sign)
            ?? (
                rest.Split('-') is { Length: 2 or 3 } dashParts && dashParts[0].Length == 4
                    ? NumericDate(dashParts, sign)
                    : null
            )
            ?? (
                rest.Split('/') is { Length: 2 or 3 } slashParts && slashParts[0].Length == 4
                    ? NumericDate(slashParts, sign)
                    : null
            );
        return date is { } found ? found with { IsApproximate = circaMatch.Success, IsUncertain = isUncertain } : null;
    }

    /// <summary>A year alone, or a date with its month or season in words.</summary>
    private static PartialDate? VerbalDate(string[] words, int sign)
    {
        switch (words)
        {
            case [var year] when Number(year) is > 0 and var number && (year.Length >= 3 || sign < 0):
                return PartialDate.Of(sign * number, 0, 0);
            case [var season, var year] when HasLetters(season) && DateWords.Season(season) is > 0 and var time:
                return FourDigitYear(year) is > 0 and var ofSeason
                    ? new PartialDate(sign * ofSeason, 0, 0) { Season = time }
                    : null;
            case [var month, var year] when HasLetters(month) && DateWords.Month(month) is > 0 and var number:
                return FourDigitYear(year) is > 0 and var ofMonth ? PartialDate.Of(sign * ofMonth, number, 0) : null;
            case [var month, var day, var year] when HasLetters(month) && DateWords.Month(month) is > 0 and var number:
                return FullDate(year, number, day, sign);
            case [var day, var month, var year] when HasLetters(month) && DateWords.Month(month) is > 0 and var number:
                return FullDate(year, number, day, sign);
            default:
                return null;
        }
    }

    /// <summary>The date of a day; an ordinal such as ‘11th’ is read as its number.</summary>
    private static PartialDate? FullDate(string year, int month, string day, int sign) =>
        FourDigitYear(year) is > 0 and var ofDay && Number(Ordinal().Replace(day, "$1")) is > 0 and var number
            ? PartialDate.Of(sign * ofDay, month, number)
            : null;

    /// <summary>A year, a month and maybe a day, in digits and in this order.</summary>
    private static PartialDate? NumericDate(string[] parts, int sign) =>
        Number(parts[0]) is > 0 and var year
        && Number(parts[1]) is > 0 and var month
        && (parts.Length == 2 || Number(parts[2]) > 0)
            ? PartialDate.Of(sign * year, month, parts.Length == 2 ? 0 : Number(parts[2]))
            : null;

    private static int FourDigitYear(string text) => text.Length == 4 ? Number(text) : 0;

    private static bool HasLetters(string word) => word.Any(char.IsLetter);

    /// <summary>A number in digits alone; 0 for anything else.</summary>
    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>What divides the ends of a range: ‘1914–18’, ‘May 2022 - June 2022’, ‘2015--’.</summary>
    [GeneratedRegex("^(?<left>[^–—]*?)(?: ?[–—] ?|--| - |(?<=[0-9]{4})-(?=[0-9]{2}(?:[0-9]{2})?$))(?<right>[^–—]*)$")]
    private static partial Regex RangeSeparator();

    /// <summary>The end of a range by its last digits: ‘18’ of ‘1914–18’.</summary>
    [GeneratedRegex("^ ?[0-9]{1,2}$")]
    private static partial Regex ShortYear();

    [GeneratedRegex("[0-9]{4}")]
    private static partial Regex Year();

    /// <summary>What says that a date is approximate: ‘c. ’, ‘circa ’, ‘um ’.</summary>
    [GeneratedRegex(
        @"^(?:circa|about|around|ca?\.?(?=[ 0-9])|um|vers|yaklaşık|около|ок\.)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Circa();

    /// <summary>What marks a year before Christ: ‘ BC’, ‘ B.C.E.’, ‘ v. Chr.’.</summary>
    [GeneratedRegex(@"\s*(?:B\.?\s?C\.?(?:\s?E\.?)?|v\. ?Chr\.?|MÖ|до н\. ?э\.?)$")]
    private static partial Regex Bc();

    /// <summary>What marks a year after Christ: ‘AD ’ before it, ‘ AD’ or ‘ CE’ behind it.</summary>
    [GeneratedRegex(@"^(?:A\.?D\.?|MS)\s+|\s*(?:A\.?D\.?|C\.?E\.?|MS|н\. ?э\.?)$")]
    private static partial Regex Ad();

    /// <summary>The day of a month as an ordinal: ‘11th’, ‘11.’, ‘1er’.</summary>
    [GeneratedRegex("^([0-9]{1,2})(?:st|nd|rd|th|er|\\.)$")]
    private static partial Regex Ordinal();
}
