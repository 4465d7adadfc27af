using System.Collections.Immutable;
using Dossier.Cli.Links.Http;
using Dossier.Cli.Links.Pages;

namespace Dossier.Cli.Links.Asking;

/// <summary>Asks one address: HEAD, then GET where HEAD does not settle it, along its redirects.</summary>
/// <param name="web">The way to the web.</param>
internal sealed class LinkAsker(WebClient web)
{
    private const int MaxHops = 10;

    /// <summary>The share of a visit's time that HEAD gets, so that enough is left for GET.</summary>
    private const double HeadShare = 0.25;

    private TimeProvider Clock => web.Settings.Clock;

    /// <summary>Asks an address; never fails but when it is stopped.</summary>
    public Task<LinkResult> Ask(LinkQuery query, CancellationToken stop) =>
        AnswerGuard.ReadOr(
            () => FollowRedirects(query, stop),
            () => FailedResult(query, 0, LinkFault.Unreadable, "", ImmutableArray.CreateBuilder<LinkHop>()),
            stop
        );

    /// <summary>Visits an address and follows its redirects to the page that answers.</summary>
    private async Task<LinkResult> FollowRedirects(LinkQuery query, CancellationToken stop)
    {
        var hops = ImmutableArray.CreateBuilder<LinkHop>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var address = query.Uri;
        while (true)
        {
            seen.Add(address.GetLeftPart(UriPartial.Query));
            var answer = await Visit(address, stop);
            var page = answer is { IsGood: true, IsHtml: true } ? answer.Page() : null;
            if (answer.IsRedirect || page?.Refresh is not null)
            {
                var status = answer.IsRedirect ? answer.Status : 200;
                var target = answer.IsRedirect ? answer.Location : page!.Refresh!;
                if (RedirectTarget(address, target) is not { } next)
                {
                    var detail = target.Length == 0 ? "it does not say where to" : $"it leads to ‘{target}’";
                    return FailedResult(query, answer.Status, LinkFault.BadRedirect, detail, hops);
                }

                var isBack = seen.Contains(next.GetLeftPart(UriPartial.Query)) && !answer.SetsCookie;
                if (isBack && page is not null)
                {
                    return ResultOfPage(query, answer, page, hops);
                }

                hops.Add(new LinkHop(status, next.AbsoluteUri));
                if (isBack || hops.Count > MaxHops)
                {
                    return FailedResult(
                        query,
                        answer.Status,
                        LinkFault.Loop,
                        isBack ? "" : $"more than {MaxHops} redirects",
                        hops
                    );
                }

                address = next;
                continue;
            }

            return answer.IsGood
                ? ResultOfPage(query, answer, page, hops)
                : FailedResult(query, answer.Status, FaultOf(answer), answer.Detail, hops);
        }
    }

    /// <summary>One visit to a host: HEAD and, where there is more to know, GET.</summary>
    private async Task<WebAnswer> Visit(Uri address, CancellationToken stop)
    {
        using var turn = await web.Turns.WaitForTurn(address, stop);
        var head = await web.Send(new WebRequest(HttpMethod.Head, address) { Share = HeadShare }, stop);
        // HEAD alone settles nothing but redirects, what is no text, and hosts that are not there: many servers
        // answer it wrongly.
        return
            head.IsRedirect && head.Location.Length > 0
            || (head.IsGood && head.MediaType.Length > 0 && !head.IsHtml)
            || head.Fault is LinkFault.NoHost or LinkFault.NoConnection or LinkFault.Certificate
            || head.IsBusy
            ? head
            : await web.Send(
                new WebRequest(HttpMethod.Get, address) { Share = head.Fault == LinkFault.Slow ? 1 - HeadShare : 1 },
                stop
            );
    }

    /// <summary>The result for an address that answered: where it led, and what its page says.</summary>
    private LinkResult ResultOfPage(
        LinkQuery query,
        WebAnswer answer,
        HtmlPage? page,
        ImmutableArray<LinkHop>.Builder hops
    ) =>
        NewResult(query, answer.Status, LinkFault.None, hops) with
        {
            Final = answer.Address.AbsoluteUri,
            NewAddress = PermanentAddress(hops),
            TextHash = page is { IsWhole: true, IsMadeByScript: false } ? page.TextHash : "",
            Doubt = page is null ? "" : SoftNotFound.Doubt(page, query.Uri, answer.Address, query.Titles),
            Anchors = query.Fragments.ToImmutableSortedDictionary(
                fragment => fragment,
                fragment => page is not { IsWhole: true, IsMadeByScript: false } || page.Has(fragment),
                StringComparer.Ordinal
            ),
        };

    private LinkResult FailedResult(
        LinkQuery query,
        int status,
        LinkFault fault,
        string detail,
        ImmutableArray<LinkHop>.Builder hops
    ) => NewResult(query, status, fault, hops) with { Detail = detail };

    /// <summary>A result of this moment, to the second.</summary>
    private LinkResult NewResult(LinkQuery query, int status, LinkFault fault, ImmutableArray<LinkHop>.Builder hops)
    {
        var now = Clock.GetUtcNow();
        return new LinkResult(query.Address, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)), status, fault)
        {
            Hops = [.. hops],
            Titles = query.Titles,
        };
    }

    /// <summary>The fault of an answer that is neither good nor a redirect that can be followed.</summary>
    private static LinkFault FaultOf(WebAnswer answer) =>
        answer switch
        {
            { Fault: not LinkFault.None } => answer.Fault,
            { IsBusy: true } => LinkFault.Busy,
            { Status: 410 } => LinkFault.Gone,
            // 451: forbidden by law; 999: what some sites send to all programs.
            { Status: 401 or 402 or 403 or 407 or 451 or 999 } => LinkFault.Refused,
            { Status: >= 500 } => LinkFault.ServerError,
            { Status: >= 400 } => LinkFault.NotFound,
            _ => LinkFault.BadRedirect,
        };

    /// <summary>
    /// Where the unbroken row of permanent redirects from the first on leads; empty where the first is temporary.
    /// </summary>
    private static string PermanentAddress(IEnumerable<LinkHop> hops) =>
        hops.TakeWhile(hop => hop.IsPermanent).LastOrDefault().To ?? "";

    /// <summary>The web address to which a redirect leads; null where it leads to none.</summary>
    private static Uri? RedirectTarget(Uri from, string target) =>
        target.Length > 0 && Uri.TryCreate(from, target, out var next) && next.Scheme is "http" or "https"
            ? next
            : null;
}
