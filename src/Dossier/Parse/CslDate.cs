using System.Collections.Immutable;
using System.Globalization;
using Dossier.Model;

namespace Dossier.Parse;

/// <summary>CSL's two ways to write a date.</summary>
public static class CslDate
{
    /// <summary>
    /// Reads the EDTF text that CSL-YAML allows in place of <c>date-parts</c>, a season such as <c>2021-23</c>
    /// included; null when it is no date.
    /// </summary>
    public static PublicationDate? Parse(string text)
    {
        var bare = text.TrimEnd('~', '?');
        if (
            bare.Length == 7
            && bare[4..] is ['-', '2', >= '1' and <= '4']
            && PartialDate.TryParse(bare[..4]) is { } year
        )
        {
            return new PublicationDate(year.Year, 0, 0, 0, bare.Length < text.Length, "") { Season = bare[6] - '0' };
        }

        return EventDate.TryParse(text) is { } date
            ? new PublicationDate(
                date.Start.Year,
                date.Start.Month,
                date.Start.Day,
                date.End?.Year ?? 0,
                date.Approximate,
                ""
            )
            {
                EndMonth = date.End?.Month ?? 0,
                EndDay = date.End?.Day ?? 0,
            }
            : null;
    }

    /// <summary>
    /// Reads one or two rows of year, month and day; null when they are no true date. Months 21 to 24 are seasons.
    /// </summary>
    public static PublicationDate? FromParts(ImmutableArray<ImmutableArray<int>> rows, bool circa)
    {
        var season = rows is [[_, >= 21 and <= 24 and var month]] ? month - 20 : 0;
        var first = season > 0 ? new PartialDate(rows[0][0], 0, 0) : Row(rows[0]);
        var last = rows.Length > 1 ? Row(rows[1]) : default(PartialDate);
        return first is not { } start || last is not { } end
            ? null
            : new PublicationDate(start.Year, start.Month, start.Day, end.Year, circa, "")
            {
                EndMonth = end.Month,
                EndDay = end.Day,
                Season = season,
            };
    }

    /// <summary>ISO 8601, as exact as the date is; the first day of a range.</summary>
    public static string Iso(PublicationDate date) => date.Year == 0 ? date.Literal : date.Start.ToString();

    /// <summary>EDTF, whole: what <see cref="Parse"/> reads; a date in words as it is.</summary>
    public static string Edtf(PublicationDate date)
    {
        if (date.Year == 0)
        {
            return date.Literal;
        }

        var start =
            date.Season > 0
                ? string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-2{date.Season}")
                : date.Start.ToString();
        return $"{start}{(date.Circa ? "~" : "")}{(date.End is { } end ? $"/{end}" : "")}";
    }

    private static PartialDate? Row(ImmutableArray<int> row)
    {
        var (month, day) = (row.Length > 1 ? row[1] : 0, row.Length > 2 ? row[2] : 0);
        var sound =
            row[0] is > 0 and < 10_000
            && month is >= 0 and <= 12
            && day >= 0
            && (day == 0 || (month > 0 && day <= DateTime.DaysInMonth(row[0], month)));
        return sound ? new PartialDate(row[0], month, day) : null;
    }
}
