using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>One run of a program, as a whole process.</summary>
/// <param name="Wall">From start to end.</param>
/// <param name="Processor">Time on all cores, that of the programs which it started included, in steps of 10 ms; zero
/// where the system does not tell it of children (all but Linux).</param>
/// <param name="PeakBytes">Largest resident memory; zero where the system does not tell it (all but Linux).</param>
internal sealed record Run(TimeSpan Wall, TimeSpan Processor, long PeakBytes)
{
    /// <summary>
    /// The call of dossier that makes the site and nothing beside it: no PDF, EPUB or Word document, and no search,
    /// which the programs that it is measured against do not make either.
    /// </summary>
    public static readonly ImmutableArray<string> SiteAlone =
    [
        "build",
        "--no-pdf",
        "--no-epub",
        "--no-docx",
        "--no-search",
    ];

    /// <summary>Runs a program to its end; it must succeed.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <param name="folder">Where it runs.</param>
    public static Run Of(string program, IEnumerable<string> arguments, string folder)
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
        process.ErrorDataReceived += (_, line) => errors.Add(line.Data ?? "");
        var before = OfChildren();
        var started = Stopwatch.GetTimestamp();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        long peak = 0;
        while (!process.WaitForExit(20))
        {
            // The system keeps the greatest value, but only until the program ends: the last look is 20 milliseconds
            // old at most.
            peak = Math.Max(peak, Peak(process.Id));
        }

        process.WaitForExit();
        var wall = Stopwatch.GetElapsedTime(started);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} ended with {process.ExitCode}: {string.Join('\n', errors.Take(10))}"
            );
        }

        return new Run(wall, OfChildren() - before, peak);
    }

    /// <summary>
    /// Processor time of all programs that this one started, and that they started, once they have ended.
    /// </summary>
    private static TimeSpan OfChildren()
    {
        if (!OperatingSystem.IsLinux())
        {
            return TimeSpan.Zero;
        }

        // The name of the program, in brackets, may hold spaces; times are in hundredths of a second.
        var line = File.ReadAllText("/proc/self/stat");
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(
            10
                * (
                    long.Parse(fields[13], CultureInfo.InvariantCulture)
                    + long.Parse(fields[14], CultureInfo.InvariantCulture)
                )
        );
    }

    /// <summary>
    /// Read from one small file: the library's own answer reads one of each thread too, while the measured program
    /// runs.
    /// </summary>
    private static long Peak(int process)
    {
        const string Name = "VmHWM:";
        try
        {
            return
                File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status"))
                    .FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal))
                    is { } line
                ? 1024 * long.Parse(line[Name.Length..^"kB".Length], CultureInfo.InvariantCulture)
                : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
