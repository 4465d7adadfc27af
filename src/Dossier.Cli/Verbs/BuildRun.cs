using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Dossier.Cli.Reports;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;
using Dossier.Write;
using Spectre.Console;

namespace Dossier.Cli.Verbs;

/// <summary>A run of the compiler from the command line: progress, findings, summary.</summary>
internal static class BuildRun
{
    /// <summary>Reads, compiles, and writes if told where.</summary>
    /// <param name="common">The options.</param>
    /// <param name="call">The call.</param>
    /// <param name="output">The folder to write; null to write nothing.</param>
    /// <returns>The exit code.</returns>
    public static int Run(CommonOptions common, ParseResult call, string? output)
    {
        var format = call.GetValue(common.Format);
        var bag = new DiagnosticBag(call.GetValue(common.Strict));
        var started = Stopwatch.GetTimestamp();
        var folders = common.Folders(call);
        if (output is not null && IsInside(output, folders.Input))
        {
            Console.Error.WriteLine($"dossier: the output folder '{output}' lies in the dossier's folder, and would be read as a part of it");
            return ExitCodes.WrongCall;
        }

        Compilation? compilation = null;
        WrittenOutput? written = null;
        WithProgress(format, progress =>
        {
            progress("Reading");
            var sources = SourceReader.Read(folders, bag);
            compilation = Compiler.Compile(sources, new CompilerOptions(CommonOptions.Address(call.GetValue(common.Url)), progress), bag);
            if (output is not null && compilation.Output is { } tree && !bag.HasErrors)
            {
                progress("Writing");
                written = OutputWriter.Write(tree, output, bag);
            }
        });

        Report(format, bag, compilation!, written, output, Stopwatch.GetElapsedTime(started));
        return bag.HasErrors ? ExitCodes.Errors : ExitCodes.Done;
    }

    private static void WithProgress(ReportFormat format, Action<Action<string>> work)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (format == ReportFormat.Text && !Console.IsErrorRedirected && terminal.Profile.Capabilities.Interactive)
        {
            terminal.Status().Start("Starting", context => work(stage => context.Status($"{stage} …")));
        }
        else
        {
            work(_ => { });
        }
    }

    private static void Report(
        ReportFormat format, DiagnosticBag bag, Compilation compilation, WrittenOutput? written, string? output, TimeSpan time)
    {
        var findings = bag.Sorted();
        switch (format)
        {
            case ReportFormat.Json:
                Console.Out.Write(JsonReport.Of(findings, Figures(compilation, written), compilation.Briefing));
                break;
            case ReportFormat.Sarif:
                Console.Out.Write(SarifReport.Of(findings, Version));
                break;
            case ReportFormat.Github:
                Console.Out.Write(GithubReport.Of(findings));
                break;
            default:
                Console.Error.Write(TextReport.Of(findings, colour: !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""));
                Console.Out.Write(Summary(bag, compilation, written, output, time));
                break;
        }
    }

    private static string Summary(DiagnosticBag bag, Compilation compilation, WrittenOutput? written, string? output, TimeSpan time)
    {
        var findings = bag.Sorted();
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        var warnings = findings.Length - errors;
        var counts = $"{Plural(errors, "error")}, {Plural(warnings, "warning")}";
        var seconds = time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        if (bag.HasErrors)
        {
            return $"{counts}. {(output is null ? "" : $"{output} is as it was. ")}({seconds} s)\n";
        }

        var briefing = compilation.Briefing!;
        var size = $"{Plural(briefing.Sections.Length, "section")}, {Plural(briefing.Terms.Length, "term")}, "
            + $"{Plural(briefing.Sources.Length, "source")}, {Plural(briefing.Pages.Sum(page => page.Notes.Length), "note")}, "
            + $"{Plural(briefing.EditorNotes.Length, "editor’s note")}, {Words(briefing).ToString("#,0", CultureInfo.InvariantCulture)} words";
        var pages = compilation.Output!.Files.Keys.Count(path => path.EndsWith(".html", StringComparison.Ordinal));
        return written is null
            ? $"{briefing.Settings.Title}, edition {briefing.Settings.Edition}\n{size}\n{counts}. ({seconds} s)\n"
            : $"{briefing.Settings.Title}, edition {briefing.Settings.Edition}\n{size}\n"
                + $"{Plural(pages, "page")} in {output}/; of {Plural(written.Files, "file")}, {written.Changed} changed and {written.Removed} removed\n"
                + $"{counts}. ({seconds} s)\n";
    }

    private static IReadOnlyList<(string Name, long Value)> Figures(Compilation compilation, WrittenOutput? written)
    {
        if (compilation.Briefing is not { } briefing)
        {
            return [];
        }

        return
        [
            ("sections", briefing.Sections.Length), ("terms", briefing.Terms.Length), ("sources", briefing.Sources.Length),
            ("notes", briefing.Pages.Sum(page => page.Notes.Length)), ("editorNotes", briefing.EditorNotes.Length),
            ("events", briefing.Events.Length), ("words", Words(briefing)),
            ("files", compilation.Output?.Files.Count ?? 0), ("changed", written?.Changed ?? 0), ("removed", written?.Removed ?? 0),
        ];
    }

    private static int Words(Briefing briefing) => briefing.Pages.Sum(page => page.Words);

    private static string Plural(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string Version => typeof(BuildRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    private static bool IsInside(string output, string input)
    {
        var relative = Path.GetRelativePath(Path.GetFullPath(input), Path.GetFullPath(output));
        return !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
    }
}
