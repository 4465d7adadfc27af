using System.Globalization;
using Dossier.Model.Sources;

namespace Dossier.Import.Sources;

/// <summary>
/// The sources that a dossier has, by the names that a file may call them: each is found once, so that entries of one
/// name find one after the other.
/// </summary>
internal sealed class EarlierSources
{
    private readonly string key;
    private readonly Dictionary<string, Namesakes> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Namesakes> numbered = new(StringComparer.Ordinal);
    private readonly HashSet<string> awaited = new(StringComparer.Ordinal);
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
                    byName[name] = all = new Namesakes(Saying);
                }

                all.Sources.Add(source);
            }
        }
    }

    /// <summary>
    /// Notes what an import says of those that have one name, before the first is taken: what says the same as one of
    /// them is left for it.
    /// </summary>
    /// <param name="imported">All that it has.</param>
    /// <param name="numberedName">The id that one without gets.</param>
    public void Await(IEnumerable<Source> imported, Func<Source, string> numberedName)
    {
        foreach (var source in imported)
        {
            var namesakes = source.Id.Length > 0 ? byName.GetValueOrDefault(source.Id) : Numbered(numberedName(source));
            if (namesakes is { Sources.Count: > 1 })
            {
                awaited.Add(Saying(source));
            }
        }
    }

    /// <summary>Takes a source; false where it was taken before.</summary>
    public bool Take(Source source) => taken.Add(source.Id);

    /// <summary>
    /// Takes the source of a name: of several the one that says the same, else the first that no other entry of the
    /// import says; null where none is left.
    /// </summary>
    public Source? TakeNamed(Source source) =>
        byName.TryGetValue(source.Id, out var all) ? Take(all, source, static _ => true) : null;

    /// <summary>
    /// Takes the source that an import gave an id because its entry had none: the one that says the same, else one of
    /// the same title; null where none is left.
    /// </summary>
    public Source? TakeNumbered(string id, Source source) =>
        Take(Numbered(id), source, known => known.Title == source.Title);

    private Namesakes Numbered(string id)
    {
        if (!numbered.TryGetValue(id, out var all))
        {
            numbered[id] = all = new Namesakes(Saying);
            var next = id;
            for (var n = 2; byId.TryGetValue(next, out var source); n++)
            {
                all.Sources.Add(source);
                next = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
            }
        }

        return all;
    }

    private Source? Take(Namesakes all, Source source, Func<Source, bool> isMeant)
    {
        var found =
            all.Sources.Count > 1
                ? all.Same(Saying(source), IsFree)
                    ?? all.First(
                        known => IsFree(known) && isMeant(known) && !awaited.Contains(all.SayingOf(known)),
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

    /// <summary>What a source says, whatever it is called.</summary>
    private string Saying(Source source) =>
        SourceVariables.Mark(
            source.Fields.ContainsKey(key) ? source with { Fields = source.Fields.Remove(key) } : source
        );

    /// <summary>The sources of one name, by what they say.</summary>
    private sealed class Namesakes(Func<Source, string> saying)
    {
        private Dictionary<Source, string>? sayings;
        private Dictionary<string, Queue<Source>>? bySaying;
        private int first;

        /// <summary>In the order in which an import numbers them.</summary>
        public List<Source> Sources { get; } = [];

        /// <summary>What one of them says.</summary>
        public string SayingOf(Source source)
        {
            Read();
            return sayings![source];
        }

        /// <summary>The first that is free and says this; null for none.</summary>
        public Source? Same(string said, Func<Source, bool> isFree)
        {
            Read();
            if (!bySaying!.TryGetValue(said, out var queue))
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
        /// The first that is meant; null for none. Those before the first that is free are passed over.
        /// </summary>
        public Source? First(Func<Source, bool> isMeant, Func<Source, bool> isFree)
        {
            while (first < Sources.Count && !isFree(Sources[first]))
            {
                first++;
            }

            for (var i = first; i < Sources.Count; i++)
            {
                if (isMeant(Sources[i]))
                {
                    return Sources[i];
                }
            }

            return null;
        }

        private void Read()
        {
            if (sayings is not null)
            {
                return;
            }

            // a-2 before a-10, as they were numbered.
            Sources.Sort(
                static (a, b) =>
                    a.Id.Length != b.Id.Length ? a.Id.Length.CompareTo(b.Id.Length) : string.CompareOrdinal(a.Id, b.Id)
            );
            sayings = new(ReferenceEqualityComparer.Instance);
            bySaying = new(StringComparer.Ordinal);
            foreach (var source in Sources)
            {
                var said = sayings[source] = saying(source);
                if (!bySaying.TryGetValue(said, out var queue))
                {
                    bySaying[said] = queue = new();
                }

                queue.Enqueue(source);
            }
        }
    }
}
