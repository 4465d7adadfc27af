using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Editions;

namespace Dossier.Editions.Addresses;

/// <summary>
/// A redirect comes from an address that an edition published, and names an edition that had it: another entry leads
/// no reader anywhere.
/// </summary>
internal static class RedirectHistory
{
    /// <summary>
    /// Reports entries that name an edition which is not sealed, and, as remarks, addresses that no edition had: those
    /// of an older site are redirected too. No edition is read where there are no redirects.
    /// </summary>
    /// <param name="redirects">Those of the working text.</param>
    /// <param name="versions">Every sealed edition, the first one first.</param>
    /// <param name="text">The text of the n-th of them, from 0; null where it cannot be read.</param>
    /// <param name="bag">Receives findings.</param>
    public static void Report(
        ImmutableArray<Redirect> redirects,
        ImmutableArray<EditionVersion> versions,
        Func<int, Briefing?> text,
        DiagnosticBag bag
    )
    {
        if (redirects.IsEmpty)
        {
            return;
        }

        var published = Enumerable.Range(0, versions.Length).Select(text).OfType<Briefing>().ToArray();
        PublishedAddresses[] addresses = [.. published.Select(PublishedAddresses.Of)];
        foreach (var redirect in redirects)
        {
            if (redirect.Edition is { } edition && !versions.Contains(edition))
            {
                bag.Report(
                    Codes.BadRedirect,
                    redirect.EditionSpan,
                    $"no edition {edition} is sealed",
                    versions.IsEmpty
                        ? "take the line out, and the entry too if nothing was published there"
                        : $"name the last one that had the address: {string.Join(", ", versions)}"
                );
            }
            else if (addresses.Length > 0 && addresses.Length == versions.Length)
            {
                ReportUnpublished(redirect, versions, addresses, bag);
            }
        }
    }

    /// <summary>Says that no edition had an address, or not the one that its entry names.</summary>
    private static void ReportUnpublished(
        Redirect redirect,
        ImmutableArray<EditionVersion> versions,
        PublishedAddresses[] addresses,
        DiagnosticBag bag
    )
    {
        var last = Array.FindLastIndex(addresses, one => one.Has(redirect.From));
        if (last < 0 && !bag.HasAt(Codes.BadRedirect, redirect.Span) && !bag.IsMeantOtherwise(redirect.Span))
        {
            bag.Remark(
                Codes.BadRedirect,
                redirect.Span,
                $"no edition has published '/{redirect.From}'",
                bag.MaySuggest(Codes.BadRedirect, redirect.Span)
                && NearAddress.Of(redirect.From, addresses.SelectMany(one => one.All).Distinct(StringComparer.Ordinal))
                    is { } near
                    ? $"did you mean '/{near}'? If an older site had it, the entry may stay"
                    : "take the entry out, if no older site had it either"
            );
        }
        else if (
            last >= 0
            && redirect.Edition is { } edition
            && !addresses[versions.IndexOf(edition)].Has(redirect.From)
        )
        {
            bag.Remark(
                Codes.BadRedirect,
                redirect.EditionSpan,
                $"edition {edition} has no '/{redirect.From}'",
                $"write {versions[last]}, the last edition that had it"
            );
        }
    }
}
