using System.Globalization;
using Dossier.Model.Sources;

namespace Dossier.Import.Sources;

/// <summary>
/// The sources that a dossier has, by the ids and keys that a file may use for them. Each is found only once, so that
/// several entries of one name find several sources.
/// </summary>
internal sealed class EarlierSources
{
    private readonly string key;
    private readonly Dictionary<string, Namesakes> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Namesakes> numbered = new(StringComparer.Ordinal);
    private readonly HashSet<string> reservedContents = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>Orders the sources of a dossier.</summary>
    /// <param name="sources">In their order.</param>
    /// <param name="key">CSL's variable that holds what an import's file calls a source.</param>
    public EarlierSources(IEnumerable<Source> sources, string key)
    {
        this.key = key;
        foreach (var source in sources)
        {
            byId.TryAdd(source.Id, source);
            foreach (var name in new[] { source.Id, source[key] }.Distinct(StringComparer.Ordinal))
            {
                if (!byName.TryGetValue(name, out var all))
                {
                    byName[name] = all = new Namesakes(ContentOf);
                }

                all.Sources.Add(source);
            }
        }
    }

    /// <summary>
    /// Where several sources have the name of an imported entry, reserves the one with the same content for it, so that
    /// no entry before it takes that one for its own. To be called once, before the first is taken.
    /// </summary>
    /// <param name="imported">All entries of the import.</param>
    /// <param name="idForUnnamed">The id that an entry gets which has none in its file.</param>
    public void ReserveNamesakes(IEnumerable<Source> imported, Func<Source, string> idForUnnamed)
    {
        foreach (var source in imported)
        {
            var namesakes =
                source.Id.Length > 0 ? byName.GetValueOrDefault(source.Id) : NumberedNamesakes(idForUnnamed(source));
            if (namesakes is { Sources.Count: > 1 })
            {
                reservedContents.Add(ContentOf(source));
            }
        }
    }

    /// <summary>Takes a source; false where it was taken before.</summary>
    public bool Take(Source source) => taken.Add(source.Id);

    /// <summary>
    /// Takes a source of this name: of several the one with the same content, else the first whose content no other
    /// entry of the import has. Null where none is left.
    /// </summary>
    public Source? TakeNamed(Source source) =>
        byName.TryGetValue(source.Id, out var all) ? TakeFrom(all, source, static _ => true) : null;

    /// <summary>
    /// Takes the source that an import gave an id because its entry had none: the one that says the same, else one of
    /// the same title; null where none is left.
    /// </summary>
    public Source? TakeNumbered(string id, Source source) =>
        TakeFrom(NumberedNamesakes(id), source, known => known.Title == source.Title);

    /// <summary>The sources whose ids are this one, and it with <c>-2</c>, <c>-3</c> and so on.</summary>
    private Namesakes NumberedNamesakes(string id)
    {
        if (!numbered.TryGetValue(id, out var all))
        {
            numbered[id] = all = new Namesakes(ContentOf);
            var next = id;
            for (var n = 2; byId.TryGetValue(next, out var source); n++)
            {
                all.Sources.Add(source);
                next = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
            }
        }

        return all;
    }

    /// <summary>
    /// Takes from some sources the one with the same content, else the first that is meant; null where none is free.
    /// </summary>
    private Source? TakeFrom(Namesakes all, Source source, Func<Source, bool> isMeant)
    {
        var found =
            all.Sources.Count > 1
                ? all.FirstWithContent(ContentOf(source), IsFree)
                    ?? all.FirstMeant(
                        known => IsFree(known) && isMeant(known) && !reservedContents.Contains(all.ContentOfOne(known)),
                        IsFree
                    )
                : all.Sources.Find(known => IsFree(known) && isMeant(known));
        if (found is not null)
        {
            taken.Add(found.Id);
        }

        return found;
    }

    private bool IsFree(Source source) => !taken.Contains(source.Id);

    /// <summary>The mark of all that a source says, save its id and the key of its file.</summary>
    private string ContentOf(Source source) =>
        SourceVariables.Fingerprint(
            source.Fields.ContainsKey(key) ? source with { Fields = source.Fields.Remove(key) } : source
        );

    /// <summary>The sources of one name, by what they say.</summary>
    private sealed class Namesakes(Func<Source, string> contentOf)
    {
        private Dictionary<Source, string>? contents;
        private Dictionary<string, Queue<Source>>? byContent;
        private int firstFree;

        /// <summary>In the order in which an import numbers them.</summary>
        public List<Source> Sources { get; } = [];

        /// <summary>The content of one of these sources.</summary>
        public string ContentOfOne(Source source)
        {
            PrepareContents();
            return contents![source];
        }

        /// <summary>The first that is free and has this content; null where there is none.</summary>
        public Source? FirstWithContent(string content, Func<Source, bool> isFree)
        {
            PrepareContents();
            if (!byContent!.TryGetValue(content, out var queue))
            {
                return null;
            }

            while (queue.TryPeek(out var next) && !isFree(next))
            {
                queue.Dequeue();
            }

            return queue.TryPeek(out var found) ? found : null;
        }

        /// <summary>
        /// The first that is meant; null where none is. Sources before the first free one are not asked.
        /// </summary>
        public Source? FirstMeant(Func<Source, bool> isMeant, Func<Source, bool> isFree)
        {
            while (firstFree < Sources.Count && !isFree(Sources[firstFree]))
            {
                firstFree++;
            }

            for (var i = firstFree; i < Sources.Count; i++)
            {
                if (isMeant(Sources[i]))
                {
                    return Sources[i];
                }
            }

            return null;
        }

        /// <summary>Works out the content of each source, once, and puts the sources in order.</summary>
        private void PrepareContents()
        {
            if (contents is not null)
            {
                return;
            }

            // a-2 before a-10, as they were numbered.
            Sources.Sort(
                static (a, b) =>
                    a.Id.Length != b.Id.Length ? a.Id.Length.CompareTo(b.Id.Length) : string.CompareOrdinal(a.Id, b.Id)
            );
            contents = new(ReferenceEqualityComparer.Instance);
            byContent = new(StringComparer.Ordinal);
            foreach (var source in Sources)
            {
                var content = contents[source] = contentOf(source);
                if (!byContent.TryGetValue(content, out var queue))
                {
                    byContent[content] = queue = new();
                }

                queue.Enqueue(source);
            }
        }
    }
}
