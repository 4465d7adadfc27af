using System.Globalization;
using System.Text.Json;
using Dossier.Json;
using Dossier.Model.Dates;

namespace Dossier.Cli.Links.Lookups;

/// <summary>That a work was taken back.</summary>
/// <param name="Day">ISO 8601, as exact as it is known; may be empty.</param>
/// <param name="Notice">DOI of the notice; may be empty.</param>
internal sealed record Retraction(string Day, string Notice)
{
    /// <summary>The kinds of update that take a whole work back (Crossref's list of Crossmark's types).</summary>
    private static readonly string[] Kinds = ["retraction", "withdrawal", "removal"];

    /// <summary>
    /// Reads the notices that update a work: the answer of Crossref to <c>works?filter=updates:DOI</c>, whose items
    /// name in <c>update-to</c> what they update. Null when none takes the work back, or the answer cannot be read.
    /// </summary>
    /// <param name="json">The answer.</param>
    /// <param name="doi">The work.</param>
    public static Retraction? Read(string json, string doi)
    {
        try
        {
            using var answer = JsonText.Read(json);
            return answer
                .RootElement.GetProperty("message")
                .GetProperty("items")
                .EnumerateArray()
                .SelectMany(notice => RetractionsOf(notice, doi))
                .OrderBy(retraction => retraction.Day, StringComparer.Ordinal)
                .FirstOrDefault();
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The retractions of a work that a notice announces.</summary>
    private static IEnumerable<Retraction> RetractionsOf(JsonElement notice, string doi) =>
        PropertyOf(notice, "update-to") is { ValueKind: JsonValueKind.Array } updates
            ? updates
                .EnumerateArray()
                .Where(update =>
                    Doi.AreSame(TextOf(update, "DOI"), doi)
                    && Kinds.Contains(TextOf(update, "type"), StringComparer.OrdinalIgnoreCase)
                )
                .Select(update => new Retraction(DayOf(update), TextOf(notice, "DOI")))
            : [];

    /// <summary>
    /// The day of an update, or year and month, as far as these exist; empty where not even the year is known.
    /// </summary>
    private static string DayOf(JsonElement update)
    {
        if (
            PropertyOf(update, "updated") is not { } updated
            || PropertyOf(updated, "date-parts") is not { ValueKind: JsonValueKind.Array } rows
            || rows.EnumerateArray().FirstOrDefault() is not { ValueKind: JsonValueKind.Array } row
        )
        {
            return "";
        }

        int[] parts = [.. row.EnumerateArray().Take(3).Select(part => Number(part) ?? 0)];
        for (var count = parts.Length; count > 0; count--)
        {
            var text = string.Join(
                '-',
                parts
                    .Take(count)
                    .Select((part, i) => part.ToString(i == 0 ? "0000" : "00", CultureInfo.InvariantCulture))
            );
            if (parts[0] > 0 && PartialDate.TryParse(text) is not null)
            {
                return text;
            }
        }

        return "";
    }

    private static int? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    /// <summary>The value of a key; null where there is none.</summary>
    private static JsonElement? PropertyOf(JsonElement map, string key) =>
        map.ValueKind == JsonValueKind.Object && map.TryGetProperty(key, out var value) ? value : null;

    private static string TextOf(JsonElement map, string key) =>
        PropertyOf(map, key) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";
}
