using System.Globalization;

namespace Dossier.Model;

/// <summary>A year, a month or a day.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12; 0 when not known.</param>
/// <param name="Day">1 to 31; 0 when not known.</param>
public readonly record struct PartialDate(int Year, int Month, int Day) : IComparable<PartialDate>
{
    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; null when it is not a true date.</summary>
    public static PartialDate? TryParse(string text)
    {
        var (format, precision) = text.Length switch
        {
            4 => ("yyyy", 1),
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

    /// <summary>In order of time; a year before its months, a month before its days.</summary>
    public int CompareTo(PartialDate other)
    {
        var order = Year.CompareTo(other.Year);
        order = order != 0 ? order : Month.CompareTo(other.Month);
        return order != 0 ? order : Day.CompareTo(other.Day);
    }

    /// <summary>The year with its fraction, for drawing: 0 at 1 January.</summary>
    public double Position => Year + (Math.Max(0, Month - 1) / 12.0) + (Math.Max(0, Day - 1) / 372.0);

    /// <summary>ISO 8601, as exact as the date is.</summary>
    public override string ToString()
    {
        var year = Year.ToString("0000", CultureInfo.InvariantCulture);
        var month = Month > 0 ? $"-{Month.ToString("00", CultureInfo.InvariantCulture)}" : "";
        var day = Day > 0 ? $"-{Day.ToString("00", CultureInfo.InvariantCulture)}" : "";
        return year + month + day;
    }
}
