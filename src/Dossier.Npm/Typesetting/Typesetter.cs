using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Diagnostics;
using Dossier.Encode.Print;
using Dossier.Json;
using Dossier.Npm.Programs;

namespace Dossier.Npm.Typesetting;

/// <summary>
/// Makes the PDF: hands a <see cref="PrintJob"/> to Typst, which runs in Node.js, and its findings to the bag.
/// </summary>
public static class Typesetter
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Makes a PDF.</summary>
    /// <param name="job">What to set.</param>
    /// <param name="folder">The theme folder with <c>node_modules</c>.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="bag">Takes what the typesetter finds.</param>
    /// <param name="cancel">Ends it, and the program that runs, by an <see cref="OperationCanceledException"/>.</param>
    public static async Task<PrintOutcome> Run(
        PrintJob job,
        string folder,
        Action<string> progress,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        progress("Typesetting");
        var result = await OutsideProgram.Run(
            "node",
            [Path.Combine(folder, "print", "compile.mjs")],
            folder,
            JobAsJson(job),
            Limit,
            cancel
        );
        if (result is not { ExitCode: 0 })
        {
            ReportFailure(result?.Failure("two minutes") ?? "Node.js cannot be started", bag);
            return new PrintOutcome(null, null, 0);
        }

        try
        {
            return ReadOutcome(result.Output, job, bag);
        }
        catch (Exception fault) when (ProgramResult.IsOfForm(fault))
        {
            ReportFailure(
                "its answer is not a line of JSON and the bytes of what it made; nothing else may go to standard "
                    + "output",
                bag
            );
            return new PrintOutcome(null, null, 0);
        }
    }

    private static void ReportFailure(string why, DiagnosticBag bag) =>
        bag.ReportFile(Codes.Typesetting, "theme/print/briefing.typ", $"the typesetter failed: {why}");

    private static byte[] JobAsJson(PrintJob job)
    {
        return JsonText.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("main", "briefing.typ");
            json.WriteString("standard", job.Standard);
            json.WriteString("card", job.Card);
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
        });
    }

    /// <summary>Reads the answer: a line of JSON with findings and lengths, then the picture and the PDF.</summary>
    private static PrintOutcome ReadOutcome(byte[] output, PrintJob job, DiagnosticBag bag)
    {
        var line = Array.IndexOf(output, (byte)'\n');
        using var head = JsonDocument.Parse(output.AsMemory(0, Math.Max(line, 0)));
        foreach (var finding in head.RootElement.GetProperty("diagnostics").EnumerateArray())
        {
            TypesetterFinding.Read(finding).Report(job, bag);
        }

        var (card, rest) = (
            output.AsMemory(line + 1),
            output.AsMemory(line + 1 + head.RootElement.GetProperty("card").GetInt32())
        );
        return new PrintOutcome(
            NullIfEmpty(rest),
            NullIfEmpty(card[..^rest.Length]),
            head.RootElement.GetProperty("pages").GetInt32()
        )
        {
            Places = head.RootElement.TryGetProperty("places", out var places)
                ? places
                    .EnumerateObject()
                    .ToImmutableSortedDictionary(
                        place => place.Name,
                        place => place.Value.GetInt32(),
                        StringComparer.Ordinal
                    )
                : ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal),
        };
    }

    /// <summary>
    /// Null for no bytes. Written out, since <c>cond ? bytes : null</c> would give memory of no bytes.
    /// </summary>
    private static ReadOnlyMemory<byte>? NullIfEmpty(Memory<byte> bytes) =>
        bytes.IsEmpty ? new ReadOnlyMemory<byte>?() : bytes;
}
