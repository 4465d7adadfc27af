using System.Collections.Immutable;
using Dossier.Cli.Links.Asking;
using Dossier.Cli.Links.Http;
using Dossier.Cli.Links.Reports;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Write;

namespace Dossier.Cli.Links;

/// <summary>Asks the addresses of a dossier, as far as earlier runs do not answer for them.</summary>
/// <param name="Links">Every address at its places.</param>
/// <param name="Results">What is known of them now, by address without fragment.</param>
/// <param name="Asked">How many were asked in this run.</param>
/// <param name="IsComplete">Whether the run came to its end.</param>
/// <param name="IsOffline">Whether nothing at all could be reached, so that this run says nothing of any
/// address.</param>
internal sealed record LinkCheck(
    ImmutableArray<FoundLink> Links,
    ImmutableSortedDictionary<string, LinkResult> Results,
    int Asked,
    bool IsComplete,
    bool IsOffline
)
{
    /// <summary>After how many addresses progress is told.</summary>
    private const int ProgressInterval = 25;

    /// <summary>Asks, reports, and writes what is now known into the cache.</summary>
    /// <param name="links">Every address at its places.</param>
    /// <param name="cache">The file of the cache; it need not be there.</param>
    /// <param name="older">How old a good result may be.</param>
    /// <param name="web">The way to the web.</param>
    /// <param name="progress">Told what is under way.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="stop">Ends the run early; what is known by then is kept.</param>
    public static async Task<LinkCheck> Run(
        ImmutableArray<FoundLink> links,
        string cache,
        TimeSpan older,
        WebClient web,
        Action<string> progress,
        DiagnosticBag bag,
        CancellationToken stop
    )
    {
        var queries = LinkQuery.Of(links);
        var now = web.Settings.Clock.GetUtcNow();
        var known = ReadCache(cache, now, bag);
        var age = new LinkAge(now, older);
        var due = queries
            .Where(query => !known.TryGetValue(query.Address, out var result) || !age.Holds(query, result))
            .ToImmutableArray();
        progress($"Asking {due.Length} of {queries.Length} addresses");
        var answers = await new LinkRun(
            web,
            done =>
            {
                if (done % ProgressInterval == 0)
                {
                    progress($"Asked {done} of {due.Length} addresses");
                }
            }
        ).Ask(due, stop);
        var isComplete = answers.Length == due.Length;
        var isOffline = NothingAnswered(answers);
        if (isOffline)
        {
            Offline.Report(answers.Length, bag);
            answers = [];
        }

        var results = known;
        foreach (var answer in answers)
        {
            results = results.SetItem(answer.Address, LinkAge.After(known.GetValueOrDefault(answer.Address), answer));
        }

        // The cache may know addresses that this run was not asked about, such as those of editions.
        var wanted = queries.Select(query => query.Address).ToHashSet(StringComparer.Ordinal);
        var held = results.RemoveRange(results.Keys.Where(address => !wanted.Contains(address)));
        if (answers.Length > 0)
        {
            Keep(cache, results, bag);
        }

        LinkFindings.Report(links, held, bag);
        return new LinkCheck(links, held, answers.Length, isComplete, isOffline);
    }

    /// <summary>Whether nothing answered although several hosts were asked: the fault is not theirs then.</summary>
    private static bool NothingAnswered(ImmutableArray<LinkResult> answers) =>
        answers.All(answer => answer.IsUnreached)
        && answers.Select(answer => new Uri(answer.Address).Authority).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>
    /// What earlier runs found out, by address; nothing where there is no such file or it cannot be read.
    /// </summary>
    private static ImmutableSortedDictionary<string, LinkResult> ReadCache(
        string cache,
        DateTimeOffset now,
        DiagnosticBag bag
    )
    {
        var none = ImmutableSortedDictionary.Create<string, LinkResult>(StringComparer.Ordinal);
        if (!File.Exists(cache))
        {
            return none;
        }

        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(cache))!;
            if (new FileInfo(cache).LinkTarget is null && LinkCache.Read(OwnFile.Text(cache, folder)) is { } known)
            {
                // What was asked in days to come was asked by a clock that was wrong.
                return known.RemoveRange(known.Where(one => one.Value.IsAfter(now)).Select(one => one.Key));
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // As one that cannot be understood.
        }

        bag.ReportFile(
            Codes.LinkCacheUnreadable,
            Path.GetFileName(cache),
            "what earlier runs found cannot be read, and every address is asked anew",
            "delete the file if this comes again"
        );
        return none;
    }

    private static void Keep(string cache, ImmutableSortedDictionary<string, LinkResult> results, DiagnosticBag bag)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(cache)!);
            WholeFile.Write(cache, LinkCache.Write(results.Values));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            bag.ReportFile(
                Codes.NotWritten,
                Path.GetFileName(cache),
                "what was found cannot be kept for the next run",
                "look at the permissions of the folder, and whether the disk is full; or name another with --output"
            );
        }
    }
}
