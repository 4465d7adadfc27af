using System.Text.Json;
using Dossier.Diagnostics;
using Dossier.Render.Print;

namespace Dossier.Cli.Print;

/// <summary>Makes the PDF: hands a <see cref="PrintJob"/> to Typst, which runs in Node.js, and its findings to the bag.</summary>
internal static class Typesetter
{
    private const string GetNode = "install Node.js 20 or later (https://nodejs.org), or leave the PDF out with --no-pdf";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Makes it.</summary>
    /// <param name="job">What to set.</param>
    /// <param name="themes">The theme folders, the dossier's own last.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="bag">Takes what the typesetter finds.</param>
    public static async Task<PrintOutcome> Run(PrintJob job, IReadOnlyList<string> themes, Action<string> progress, DiagnosticBag bag)
    {
        if (TypesetterFolder.Find(themes) is not { } folder)
        {
            return Without("no theme folder has package-lock.json and print/compile.mjs; take them from the program's theme");
        }

        if (await OutsideProgram.Run("node", ["--version"], folder, default, TimeSpan.FromSeconds(20)) is not { Code: 0 })
        {
            return Without($"Node.js is not installed: {GetNode}");
        }

        if (await TypesetterFolder.Install(folder, progress) is { } fault)
        {
            return Without($"the typesetter is not installed: {fault}, or leave the PDF out with --no-pdf");
        }

        progress("Typesetting");
        var result = await OutsideProgram.Run("node", [Path.Combine(folder, "print", "compile.mjs")], folder, Order(job), Limit);
        if (result is not { Code: 0 })
        {
            var why = result is null ? "Node.js cannot be started" : result.Code is null ? "it took more than two minutes" : LastLine(result.Errors);
            bag.ReportFile(Codes.Typesetting, "theme/print/briefing.typ", $"the typesetter failed: {why}");
            return new PrintOutcome(null, 0, null);
        }

        return Read(result.Output, job, bag);
    }

    private static PrintOutcome Without(string missing) => new(null, 0, missing);

    private static byte[] Order(PrintJob job)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("main", "briefing.typ");
            json.WriteString("standard", job.Standard);
            json.WriteNumber("timestamp", job.Timestamp);
            json.WriteStartArray("images");
            foreach (var path in job.Images.Keys)
            {
                json.WriteStringValue(path);
            }

            json.WriteEndArray();
            json.WriteStartObject("files");
            foreach (var (path, bytes) in job.Files)
            {
                json.WriteBase64String(path, bytes.Span);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static PrintOutcome Read(byte[] output, PrintJob job, DiagnosticBag bag)
    {
        var line = Array.IndexOf(output, (byte)'\n');
        using var head = JsonDocument.Parse(output.AsMemory(0, Math.Max(line, 0)));
        foreach (var finding in head.RootElement.GetProperty("diagnostics").EnumerateArray())
        {
            TypesetterFinding.Read(finding).Report(job, bag);
        }

        // Not a conditional between memory and null: null would turn into memory of no bytes.
        ReadOnlyMemory<byte>? pdf = null;
        if (output.Length > line + 1)
        {
            pdf = output.AsMemory(line + 1);
        }

        return new PrintOutcome(pdf, head.RootElement.GetProperty("pages").GetInt32(), null);
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .LastOrDefault(line => line.Contains("Error", StringComparison.Ordinal)) ?? "it ended without a word";
}
