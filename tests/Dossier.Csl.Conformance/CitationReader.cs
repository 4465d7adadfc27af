using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Csl.Citing;
using Dossier.Csl.Styles;

namespace Dossier.Csl.Conformance;

/// <summary>Reads citations as the suite writes them.</summary>
internal static class CitationReader
{
    /// <summary>Citations that know nothing of each other.</summary>
    public static ImmutableArray<Citation> Clusters(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(cluster => new Citation(Cites(cluster)))];
    }

    /// <summary>Citations that are put into a document one after another.</summary>
    public static List<CitationStep> Steps(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select((step, index) => Step(step, index))];
    }

    private static CitationStep Step(JsonElement step, int index)
    {
        var citation = step[0];
        var note =
            citation.TryGetProperty("properties", out var properties)
            && properties.TryGetProperty("noteIndex", out var noteIndex)
                ? noteIndex.GetInt32()
                : 0;
        var id = citation.TryGetProperty("citationID", out var given) ? Text(given) : $"step-{index}";
        return new CitationStep(
            id,
            new Citation(Cites(citation.GetProperty("citationItems")), note),
            Others(step[1]),
            Others(step[2])
        );
    }

    private static List<(string Id, int Note)> Others(JsonElement list) =>
        [.. list.EnumerateArray().Select(pair => (Text(pair[0]), pair[1].GetInt32()))];

    private static ImmutableArray<Cite> Cites(JsonElement list) => [.. list.EnumerateArray().Select(ReadCite)];

    private static Cite ReadCite(JsonElement json)
    {
        return new Cite(Of("id"))
        {
            Locator = Of("locator"),
            Label = Of("label") is { Length: > 0 } label ? label : "page",
            Prefix = Of("prefix"),
            Suffix = Of("suffix"),
            SuppressAuthor = Flag("suppress-author") ?? false,
            AuthorOnly = Flag("author-only") ?? false,
            Position = Of("position") switch
            {
                "0" => Position.First,
                "1" => Position.Subsequent,
                "2" => Position.Ibid,
                "3" => Position.IbidWithLocator,
                _ => null,
            },
            NearNote = Flag("near-note"),
            FirstNote = int.TryParse(Of("first-reference-note-number"), out var note) ? note : null,
        };

        string Of(string name) => json.TryGetProperty(name, out var value) ? Text(value) : "";

        bool? Flag(string name) =>
            json.TryGetProperty(name, out var value)
                ? value.ValueKind is JsonValueKind.True
                    || (value.ValueKind == JsonValueKind.Number && value.GetInt32() != 0)
                : null;
    }

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
