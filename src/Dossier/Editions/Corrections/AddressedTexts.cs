using Dossier.Editions.Addresses;
using Dossier.Editions.Redlines;
using Dossier.Model;
using Dossier.Model.Editions;
using Dossier.Model.Pages;

namespace Dossier.Editions.Corrections;

/// <summary>
/// What a text says at each of its addresses. A page is taken apart when it is asked for, and once, however many
/// corrections it has.
/// </summary>
/// <param name="briefing">The text.</param>
internal sealed class AddressedTexts(Briefing briefing)
{
    private readonly Lazy<Dictionary<string, Page>> pages = new(() =>
        briefing
            .Pages.DistinctBy(page => PagePaths.Of(page.Name), StringComparer.Ordinal)
            .ToDictionary(page => PagePaths.Of(page.Name), StringComparer.Ordinal)
    );

    private readonly NamedText names = new(briefing);
    private readonly Dictionary<string, PageTexts> texts = new(StringComparer.Ordinal);

    private readonly Lazy<Forwarding> forwarding = new(() =>
        new Forwarding(PublishedAddresses.Of(briefing), briefing.Redirects)
    );

    /// <summary>The text.</summary>
    public Briefing Briefing => briefing;

    /// <summary>The page at an address; null where there is none.</summary>
    public PageTexts? PageAt(string address)
    {
        if (!texts.TryGetValue(address, out var known) && pages.Value.TryGetValue(address, out var page))
        {
            texts[address] = known = new PageTexts(names.In(page));
        }

        return known;
    }

    /// <summary>
    /// Whether the text still says something: the block at its address, or where that has moved, the one that its
    /// redirect leads to; or else its page.
    /// </summary>
    public bool Repeats(string address, string anchor, string said) => TextAt(address, anchor)?.Says(said) == true;

    /// <summary>
    /// What the text says at an address of an earlier one: the block there, or where that has moved, the one that its
    /// redirect leads to; or else the whole page. Null where there is no page.
    /// </summary>
    public SaidText? TextAt(string address, string anchor)
    {
        var there = PageAt(address);
        if (there?.BlockText(anchor) is { } known)
        {
            return known;
        }

        if (forwarding.Value.Follow($"{address}#{anchor}") is { Tombstone: null } moved)
        {
            var (page, part) = Redirect.Split(moved.Address);
            (there, anchor) = (PageAt(page), part ?? anchor);
        }

        return there?.BlockText(anchor) ?? there?.Whole;
    }

    /// <summary>The addresses of all blocks that have an anchor.</summary>
    public IEnumerable<string> AnchoredAddresses() =>
        briefing.Pages.SelectMany(page =>
            page.Anchors.Order(StringComparer.Ordinal).Select(anchor => $"/{PagePaths.Of(page.Name, anchor)}")
        );
}
