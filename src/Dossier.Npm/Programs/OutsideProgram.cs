using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Dossier.Npm.Programs;

/// <summary>Runs another program, with limits of time and of what it writes, and without a shell.</summary>
internal static class OutsideProgram
{
    /// <summary>Bytes that an answer may have: a PDF with many pictures has some hundred millions at most.</summary>
    private const int MaxOutput = 512_000_000;

    /// <summary>Letters of standard error that are kept, the last ones.</summary>
    private const int MaxErrors = 64_000;

    /// <summary>Runs a program whose answer may have any size that answers have.</summary>
    public static Task<ProgramResult?> Run(
        string program,
        IEnumerable<string> arguments,
        string folder,
        ReadOnlyMemory<byte> input,
        TimeSpan limit,
        CancellationToken cancel = default
    ) => Run(program, arguments, folder, input, limit, MaxOutput, cancel);

    /// <summary>Runs a program; null when there is no such program.</summary>
    /// <param name="program">Its name, to be found in the folders of <c>PATH</c> alone.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="maxOutput">Bytes that it may write to standard output; it is ended after more.</param>
    /// <param name="cancel">Ends it, and the program that runs, by an <see cref="OperationCanceledException"/>.</param>
    public static async Task<ProgramResult?> Run(
        string program,
        IEnumerable<string> arguments,
        string folder,
        ReadOnlyMemory<byte> input,
        TimeSpan limit,
        int maxOutput,
        CancellationToken cancel = default
    )
    {
        if (ProgramPath.Find(program, Environment.GetEnvironmentVariable("PATH")) is not { } file)
        {
            return null;
        }

        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(file, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                CreateNoWindow = true,
            },
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        clock.CancelAfter(limit);
        var isTooMuch = false;
        try
        {
            var output = ReadAll(process.StandardOutput.BaseStream, maxOutput, End, clock.Token);
            var errors = ReadLast(process.StandardError, clock.Token);
            await WriteInput(process, input, clock.Token);
            var (written, errorText) = (await output, await errors);
            await process.WaitForExitAsync(clock.Token);
            return new ProgramResult(process.ExitCode, written, errorText);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            return new ProgramResult(null, [], "") { WroteTooMuch = isTooMuch };
        }

        void End()
        {
            isTooMuch = true;
            clock.Cancel();
        }
    }

    /// <summary>All of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="maxBytes">Bytes that it may have.</param>
    /// <param name="end">Called when it has more; cancels.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    private static async Task<byte[]> ReadAll(Stream stream, int maxBytes, Action end, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        var part = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(part, cancel)) > 0; )
        {
            if (all.Length + read > maxBytes)
            {
                end();
                cancel.ThrowIfCancellationRequested();
            }

            await all.WriteAsync(part.AsMemory(0, read), cancel);
        }

        return all.ToArray();
    }

    /// <summary>The last letters of a stream, <see cref="MaxErrors"/> to twice as many.</summary>
    private static async Task<string> ReadLast(StreamReader reader, CancellationToken cancel)
    {
        var kept = new StringBuilder();
        var part = new char[1 << 12];
        for (int read; (read = await reader.ReadAsync(part, cancel)) > 0; )
        {
            kept.Append(part, 0, read);
            if (kept.Length > 2 * MaxErrors)
            {
                kept.Remove(0, kept.Length - MaxErrors);
            }
        }

        return kept.ToString();
    }

    /// <summary>Writes a program's standard input and closes it; a program that ends early is no fault.</summary>
    private static async Task WriteInput(Process process, ReadOnlyMemory<byte> input, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it had read everything; its exit code and its errors tell why.
        }
    }
}
