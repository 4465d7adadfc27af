using System.Diagnostics;

namespace Dossier.Benchmarks;

/// <summary>One run of a program, as a whole process.</summary>
/// <param name="Wall">From start to end.</param>
/// <param name="Processor">Time on all cores.</param>
/// <param name="PeakBytes">Largest resident memory.</param>
internal sealed record Run(TimeSpan Wall, TimeSpan Processor, long PeakBytes)
{
    /// <summary>Runs a program to its end; it must succeed.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="stage">Hears of each line of its progress when it comes, with the processor time used so far.</param>
    public static Run Of(string program, IEnumerable<string> arguments, string folder, Action<string, TimeSpan>? stage = null)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process.OutputDataReceived += (_, _) => { };
        var errors = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            errors.Add(line.Data ?? "");
            if (stage is not null && line.Data is { } text && !process.HasExited)
            {
                process.Refresh();
                stage(text, process.TotalProcessorTime);
            }
        };
        var started = Stopwatch.GetTimestamp();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        long peak = 0;
        var processor = TimeSpan.Zero;
        while (!process.WaitForExit(5))
        {
            // Once it has ended, the system tells neither: the last look is at most a few milliseconds old.
            process.Refresh();
            try
            {
                (peak, processor) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }

        process.WaitForExit();
        var wall = Stopwatch.GetElapsedTime(started);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {string.Join('\n', errors.Take(10))}");
        }

        return new Run(wall, processor, peak);
    }
}
