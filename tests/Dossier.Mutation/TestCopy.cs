using System.ComponentModel;
using System.Diagnostics;

namespace Dossier.Mutation;

/// <summary>A copy of the built tests, whose library is exchanged and whose classes are run.</summary>
/// <param name="root">The root of the repository.</param>
/// <param name="number">Which copy it is: as many run at once as there are.</param>
internal sealed class TestCopy(string root, int number)
{
    private readonly string folder = Path.Combine(root, "tests", "Dossier.Tests", "bin", "Mutation", $"{number}");

    /// <summary>Copies the tests.</summary>
    public TestCopy Make()
    {
        var built = Path.Combine(root, "tests", "Dossier.Tests", "bin", "Debug", "net10.0");
        foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        return this;
    }

    /// <summary>The names of all classes of tests.</summary>
    public IReadOnlyList<string> Classes() => Run(["-list", "classes"], Timeout.InfiniteTimeSpan, null).Said;

    /// <summary>Puts a library in the place of the one that the tests were built with.</summary>
    public void Put(byte[] library) => File.WriteAllBytes(Path.Combine(folder, "Dossier.dll"), library);

    /// <summary>Runs classes, until one test fails.</summary>
    /// <param name="classes">Their names.</param>
    /// <param name="limit">
    /// How much of the processor's time they may take; they are ended then, or after five times as long by the clock.
    /// </param>
    /// <param name="notes">A folder for what the instrumented library notes, if it is that.</param>
    public TestEnd Test(IEnumerable<string> classes, TimeSpan limit, string? notes = null) =>
        Run(
            [.. classes.SelectMany(name => new[] { "-class", name }), "-stopOnFail", "-maxThreads", "1"],
            limit,
            notes
        ).End;

    private (TestEnd End, IReadOnlyList<string> Said) Run(string[] arguments, TimeSpan limit, string? notes)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        string[] all = [Path.Combine(folder, "Dossier.Tests.dll"), .. arguments, "-noColor", "-noLogo"];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOSSIER_MEMBERS"] = notes;
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var said = process.StandardOutput.ReadToEndAsync();
        if (!HasEnded(process, limit))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return (TestEnd.Endless, []);
        }

        return (
            process.ExitCode == 0 ? TestEnd.Passed : TestEnd.Failed,
            said.GetAwaiter()
                .GetResult()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
    }

    /// <summary>Whether a process ends by itself: what else the machine does is to make no difference.</summary>
    private static bool HasEnded(Process process, TimeSpan limit)
    {
        var start = Stopwatch.GetTimestamp();
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(200)))
        {
            if (
                limit != Timeout.InfiniteTimeSpan
                && (Taken(process) > limit || Stopwatch.GetElapsedTime(start) > limit * 5)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static TimeSpan Taken(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            return TimeSpan.Zero; // It has just ended.
        }
    }
}
