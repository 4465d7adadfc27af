using System.Collections.Immutable;
using Dossier.Editions.Changes;
using Dossier.Model;
using Dossier.Model.Editions;
using Dossier.Model.Pages;

namespace Dossier.Editions.Addresses;

/// <summary>
/// What was published stays: every address of every edition leads somewhere in the next one, and to no other text.
/// </summary>
public static class LinkContract
{
    /// <summary>
    /// Addresses that lead nowhere, each with the entry of <c>redirects.yml</c> that would mend it; a page's entry
    /// stands for its anchors.
    /// </summary>
    /// <param name="editions">The editions so far, the first one first.</param>
    /// <param name="next">The text that is to be the next one.</param>
    /// <param name="taken">Addresses that lead to another text: what gets its id back is not lost.</param>
    public static ImmutableArray<LostAddress> Lost(
        IReadOnlyList<(EditionVersion Version, Briefing Briefing)> editions,
        Briefing next,
        ImmutableArray<TakenAddress> taken = default
    )
    {
        var mended = (taken.IsDefault ? [] : taken)
            .Select(address => address.Published)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var nextAddresses = PublishedAddresses.Of(next);
        var forwarding = new Forwarding(nextAddresses, next.Redirects);
        var lost = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < editions.Count; i++)
        {
            foreach (
                var address in PublishedAddresses
                    .Of(editions[i].Briefing)
                    .All.Where(address => !mended.Contains(address) && forwarding.Follow(address) is null)
            )
            {
                lost[address] = i;
            }
        }

        return
        [
            .. lost.Where(entry => !IsCovered(entry.Key, lost.Keys))
                .GroupBy(entry => entry.Value)
                .SelectMany(group =>
                {
                    var newAddresses = NewAddresses(editions[group.Key].Briefing, next);
                    return group.Select(entry => new LostAddress(
                        entry.Key,
                        editions[entry.Value].Version,
                        newAddresses.GetValueOrDefault(entry.Key) ?? SameAnchorElsewhere(entry.Key, nextAddresses)
                    ));
                }),
        ];
    }

    /// <summary>
    /// Addresses that come to lead to another text than in the last edition that had them, those of the latest edition
    /// first.
    /// </summary>
    /// <param name="editions">The editions so far, the first one first.</param>
    /// <param name="next">The text that is to be the next one.</param>
    public static ImmutableArray<TakenAddress> Taken(
        IReadOnlyList<(EditionVersion Version, Briefing Briefing)> editions,
        Briefing next
    )
    {
        var nextAddresses = PublishedAddresses.Of(next);
        var forwarding = new Forwarding(nextAddresses, next.Redirects);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var taken = ImmutableArray.CreateBuilder<TakenAddress>();
        for (var i = editions.Count - 1; i >= 0; i--)
        {
            var (version, edition) = editions[i];
            string[] last = [.. PublishedAddresses.Of(edition).All.Where(known.Add)];
            // An address that a later edition had not, and the next one has, is nearly never there.
            if (last.Any(nextAddresses.Has))
            {
                var own = last.ToHashSet(StringComparer.Ordinal);
                taken.AddRange(
                    TakenAddresses
                        .Of(version, edition, next, nextAddresses, forwarding)
                        .Where(address => own.Contains(address.Address))
                );
            }
        }

        return taken.ToImmutable();
    }

    /// <summary>Whether an address is an anchor on a page that is lost itself, whose one entry mends both.</summary>
    private static bool IsCovered(string address, SortedDictionary<string, int>.KeyCollection lost)
    {
        var (page, anchor) = Redirect.Split(address);
        return anchor is not null
            && (lost.Contains(page) || (page is "glossary/" or "sources/" && lost.Contains($"{page}{anchor}/")));
    }

    /// <summary>
    /// The one address with the same anchor on another page; null where there is none, or several. An id that an editor
    /// chose moves with its text.
    /// </summary>
    private static string? SameAnchorElsewhere(string address, PublishedAddresses nextAddresses)
    {
        var anchor = Redirect.Split(address).Anchor;
        return
            anchor is not null
            && nextAddresses
                .All.Where(other =>
                    other.EndsWith($"#{anchor}", StringComparison.Ordinal) && other != $"notes/#{anchor}"
                )
                .Take(2)
                .ToArray()
                is [var only]
            ? only
            : null;
    }

    /// <summary>
    /// For addresses of an edition, where their text stands in the later one, as far as it can be recognised.
    /// </summary>
    private static Dictionary<string, string> NewAddresses(Briefing before, Briefing after)
    {
        var newAddresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pageChange in Comparer.ComparePages(before, after))
        {
            var newPage = PagePaths.Of(pageChange.Page.Name);
            foreach (var (old, text) in MovedTexts.On(pageChange))
            {
                var oldPage = PagePaths.Of(old);
                newAddresses.TryAdd($"{oldPage}#{text.Before!.Anchor}", $"{newPage}#{text.After!.Anchor}");
                // A page that is gone went where most of its text did; the first piece found will do for a proposal.
                newAddresses.TryAdd(oldPage, newPage);
            }
        }

        return newAddresses;
    }
}
