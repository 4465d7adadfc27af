using System.CommandLine;
using Dossier.Cli.FindingReports;
using Dossier.Cli.WrongCalls;
using Dossier.Diagnostics;
using Dossier.Encode.Print;
using Dossier.Input;
using Dossier.Input.Disk;
using Dossier.Npm.Packages;
using Dossier.Npm.Typesetting;
using Dossier.Write;

namespace Dossier.Cli.Verbs.Building;

/// <summary>A run of the compiler that makes a PDF and nothing else.</summary>
internal static class PdfRun
{
    /// <summary>Reads, compiles, sets and writes.</summary>
    /// <param name="common">The options.</param>
    /// <param name="call">The call.</param>
    /// <param name="request">What to print.</param>
    /// <param name="output">The file to write, or a folder that exists; null for the current folder.</param>
    /// <param name="cancel">Ends it; nothing is written then.</param>
    /// <returns>The exit code.</returns>
    public static int Run(
        CommonOptions common,
        ParseResult call,
        PrintRequest request,
        string? output,
        CancellationToken cancel
    )
    {
        var format = call.GetValue(common.Format);
        var bag = new DiagnosticBag(call.GetValue(common.Strict));
        var folders = common.Folders(call);
        if (folders.Around(output ?? ".") is { } around)
        {
            return WrongCall.RefuseOutputInside(output ?? ".", around);
        }

        if (output is not null && HoldsSomethingElse(output))
        {
            return WrongCall.Refuse(
                $"'{output}' is no PDF, and would be replaced by one: name another file, or delete that one first"
            );
        }

        Compilation? compilation = null;
        PrintOutcome? outcome = null;
        PrintJob? job = null;
        ThemePackages? packages = null;
        BuildRun.WithProgress(
            format,
            progress =>
            {
                packages = ThemePackages
                    .Ready(folders.Themes, folders.TrustTheme, progress, cancel)
                    .GetAwaiter()
                    .GetResult();
                packages.Report(bag);
                progress("Reading");
                var inputs = InputReader.Read(folders, bag, cancel);
                var build = new BuildRequest(CommonOptions.Address(call.GetValue(common.Url)), progress)
                {
                    Cancel = cancel,
                    // The brief names the pages of the whole, which is set for them.
                    Print =
                        request.Part == PrintPart.Brief
                            ? new PrintRequest(PrintPart.Whole) { WithBrief = true }
                            : request,
                    Site = false,
                };
                compilation = Compiler.Compile(inputs, build, bag);
                job = compilation.Print;
                outcome = Typeset(job, packages.Folder, progress, bag, cancel);
                if (outcome is not null && compilation.Orders is [{ Brief: { } brief }, ..])
                {
                    job = bag.HasErrors ? null : brief(outcome.Places);
                    outcome = Typeset(job, packages.Folder, progress, bag, cancel);
                }
            }
        );
        var file = outcome?.Pdf is { } pdf && !bag.HasErrors ? WritePdf(pdf, output, job!.Name, bag) : null;
        Report(format, bag, compilation!, outcome, packages!.Missing, file);
        return file is null ? ExitCodes.Errors : ExitCodes.Done;
    }

    /// <summary>Whether a file is there with anything in it but a PDF.</summary>
    private static bool HoldsSomethingElse(string file)
    {
        if (!RegularFile.Is(file))
        {
            return false;
        }

        try
        {
            using var stream = File.OpenRead(file);
            Span<byte> start = stackalloc byte[5];
            var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return length > 0 && !start[..length].SequenceEqual("%PDF-"u8);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false; // Whether it can be written is told when it is.
        }
    }

    /// <summary>Sets a print job; null where there is nothing to set, no typesetter, or an error.</summary>
    private static PrintOutcome? Typeset(
        PrintJob? job,
        string? folder,
        Action<string> progress,
        DiagnosticBag bag,
        CancellationToken cancel
    ) =>
        job is not null && folder is not null && !bag.HasErrors
            ? Typesetter.Run(job, folder, progress, bag, cancel).GetAwaiter().GetResult()
            : null;

    /// <summary>Writes the PDF and returns its path; null, with a report, where the file cannot be written.</summary>
    private static string? WritePdf(ReadOnlyMemory<byte> pdf, string? output, string name, DiagnosticBag bag)
    {
        var file =
            output is null ? name
            : Directory.Exists(output) ? Path.Combine(output, name)
            : output;
        try
        {
            // A link that the caller named is followed wherever it leads; one that lies there by the usual name is not.
            var isNamedLink = file == output && new FileInfo(file).LinkTarget is not null;
            WholeFile.Write(
                isNamedLink ? File.ResolveLinkTarget(file, returnFinalTarget: true)!.FullName : file,
                pdf.Span
            );
            return file;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            bag.ReportFile(
                Codes.NotWritten,
                Path.GetFileName(file),
                "the file cannot be written",
                "does its folder exist, is the file open elsewhere, or the disk full?"
            );
            return null;
        }
    }

    private static void Report(
        ReportFormat format,
        DiagnosticBag bag,
        Compilation compilation,
        PrintOutcome? outcome,
        string? missing,
        string? file
    )
    {
        BuildRun.Findings(format, bag, () => BuildRun.Figures(compilation, null, outcome?.Pages ?? 0));
        if (missing is not null)
        {
            Console.Error.WriteLine($"dossier: no PDF: {missing}");
        }

        if (format == ReportFormat.Text && file is not null)
        {
            var settings = compilation.Briefing!.Settings;
            Console.Out.Write($"{BuildRun.Named(settings)}\n{BuildRun.Plural(outcome!.Pages, "page")} in {file}\n");
        }
    }
}
