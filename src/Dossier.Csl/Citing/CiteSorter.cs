using System.Collections.Immutable;
using Dossier.Csl.Rendering;

namespace Dossier.Csl.Citing;

/// <summary>Puts the cites of a citation in the order that the style gives.</summary>
internal sealed class CiteSorter(Renderer renderer, Registry registry)
{
    private readonly SortKeys keys = new(renderer.Style.Citation.Sort, renderer);
    private readonly Dictionary<string, ImmutableArray<string>> texts = new(StringComparer.Ordinal);

    /// <summary>The cites in order; those that nothing tells apart stay as they were written.</summary>
    public ImmutableArray<Cite> Sort(ImmutableArray<Cite> cites)
    {
        if (keys.IsEmpty || cites.Length < 2)
        {
            return cites;
        }

        return [.. cites.OrderBy(cite => Texts(cite.Id), Comparer<ImmutableArray<string>>.Create(keys.Compare))];
    }

    private ImmutableArray<string> Texts(string id)
    {
        if (!texts.TryGetValue(id, out var found))
        {
            var entry = registry[id];
            texts[id] = found = keys.Of(
                new Subject(entry.Item, Area.Citation) { Number = entry.Number, Disambiguation = entry.Disambiguation }
            );
        }

        return found;
    }
}
