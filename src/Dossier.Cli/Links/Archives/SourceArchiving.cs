using System.Collections.Immutable;
using System.Globalization;
using Dossier.Cli.Links.Asking;
using Dossier.Cli.Links.Lists;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Sources;

namespace Dossier.Cli.Links.Archives;

/// <summary>Finds copies for the sources that have none, and says what is to be written into their entries.</summary>
/// <param name="search">Looks for copies.</param>
/// <param name="today">The day, in UTC.</param>
internal sealed class SourceArchiving(ArchiveSearch search, DateOnly today)
{
    /// <summary>Told what is under way.</summary>
    public Action<string> Progress { get; init; } = static _ => { };

    /// <summary>Told what will be sent to whom, before it is.</summary>
    public required Action<string> Say { get; init; }

    /// <summary>What to add to the entries of sources.</summary>
    /// <param name="briefing">The dossier.</param>
    /// <param name="links">What is known of its addresses: what is dead is marked so.</param>
    /// <param name="save">Whether copies are asked for where there is none.</param>
    /// <param name="bag">Takes what was not found.</param>
    /// <param name="stop">Ends the search early; what was found is kept.</param>
    public async Task<ImmutableArray<FieldAddition>> Run(
        Briefing briefing,
        LinkCheck links,
        bool save,
        DiagnosticBag bag,
        CancellationToken stop
    )
    {
        var found = new SortedDictionary<string, Memento>(StringComparer.Ordinal);
        var missing = new List<(Source Source, string Fault)>();
        try
        {
            foreach (var source in briefing.Sources.Where(LacksCopy))
            {
                Progress($"Looking for a copy of {source.Id}");
                var outcome = await search.Find(source, stop);
                if (outcome.Copy is { } copy)
                {
                    found[source.Id] = copy;
                }
                else
                {
                    missing.Add((source, outcome.Fault));
                }
            }

            if (save)
            {
                await SaveCopies(missing, found, links, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was found by then is worth writing.
        }

        foreach (var (source, fault) in missing)
        {
            ReportMissing(source, fault, save, bag);
        }

        return
        [
            .. briefing
                .Sources.Select(source =>
                    AdditionTo(source, found.GetValueOrDefault(source.Id), DeadSince(source, links))
                )
                .Where(addition => addition.Custom.Children.Count > 0),
        ];
    }

    /// <summary>Has copies made of the addresses that do not fail; a page that is gone cannot be copied.</summary>
    private async Task SaveCopies(
        List<(Source Source, string Fault)> missing,
        SortedDictionary<string, Memento> found,
        LinkCheck links,
        CancellationToken stop
    )
    {
        var alive = missing.Where(lack => lack.Fault.Length == 0 && !IsFailing(lack.Source, links)).ToArray();
        if (alive.Length > 0)
        {
            Say($"Sending to {search.SaveAddress}, which will fetch and publish them:");
        }

        foreach (var (source, _) in alive)
        {
            Say($"  {source["URL"]}");
        }

        foreach (var lack in alive)
        {
            var outcome = await search.Save(lack.Source["URL"], stop);
            missing.Remove(lack);
            if (outcome.Copy is { } copy)
            {
                found[lack.Source.Id] = copy;
            }
            else
            {
                missing.Add(lack with { Fault = outcome.Fault });
            }
        }
    }

    /// <summary>Whether a source has a web address without a password and no archived copy.</summary>
    private static bool LacksCopy(Source source) =>
        ArchivedCopy.Of(source) is null
        && !WebAddress.HasPassword(source["URL"])
        && Uri.TryCreate(source["URL"], UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https";

    /// <summary>Since when a source's address is dead; null for one that is not.</summary>
    private static DateTimeOffset? DeadSince(Source source, LinkCheck links) =>
        ResultFor(source, links) is { IsDead: true } result ? result.FailsSince : null;

    /// <summary>Whether the last visit to a source's address failed; false where it was never asked.</summary>
    private static bool IsFailing(Source source, LinkCheck links) => ResultFor(source, links) is { IsFailing: true };

    /// <summary>What is known of a source's address; null where the address was never asked.</summary>
    private static LinkResult? ResultFor(Source source, LinkCheck links) =>
        links.Results.GetValueOrDefault(LinkQuery.Split(source["URL"]).Address);

    /// <summary>What a list of sources gets: the archived copy, and since when the address is dead.</summary>
    private FieldAddition AdditionTo(Source source, Memento? copy, DateTimeOffset? deadSince)
    {
        var lines = new List<(string Key, string Value)>();
        if (copy is not null)
        {
            lines.Add(("archive", copy.Address));
            if (ArchivedCopy.TimeIn(copy.Address) is null)
            {
                lines.Add(("archived", IsoDay(DateOnly.FromDateTime(copy.Taken.UtcDateTime))));
            }

            lines.Add(("checked", IsoDay(today)));
        }

        if (deadSince is { } since)
        {
            lines.Add(("dead", IsoDay(DateOnly.FromDateTime(since.UtcDateTime))));
        }

        return FieldAddition.OfCustom(source.Id, [.. lines.Where(line => !source.Custom.ContainsKey(line.Key))]);
    }

    /// <summary>Reports that no copy is known, or that the archive could not be asked.</summary>
    private static void ReportMissing(Source source, string fault, bool save, DiagnosticBag bag)
    {
        if (fault.Length > 0)
        {
            bag.Report(
                Codes.ServiceFailed,
                source.Span,
                $"whether there is a copy of '{source.Id}' is not known: the archive gave no answer ({fault})",
                $"try again later, or name another archive {SettingHint.Of("services", "memento: https://…")}"
            );
        }
        else
        {
            bag.Report(
                Codes.NoCopy,
                source.Span,
                $"no copy of '{source.Id}' is known",
                save ? null : "'dossier links --archive --save' asks the archive to make one"
            );
        }
    }

    private static string IsoDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
