using System.Collections.Immutable;
using Dossier.Cli.Links.Archives;
using Dossier.Cli.Links.Http;
using Dossier.Cli.Links.Lists;
using Dossier.Cli.Verbs.Sources;
using Dossier.Diagnostics;

namespace Dossier.Cli.Links;

/// <summary>All that <c>dossier links</c> does between its call and its report.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Input">Its folder.</param>
/// <param name="Cache">The file of what earlier runs found.</param>
/// <param name="Older">How old a good result may be.</param>
/// <param name="Web">How the web is asked.</param>
internal sealed record LinksRun(ReadDossier Dossier, string Input, string Cache, TimeSpan Older, WebSettings Web)
{
    /// <summary>Whether copies of sources are looked for.</summary>
    public bool Archive { get; init; }

    /// <summary>Whether copies are asked for where there is none.</summary>
    public bool Save { get; init; }

    /// <summary>Asks, and writes what was found.</summary>
    /// <param name="progress">Told what is under way.</param>
    /// <param name="say">Told what will be sent to whom, before it is.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="stop">Ends the run early; what is known by then is kept.</param>
    /// <returns>What is known of the addresses, and the lists of sources that were looked at.</returns>
    public async Task<(LinkCheck Check, ImmutableArray<SourceListFile> Lists)> Run(
        Action<string> progress,
        Action<string> say,
        DiagnosticBag bag,
        CancellationToken stop
    )
    {
        using var client = new WebClient(Web);
        var briefing = Dossier.Briefing;
        var services = briefing.Settings.Services;
        ImmutableArray<FoundLink> links =
        [
            .. LinkFinder.In(briefing, "", services),
            .. Dossier.Editions.SelectMany(edition => LinkFinder.In(edition.Text, edition.Version, services)),
        ];
        var check = await LinkCheck.Run(links, Cache, Older, client, progress, bag, stop);
        if (!Archive || check.IsOffline || stop.IsCancellationRequested)
        {
            return (check, []);
        }

        var search = new ArchiveSearch(client, services);
        var today = DateOnly.FromDateTime(Web.Clock.GetUtcNow().UtcDateTime);
        var archiving = new SourceArchiving(search, today) { Progress = progress, Say = say };
        var additions = await archiving.Run(briefing, check, Save, bag, stop);
        var lists = SourceLists.Add(Input, briefing, additions, bag);
        SourceLists.Write(lists, bag);
        return (check, lists);
    }
}
