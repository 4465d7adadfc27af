using System.Collections.Immutable;
using Dossier.Csl.Rendering;

namespace Dossier.Csl.Citing;

/// <summary>Puts the cites of a citation in the order that the style gives.</summary>
internal sealed class CiteSorter(Renderer renderer, Registry registry)
{
    private readonly SortKeys keys = new(renderer.Style.Citation.Sort, renderer);
    private readonly Dictionary<string, ImmutableArray<string>> textsById = new(StringComparer.Ordinal);

    /// <summary>The cites in order; those that nothing tells apart stay as they were written.</summary>
    public ImmutableArray<Cite> Sort(ImmutableArray<Cite> cites)
    {
        if (keys.IsEmpty || cites.Length < 2)
        {
            return cites;
        }

        return [.. cites.OrderBy(cite => KeyTexts(cite.Id), Comparer<ImmutableArray<string>>.Create(keys.Compare))];
    }

    /// <summary>The texts by which an item is sorted, worked out once.</summary>
    private ImmutableArray<string> KeyTexts(string id)
    {
        if (!textsById.TryGetValue(id, out var found))
        {
            var entry = registry[id];
            textsById[id] = found = keys.Of(
                new Subject(entry.Item, Area.Citation) { Number = entry.Number, Disambiguation = entry.Disambiguation }
            );
        }

        return found;
    }
}
