using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Dossier.Cli.FindingReports;
using Dossier.Cli.Terminal;
using Dossier.Cli.WrongCalls;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Npm;
using Dossier.Write;
using Spectre.Console;

namespace Dossier.Cli.Verbs.Building;

/// <summary>A run of the compiler from the command line: progress, findings, summary.</summary>
internal static class BuildRun
{
    /// <summary>Reads, compiles, and writes if told where.</summary>
    /// <param name="common">The options.</param>
    /// <param name="call">The call.</param>
    /// <param name="output">The folder to write; null to check the working text and write nothing.</param>
    /// <param name="withPdf">Whether the output holds the printed briefing too.</param>
    /// <param name="withSearch">Whether the output can be searched.</param>
    /// <param name="withDraft">Whether the output holds the working text beside the editions.</param>
    /// <param name="books">Whether the output holds electronic books, and Word documents.</param>
    /// <param name="reviewGlossary">Whether the glossary is looked through too.</param>
    /// <param name="cancel">Ends it; the last output then stands.</param>
    /// <returns>The exit code.</returns>
    public static int Run(
        CommonOptions common,
        ParseResult call,
        string? output,
        bool withPdf,
        bool withSearch,
        bool withDraft,
        (bool Epub, bool Docx) books,
        bool reviewGlossary,
        CancellationToken cancel
    )
    {
        NoCollection.Begin();
        var format = call.GetValue(common.Format);
        var bag = new DiagnosticBag(call.GetValue(common.Strict));
        var started = Stopwatch.GetTimestamp();
        var folders = common.Folders(call);
        if (output is not null && folders.Around(output) is { } around)
        {
            return WrongCall.RefuseOutputInside(output, around);
        }

        Compilation? compilation = null;
        WrittenOutput? written = null;
        MadeParts? made = null;
        OtherPrograms? programs = null;
        var hasTypefaces = true;
        WithProgress(
            format,
            progress =>
            {
                // Else npm, typesetter and indexer would be kept busy for nothing.
                var canEnd =
                    File.Exists(Path.Combine(folders.Input, InputSet.SettingsFile))
                    && (output is null || OutputWriter.Accepts(output));
                programs = OtherPrograms
                    .Ready(
                        folders.Themes,
                        folders.TrustTheme,
                        withPdf && canEnd,
                        withSearch && canEnd,
                        progress,
                        cancel
                    )
                    .GetAwaiter()
                    .GetResult();
                programs.Report(bag);
                progress("Reading");
                var inputs = programs
                    .Cut(InputReader.Read(folders, bag, cancel), progress, bag, cancel)
                    .GetAwaiter()
                    .GetResult();
                NoCollection.Expect(inputs.Dossier.Values.Sum(file => (long)file.Text.Length));
                hasTypefaces = inputs.Theme.HasPackages;
                var options = programs.Ask(
                    new BuildRequest(CommonOptions.Address(call.GetValue(common.Url)), progress)
                    {
                        Cancel = cancel,
                        Subject = output is null ? BuildSubject.VerifiedText : BuildSubject.Published,
                        Draft = withDraft,
                        Epub = books.Epub,
                        Docx = books.Docx,
                        Earlier = output is null ? EarlierOutput.None : EarlierOutput.Read(output),
                        ReviewGlossary = reviewGlossary,
                    }
                );
                compilation = Compiler.Compile(inputs, options, bag);
                if (compilation.Output is { } site)
                {
                    made = programs.Run(compilation, site.Has, progress, bag, cancel).GetAwaiter().GetResult();
                    compilation = compilation with { Output = made.AddTo(site) };
                }

                if (output is not null && compilation.Output is { } tree && !bag.HasErrors)
                {
                    progress("Writing");
                    written = OutputWriter.Write(compilation.Close(tree), output, bag, cancel);
                }
            }
        );

        Findings(format, bag, () => Figures(compilation!, written, made?.PrintedPages ?? 0), compilation?.Briefing);
        if (programs?.Missing(hasTypefaces) is { } missing)
        {
            Console.Error.WriteLine($"dossier: {missing}");
        }

        if (format == ReportFormat.Text)
        {
            Console.Out.Write(
                Summary(
                    bag,
                    compilation!,
                    written,
                    made?.PrintedPages ?? 0,
                    output,
                    withDraft,
                    Stopwatch.GetElapsedTime(started)
                )
            );
        }

        return bag.HasErrors ? ExitCodes.Errors : ExitCodes.Done;
    }

    /// <summary>
    /// Runs work that tells what it is about to do: on a terminal as a line that changes; elsewhere, as in a log,
    /// nothing.
    /// </summary>
    public static void WithProgress(ReportFormat format, Action<Action<string>> work)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new ProgressOutput() });
        if (format == ReportFormat.Text && !Console.IsErrorRedirected && terminal.Profile.Capabilities.Interactive)
        {
            terminal.Status().Start("Starting", context => work(stage => context.Status($"{stage} …")));
        }
        else
        {
            work(_ => { });
        }
    }

    /// <summary>Writes the findings, in the form that was asked for.</summary>
    public static void Findings(
        ReportFormat format,
        DiagnosticBag bag,
        Func<IReadOnlyList<(string Name, long Value)>> figures,
        Briefing? briefing = null
    )
    {
        var findings = bag.Sorted();
        switch (format)
        {
            case ReportFormat.Json:
                Console.Out.Write(JsonReport.Of(findings, figures(), briefing));
                break;
            case ReportFormat.Sarif:
                Console.Out.Write(SarifReport.Of(findings, ProgramPackage.Version));
                break;
            case ReportFormat.Github:
                Console.Out.Write(GithubReport.Of(findings));
                break;
            default:
                Console.Error.Write(TextReport.Of(findings, IsColoured));
                break;
        }
    }

    /// <summary>The last line of a build: what it found, wrote and printed, and how long it took.</summary>
    private static string Summary(
        DiagnosticBag bag,
        Compilation compilation,
        WrittenOutput? written,
        int printedPages,
        string? output,
        bool withDraft,
        TimeSpan time
    )
    {
        var findings = bag.Sorted();
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        var warnings = findings.Length - errors;
        var counts =
            $"{Plural(errors, "error")}, {Plural(warnings, "warning")}"
            + (bag.IsStrict && warnings > 0 ? " that --strict lets stand" : "");
        var seconds = time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        if (bag.HasErrors)
        {
            return $"{counts}. {(output is null ? "" : $"{output} is as it was. ")}({seconds} s)\n";
        }

        var briefing = compilation.Briefing!;
        var size =
            $"{Plural(briefing.Sections.Length, "section")}, {Plural(briefing.Terms.Length, "term")}, "
            + $"{Plural(briefing.Sources.Length, "source")}, "
            + $"{Plural(briefing.Pages.Sum(page => page.Notes.Length), "note")}, "
            + $"{Plural(briefing.EditorNotes.Length, "editor’s note")}, {Plural(Words(briefing), "word")}";
        var pages = compilation.Output!.Paths.Count(path =>
            path.EndsWith(".html", StringComparison.Ordinal) && !path.EndsWith("/embed.html", StringComparison.Ordinal)
        );
        var name = compilation.Orders.LastOrDefault(order => order.Job is not null)?.Job?.Name;
        var pdf = printedPages > 0 ? $"{Plural(printedPages, "page")} in {name}\n" : "";
        var editions =
            compilation.Editions.Length == 0
                ? ""
                : $"{Plural(compilation.Editions.Length, "edition")}; the working text "
                    + $"{(withDraft ? "is at draft/" : "is not among them (--draft adds it)")}\n";
        return written is null
            ? $"{Named(briefing.Settings)}\n{size}\n{counts}. ({seconds} s)\n"
            : $"{Named(briefing.Settings)}\n{size}\n"
                + $"{Plural(pages, "page")} in {output}/; of {Plural(written.Files, "file")}, "
                + $"{written.Changed} changed and {written.Removed} removed\n"
                + $"{pdf}{editions}{MissingForWantOfAddress(briefing.Settings)}"
                + $"{counts}. ({seconds} s)\n";
    }

    /// <summary>What a site lacks that does not know where it will stand.</summary>
    private static string MissingForWantOfAddress(Settings settings) =>
        settings.Url is null
            ? "No sitemap, feed or whole addresses, and a page for missing ones at the root of a host alone, "
                + "for want of the site's own address: say url: in dossier.yml, or --url\n"
            : "";

    /// <summary>A text by its title and edition.</summary>
    public static string Named(Settings settings) =>
        settings.DraftAfter is { } latest
            ? $"{Invisible.Printable(settings.Title)}, draft after edition {latest}"
            : $"{Invisible.Printable(settings.Title)}, edition {settings.Edition}";

    /// <summary>What a build comes to, in figures.</summary>
    public static IReadOnlyList<(string Name, long Value)> Figures(
        Compilation compilation,
        WrittenOutput? written,
        int printedPages
    )
    {
        if (compilation.Briefing is not { } briefing)
        {
            return [];
        }

        return
        [
            ("sections", briefing.Sections.Length),
            ("terms", briefing.Terms.Length),
            ("sources", briefing.Sources.Length),
            ("notes", briefing.Pages.Sum(page => page.Notes.Length)),
            ("editorNotes", briefing.EditorNotes.Length),
            ("events", briefing.Events.Length),
            ("words", Words(briefing)),
            ("files", compilation.Output?.Paths.Count() ?? 0),
            ("changed", written?.Changed ?? 0),
            ("removed", written?.Removed ?? 0),
            ("printedPages", printedPages),
        ];
    }

    private static int Words(Briefing briefing) => briefing.Pages.Sum(page => page.Words);

    /// <summary>Whether findings on standard error are coloured.</summary>
    public static bool IsColoured =>
        !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";

    /// <summary>A number and its noun.</summary>
    public static string Plural(int count, string noun) => Plural(count, noun, $"{noun}s");

    /// <summary>A counted noun whose plural does more than add an s.</summary>
    public static string Plural(int count, string one, string many) =>
        $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
}
