using System.Collections.Immutable;
using Dossier.Model;

namespace Dossier.Parse;

/// <summary>CSL's two ways to write a date.</summary>
internal static class CslDate
{
    /// <summary>Reads the EDTF text that CSL-YAML allows in place of <c>date-parts</c>; null when it is no date.</summary>
    public static PublicationDate? Parse(string text) =>
        EventDate.TryParse(text) is { } date
            ? new PublicationDate(date.Start.Year, date.Start.Month, date.Start.Day, date.End?.Year ?? 0, date.Approximate, "")
            : null;

    /// <summary>Reads one or two rows of year, month and day; null when they are no true date.</summary>
    public static PublicationDate? FromParts(ImmutableArray<ImmutableArray<int>> rows, bool circa)
    {
        var first = rows[0];
        var month = first.Length > 1 ? first[1] : 0;
        var day = first.Length > 2 ? first[2] : 0;
        var sound = first[0] is > 0 and < 10_000 && month is >= 0 and <= 12
            && day >= 0 && (day == 0 || (month > 0 && day <= DateTime.DaysInMonth(first[0], month)));
        return sound ? new PublicationDate(first[0], month, day, rows.Length > 1 ? rows[1][0] : 0, circa, "") : null;
    }

    /// <summary>ISO 8601, as exact as the date is.</summary>
    public static string Iso(PublicationDate date) =>
        date.Year == 0 ? date.Literal : new PartialDate(date.Year, date.Month, date.Day).ToString();
}
