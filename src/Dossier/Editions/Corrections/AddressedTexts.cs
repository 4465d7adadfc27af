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

    private readonly Lazy<HashSet<string>> moved = new(() =>
        briefing.Redirects.Select(redirect => redirect.From).ToHashSet(StringComparer.Ordinal)
    );

    /// <summary>What moved to each page: an address, or a page with all its anchors.</summary>
    private ILookup<string, string>? movedTo;

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

    /// <summary>Whether a block stands there.</summary>
    public bool Has(BlockPlace place) => PageAt(place.Page)?.BlockText(place.Anchor) is not null;

    /// <summary>Whether the block at a place has some words, whole.</summary>
    public bool Says(BlockPlace place, string said) => PageAt(place.Page)?.BlockText(place.Anchor)?.Says(said) == true;

    /// <summary>
    /// Whether the text still says something: the block at a place, or where there is none any more, its page.
    /// </summary>
    public bool Repeats(BlockPlace place, string said) => TextAt(place)?.Says(said) == true;

    /// <summary>
    /// What the text says at a place: the block there, or else the whole page. Null where there is no page.
    /// </summary>
    public SaidText? TextAt(BlockPlace place) =>
        PageAt(place.Page) is { } page ? page.BlockText(place.Anchor) ?? page.Whole : null;

    /// <summary>
    /// Where a block of the text before this one stands: where it stood, or where that has moved, where its redirect
    /// leads to; where it stood, too, when it leads nowhere.
    /// </summary>
    public BlockPlace PlaceOf(BlockPlace before)
    {
        if (Has(before) || forwarding.Value.Follow(before.Address) is not { Tombstone: null } end)
        {
            return before;
        }

        var (page, part) = Redirect.Split(end.Address);
        var kept = before with { Page = page };
        // Where the whole page went to a part of another, its blocks have their ids there still.
        return part is null || (!moved.Value.Contains(before.Address) && Has(kept)) ? kept : new BlockPlace(page, part);
    }

    /// <summary>
    /// Where, in the text before this one, a block may have stood by the redirects: nowhere, where none leads to it.
    /// </summary>
    public IEnumerable<BlockPlace> MovedTo(BlockPlace place)
    {
        movedTo ??= briefing
            .Redirects.Where(redirect => redirect.To is not null)
            .Select(redirect => (redirect.From, End: forwarding.Value.Follow(redirect.From)))
            .Where(redirect => redirect.End is { Tombstone: null })
            .ToLookup(
                redirect => Redirect.Split(redirect.End!.Address).Page,
                redirect => redirect.From,
                StringComparer.Ordinal
            );
        return movedTo[place.Page]
            .Select(Redirect.Split)
            .Select(from => new BlockPlace(from.Page, from.Anchor ?? place.Anchor))
            .Where(from => from != place && PlaceOf(from) == place);
    }

    /// <summary>The addresses of all blocks that have an anchor.</summary>
    public IEnumerable<string> AnchoredAddresses() =>
        briefing.Pages.SelectMany(page =>
            page.Anchors.Order(StringComparer.Ordinal).Select(anchor => $"/{PagePaths.Of(page.Name, anchor)}")
        );
}
