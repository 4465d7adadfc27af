using System.Collections.Immutable;
using System.CommandLine;
using DiffPlex.Renderer;
using Dossier.Cli.FindingReports;
using Dossier.Cli.Links.Asking;
using Dossier.Cli.Links.Http;
using Dossier.Cli.Links.Lists;
using Dossier.Cli.Links.Lookups;
using Dossier.Cli.Verbs.Building;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Sources;

namespace Dossier.Cli.Verbs.Sources;

/// <summary><c>dossier sources</c>.</summary>
internal static class SourcesVerb
{
    /// <summary>Makes the verb with the verbs below it.</summary>
    public static Command Create() => new("sources", "Looks sources up.") { Complete() };

    private static Command Complete()
    {
        var verb = new Command(
            "complete",
            """
            Looks up what sources lack, and shows it as a difference to accept. What an entry has is never replaced.

            Sent is each source's DOI to a resolver and to Crossref (which also tells of retractions), else its ISBN to
            Open Library, else a request to its address, whose page says things of itself. Only sources that lack
            something are looked up, and those with a DOI. docs/sources.md says all that is sent where.
            """
        );
        var common = new CommonOptions();
        var web = new WebOptions();
        var id = new Argument<string?>("id")
        {
            Description = "The source. [default: all]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var accept = new Option<bool>("--accept") { Description = "Write it into the lists of sources." };
        verb.Arguments.Add(id);
        common.AddReadingTo(verb);
        web.AddTo(verb);
        verb.Options.Add(accept);
        verb.SetRun(
            (call, cancel) =>
            {
                var folders = common.Folders(call);
                if (ReadDossier.Of(folders, withEditions: false, cancel) is not { } dossier)
                {
                    return ExitCodes.Errors;
                }

                var wanted = call.GetValue(id) is not { } one
                    ? dossier.Briefing.Sources
                    : [.. dossier.Briefing.Sources.Where(source => source.Id == one)];
                if (wanted.IsEmpty && call.GetValue(id) is { } unknown)
                {
                    return RefuseUnknown(unknown, dossier.Briefing);
                }

                var settings = web.Settings(call, dossier.Briefing.Settings.Url);
                using var client = new WebClient(settings);
                // What each source met is no news where nothing at all was reached.
                var met = new DiagnosticBag(call.GetValue(common.Strict));
                var lookup = new SourceLookup(client, dossier.Briefing.Settings.Services, met);
                ImmutableArray<FieldAddition> additions = [];
                BuildRun.WithProgress(
                    ReportFormat.Text,
                    progress => additions = LookUp(wanted, lookup, progress, cancel).GetAwaiter().GetResult()
                );
                if (lookup.IsOffline)
                {
                    var bag = new DiagnosticBag();
                    Offline.Report(lookup.Asked, bag);
                    Console.Error.Write(TextReport.Of(bag.Sorted(), BuildRun.IsColoured));
                    return Offline.Refuse();
                }

                var code = Report(
                    SourceLists.Add(folders.Input, dossier.Briefing, additions, met),
                    call.GetValue(accept),
                    lookup.Failed,
                    met
                );
                if (!cancel.IsCancellationRequested)
                {
                    return code;
                }

                Console.Error.WriteLine("dossier: stopped; what was found by then is shown");
                return ExitCodes.Cancelled;
            }
        );
        return verb;
    }

    private static int RefuseUnknown(string id, Briefing briefing)
    {
        Console.Error.WriteLine($"dossier: there is no source '{id}'");
        if (Suggestion.For(id, briefing.Sources.Select(source => source.Id)) is { } hint)
        {
            Console.Error.WriteLine($"hint: {hint}");
        }

        return ExitCodes.WrongCall;
    }

    /// <summary>
    /// Asks for what sources lack, one after the other; what was found until then where it is stopped.
    /// </summary>
    private static async Task<ImmutableArray<FieldAddition>> LookUp(
        ImmutableArray<Source> sources,
        SourceLookup lookup,
        Action<string> progress,
        CancellationToken stop
    )
    {
        var additions = ImmutableArray.CreateBuilder<FieldAddition>();
        try
        {
            foreach (var source in sources)
            {
                progress($"Looking up {source.Id}");
                if (await lookup.Complete(source, stop) is { } addition)
                {
                    additions.Add(addition);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was found by then is worth showing.
        }

        return additions.ToImmutable();
    }

    /// <summary>Writes the findings, and what changed in the lists; the exit code.</summary>
    private static int Report(ImmutableArray<SourceListFile> files, bool accept, int failed, DiagnosticBag bag)
    {
        if (accept)
        {
            SourceLists.Write(files, bag);
        }

        Console.Error.Write(TextReport.Of(bag.Sorted(), BuildRun.IsColoured));
        var changed = files.Where(file => file.IsChanged).ToArray();
        foreach (var file in changed)
        {
            Console.Out.Write(
                accept
                    ? $"{file.DisplayPath}: {BuildRun.Plural(file.AddedLines, "line")} added\n"
                    : UnidiffRenderer.GenerateUnidiff(
                        file.Before,
                        file.After,
                        $"a/{file.DisplayPath}",
                        $"b/{file.DisplayPath}"
                    )
            );
        }

        if (changed.Length == 0)
        {
            Console.Error.WriteLine(
                failed == 0
                    ? "dossier: there is nothing to add"
                    : $"dossier: nothing was found to add; {BuildRun.Plural(failed, "source")} could not be looked up"
            );
        }
        else if (!accept)
        {
            Console.Error.WriteLine("hint: --accept writes this; 'git apply' takes a part of it, once saved and cut");
        }

        return bag.HasErrors ? ExitCodes.Errors : ExitCodes.Done;
    }
}
