using System.Text.Json;

namespace Dossier.Csl.Items;

/// <summary>Reads dates as CSL-JSON writes them: <c>date-parts</c>, <c>raw</c>, EDTF, <c>literal</c>.</summary>
public static class DateReader
{
    private const int SeasonsOfYear = 4;

    /// <summary>Spring, as a month of <see cref="DateParts"/>.</summary>
    private const int FirstSeason = 13;

    /// <summary>Winter, as such a month.</summary>
    private const int LastSeason = FirstSeason + SeasonsOfYear - 1;

    /// <summary>Winter of the southern hemisphere, the last of the seasons as EDTF numbers them.</summary>
    private const int LastSeasonOfEdtf = 32;

    /// <summary>Reads a date variable.</summary>
    /// <param name="json">An object with <c>date-parts</c>, <c>raw</c> or <c>literal</c>.</param>
    public static DateValue Read(JsonElement json)
    {
        var literal = json.TryGetProperty("literal", out var text) ? ItemReader.Text(text) : "";
        var uncertain = json.TryGetProperty("circa", out var circa) && ItemReader.IsTrue(circa);
        if (json.TryGetProperty("raw", out var raw) && ItemReader.Text(raw) is { Length: > 0 } written)
        {
            var read = Read(written);
            return read with { IsUncertain = read.IsUncertain || uncertain };
        }

        if (json.TryGetProperty("edtf", out var edtf) && ItemReader.Text(edtf) is { Length: > 0 } extended)
        {
            return Read(extended);
        }

        List<DateParts> parts = [];
        if (json.TryGetProperty("date-parts", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            parts.AddRange(
                list.EnumerateArray().Select(ReadParts).Where(part => part is not null).Select(part => part!.Value)
            );
        }
        else if (json.TryGetProperty("year", out var year) && ItemReader.Number(year) is { } onlyYear)
        {
            parts.Add(new DateParts(onlyYear, NumberOf("month"), NumberOf("day")));
        }

        if (parts.Count > 0 && json.TryGetProperty("season", out var season))
        {
            parts = [.. parts.Select(part => part.Month == 0 ? WithSeason(part, season) : part)];
            if (parts[0].Month == 0 && ItemReader.Text(season) is { Length: > 0 } named && literal.Length == 0)
            {
                return new DateValue(parts[0], null, uncertain, "") { SeasonText = named };
            }
        }

        return new DateValue(
            parts.Count > 0 ? parts[0] : null,
            parts.Count > 1 ? parts[1] : null,
            uncertain,
            parts.Count > 0 ? "" : literal
        );

        int NumberOf(string part) => json.TryGetProperty(part, out var value) ? ItemReader.Number(value) ?? 0 : 0;
    }

    /// <summary>
    /// Reads a date that is written as text: ‘2004-05-13’, ‘1998/2001’, ‘May 2004’; others are literals.
    /// </summary>
    public static DateValue Read(string text) => EdtfReader.Read(text) ?? DateTextReader.Read(text);

    /// <summary>A date from a list of year, month and day: <c>[2020, 5, 1]</c>; null for anything else.</summary>
    private static DateParts? ReadParts(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var numbers = json.EnumerateArray().Select(part => ItemReader.Number(part) ?? 0).ToList();
        return numbers.Count == 0
            ? null
            : WithValidMonthAndDay(numbers[0], numbers.Count > 1 ? numbers[1] : 0, numbers.Count > 2 ? numbers[2] : 0);
    }

    /// <summary>
    /// A date whose month is 1 to 12 or a season, and whose day is 1 to 31, whatever the month: 31 February passes.
    /// Another month becomes 0, and its day too; so does another day, or one without a month.
    /// </summary>
    /// <remarks>
    /// Seasons, which are kept as 13 (spring) to 16, come as EDTF numbers them, 21 to 24, at its level 2 also 25 to 28
    /// in the north and 29 to 32 in the south; as older CSL-JSON does, 13 to 16; and, as CSL's tests have it, as 17 to
    /// 20. Quarters of a year, EDTF's 33 to 36, are no seasons, and CSL has no word for them.
    /// </remarks>
    internal static DateParts WithValidMonthAndDay(int year, int month, int day)
    {
        if (month is >= FirstSeason and <= LastSeasonOfEdtf)
        {
            month = FirstSeason + ((month - FirstSeason) % SeasonsOfYear);
        }

        return month is < 1 or > LastSeason
            ? new DateParts(year, 0, 0)
            : new DateParts(year, month, day is >= 1 and <= 31 ? day : 0);
    }

    /// <summary>A date with a season given as 1 to 4 in place of the month; as it is for others.</summary>
    private static DateParts WithSeason(DateParts part, JsonElement season) =>
        ItemReader.Number(season) is >= 1 and <= SeasonsOfYear and var number
            ? part with
            {
                Month = FirstSeason - 1 + number,
            }
            : part;
}
