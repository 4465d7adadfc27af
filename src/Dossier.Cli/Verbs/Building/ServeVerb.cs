using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Dossier.Cli.FindingReports;
using Dossier.Cli.Preview;
using Dossier.Diagnostics;
using Dossier.Input.Folders;

namespace Dossier.Cli.Verbs.Building;

/// <summary><c>dossier serve</c>.</summary>
internal static class ServeVerb
{
    /// <summary>Makes the verb: its options, its help, and what it runs.</summary>
    public static Command Create()
    {
        var verb = new Command(
            "serve",
            """
            Shows the site in a browser on this machine, and again after every save.

            The page reloads by itself and stays where it was read; a change of a stylesheet alone does not even reload it.
            While the dossier has errors, they stand in the page. The site is kept in memory: no folder is written. What takes
            long is left out: for the PDF and the search index run 'dossier build' and open the output folder.
            Only this machine can see the preview. Ctrl-C ends it.
            """
        );
        var common = new CommonOptions();
        var port = Validation.Number("--port", 1, 65535);
        port.Description = "The port. [default: 8400 or, where that is taken, another]";
        var open = new Option<bool>("--open") { Description = "Open the front page in the browser." };
        common.AddReadingTo(verb);
        verb.Options.Add(port);
        verb.Options.Add(open);
        verb.SetAction(call =>
            Run(common.Folders(call), call.GetValue(common.Strict), call.GetValue(port), call.GetValue(open))
                .GetAwaiter()
                .GetResult()
        );
        return verb;
    }

    /// <summary>Builds of the largest dossiers take a second or two.</summary>
    private static readonly TimeSpan LateAfter = TimeSpan.FromSeconds(10);

    private static async Task<int> Run(InputFolders folders, bool strict, int? port, bool open)
    {
        if (!Directory.Exists(folders.Input))
        {
            await Console.Error.WriteLineAsync(
                $"dossier: there is no folder '{folders.Input}'; name the dossier's with --input, or make "
                    + "one with 'dossier init NAME'"
            );
            return ExitCodes.WrongCall;
        }

        var ended = new TaskCompletionSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await using var server = new PreviewServer(folders, new PreviewBuild(folders, strict), WriteBuild, LateAfter);
        if (!await server.StartAsync(port))
        {
            await Console.Error.WriteLineAsync($"dossier: {Loopback.Taken(port)}");
            return ExitCodes.WrongCall;
        }

        await Console.Out.WriteLineAsync($"{server.Address}  Ctrl-C ends the preview.");
        if (open)
        {
            Browser.Open(server.Address!);
        }

        await ended.Task;
        return ExitCodes.Done;

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ended.TrySetResult();
        }
    }

    /// <summary>Writes a build's findings and how long it took, or that one still runs.</summary>
    private static void WriteBuild(Shown preview, TimeSpan time)
    {
        if (preview.IsLate)
        {
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{DateTime.Now:HH:mm:ss} still building after {time.TotalSeconds:0} s; what is saved "
                        + $"next is built in its place"
                )
            );
            return;
        }

        Console.Error.Write(TextReport.Of(preview.Findings, BuildRun.IsColoured));
        var errors = preview.Findings.Count(finding => finding.Severity == Severity.Error);
        var counts =
            $"{BuildRun.Plural(errors, "error")}, {BuildRun.Plural(preview.Findings.Length - errors, "warning")}";
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{DateTime.Now:HH:mm:ss} built in {time.TotalMilliseconds:0} ms: {counts}"
            )
        );
        NoCollection.BeginNext();
    }
}
