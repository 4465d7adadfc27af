using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dossier.Cli.Links.Http;

namespace Dossier.Cli.Links.Asking;

/// <summary>Asks many addresses: different hosts at the same time, those of one host after each other.</summary>
/// <param name="web">The way to the web.</param>
/// <param name="tell">Told after each address how many are done, from several threads.</param>
internal sealed class LinkRun(WebClient web, Action<int> tell)
{
    private const string AgentName = "dossier";
    private readonly LinkAsker asker = new(web);
    private int done;

    /// <summary>A result for each query, in no order; only those that came where the run is stopped.</summary>
    public async Task<ImmutableArray<LinkResult>> Ask(IEnumerable<LinkQuery> queries, CancellationToken stop)
    {
        var results = new ConcurrentBag<LinkResult>();
        var hosts = queries.GroupBy(
            query => query.Uri.GetLeftPart(UriPartial.Authority),
            StringComparer.OrdinalIgnoreCase
        );
        try
        {
            await Task.WhenAll(hosts.Select(host => AskHost([.. host], results, stop)));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What is known is worth keeping.
        }

        return [.. results];
    }

    /// <summary>
    /// Asks the addresses of one host, one after the other, with the pause that the host's robots.txt asks for.
    /// </summary>
    private async Task AskHost(
        ImmutableArray<LinkQuery> queries,
        ConcurrentBag<LinkResult> results,
        CancellationToken stop
    )
    {
        // The delay between visits matters only where there are several.
        if (queries.Length > 1)
        {
            var delay = await AnswerGuard.ReadOr(() => ReadDelay(queries[0].Uri, stop), () => TimeSpan.Zero, stop);
            web.Turns.LengthenPause(queries[0].Uri, delay);
        }

        foreach (var query in queries)
        {
            results.Add(await asker.Ask(query, stop));
            tell(Interlocked.Increment(ref done));
        }
    }

    /// <summary>
    /// The delay between two visits that a site's robots.txt asks for, up to <see cref="WebSettings.LongestWait"/>.
    /// </summary>
    private async Task<TimeSpan> ReadDelay(Uri address, CancellationToken stop)
    {
        var answer = await web.Follow(new Uri(address, "/robots.txt"), "text/plain", stop);
        var delay = answer.IsGood && !answer.IsHtml ? RobotsFile.Delay(answer.Text(), AgentName) : TimeSpan.Zero;
        return delay < web.Settings.LongestWait ? delay : web.Settings.LongestWait;
    }
}
