using System.Collections.Immutable;
using Dossier.Csl.Rendering;

namespace Dossier.Csl.Citing;

/// <summary>The items of a document, in the order of the bibliography.</summary>
internal sealed class Registry
{
    private readonly Dictionary<string, Entry> byId = new(StringComparer.Ordinal);
    private readonly List<Entry> entries = [];

    public Registry(DocumentRequest request)
    {
        var ids = request
            .ListedFirst.Concat(request.Citations.SelectMany(citation => citation.Cites, (_, cite) => cite.Id))
            .Concat(request.ListedLast);
        foreach (var id in ids)
        {
            if (byId.ContainsKey(id))
            {
                continue;
            }

            if (!request.Items.TryGetValue(id, out var item))
            {
                throw new ArgumentException($"there is no item '{id}'", nameof(request));
            }

            var entry = new Entry(item) { Number = entries.Count + 1 };
            byId.Add(id, entry);
            entries.Add(entry);
        }
    }

    /// <summary>The items, in order.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>The item with an id.</summary>
    public Entry this[string id] => byId[id];

    /// <summary>Puts the items in the order that a style's keys give, and numbers them.</summary>
    public void Sort(SortKeys keys, Area area)
    {
        if (keys.IsEmpty)
        {
            return;
        }

        var texts = entries.ToDictionary(
            entry => entry,
            entry =>
                keys.Of(new Subject(entry.Item, area) { Number = entry.Number, Disambiguation = entry.Disambiguation })
        );
        var sorted = entries
            .OrderBy(entry => texts[entry], Comparer<ImmutableArray<string>>.Create(keys.Compare))
            .ToList();
        entries.Clear();
        entries.AddRange(sorted);
        for (var i = 0; i < entries.Count; i++)
        {
            entries[i].Number = i + 1;
        }
    }
}
