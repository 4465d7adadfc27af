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
        foreach (var from in briefing.Redirects.SelectMany(redirect => Anchored(redirect.From)))
        {
            var (page, anchor) = Redirect.Split(from);
            if (anchor is not null && forwarding.Follow(from) is { } to)
            {
                Add(addresses, page, anchor, to);
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
    /// Ids of earlier editions that a page gets, each at an id of its own; at its head where that is null.
    /// </summary>
    public IReadOnlyList<(string Old, string? At)> Aliases(string page) =>
        aliases.TryGetValue(page, out var list) ? list : [];

    /// <summary>Ids of earlier editions whose text is no longer on a page, and where it went.</summary>
    public IReadOnlyList<(string Old, Destination To)> Pointers(string page) =>
        pointers.TryGetValue(page, out var list) ? list : [];

    /// <summary>An address, and for a term or source its place in the list of all.</summary>
    private static IEnumerable<string> Anchored(string from)
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

    private void Add(PublishedAddresses addresses, string page, string anchor, Destination to)
    {
        var (target, at) = Redirect.Split(to.Address);
        if (to.Tombstone is null && target == page)
        {
            List(aliases, page).Add((anchor, at));
        }
        else if (addresses.Has(page))
        {
            List(pointers, page).Add((anchor, to));
        }
        else if (to.Tombstone is null && !addresses.Has($"{target}#{anchor}"))
        {
            // The whole page has moved, and a browser takes the anchor along.
            List(aliases, target).Add((anchor, at));
        }
    }

    /// <summary>The same on the page that holds the whole dossier.</summary>
    private void AddPrinted(PublishedAddresses addresses, string from, string old, Destination to)
    {
        if (to.Tombstone is not null || SinglePageIds.OfAddress(to.Address) is not { } now)
        {
            List(pointers, PagePaths.Print).Add((old, to));
            return;
        }

        List(aliases, PagePaths.Print).Add((old, now));
        if (!from.Contains('#', StringComparison.Ordinal))
        {
            // Where a whole page has moved its anchors have kept their names.
            List(aliases, PagePaths.Print)
                .AddRange(
                    addresses.Anchors(to.Address).Select(anchor => ($"{old}--{anchor}", (string?)$"{now}--{anchor}"))
                );
        }
    }

    private static List<T> List<T>(Dictionary<string, List<T>> lists, string page) =>
        lists.TryGetValue(page, out var list) ? list : lists[page] = [];
}
