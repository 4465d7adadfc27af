using System.Collections.Immutable;
using System.Globalization;
using Dossier.Editions.Changes;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Editions;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Editions.Addresses;

/// <summary>
/// Finds addresses of an edition that would come to lead to another text: since a new paragraph begins with the words
/// of an old one and stands above it, since an old one is gone and the next has its address now, or since an id was
/// given to another.
/// </summary>
internal sealed class TakenAddresses
{
    private readonly EditionVersion version;
    private readonly PublishedAddresses published;
    private readonly Lazy<Dictionary<string, Block>> blocks;
    private readonly PublishedAddresses nextAddresses;
    private readonly Forwarding forwarding;

    /// <summary>The pages of the edition and of the next text that are one, by the address of either.</summary>
    private readonly Dictionary<string, string> newPages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> oldPages = new(StringComparer.Ordinal);

    /// <summary>How many pieces of text went from an address to another, by the first and by the second.</summary>
    private readonly Dictionary<string, Dictionary<string, int>> targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> origins = new(StringComparer.Ordinal);

    private TakenAddresses(
        EditionVersion version,
        Briefing edition,
        Briefing next,
        PublishedAddresses nextAddresses,
        Forwarding forwarding
    )
    {
        (this.version, this.nextAddresses, this.forwarding) = (version, nextAddresses, forwarding);
        blocks = new Lazy<Dictionary<string, Block>>(() => BlocksOf(next));
        published = PublishedAddresses.Of(edition);
        foreach (var page in Comparer.ComparePages(edition, next).Where(page => page.State != ChangeState.Removed))
        {
            var newPage = PagePaths.Of(page.Page.Name);
            if (page.Before is { } before)
            {
                (newPages[PagePaths.Of(before.Name)], oldPages[newPage]) = (newPage, PagePaths.Of(before.Name));
            }

            // A footnote has the address of the block with its first mark, and goes where that mark goes.
            foreach (var (oldPage, text) in MovedTexts.On(page))
            {
                if (text is { Before.IsOfNote: true } or { After.IsOfNote: true })
                {
                    continue;
                }

                var old = PagePaths.Of(oldPage, text.Before!.Anchor);
                var now = $"{newPage}#{text.After!.Anchor}";
                Count(targets, old, now);
                Count(origins, now, old);
                foreach (var (oldBox, newBox) in Boxes(text.Before.Around, text.After.Around))
                {
                    Count(targets, PagePaths.Of(oldPage, oldBox), $"{newPage}#{newBox}");
                    Count(origins, $"{newPage}#{newBox}", PagePaths.Of(oldPage, oldBox));
                }
            }
        }

        static void Count(Dictionary<string, Dictionary<string, int>> all, string from, string to)
        {
            var counts = all.TryGetValue(from, out var known)
                ? known
                : all[from] = new Dictionary<string, int>(StringComparer.Ordinal);
            counts[to] = counts.GetValueOrDefault(to) + 1;
        }
    }

    /// <summary>
    /// The ids of the blocks around a text, each with that of the block that has its place: the same, else the one as
    /// far out of the text.
    /// </summary>
    private static IEnumerable<(string Old, string New)> Boxes(ImmutableArray<string> old, ImmutableArray<string> now)
    {
        for (var i = 1; i <= old.Length && !now.IsEmpty; i++)
        {
            if (now.Contains(old[^i]))
            {
                yield return (old[^i], old[^i]);
            }
            else if (i <= now.Length && !old.Contains(now[^i]))
            {
                yield return (old[^i], now[^i]);
            }
        }
    }

    /// <summary>The addresses of an edition that lead to another text in the next, in their order.</summary>
    /// <param name="version">The edition's version.</param>
    /// <param name="edition">Its text.</param>
    /// <param name="next">The text that is to be the next one.</param>
    /// <param name="nextAddresses">Its addresses.</param>
    /// <param name="forwarding">Where its redirects lead.</param>
    public static IEnumerable<TakenAddress> Of(
        EditionVersion version,
        Briefing edition,
        Briefing next,
        PublishedAddresses nextAddresses,
        Forwarding forwarding
    ) => new TakenAddresses(version, edition, next, nextAddresses, forwarding).Find();

    private IEnumerable<TakenAddress> Find()
    {
        var mended = new HashSet<string>(StringComparer.Ordinal);
        foreach (var old in targets.Keys.Order(StringComparer.Ordinal))
        {
            var now = Most(targets[old], Kept(old));
            if (LeadsTo(old) is not { } other || other == now)
            {
                continue;
            }

            // Where the text went to another page, the one that has its address now gets its own back, if it had one.
            var isSamePage = OnSamePage(now, other);
            var came = origins.TryGetValue(other, out var all) ? Most(all, PublishedAs(other)) : null;
            var taken =
                isSamePage ? Pinned(old, old, now)
                : came is not null && came != PublishedAs(other) ? Pinned(old, came, other)
                : Renamed(old, other);
            if (taken is not null)
            {
                mended.Add(isSamePage ? now : other);
                yield return taken;
            }
        }

        foreach (var now in origins.Keys.Order(StringComparer.Ordinal).Where(now => !mended.Contains(now)))
        {
            var from = Most(origins[now], PublishedAs(now));
            if (
                from != PublishedAs(now)
                && PublishedAs(now) is { } other
                && published.Has(other)
                && LeadsTo(other) == now
                && !(targets.TryGetValue(other, out var went) && Most(went, now) == now)
                // The editors' word that the texts of both addresses were merged.
                && forwarding.Follow(from)?.Address != now
                // What came from another page with this very id: the text that had it here is told.
                && Redirect.Split(from).Anchor != Redirect.Split(now).Anchor
                && Pinned(other, from, now) is { } taken
            )
            {
                yield return taken;
            }
        }
    }

    /// <summary>
    /// The address that an address of the edition has in the next text where nothing but pages moved.
    /// </summary>
    private string? Kept(string old) =>
        Redirect.Split(old) is var (page, anchor) && newPages.TryGetValue(page, out var now) ? $"{now}#{anchor}" : null;

    /// <summary>
    /// The address of the edition that an address of the next text had there; null where it had none.
    /// </summary>
    private string? PublishedAs(string now) =>
        Redirect.Split(now) is var (page, anchor) && oldPages.TryGetValue(page, out var old) ? $"{old}#{anchor}" : null;

    /// <summary>
    /// Where an address of the edition leads without a word of the editors on it: it is there, or its page has another
    /// name and the same anchor.
    /// </summary>
    private string? LeadsTo(string old) =>
        nextAddresses.Has(old) ? old
        : Kept(old) is { } kept
        && nextAddresses.Has(kept)
        && forwarding.Follow(old) is { Tombstone: null } followed
        && followed.Address == Redirect.Split(kept).Page
            ? kept
        : null;

    /// <summary>Where most pieces of text went, or came from; of as many the address that was kept.</summary>
    private static string Most(Dictionary<string, int> counts, string? kept) =>
        counts
            .OrderByDescending(count => count.Value)
            .ThenByDescending(count => count.Key == kept)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
            .First()
            .Key;

    private static bool OnSamePage(string one, string other) => Redirect.Split(one).Page == Redirect.Split(other).Page;

    /// <summary>A text that gets the id back under which it was published.</summary>
    private TakenAddress? Pinned(string address, string from, string now)
    {
        var id = Redirect.Split(from).Anchor;
        if (BlockAt(now) is not { } block)
        {
            return null;
        }

        // On a tight item the id is that of its first paragraph.
        var given = block.Attributes.Id ?? (block is ListItem { Blocks: [var lead, ..] } ? lead.Attributes.Id : null);
        return new TakenAddress(
            address,
            version,
            from,
            block.Span,
            given is not null ? $"write #{id} in its braces, in the place of #{given}"
                : block is Table or Captioned ? $"write {{#{id}}} on the line below it, the id that it had"
                : $"write {{#{id}}} at its end, the id that it had"
        );
    }

    /// <summary>A text that gets an id of its own, since the one that had its address went to another page.</summary>
    private TakenAddress? Renamed(string old, string other)
    {
        var (page, anchor) = Redirect.Split(other);
        var n = 2;
        while (nextAddresses.Has(Numbered(n)) || published.Has(Numbered(n)))
        {
            n++;
        }

        return BlockAt(other) is not { } block
            ? null
            : new TakenAddress(
                old,
                version,
                null,
                block.Span,
                $"give it an id of its own, such as {{#{Redirect.Split(Numbered(n)).Anchor}}}: what had this one stands "
                    + $"at '/{Most(targets[old], null)}' now"
            );

        string Numbered(int number) => string.Create(CultureInfo.InvariantCulture, $"{page}#{anchor}-{number}");
    }

    /// <summary>The block of the next text at an address; null where only a few words have it.</summary>
    private Block? BlockAt(string address) => blocks.Value.GetValueOrDefault(address);

    /// <summary>The blocks of a text by their addresses; of several with one, the first.</summary>
    private static Dictionary<string, Block> BlocksOf(Briefing briefing)
    {
        var found = new Dictionary<string, Block>(StringComparer.Ordinal);
        foreach (var page in briefing.Pages)
        {
            foreach (var block in Walk.Blocks(page).Where(block => block.Anchor is not null))
            {
                found.TryAdd(PagePaths.Of(page.Name, block.Anchor), block);
            }
        }

        return found;
    }
}
