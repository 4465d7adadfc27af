using System.Globalization;

namespace Dossier.Model.Dates;

/// <summary>A year, a season, a month or a day.</summary>
/// <param name="Year">
/// Up to nine digits; negative before Christ, so that -44 is 44 BC, as CSL counts; 0 when not known.
/// </param>
/// <param name="Month">1 to 12; 0 when not known.</param>
/// <param name="Day">1 to 31; 0 when not known.</param>
public readonly record struct PartialDate(int Year, int Month, int Day) : IComparable<PartialDate>
{
    /// <summary>Season, 1 (spring) to 4 (winter), in place of a month; 0 for none.</summary>
    public int Season { get; init; }

    /// <summary>Whether the source of the date is in doubt: EDTF's <c>?</c>.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Whether it is an estimate: EDTF's <c>~</c>, CSL's <c>circa</c>.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Which digits are not specified.</summary>
    public UnspecifiedDigits Unspecified { get; init; }

    /// <summary>Whether it is uncertain or approximate.</summary>
    public bool IsDoubtful => IsUncertain || IsApproximate;

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; null when it is not a true date.</summary>
    public static PartialDate? TryParse(string text)
    {
        if (text.Length == 4)
        {
            return !text.AsSpan().ContainsAnyExceptInRange('0', '9') && text != "0000"
                ? new PartialDate(int.Parse(text, CultureInfo.InvariantCulture), 0, 0)
                : null;
        }

        var (format, precision) = text.Length switch
        {
            7 => ("yyyy-MM", 2),
            10 => ("yyyy-MM-dd", 3),
            _ => ("", 0),
        };
        return
            precision > 0
            && DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new PartialDate(date.Year, precision > 1 ? date.Month : 0, precision > 2 ? date.Day : 0)
            : null;
    }

    /// <summary>
    /// Why a text of the form of a date is none, such as for 31 November; null where it is no such text.
    /// </summary>
    public static string? Fault(string text)
    {
        var parts = text.Split('-');
        if (
            parts is not ([{ Length: 4 }, { Length: 2 }] or [{ Length: 4 }, { Length: 2 }, { Length: 2 }])
            || !parts.All(part => part.All(char.IsAsciiDigit))
        )
        {
            return null;
        }

        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (year, month) = (numbers[0], numbers[1]);
        if (month is < 1 or > 12)
        {
            return $"there is no month {month}: write year, month and day";
        }

        var days = year > 0 ? DaysInMonth(year, month) : 31;
        return numbers.Length < 3 || (numbers[2] > 0 && numbers[2] <= days) ? null
            : numbers[2] == 0 ? "there is no day 0"
            : $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)}{(month == 2 ? $" {year}" : "")} "
                + $"has {days} days";
    }

    /// <summary>A date of any year; null where there is no such month or day.</summary>
    /// <param name="year">As <see cref="Year"/>; not 0.</param>
    /// <param name="month">1 to 12; 0 when not known.</param>
    /// <param name="day">1 to 31; 0 when not known.</param>
    public static PartialDate? Of(int year, int month, int day)
    {
        if (year is 0 or < -999_999_999 or > 999_999_999 || month is < 0 or > 12 || day < 0)
        {
            return null;
        }

        return day == 0 || (month > 0 && day <= DaysInMonth(year, month)) ? new PartialDate(year, month, day) : null;
    }

    /// <summary>In order of time; a year before its seasons and months, a month before its days.</summary>
    public int CompareTo(PartialDate other)
    {
        var order = Year.CompareTo(other.Year);
        order = order != 0 ? order : FirstMonth.CompareTo(other.FirstMonth);
        return order != 0 ? order : Day.CompareTo(other.Day);
    }

    /// <summary>The year with its fraction, for drawing: 0 at 1 January.</summary>
    public double Position => Year + (Math.Max(0, FirstMonth - 1) / 12.0) + (Math.Max(0, Day - 1) / 372.0);

    /// <summary>ISO 8601, as exact as the date is, without EDTF's marks; a season as its year.</summary>
    public override string ToString()
    {
        var month = Month > 0 ? $"-{Month.ToString("00", CultureInfo.InvariantCulture)}" : "";
        var day = Day > 0 ? $"-{Day.ToString("00", CultureInfo.InvariantCulture)}" : "";
        return Edtf.Year(Year) + month + day;
    }

    /// <summary>The month that a season begins with; spring is March's.</summary>
    private int FirstMonth => Season > 0 ? Season * 3 : Month;

    /// <summary>In the Gregorian calendar, carried on backwards, which comes round every 400 years.</summary>
    private static int DaysInMonth(int year, int month)
    {
        var counted = year < 0 ? year + 1 : year;
        return DateTime.DaysInMonth(2000 + (((counted % 400) + 400) % 400), month);
    }
}
