using Dossier.Check;
using Dossier.Editions.Addresses;
using Dossier.Model.Editions;
using Dossier.Model.Pages;

namespace Dossier.Compose.Pages;

/// <summary>
/// What pages show for anchors that earlier editions had on them: the anchor itself at its new place, or a line that
/// says where its text went.
/// </summary>
public sealed class Signposts
{
    private readonly Dictionary<string, List<(string Old, string? At)>> aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Old, Destination To)>> pointers = new(StringComparer.Ordinal);

    /// <summary>Gathers them from the redirects of a text at the site's root; elsewhere there are none.</summary>
    internal Signposts(CheckedBriefing checkedBriefing)
    {
        var briefing = checkedBriefing.Briefing;
        if (!checkedBriefing.Place.IsRoot || briefing.Redirects.IsEmpty)
        {
            return;
        }

        var addresses = PublishedAddresses.Of(briefing);
        var forwarding = new Forwarding(addresses, briefing.Redirects);
        foreach (var from in briefing.Redirects.SelectMany(redirect => WithListAnchor(redirect.From)))
        {
            var (page, anchor) = Redirect.Split(from);
            if (anchor is not null && forwarding.Follow(from) is { } to)
            {
                AddAnchor(addresses, page, anchor, to);
            }
        }

        foreach (var redirect in briefing.Redirects)
        {
            if (forwarding.Follow(redirect.From) is { } to && SinglePageIds.OfAddress(redirect.From) is { } old)
            {
                AddPrinted(addresses, redirect.From, old, to);
            }
        }
    }

    /// <summary>
    /// Ids of earlier editions that a page still has, each with the id where it now stands; null for the head of the
    /// page.
    /// </summary>
    public IReadOnlyList<(string Old, string? At)> Aliases(string page) =>
        aliases.TryGetValue(page, out var list) ? list : [];

    /// <summary>Ids of earlier editions whose text is no longer on a page, and where it went.</summary>
    public IReadOnlyList<(string Old, Destination To)> Pointers(string page) =>
        pointers.TryGetValue(page, out var list) ? list : [];

    /// <summary>
    /// An address, and for a term or source its anchor in the list of all: <c>glossary/oil/</c> and
    /// <c>glossary/#oil</c>.
    /// </summary>
    private static IEnumerable<string> WithListAnchor(string from)
    {
        yield return from;
        foreach (var list in (string[])[PagePaths.Glossary, PagePaths.Sources])
        {
            if (from.StartsWith(list, StringComparison.Ordinal) && from.EndsWith('/') && from.Length > list.Length)
            {
                yield return $"{list}#{from[list.Length..^1]}";
            }
        }
    }

    /// <summary>
    /// Adds an anchor that has moved: as an id where it stays on its page or moved with all of it, else as a line on
    /// the old page that leads there.
    /// </summary>
    private void AddAnchor(PublishedAddresses addresses, string page, string anchor, Destination to)
    {
        var (target, newAnchor) = Redirect.Split(to.Address);
        if (to.Tombstone is null && target == page)
        {
            ListFor(aliases, page).Add((anchor, newAnchor));
        }
        else if (addresses.Has(page))
        {
            ListFor(pointers, page).Add((anchor, to));
        }
        else if (to.Tombstone is null && !addresses.Has($"{target}#{anchor}"))
        {
            // The whole page has moved, and a browser takes the anchor along.
            ListFor(aliases, target).Add((anchor, newAnchor));
        }
    }

    /// <summary>Does the same on the page that holds the whole dossier.</summary>
    private void AddPrinted(PublishedAddresses addresses, string from, string old, Destination to)
    {
        if (to.Tombstone is not null || SinglePageIds.OfAddress(to.Address) is not { } newId)
        {
            ListFor(pointers, PagePaths.Print).Add((old, to));
            return;
        }

        ListFor(aliases, PagePaths.Print).Add((old, newId));
        if (!from.Contains('#', StringComparison.Ordinal))
        {
            // Where a whole page has moved its anchors have kept their names.
            ListFor(aliases, PagePaths.Print)
                .AddRange(
                    addresses.Anchors(to.Address).Select(anchor => ($"{old}--{anchor}", (string?)$"{newId}--{anchor}"))
                );
        }
    }

    private static List<T> ListFor<T>(Dictionary<string, List<T>> lists, string page) =>
        lists.TryGetValue(page, out var list) ? list : lists[page] = [];
}
