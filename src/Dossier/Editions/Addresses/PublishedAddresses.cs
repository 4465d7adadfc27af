using Dossier.Model;
using Dossier.Model.Editions;
using Dossier.Model.Pages;

namespace Dossier.Editions.Addresses;

/// <summary>
/// Every address that a text publishes and promises to keep: its pages, and the anchors of sections, paragraphs, terms,
/// sources, notes and figures.
/// </summary>
public sealed class PublishedAddresses
{
    private readonly SortedDictionary<string, SortedSet<string>> pages = new(StringComparer.Ordinal);

    private PublishedAddresses() { }

    /// <summary>Every address, a page before its anchors.</summary>
    public IEnumerable<string> All =>
        pages.SelectMany(page => page.Value.Select(anchor => $"{page.Key}#{anchor}").Prepend(page.Key));

    /// <summary>Every page.</summary>
    public IEnumerable<string> Pages => pages.Keys;

    /// <summary>Whether there is such an address.</summary>
    public bool Has(string address)
    {
        var (page, anchor) = Redirect.Split(address);
        return pages.TryGetValue(page, out var anchors) && (anchor is null || anchors.Contains(anchor));
    }

    /// <summary>The anchors of a page.</summary>
    public IEnumerable<string> Anchors(string page) =>
        pages.TryGetValue(page, out var anchors) ? (IEnumerable<string>)anchors : [];

    /// <summary>The addresses of a briefing.</summary>
    public static PublishedAddresses Of(Briefing briefing)
    {
        var all = new PublishedAddresses();
        all.Add(PagePaths.Contents);
        all.Add(PagePaths.Print);
        foreach (var page in briefing.Pages)
        {
            all.Add(PagePaths.Of(page.Name), page.Anchors);
        }

        all.AddIf(!briefing.Terms.IsEmpty, PagePaths.Glossary, briefing.Terms.Select(term => term.Id));
        all.AddIf(briefing.Terms.Any(term => term.IsActor), PagePaths.Actors);
        all.AddIf(!briefing.Sources.IsEmpty, PagePaths.Sources, briefing.Sources.Select(source => source.Id));
        foreach (var source in briefing.Sources)
        {
            all.Add(PagePaths.Source(source.Id));
        }

        all.AddIf(!briefing.EditorNotes.IsEmpty || briefing.Pages.Any(page => page.Notes.Length > 0), PagePaths.Notes);
        if (!briefing.EditorNotes.IsEmpty)
        {
            all.Add(PagePaths.Notes, briefing.EditorNotes.Select(note => note.Block.Anchor).OfType<string>());
        }

        foreach (var seed in briefing.Settings.DerivedFrom.Where(seed => briefing.SeedById.ContainsKey(seed.Name)))
        {
            all.Add(PagePaths.Seed(seed.Name), briefing.SeedById[seed.Name].Passages.Select(passage => passage.Id));
        }

        return all;
    }

    private void AddIf(bool condition, string page, IEnumerable<string>? anchors = null)
    {
        if (condition)
        {
            Add(page, anchors);
        }
    }

    private void Add(string page, IEnumerable<string>? anchors = null)
    {
        if (!pages.TryGetValue(page, out var known))
        {
            pages[page] = known = new SortedSet<string>(StringComparer.Ordinal);
        }

        known.UnionWith(anchors ?? []);
    }
}
