using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dossier.Cli.FindingReports;
using Dossier.Cli.Links;
using Dossier.Cli.Links.Asking;
using Dossier.Cli.Links.Lists;
using Dossier.Cli.Links.Reports;
using Dossier.Cli.Verbs.Building;
using Dossier.Diagnostics;

namespace Dossier.Cli.Verbs.Sources;

/// <summary><c>dossier links</c>.</summary>
internal static class LinksVerb
{
    private static readonly TimeSpan UsualAge = TimeSpan.FromDays(30);

    /// <summary>Makes the verb: its options, its help, and what it runs.</summary>
    public static Command Create()
    {
        var verb = new Command(
            "links",
            """
            Asks every address outside the dossier whether its page is still there.

            Sent is a request to each address, as a browser would send it, and one for robots.txt to hosts with
            several; nothing of the dossier's text. A host is asked one thing at a time, with pauses. What was found is
            kept beside the output for the next run. An error is only what was dead in two runs at least a day apart.

            --archive asks an archive (services: memento, in dossier.yml) which copies it has of the sources' addresses,
            and adds the nearest to the source's date to sources.yml. --save sends it the addresses of which it has none,
            so that it copies and publishes them: they are listed first. docs/sources.md says all that is sent where.
            """
        );
        var common = new CommonOptions();
        var web = new WebOptions();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The output folder, beside which the results are kept.",
            DefaultValueFactory = _ => "output",
            HelpName = "folder",
        };
        var editions = new Option<bool>("--editions") { Description = "Ask the addresses of sealed editions too." };
        var older = new Option<TimeSpan?>("--older")
        {
            Description =
                "Ask only what was found well longer ago than this (30d, 12h, 0); the rest after a day. [default: 30d]",
            HelpName = "time",
            CustomParser = given =>
            {
                var age = Age(given.Tokens[0].Value);
                if (age is null)
                {
                    given.AddError($"--older takes a time such as 30d, 12h or 0, not '{given.Tokens[0].Value}'");
                }

                return age;
            },
        };
        var archive = new Option<bool>("--archive")
        {
            Description = "Look for copies of sources, and write them into sources.yml.",
        };
        var save = new Option<bool>("--save") { Description = "With --archive: have copies made where there is none." };
        common.AddReadingTo(verb);
        verb.Options.Add(common.Format);
        verb.Options.Add(output);
        web.AddTo(verb);
        Option[] linkOptions = [older, editions, archive, save];
        foreach (var option in linkOptions)
        {
            verb.Options.Add(option);
        }

        verb.Validate(call =>
        {
            if (call.GetValue(save) && !call.GetValue(archive))
            {
                call.AddError("--save goes with --archive");
            }
        });
        verb.SetRun(
            (call, cancel) =>
            {
                var folders = common.Folders(call);
                if (ReadDossier.Of(folders, call.GetValue(editions), cancel) is not { } dossier)
                {
                    return ExitCodes.Errors;
                }

                var run = new LinksRun(
                    dossier,
                    folders.Input,
                    LinkCache.PathOf(call.GetRequiredValue(output)),
                    call.GetValue(older) ?? UsualAge,
                    web.Settings(call, dossier.Briefing.Settings.Url)
                )
                {
                    Archive = call.GetValue(archive),
                    Save = call.GetValue(save),
                };
                return CheckLinks(
                    run,
                    call.GetValue(common.Format),
                    new DiagnosticBag(call.GetValue(common.Strict)),
                    cancel
                );
            }
        );
        return verb;
    }

    /// <summary>A time such as <c>30d</c>, <c>12h</c>, or a number of days; null when it is none.</summary>
    public static TimeSpan? Age(string text)
    {
        var unit = text.Length > 0 && char.IsAsciiLetter(text[^1]) ? text[^1] : 'd';
        return
            int.TryParse(text.TrimEnd(unit), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < 100_000
            ? unit switch
            {
                'd' => TimeSpan.FromDays(number),
                'h' => TimeSpan.FromHours(number),
                'm' => TimeSpan.FromMinutes(number),
                'w' => TimeSpan.FromDays(7 * number),
                _ => null,
            }
            : null;
    }

    /// <summary>Asks for every address, and writes what came of it; the exit code.</summary>
    private static int CheckLinks(LinksRun run, ReportFormat format, DiagnosticBag bag, CancellationToken stop)
    {
        (LinkCheck Check, ImmutableArray<SourceListFile> Lists)? done = null;
        BuildRun.WithProgress(
            format,
            progress => done = run.Run(progress, Console.Error.WriteLine, bag, stop).GetAwaiter().GetResult()
        );
        return Report(done!.Value.Check, done.Value.Lists, format, bag);
    }

    /// <summary>Writes the findings and the counts; the exit code.</summary>
    private static int Report(
        LinkCheck check,
        ImmutableArray<SourceListFile> written,
        ReportFormat format,
        DiagnosticBag bag
    )
    {
        var counts = LinkCounts.Of(check);
        if (format == ReportFormat.Json)
        {
            Console.Out.Write(
                JsonReport.Of(
                    bag.Sorted(),
                    counts.Figures(),
                    more: json => LinksJson.Write(json, check.Links, check.Results)
                )
            );
        }
        else
        {
            BuildRun.Findings(format, bag, counts.Figures);
        }

        if (format == ReportFormat.Text)
        {
            Console.Out.Write(check.IsOffline && counts.Addresses == 0 ? "" : counts.Text());
            foreach (var file in written.Where(file => file.IsChanged))
            {
                Console.Out.WriteLine($"{file.DisplayPath}: {BuildRun.Plural(file.AddedLines, "line")} added");
            }
        }

        if (!check.IsComplete)
        {
            Console.Error.WriteLine("dossier: stopped; the next run goes on from here");
        }

        return !check.IsComplete ? ExitCodes.Cancelled
            : check.IsOffline ? Offline.Refuse()
            : bag.HasErrors ? ExitCodes.Errors
            : ExitCodes.Done;
    }
}
