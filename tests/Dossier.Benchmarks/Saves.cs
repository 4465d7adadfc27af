using System.Diagnostics;
using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>
/// How long an editor waits: from a save in the real dossier to the reloaded page, over <c>dossier serve</c> as its own
/// process.
/// </summary>
internal static class Saves
{
    private const int WarmUp = 40;
    private const int Measured = 40;
    private const string Page = "sections/economy/";

    /// <summary>Saves a section again and again and says the median and the slowest of ten.</summary>
    /// <param name="program">The command.</param>
    public static async Task<int> Time(string[] program)
    {
        if (!Directory.Exists("input"))
        {
            await Console.Error.WriteLineAsync("There is no dossier in the current folder.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("dossier-benchmark-");
        try
        {
            Copy("input", Path.Combine(folder.FullName, "input"));
            Copy("seeds", Path.Combine(folder.FullName, "seeds"));
            using var serve = Process.Start(
                new ProcessStartInfo(program[0], [.. program[1..], "serve"])
                {
                    WorkingDirectory = folder.FullName,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            try
            {
                var address = (await serve.StandardOutput.ReadLineAsync())!.Split(' ')[0];
                _ = serve.StandardOutput.ReadToEndAsync();
                _ = serve.StandardError.ReadToEndAsync();
                await Measure(
                    serve,
                    new Uri(address),
                    Directory.GetFiles(Path.Combine(folder.FullName, "input/sections"), "*-economy.md").Single()
                );
            }
            finally
            {
                serve.Kill();
                await serve.WaitForExitAsync();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task Measure(Process serve, Uri address, string file)
    {
        using var browser = new HttpClient { BaseAddress = address };
        await browser.GetStringAsync(new Uri(Page, UriKind.Relative));
        using var events = new StreamReader(await browser.GetStreamAsync(new Uri("_dossier/events", UriKind.Relative)));
        var text = await File.ReadAllTextAsync(file);
        await NextVersion(events);
        var times = new List<(double Told, double Shown, double Processor)>();
        for (var i = 0; i < WarmUp + Measured; i++)
        {
            await Task.Delay(50);
            serve.Refresh();
            var processor = serve.TotalProcessorTime;
            var started = Stopwatch.GetTimestamp();
            var mark = $"Save number {i.ToString(CultureInfo.InvariantCulture)}.";
            await File.WriteAllTextAsync(file, $"{text}\n{mark}\n");
            await NextVersion(events);
            var told = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            var page = await browser.GetStringAsync(new Uri(Page, UriKind.Relative));
            var shown = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (!page.Contains(mark, StringComparison.Ordinal))
            {
                throw new InvalidOperationException("the page does not show the save");
            }

            serve.Refresh();
            times.Add((told, shown, (serve.TotalProcessorTime - processor).TotalMilliseconds));
        }

        Say("From a save to the word that it is built", times.Skip(WarmUp).Select(time => time.Told));
        Say("From a save to the whole page received", times.Skip(WarmUp).Select(time => time.Shown));
        Say("Processor time for it", times.Skip(WarmUp).Select(time => time.Processor));
    }

    private static async Task NextVersion(StreamReader events)
    {
        while (await events.ReadLineAsync() is { } line && !line.StartsWith("data: ", StringComparison.Ordinal)) { }
    }

    private static void Say(string what, IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {sorted[sorted.Length / 2]:0} ms (median), {sorted[sorted.Length / 10]:0} "
                    + $"to {sorted[sorted.Length * 9 / 10]:0} ms (first to ninth tenth)"
            )
        );
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
