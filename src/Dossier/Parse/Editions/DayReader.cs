using System.Globalization;
using Dossier.Model.Dates;
using Dossier.Parse.Yaml;

namespace Dossier.Parse.Editions;

/// <summary>Reads a day where a file names one.</summary>
internal static class DayReader
{
    /// <summary>The day; null where there is none, or none that can be read, which is reported.</summary>
    /// <param name="map">What names it.</param>
    /// <param name="key">Under what.</param>
    /// <param name="text">What it says there.</param>
    /// <param name="wanted">What must stand there, for people.</param>
    public static DateOnly? Read(YamlMap map, string key, string text, string wanted)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (text.Length > 0)
        {
            map.ReportWrong(key, wanted, PartialDate.Fault(text) ?? Hint(text));
        }

        return null;
    }

    /// <summary>How a day is written that people write otherwise, or do not write.</summary>
    private static string Hint(string text) =>
        EventDate.Meant(text) is { Length: 10 } meant ? $"write {meant}"
        : EventDate.Meant(text) is null && EventDate.Hint(text) is { } hint ? hint
        : "write the day itself, in digits: year, month and day, such as 2026-11-22";
}
