using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Editions.Addresses;
using Dossier.Model;
using Dossier.Model.Editions;

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
        var from = briefing.Redirects.Select(redirect => redirect.From).ToHashSet(StringComparer.Ordinal);
        var inCircle = new HashSet<string>(StringComparer.Ordinal);
        foreach (var redirect in briefing.Redirects)
        {
            if (HasSite(redirect, briefing.Settings.Url, bag))
            {
                continue;
            }

            LookAtAnchor(redirect, addresses, from, bag);
            if (addresses.Has(redirect.From))
            {
                bag.Report(
                    Codes.BadRedirect,
                    redirect.Span,
                    $"'/{redirect.From}' is still there",
                    "remove the entry: readers find the address itself"
                );
            }
            else if (inCircle.Contains(redirect.From))
            {
                bag.MarkMeantOtherwise(redirect.Span); // Told with the first of its circle.
            }
            else if (forwarding.Follow(redirect.From) is null)
            {
                ReportLost(redirect, forwarding.Circle(redirect.From), inCircle, addresses, bag);
            }
        }
    }

    /// <summary>Reports a redirect that leads nowhere, or in a circle that is not told yet.</summary>
    private static void ReportLost(
        Redirect redirect,
        ImmutableArray<string> circle,
        HashSet<string> inCircle,
        PublishedAddresses addresses,
        DiagnosticBag bag
    )
    {
        if (circle.IsEmpty)
        {
            bag.Report(
                Codes.BadRedirect,
                redirect.ToSpan.Length > 0 ? redirect.ToSpan : redirect.Span,
                $"'/{redirect.From}' leads to '/{redirect.To}', and from there to no page and no anchor",
                bag.MaySuggest(Codes.BadRedirect, redirect.Span)
                && NearAddress.Of(redirect.To!, addresses.All) is { } close
                    ? $"did you mean '/{close}'?"
                    : "name a page or an anchor that there is; or write gone: in place of to:, with the reason"
            );
            return;
        }

        if (!circle.Any(inCircle.Contains))
        {
            ReportCircle(redirect, circle, bag);
        }

        inCircle.UnionWith(circle);
        bag.MarkMeantOtherwise(redirect.Span);
    }

    /// <summary>Says once of redirects that they lead in a circle.</summary>
    private static void ReportCircle(Redirect redirect, ImmutableArray<string> circle, DiagnosticBag bag) =>
        bag.Report(
            Codes.BadRedirect,
            redirect.ToSpan.Length > 0 ? redirect.ToSpan : redirect.Span,
            circle is [var itself, _]
                ? $"'/{itself}' leads to itself"
                : $"the redirects lead in a circle: {string.Join(" → ", circle.Select(address => $"/{address}"))}",
            $"{(circle.Length == 2 ? "name" : "let one of them name")} a page or an anchor that there is; or write "
                + "gone: in place of to:, with the reason"
        );

    /// <summary>Whether an address has the path of the site before it, which is reported.</summary>
    private static bool HasSite(Redirect redirect, Uri? site, DiagnosticBag bag)
    {
        var found = false;
        foreach (
            var (path, span) in ((string?, TextSpan)[])[(redirect.From, redirect.Span), (redirect.To, redirect.ToSpan)]
        )
        {
            if (path is not null && TypedAddress.HasSite($"/{path}", site))
            {
                bag.Report(
                    Codes.BadRedirect,
                    span,
                    $"'/{path}' has the path of the site before it: addresses begin at the site's root",
                    $"write {TypedAddress.Below($"/{path}", site)}"
                );
                found = true;
            }
        }

        return found;
    }

    /// <summary>Names an entry for an anchor that no reader can come to.</summary>
    private static void LookAtAnchor(
        Redirect redirect,
        PublishedAddresses addresses,
        HashSet<string> from,
        DiagnosticBag bag
    )
    {
        var (page, anchor) = Redirect.Split(redirect.From);
        if (anchor is "")
        {
            bag.Remark(
                Codes.BadRedirect,
                redirect.Span,
                $"'/{redirect.From}' names no anchor",
                "write it behind the #, or take the # out"
            );
        }
        else if (anchor is not null && !addresses.Has(page) && !from.Contains(page))
        {
            bag.Remark(
                Codes.BadRedirect,
                redirect.Span,
                $"'/{redirect.From}' is on a page that is no more, and readers come to no page there",
                $"add an entry for the page: from: /{page}"
            );
        }
    }
}
