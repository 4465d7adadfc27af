using System.Globalization;
using Dossier.Model;

namespace Dossier.Bibliography.Ris;

/// <summary>A date in RIS: <c>YYYY/MM/DD/other words</c>.</summary>
internal static class RisDate
{
    /// <summary>The date, as far as RIS can say it.</summary>
    public static string Of(PublicationDate date)
    {
        var part = (int number, string format) =>
            number > 0 ? number.ToString(format, CultureInfo.InvariantCulture) : "";
        return $"{part(date.Start.Year, "0000")}/{part(date.Month, "00")}/{part(date.Day, "00")}/{date.Literal}";
    }

    /// <summary>Reads a date; hyphens for slashes pass; what is no date is one in words.</summary>
    public static PublicationDate Read(string text)
    {
        var parts = (text.Contains('/', StringComparison.Ordinal) ? text.Split('/', 4) : text.Split('-', 3))
            .Select(part => part.Trim())
            .ToArray();
        var numbers = parts
            .Take(3)
            .TakeWhile(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(part => int.Parse(part, CultureInfo.InvariantCulture))
            .ToArray();
        var words = parts.Length > 3 ? parts[3] : "";
        var rest = parts.Skip(numbers.Length).Take(3 - numbers.Length);
        var date =
            numbers is [> 0 and < 10_000, ..] && rest.All(part => part.Length == 0)
                ? PartialDate.Of(numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2))
                : null;
        return date is { } known
            ? new PublicationDate(known) { Literal = words }
            : new PublicationDate(text.Trim(' ', '/'));
    }
}
