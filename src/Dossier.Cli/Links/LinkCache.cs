using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dossier.Cli.Links.Asking;
using Dossier.Json;

namespace Dossier.Cli.Links;

/// <summary>
/// What is known of addresses from earlier runs: a file beside the output, which no build reads and everybody may
/// delete.
/// </summary>
internal static class LinkCache
{
    private const int Form = 1;

    /// <summary>Where the cache of an output folder is: beside it, so that it outlives the output.</summary>
    public static string PathOf(string output)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        return Path.Combine(Path.GetDirectoryName(whole) ?? ".", $".{Path.GetFileName(whole)}.links.json");
    }

    /// <summary>The results by address; null when the text is none that this program wrote.</summary>
    public static ImmutableSortedDictionary<string, LinkResult>? Read(string text)
    {
        try
        {
            using var json = JsonText.Read(text);
            return json.RootElement.GetProperty("form").GetInt32() == Form
                ? json
                    .RootElement.GetProperty("addresses")
                    .EnumerateObject()
                    .ToImmutableSortedDictionary(entry => entry.Name, ReadResult, StringComparer.Ordinal)
                : null;
        }
        catch (Exception fault)
            when (fault
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
            )
        {
            return null;
        }
    }

    /// <summary>The text of the file.</summary>
    public static byte[] Write(IEnumerable<LinkResult> results) =>
        JsonText.Document(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("form", Form);
            json.WriteStartObject("addresses");
            foreach (var result in results.OrderBy(result => result.Address, StringComparer.Ordinal))
            {
                json.WriteStartObject(result.Address);
                WriteFields(json, result);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });

    /// <summary>Writes what is known of an address, but for itself.</summary>
    public static void WriteFields(Utf8JsonWriter json, LinkResult result)
    {
        json.WriteString("checked", Instant(result.Checked));
        json.WriteNumber("status", result.Status);
        WriteText("fault", result.Fault == LinkFault.None ? "" : Name(result.Fault));
        WriteText("detail", result.Detail);
        WriteText("failsSince", result.FailsSince is { } since ? Instant(since) : "");
        WriteText("final", result.Final);
        WriteText("newAddress", result.NewAddress);
        WriteText("textHash", result.TextHash);
        WriteText("doubt", result.Doubt);
        if (result.Hops.Length > 0)
        {
            json.WriteStartArray("redirects");
            foreach (var hop in result.Hops)
            {
                json.WriteStartObject();
                json.WriteNumber("status", hop.Status);
                json.WriteString("to", hop.To);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (result.Anchors.Count > 0)
        {
            json.WriteStartObject("anchors");
            foreach (var (fragment, isThere) in result.Anchors)
            {
                json.WriteBoolean(fragment, isThere);
            }

            json.WriteEndObject();
        }

        if (result.Titles.Length > 0)
        {
            json.WriteStartArray("titles");
            foreach (var title in result.Titles)
            {
                json.WriteStringValue(title);
            }

            json.WriteEndArray();
        }

        void WriteText(string name, string value)
        {
            if (value.Length > 0)
            {
                json.WriteString(name, value);
            }
        }
    }

    /// <summary>The name of a fault in files and reports for programs.</summary>
    public static string Name(LinkFault fault) => JsonNamingPolicy.CamelCase.ConvertName(fault.ToString());

    /// <summary>Reads a result as it was kept.</summary>
    private static LinkResult ReadResult(JsonProperty entry)
    {
        var value = entry.Value;
        return new LinkResult(
            entry.Name,
            Instant(value.GetProperty("checked").GetString()!),
            value.GetProperty("status").GetInt32(),
            TextOf("fault") is { Length: > 0 } fault
                ? Enum.GetValues<LinkFault>().First(known => Name(known) == fault)
                : LinkFault.None
        )
        {
            Detail = TextOf("detail"),
            FailsSince = TextOf("failsSince") is { Length: > 0 } since ? Instant(since) : null,
            Final = TextOf("final"),
            NewAddress = TextOf("newAddress"),
            TextHash = TextOf("textHash"),
            Doubt = TextOf("doubt"),
            Hops =
            [
                .. ItemsOf("redirects")
                    .Select(hop => new LinkHop(
                        hop.GetProperty("status").GetInt32(),
                        hop.GetProperty("to").GetString()!
                    )),
            ],
            Anchors = value.TryGetProperty("anchors", out var anchors)
                ? anchors
                    .EnumerateObject()
                    .ToImmutableSortedDictionary(
                        anchor => anchor.Name,
                        anchor => anchor.Value.GetBoolean(),
                        StringComparer.Ordinal
                    )
                : ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal),
            Titles = [.. ItemsOf("titles").Select(title => title.GetString()!)],
        };

        string TextOf(string name) => value.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

        IEnumerable<JsonElement> ItemsOf(string name) =>
            value.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];
    }

    /// <summary>A moment to the second, for people who look into the file: <c>2024-02-20T09:30:00Z</c>.</summary>
    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A moment as <see cref="Instant(DateTimeOffset)"/> wrote it.</summary>
    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
