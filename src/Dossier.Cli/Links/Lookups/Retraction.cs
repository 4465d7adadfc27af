using System.Globalization;
using System.Text.Json;
using Dossier.Json;

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
                .SelectMany(notice => Updates(notice, doi))
                .OrderBy(retraction => retraction.Day, StringComparer.Ordinal)
                .FirstOrDefault();
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<Retraction> Updates(JsonElement notice, string doi) =>
        notice.TryGetProperty("update-to", out var updates) && updates.ValueKind == JsonValueKind.Array
            ? updates
                .EnumerateArray()
                .Where(update =>
                    Doi.Same(Text(update, "DOI"), doi)
                    && Kinds.Contains(Text(update, "type"), StringComparer.OrdinalIgnoreCase)
                )
                .Select(update => new Retraction(Date(update), Text(notice, "DOI")))
            : [];

    private static string Date(JsonElement update) =>
        update.TryGetProperty("updated", out var updated)
        && updated.TryGetProperty("date-parts", out var rows)
        && rows is { ValueKind: JsonValueKind.Array }
        && rows.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Array } row
            ? string.Join(
                '-',
                row.EnumerateArray()
                    .Select((part, i) => part.GetInt32().ToString(i == 0 ? "0000" : "00", CultureInfo.InvariantCulture))
            )
            : "";

    private static string Text(JsonElement map, string key) =>
        map.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
