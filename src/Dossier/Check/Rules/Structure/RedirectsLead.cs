using Dossier.Diagnostics;
using Dossier.Editions.Addresses;
using Dossier.Model;

namespace Dossier.Check.Rules.Structure;

/// <summary>
/// Every redirect comes from an address that is no more, and leads to one that is there or to a tombstone.
/// </summary>
internal static class RedirectsLead
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        if (briefing.Redirects.IsEmpty)
        {
            return;
        }

        var addresses = PublishedAddresses.Of(briefing);
        var forwarding = new Forwarding(addresses, briefing.Redirects);
        foreach (var redirect in briefing.Redirects)
        {
            if (addresses.Has(redirect.From))
            {
                bag.Report(
                    Codes.BadRedirect,
                    redirect.Span,
                    $"'/{redirect.From}' is still there",
                    "remove the entry: readers find the address itself"
                );
            }
            else if (forwarding.Follow(redirect.From) is null)
            {
                bag.Report(
                    Codes.BadRedirect,
                    redirect.ToSpan.Length > 0 ? redirect.ToSpan : redirect.Span,
                    $"'/{redirect.From}' leads to '/{redirect.To}', and from there to no page and no anchor",
                    bag.MaySuggest(Codes.BadRedirect, redirect.Span)
                    && Suggestion.Closest(redirect.To!, addresses.All) is { } close
                        ? $"did you mean '/{close}'?"
                        : "name a page or an anchor that there is; or write gone: in place of to:, with the reason"
                );
            }
        }
    }
}
