using System.Globalization;
using System.Text.RegularExpressions;

namespace Dossier.Model.Dates;

/// <summary>
/// The Extended Date/Time Format (ISO 8601-2), level 1 whole: seasons, intervals open or not known at an end, dates in
/// doubt, digits not specified, years before Christ and of more than four digits. The time of a day is passed over.
/// </summary>
public static partial class Edtf
{
    /// <summary>Reads a date; null when it is none.</summary>
    /// <param name="text">
    /// Drafts of the format pass too: <c>199u</c>, <c>open</c>, <c>unknown</c>, <c>?~</c>, a small <c>y</c>.
    /// </param>
    public static PublicationDate? Parse(string text)
    {
        var parts = text.Trim().Split('/', 3);
        if (parts.Length == 1)
        {
            return DateOf(parts[0]) is { } single ? new PublicationDate(single) : null;
        }

        if (parts.Length > 2)
        {
            return null;
        }

        var (start, end) = (DateOf(parts[0]), DateOf(parts[1]));
        return (start, end) switch
        {
            ({ } first, { } last) => IsRange(first, last) ? new PublicationDate(first, last) : null,
            ({ } first, null) when IsOpen(parts[1]) => new(first) { Missing = MissingBound.OpenEnd },
            ({ } first, null) when IsUnknown(parts[1]) => new(first) { Missing = MissingBound.UnknownEnd },
            (null, { } last) when IsOpen(parts[0]) => new(default, last) { Missing = MissingBound.OpenStart },
            (null, { } last) when IsUnknown(parts[0]) => new(default, last) { Missing = MissingBound.UnknownStart },
            _ => null,
        };
    }

    /// <summary>Whether a text names the time of a day, which no date of a work keeps.</summary>
    public static bool HasTime(string text) => text.Split('/').Any(part => Time().IsMatch(part.Trim()));

    /// <summary>The date as EDTF, whole: what <see cref="Parse"/> reads; one in words alone as it is.</summary>
    public static string Of(PublicationDate date) =>
        date.Missing switch
        {
            _ when !date.IsDated => date.Literal,
            MissingBound.OpenEnd => $"{Of(date.Start)}/..",
            MissingBound.UnknownEnd => $"{Of(date.Start)}/",
            MissingBound.OpenStart => $"../{Of(date.End ?? default)}",
            MissingBound.UnknownStart => $"/{Of(date.End ?? default)}",
            _ => date.End is { } end ? $"{Of(date.Start)}/{Of(end)}" : Of(date.Start),
        };

    /// <summary>ISO 8601, as exact as the date is: its first day, or its last where that alone is known.</summary>
    public static string Iso(PublicationDate date) =>
        date.Start.Year != 0 ? date.Start.ToString() : date.End?.ToString() ?? date.Literal;

    /// <summary>A year in four digits, in more after a <c>Y</c>; EDTF has a year 0, which is 1 BC.</summary>
    internal static string Year(int year)
    {
        var counted = year < 0 ? year + 1 : year;
        var digits = Math.Abs(counted).ToString("0000", CultureInfo.InvariantCulture);
        return $"{(digits.Length > 4 ? "Y" : "")}{(counted < 0 ? "-" : "")}{digits}";
    }

    /// <summary>Whether one date may end what another begins: compared as exactly as the vaguer is known.</summary>
    internal static bool IsRange(PartialDate first, PartialDate last)
    {
        var vague = first.Month + first.Season == 0 || last.Month + last.Season == 0;
        return vague ? last.Year >= first.Year
            : first.Day == 0 || last.Day == 0 ? (last with { Day = 0 }).CompareTo(first with { Day = 0 }) >= 0
            : last.CompareTo(first) >= 0;
    }

    /// <summary>
    /// One date as EDTF, with X for digits not specified and its mark of doubt: <c>198X</c>, <c>2015?</c>.
    /// </summary>
    private static string Of(PartialDate date)
    {
        var year = Year(date.Year);
        var bare = date.Unspecified switch
        {
            UnspecifiedDigits.Day => $"{date}-XX",
            UnspecifiedDigits.Month => $"{year}-XX",
            UnspecifiedDigits.MonthAndDay => $"{year}-XX-XX",
            UnspecifiedDigits.Decade => $"{year[..^1]}X",
            UnspecifiedDigits.Century => $"{year[..^2]}XX",
            _ when date.Season > 0 => string.Create(CultureInfo.InvariantCulture, $"{year}-2{date.Season}"),
            _ => date.ToString(),
        };
        var mark =
            date.IsUncertain && date.IsApproximate ? "%"
            : date.IsUncertain ? "?"
            : date.IsApproximate ? "~"
            : "";
        return bare + mark;
    }

    /// <summary>One date without its interval: <c>1985-04~</c>, <c>199X</c>; null where a text is none.</summary>
    private static PartialDate? DateOf(string text)
    {
        if (PartialDate.TryParse(text.Trim()) is { } plain)
        {
            return plain; // Nearly all dates; the expression below costs ten times as much.
        }

        if (Form().Match(text.Trim()) is not { Success: true } match)
        {
            return null;
        }

        var (year, unspecified) = YearOf(match.Groups["year"].Value);
        var (month, day) = (match.Groups["month"].Value, match.Groups["day"].Value);
        var number = IsUnspecified(month) ? 0 : Number(month);
        var season = number is >= 21 and <= 24 && day.Length == 0 ? number - 20 : 0;
        unspecified = IsUnspecified(month)
            ? day.Length > 0
                ? UnspecifiedDigits.MonthAndDay
                : UnspecifiedDigits.Month
            : IsUnspecified(day)
                ? UnspecifiedDigits.Day
                : unspecified;
        var isKnown =
            // Nothing is known below what is not specified, and no number stands for a month that is none.
            (!IsUnspecified(month) || day.Length == 0 || IsUnspecified(day))
            && (month.Length == 0 || number > 0 || IsUnspecified(month))
            && (day.Length == 0 || IsUnspecified(day) || Number(day) > 0)
            && (unspecified is not (UnspecifiedDigits.Decade or UnspecifiedDigits.Century) || month.Length == 0);
        var marks = match.Groups["mark"].Value;
        return
            isKnown && PartialDate.Of(year, season > 0 ? 0 : number, IsUnspecified(day) ? 0 : Number(day)) is { } date
            ? date with
            {
                Season = season,
                IsUncertain = marks.Contains('?', StringComparison.Ordinal) || marks == "%",
                IsApproximate = marks.Contains('~', StringComparison.Ordinal) || marks == "%",
                Unspecified = unspecified,
            }
            : null;
    }

    /// <summary>
    /// A year as <see cref="PartialDate"/> counts it, without a year 0, and which of its digits are not specified.
    /// </summary>
    private static (int Year, UnspecifiedDigits Unspecified) YearOf(string text)
    {
        var unspecified =
            IsUnspecified(text[^2..]) ? UnspecifiedDigits.Century
            : IsUnspecified(text[^1..]) ? UnspecifiedDigits.Decade
            : UnspecifiedDigits.None;
        var digits = text.TrimStart('Y', 'y').Replace('X', '0').Replace('u', '0');
        var counted = int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return (counted <= 0 ? counted - 1 : counted, unspecified);
    }

    /// <summary>Whether digits are all X or, in drafts of the format, u.</summary>
    private static bool IsUnspecified(string digits) => digits.Length > 0 && digits.Trim('X', 'u').Length == 0;

    /// <summary>Whether an end of an interval is open: <c>..</c>.</summary>
    private static bool IsOpen(string text) => text.Trim() is ".." or "open";

    /// <summary>Whether an end of an interval is not known: nothing is written there.</summary>
    private static bool IsUnknown(string text) => text.Trim() is "" or "unknown" or "*";

    /// <summary>A number; 0 for no digits.</summary>
    private static int Number(string digits) =>
        digits.Length == 0 ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>One date: <c>1985-04-XX</c>, <c>Y12024</c>, <c>2015-21?</c>.</summary>
    [GeneratedRegex(
        """
            ^(?<year>-?[0-9]{4}|-?[0-9]{3}[Xu]|-?[0-9]{2}(?:XX|uu)|[Yy]-?[1-9][0-9]{4,8})
            (?:-(?<month>[0-9]{2}|XX|uu)(?:-(?<day>[0-9]{2}|XX|uu)(?:T[0-9:.,]+(?:Z|[+-][0-9:]+)?)?)?)?
            (?<mark>%|~|\?~?|~\?)?$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();

    /// <summary>The beginning of a day with its time: <c>2015-04-01T1</c>.</summary>
    [GeneratedRegex("^-?[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
