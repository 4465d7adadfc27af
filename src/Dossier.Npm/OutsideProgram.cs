using System.ComponentModel;
using System.Diagnostics;

namespace Dossier.Npm;

/// <summary>Runs another program, with a time limit and without a shell.</summary>
internal static class OutsideProgram
{
    /// <summary>Runs a program; null when there is no such program.</summary>
    /// <param name="program">Its name, to be found on the path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancel">Ends it, and the program that runs, by an <see cref="OperationCanceledException"/>.</param>
    public static async Task<ProgramResult?> Run(
        string program,
        IEnumerable<string> arguments,
        string folder,
        ReadOnlyMemory<byte> input,
        TimeSpan limit,
        CancellationToken cancel = default
    )
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
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
        try
        {
            var output = Read(process.StandardOutput.BaseStream, clock.Token);
            var errors = process.StandardError.ReadToEndAsync(clock.Token);
            await Feed(process, input, clock.Token);
            var (written, said) = (await output, await errors);
            await process.WaitForExitAsync(clock.Token);
            return new ProgramResult(process.ExitCode, written, said);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            return new ProgramResult(null, [], "");
        }
    }

    private static async Task<byte[]> Read(Stream stream, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, cancel);
        return all.ToArray();
    }

    private static async Task Feed(Process process, ReadOnlyMemory<byte> input, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it had read everything; its exit code and its words say why.
        }
    }
}
