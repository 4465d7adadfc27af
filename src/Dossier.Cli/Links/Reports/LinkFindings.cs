using System.Globalization;
using Dossier.Cli.Links.Asking;
using Dossier.Cli.Links.Http;
using Dossier.Diagnostics;

namespace Dossier.Cli.Links.Reports;

/// <summary>Makes findings of results, each at its places in the dossier.</summary>
internal static class LinkFindings
{
    /// <summary>Reports what is wrong, and what could be better.</summary>
    /// <param name="links">Where the addresses stand. An edition is sealed: one place of each is enough.</param>
    /// <param name="results">By address.</param>
    /// <param name="bag">Takes the findings.</param>
    public static void Report(
        IEnumerable<FoundLink> links,
        IReadOnlyDictionary<string, LinkResult> results,
        DiagnosticBag bag
    )
    {
        var reported = new HashSet<(string Edition, string Address)>();
        foreach (var link in links)
        {
            var (address, fragment) = LinkQuery.Split(link.Address);
            if (
                results.TryGetValue(address, out var result)
                && (link.Edition.Length == 0 || reported.Add((link.Edition, link.Address)))
            )
            {
                Report(link, fragment, result, bag);
            }
        }
    }

    /// <summary>
    /// Reports what is wrong with one link; that it is dead, that it fails, that nothing is known of it, or what its
    /// page says.
    /// </summary>
    private static void Report(FoundLink link, string fragment, LinkResult result, DiagnosticBag bag)
    {
        if (result.IsDead)
        {
            bag.Report(
                Codes.DeadLink,
                link.Span,
                $"‘{link.Address}’ is dead since {IsoDay(result.FailsSince!.Value)}: {Reason(result)}",
                HintFor(link)
            );
        }
        else if (result.IsFailing)
        {
            bag.Report(
                Codes.FailingLink,
                link.Span,
                $"‘{link.Address}’ gives no page: {Reason(result)}",
                $"a run on {IsoDay(result.FailsSince!.Value.AddDays(1))} or later tells whether it is dead"
            );
        }
        else if (result.Fault != LinkFault.None)
        {
            bag.Report(
                Codes.UnknownLinkState,
                link.Span,
                $"‘{link.Address}’ cannot be judged: {Reason(result)}",
                "look at it in a browser"
            );
        }
        else
        {
            ReportFound(link, fragment, result, bag);
        }

        if (result.Fault == LinkFault.None && link.Source is { } source && source.Custom.ContainsKey("dead"))
        {
            bag.Report(
                Codes.RevivedLink,
                link.Span,
                $"‘{link.Address}’ is marked as dead, and gives a page",
                $"take the line 'dead:' out of the entry of '{source.Id}'"
            );
        }
    }

    /// <summary>
    /// Reports what is doubtful about a page that was found: its title, its new address, a missing fragment.
    /// </summary>
    private static void ReportFound(FoundLink link, string fragment, LinkResult result, DiagnosticBag bag)
    {
        if (result.Doubt.Length > 0)
        {
            bag.Report(
                Codes.DoubtfulLink,
                link.Span,
                $"‘{link.Address}’ may lead to another page than is meant: {result.Doubt}",
                HintFor(link)
            );
        }

        if (result.NewAddress.Length > 0)
        {
            bag.Report(
                Codes.MovedLink,
                link.Span,
                $"‘{link.Address}’ has moved for good",
                link.Edition.Length > 0
                    ? $"it is now {result.NewAddress}"
                    : $"write {WithFragment(result.NewAddress, fragment)}"
            );
        }

        if (fragment.Length > 0 && result.Anchors.TryGetValue(fragment, out var isThere) && !isThere)
        {
            bag.Report(
                Codes.MissingFragment,
                link.Span,
                $"the page of ‘{link.Address}’ has no place ‘#{fragment}’",
                "readers see its top; look whether what is meant is still there"
            );
        }
    }

    /// <summary>A new address with the fragment of the old one, which redirects do not carry.</summary>
    private static string WithFragment(string address, string fragment) =>
        fragment.Length > 0 && !address.Contains('#', StringComparison.Ordinal) ? $"{address}#{fragment}" : address;

    /// <summary>A fault in words.</summary>
    public static string Reason(LinkResult result)
    {
        var status = result.Status.ToString(CultureInfo.InvariantCulture);
        var words = result.Fault switch
        {
            LinkFault.NotFound => $"there is no such page ({status})",
            LinkFault.Gone => "the site has taken it away (410)",
            LinkFault.ServerError => $"the site has a fault of its own ({status})",
            LinkFault.Slow => "no whole answer in the time given",
            LinkFault.Cut => "the connection ended before the answer did",
            LinkFault.Loop => "its redirects do not end",
            LinkFault.BadRedirect => $"its redirect cannot be followed ({status})",
            LinkFault.Certificate => "the site’s certificate does not hold",
            LinkFault.NoHost => "there is no such host",
            LinkFault.NoConnection => "the host takes no connection",
            LinkFault.Refused => $"the site does not answer programs ({status})",
            LinkFault.Busy => $"the site asks for patience ({status})",
            LinkFault.Unreadable => WebAnswer.Unreadable,
            _ => throw new InvalidOperationException("a good result has no reason"),
        };
        return result.Detail.Length > 0 ? $"{words}; {result.Detail}" : words;
    }

    /// <summary>What to do about a link that leads nowhere.</summary>
    private static string? HintFor(FoundLink link) =>
        link.Edition.Length > 0 ? $"edition {link.Edition} is sealed; the working text can say it better"
        : link.Source is null ? "write another address, or the source’s"
        : link.Source.Custom.ContainsKey("archive") ? "the archived copy stays; write another address if there is one"
        : "'dossier links --archive' looks for a copy";

    private static string IsoDay(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
