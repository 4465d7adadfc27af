using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Editions.Redlines;
using Dossier.Input;
using Dossier.Parse;
using Dossier.Parse.Pages;

namespace Dossier.Editions.Changes;

/// <summary>
/// How the entries of the glossary came to read as they do. The manifests say which files an edition changed, and only
/// those are read: editions that leave the glossary alone cost nothing.
/// </summary>
internal sealed class TermHistory
{
    private readonly Dictionary<string, List<(int Edition, TermRevision Change)>> changes = new(StringComparer.Ordinal);

    /// <summary>The entries by id, as the last edition that was added has them.</summary>
    private readonly Dictionary<string, Entry> currentEntries = new(StringComparer.Ordinal);

    private TermHistory(ImmutableArray<Edition> editions)
    {
        for (var i = 0; i < editions.Length; i++)
        {
            AddEdition(editions[i], i);
        }
    }

    /// <summary>Follows every entry through the editions, the first one first.</summary>
    public static TermHistory Of(ImmutableArray<Edition> editions) => new(editions);

    /// <summary>What became of an entry, the first edition first.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="last">Index of the last edition that counts.</param>
    public ImmutableArray<TermRevision> Of(string id, int last) =>
        changes.TryGetValue(id, out var all)
            ? [.. all.TakeWhile(change => change.Edition <= last).Select(change => change.Change)]
            : [];

    /// <summary>Adds what an edition changed in the glossary, and makes its entries the current ones.</summary>
    private void AddEdition(Edition edition, int index)
    {
        var entries = edition
            .Files.Input.Where(file => DossierParser.IsTerm(file.Key))
            .Select(file => new Entry(
                file.Value,
                edition.Manifest.Files[$"input/{file.Key}"],
                edition.Manifest.RulesVersion
            ))
            .DistinctBy(entry => entry.Id, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        foreach (var (id, entry) in entries)
        {
            if (!currentEntries.TryGetValue(id, out var was))
            {
                Add(id, ChangeState.Added, "", "");
            }
            else if (was.Hash == entry.Hash)
            {
                continue;
            }
            else if (was.Read(withName: true) != entry.Read(withName: true))
            {
                var renamed = was.Name != entry.Name;
                Add(id, ChangeState.Changed, was.Read(renamed), entry.Read(renamed));
            }

            currentEntries[id] = entry;
        }

        foreach (var (id, was) in currentEntries.Where(entry => !entries.ContainsKey(entry.Key)).ToArray())
        {
            Add(id, ChangeState.Removed, was.Read(withName: false), "");
            currentEntries.Remove(id);
        }

        void Add(string id, ChangeState state, string before, string after)
        {
            if (!changes.TryGetValue(id, out var all))
            {
                changes[id] = all = [];
            }

            all.Add((index, new TermRevision(edition.Manifest.Version, edition.Manifest.Date, state, before, after)));
        }
    }

    /// <summary>
    /// An entry as an edition has it. What is wrong with it was reported, or was not, when it was sealed.
    /// </summary>
    private sealed class Entry(BinaryFile file, string hash, int rules)
    {
        private readonly Lazy<ParsedTerm?> term = new(() =>
            InputText.Of(file, new DiagnosticBag(), rules) is { } text
                ? TermParser.Parse(text, new DiagnosticBag())
                : null
        );

        public string Id { get; } = Path.GetFileNameWithoutExtension(file.Path);

        public string Hash => hash;

        public string Name => term.Value?.Name.Name ?? "";

        /// <summary>The words of the entry, after <c>Name: </c> where its name is wanted too.</summary>
        public string Read(bool withName)
        {
            var text = term.Value is { } entry ? TypedText.Of(entry.Content) : "";
            return withName ? $"{Name}: {text}" : text;
        }
    }
}
