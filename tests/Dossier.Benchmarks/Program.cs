using System.ComponentModel;
using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>
/// Builds made-up dossiers of several sizes and says pages a second, peak memory and how time grows; beside Hugo where
/// it is installed.
/// <c>dotnet run -c Release --project tests/Dossier.Benchmarks -- 1000 10000</c>; with <c>--program PATH</c> before the
/// sizes, a
/// program compiled to native code is timed instead. <c>--saves</c>, in place of sizes, times <c>dossier serve</c> on
/// the dossier in
/// the current folder: from a save to the page in a browser's hands. <c>--grounding 1000</c> says what share of a build
/// a record costs,
/// <c>--print 200</c> what the PDF of so many sections costs; <c>--statiq PATH 1000</c> times the Statiq host, built at
/// that path, beside
/// the default one; <c>--editions 20</c> what sealed editions cost that did not change; <c>--drawings</c> what charts
/// and maps cost; <c>--books</c>, in place of sizes, what the EPUB and the Word document of the dossier in the current
/// folder cost. <c>--write FOLDER 1000</c>
/// writes the dossier
/// and both of Hugo's sites and times nothing; <c>--write-grounded FOLDER 1000</c> the dossier of <c>--grounding</c>.
/// </summary>
internal static class Program
{
    private const int Runs = 5;
    private static string[] program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Dossier.Cli.dll")];

    private static int Main(string[] args)
    {
        if (args is ["--program", var path, .. var rest])
        {
            (program, args) = ([Path.GetFullPath(path)], rest);
        }

        if (args is ["--saves"])
        {
            return Saves.Time(program).GetAwaiter().GetResult();
        }

        if (args is ["--write", var target, var size])
        {
            new Corpus().Write(Path.GetFullPath(target), int.Parse(size, CultureInfo.InvariantCulture));
            return 0;
        }

        if (args is ["--write-grounded", var groundedTarget, var groundedSize])
        {
            var count = int.Parse(groundedSize, CultureInfo.InvariantCulture);
            new GroundedCorpus().Write(Path.GetFullPath(groundedTarget), count);
            return 0;
        }

        if (args is ["--print", var sections])
        {
            return Typesetting.Time(program, int.Parse(sections, CultureInfo.InvariantCulture));
        }

        if (args is ["--grounding", .. var counts])
        {
            GroundingShare.Measure(
                program,
                counts.Length > 0 ? int.Parse(counts[0], CultureInfo.InvariantCulture) : 1000
            );
            return 0;
        }

        if (args is ["--drawings"])
        {
            DrawingTimes.Measure(program);
            return 0;
        }

        if (args is ["--books"])
        {
            return BookTimes.Measure(program);
        }

        if (args is ["--statiq", var statiq, .. var pagesOfHosts])
        {
            Hosts.Time(
                program,
                Path.GetFullPath(statiq),
                pagesOfHosts.Length > 0 ? int.Parse(pagesOfHosts[0], CultureInfo.InvariantCulture) : 1000
            );
            return 0;
        }

        if (args is ["--editions", .. var number])
        {
            ManyEditions.Time(program, number.Length > 0 ? int.Parse(number[0], CultureInfo.InvariantCulture) : 20);
            return 0;
        }

        int[] sizes =
            args.Length > 0 ? [.. args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture))] : [1000, 10_000];
        var results = new List<(int Pages, Run Ours)>();
        foreach (var pages in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("dossier-benchmark-");
            try
            {
                new Corpus().Write(folder.FullName, pages);
                var rounds = Enumerable
                    .Range(0, Runs + 1)
                    .Select(run =>
                        (
                            Ours: Ours(folder.FullName, run),
                            PagesOnly: Hugo(folder.FullName, HugoSite.PagesOnly, run),
                            SameFiles: Hugo(folder.FullName, HugoSite.SameFiles, run)
                        )
                    )
                    .Skip(1)
                    .ToArray();
                var ours = rounds.Select(round => round.Ours).OrderBy(run => run.Wall).ElementAt(Runs / 2);
                results.Add((pages, ours));
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{pages, 6} pages: {ours.Wall.TotalSeconds, 6:0.00} s "
                            + $"wall, {ours.Processor.TotalSeconds, 6:0.00} s "
                            + $"processor, {pages / ours.Wall.TotalSeconds, 7:0} pages a "
                            + $"second, {ours.PeakBytes / 1048576.0, 6:0} MiB peak"
                    )
                );
                Compare("Hugo, pages only", [.. rounds.Select(round => (round.Ours, round.PagesOnly))]);
                Compare("Hugo, the same files", [.. rounds.Select(round => (round.Ours, round.SameFiles))]);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        for (var i = 1; i < results.Count; i++)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"From {results[i - 1].Pages} to {results[i].Pages} pages "
                        + $"({(double)results[i].Pages / results[i - 1].Pages:0.#} times as "
                        + $"many): {results[i].Ours.Wall / results[i - 1].Ours.Wall:0.0} times the wall "
                        + $"time, {results[i].Ours.Processor / results[i - 1].Ours.Processor:0.0} times the processor "
                        + $"time"
                )
            );
        }

        return 0;
    }

    /// <summary>How the runs of each round compare, in ratios: the machine's mood is the same for both.</summary>
    private static void Compare(string name, (Run Ours, Run? Hugo)[] rounds)
    {
        if (rounds.Any(round => round.Hugo is null))
        {
            Console.WriteLine($"        {name}: Hugo is not installed, no comparison");
            return;
        }

        var hugo = rounds.Select(round => round.Hugo!).OrderBy(run => run.Wall).ElementAt(Runs / 2);
        double[] wall = [.. rounds.Select(round => round.Hugo!.Wall / round.Ours.Wall).Order()];
        double[] processor = [.. rounds.Select(round => round.Hugo!.Processor / round.Ours.Processor).Order()];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"        {name}: {hugo.Wall.TotalSeconds, 6:0.00} s wall, {hugo.Processor.TotalSeconds, 6:0.00} s "
                    + $"processor, {hugo.PeakBytes / 1048576.0, 6:0} MiB peak: {wall[Runs / 2]:0.0} times as long "
                    + $"({wall[0]:0.0} to {wall[^1]:0.0}), {processor[Runs / 2]:0.0} times the processor time "
                    + $"({processor[0]:0.0} to {processor[^1]:0.0})"
            )
        );
    }

    // Each run writes a folder of its own: what a file system does after a great deletion is not what is measured.
    private static Run Ours(string folder, int run) =>
        Run.Of(
            program[0],
            [.. program[1..], .. Run.SiteAlone, "--output", Path.Combine(folder, $"output-{run}")],
            folder
        );

    private static Run? Hugo(string folder, string name, int run)
    {
        try
        {
            return Run.Of(
                "hugo",
                ["--quiet", "--ignoreCache", "--destination", Path.Combine(folder, $"{name}-{run}")],
                Path.Combine(folder, name)
            );
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
