using System.Globalization;
using Dossier.Model.Dates;

namespace Dossier.Bibliography.Ris;

/// <summary>A date in RIS: <c>YYYY/MM/DD/other words</c>.</summary>
internal static class RisDate
{
    /// <summary>
    /// The date, as far as RIS can say it: <c>2020/05/01/</c>; one in words stands after three slashes.
    /// </summary>
    public static string Of(PublicationDate date)
    {
        var part = (int number, string format) =>
            number > 0 ? number.ToString(format, CultureInfo.InvariantCulture) : "";
        var words = date.IsDated ? "" : date.Literal;
        return $"{part(date.Start.Year, "0000")}/{part(date.Month, "00")}/{part(date.Day, "00")}/{words}";
    }

    /// <summary>
    /// Reads a date; hyphens for slashes, months by name and seasons pass; what is no date is one in words.
    /// </summary>
    /// <param name="text">The value.</param>
    /// <param name="rest">What of it is no part of the date; empty for nothing.</param>
    public static PublicationDate Read(string text, out string rest)
    {
        rest = "";
        var parts = text.Split('/', 4, StringSplitOptions.TrimEntries);
        if (parts.Length > 1 && Number(parts[0]) is > 0 and var year && PartialDate.Of(year, 0, 0) is { } whole)
        {
            var (month, day) = (parts[1], parts.ElementAtOrDefault(2) ?? "");
            var words = parts.ElementAtOrDefault(3) ?? "";
            var number = DateWords.Month(month);
            var date = PartialDate.Of(year, number, number > 0 ? Number(day) : 0) ?? whole;
            var odd = string.Join(
                ' ',
                new[] { date.Month == 0 ? month : "", date.Day == 0 ? day : "" }.Where(part =>
                    Number(part) > 0 || part.Any(char.IsLetter)
                )
            );
            if (
                date.Month == 0
                && DateWords.Season(odd.Length > 0 ? odd : words) is > 0 and var season
                && !IsNumber(odd)
            )
            {
                return new PublicationDate(date with { Season = season });
            }

            // Words beside a date that is known add to it and do not replace it.
            rest = $"{odd} {words}".Trim();
            return new PublicationDate(date);
        }

        return WrittenDate.Parse(text) ?? new PublicationDate(text.Trim(' ', '/'));
    }

    /// <summary>
    /// Month, day or season by themselves, as EndNote writes them beside a year; null for anything else.
    /// </summary>
    public static PublicationDate? MonthOrSeason(int year, string text)
    {
        var words = text.Trim(' ', '/').Replace('-', '–');
        var date =
            WrittenDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{words} {year}"))
            ?? WrittenDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{words}, {year}"));
        return words.Length > 0 && date?.Year == year ? date : null;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    /// <summary>A number without sign; 0 for any other text.</summary>
    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
