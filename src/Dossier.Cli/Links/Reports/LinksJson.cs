using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Cli.Links.Asking;

namespace Dossier.Cli.Links.Reports;

/// <summary>Every address with what is known of it, for programs.</summary>
internal static class LinksJson
{
    /// <summary>Writes the member <c>links</c>, in ordinal order of the addresses.</summary>
    public static void Write(
        Utf8JsonWriter json,
        ImmutableArray<FoundLink> links,
        IReadOnlyDictionary<string, LinkResult> results
    )
    {
        var places = links.ToLookup(link => LinkQuery.Split(link.Address).Address, StringComparer.Ordinal);
        json.WriteStartArray("links");
        foreach (var result in results.Values.OrderBy(result => result.Address, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("address", result.Address);
            json.WriteString("state", StateName(result));
            LinkCache.WriteFields(json, result);
            if (result.HasChanged)
            {
                json.WriteBoolean("changed", true);
            }

            json.WriteStartArray("places");
            foreach (var place in places[result.Address])
            {
                var (line, column) = place.Span.File is { } file ? file.Locate(place.Span.Start) : (0, 0);
                json.WriteStartObject();
                json.WriteString("path", place.Span.File?.Path ?? "");
                json.WriteNumber("line", line);
                json.WriteNumber("column", column);
                if (place.Source is { } source)
                {
                    json.WriteString("source", source.Id);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string StateName(LinkResult result) =>
        result.IsDead ? "dead"
        : result.IsFailing ? "failing"
        : result.Fault != LinkFault.None ? "unknown"
        : result.Doubt.Length > 0 ? "doubtful"
        : result.NewAddress.Length > 0 ? "moved"
        : "good";
}
