using System.Collections.Immutable;
using System.Globalization;
using Dossier.Model.Sources;

namespace Dossier.Import.Sources;

/// <summary>
/// The sources that a dossier has, by the names that a file may call them: each is found once, so that entries of one
/// name find one after the other.
/// </summary>
internal sealed class EarlierSources
{
    /// <summary>So many sources of one name are compared word by word.</summary>
    private const int Compared = 20;

    private readonly Dictionary<string, List<Source>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Source>> numbered = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>Orders the sources of a dossier.</summary>
    /// <param name="sources">In their order.</param>
    /// <param name="key">CSL's variable that holds what an import's file calls a source.</param>
    public EarlierSources(IEnumerable<Source> sources, string key)
    {
        foreach (var source in sources)
        {
            byId.TryAdd(source.Id, source);
            foreach (var name in new[] { source.Id, source[key] }.Distinct(StringComparer.Ordinal))
            {
                if (!byName.TryGetValue(name, out var all))
                {
                    byName[name] = all = [];
                }

                all.Add(source);
            }
        }
    }

    /// <summary>Takes a source; false where it was taken before.</summary>
    public bool Take(Source source) => taken.Add(source.Id);

    /// <summary>
    /// Takes the source of a name: of several the one that says the same, else the first; null where none is left.
    /// </summary>
    public Source? Take(string name, Func<Source, ImmutableArray<string>> differences) =>
        byName.TryGetValue(name, out var all) ? Take(all, differences, all => all[0]) : null;

    /// <summary>
    /// Takes the source that an import gave an id because its entry had none: the one that says the same, else one of
    /// the same title; null where none is left.
    /// </summary>
    public Source? TakeNumbered(string id, string title, Func<Source, ImmutableArray<string>> differences)
    {
        if (!numbered.TryGetValue(id, out var all))
        {
            numbered[id] = all = [];
            var next = id;
            for (var n = 2; byId.TryGetValue(next, out var source); n++)
            {
                all.Add(source);
                next = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
            }
        }

        return Take(all, differences, all => all.Find(source => source.Title == title));
    }

    private Source? Take(
        List<Source> all,
        Func<Source, ImmutableArray<string>> differences,
        Func<List<Source>, Source?> otherwise
    )
    {
        all.RemoveAll(source => taken.Contains(source.Id));
        if (all.Count == 0)
        {
            return null;
        }

        var found =
            (all.Count > 1 ? all.Take(Compared).FirstOrDefault(source => differences(source).IsEmpty) : null)
            ?? otherwise(all);
        if (found is not null)
        {
            taken.Add(found.Id);
        }

        return found;
    }
}
