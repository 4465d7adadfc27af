using System.Collections.Immutable;
using Dossier.Csl.Citing;
using Dossier.Csl.Items;

namespace Dossier.Csl.Conformance;

/// <summary>
/// Forty items of many types, cited in notes of their own: each by itself, then each again, every other one with a
/// page.
/// </summary>
internal static class SampleDocument
{
    /// <summary>The items as CSL-JSON.</summary>
    public static string Json => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "items.json"));

    /// <summary>The document.</summary>
    public static DocumentRequest Request()
    {
        var items = ItemReader.Read(Json);
        var citations = ImmutableArray.CreateBuilder<Citation>();
        foreach (var item in items)
        {
            citations.Add(new Citation([new Cite(item.Id)], citations.Count + 1));
        }

        foreach (var (index, item) in items.Index())
        {
            var cite = new Cite(item.Id) { Locator = index % 2 == 0 ? $"{index + 3}" : "" };
            citations.Add(new Citation([cite], citations.Count + 1));
        }

        return new DocumentRequest
        {
            Items = items.ToDictionary(item => item.Id, StringComparer.Ordinal),
            Citations = citations.ToImmutable(),
        };
    }
}
