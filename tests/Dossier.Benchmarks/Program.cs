using System.ComponentModel;
using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>
/// Builds made-up dossiers of several sizes and says pages a second, peak memory and how time grows; beside Hugo where it is installed.
/// <c>dotnet run -c Release --project tests/Dossier.Benchmarks -- 1000 10000</c>; with <c>--program PATH</c> before the sizes, a
/// program compiled to native code is timed instead. <c>--saves</c>, in place of sizes, times <c>dossier serve</c> on the dossier in
/// the current folder: from a save to the page in a browser's hands. <c>--grounding 1000</c> says what share of a build checking takes,
/// <c>--print 200</c> what the PDF of so many sections costs; <c>--statiq PATH 1000</c> times the Statiq host, built at that path, beside
/// the default one; <c>--editions 20</c> what sealed editions cost that did not change. <c>--write FOLDER 1000</c> writes the dossier
/// and both of Hugo's sites and times nothing.
/// </summary>
internal static class Program
{
    private const int Runs = 3;
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

        if (args is ["--print", var sections])
        {
            return Typesetting.Time(program, int.Parse(sections, CultureInfo.InvariantCulture));
        }

        if (args is ["--grounding", .. var counts])
        {
            CheckShare.Measure(program, counts.Length > 0 ? int.Parse(counts[0], CultureInfo.InvariantCulture) : 1000);
            return 0;
        }

        if (args is ["--statiq", var statiq, .. var pagesOfHosts])
        {
            Hosts.Time(program, Path.GetFullPath(statiq), pagesOfHosts.Length > 0 ? int.Parse(pagesOfHosts[0], CultureInfo.InvariantCulture) : 1000);
            return 0;
        }

        if (args is ["--editions", .. var number])
        {
            ManyEditions.Time(program, number.Length > 0 ? int.Parse(number[0], CultureInfo.InvariantCulture) : 20);
            return 0;
        }

        int[] sizes = args.Length > 0 ? [.. args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture))] : [1000, 10_000];
        var results = new List<(int Pages, Run Ours, Run? HugoPages, Run? HugoFiles)>();
        foreach (var pages in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("dossier-benchmark-");
            try
            {
                new Corpus().Write(folder.FullName, pages);
                results.Add((pages, Median(run => Ours(folder.FullName, run)), Hugo(folder.FullName, HugoSite.PagesOnly), Hugo(folder.FullName, HugoSite.SameFiles)));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        foreach (var (pages, ours, hugoPages, hugoFiles) in results)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{pages,6} pages: {ours.Wall.TotalSeconds,6:0.00} s wall, {ours.Processor.TotalSeconds,6:0.00} s processor, {pages / ours.Wall.TotalSeconds,7:0} pages a second, {ours.PeakBytes / 1048576.0,6:0} MiB peak"));
            Compare("Hugo, pages only", hugoPages, ours);
            Compare("Hugo, the same files", hugoFiles, ours);
        }

        for (var i = 1; i < results.Count; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"From {results[i - 1].Pages} to {results[i].Pages} pages ({(double)results[i].Pages / results[i - 1].Pages:0.#} times as many): {results[i].Ours.Wall / results[i - 1].Ours.Wall:0.0} times the wall time, {results[i].Ours.Processor / results[i - 1].Ours.Processor:0.0} times the processor time"));
        }

        if (results.All(result => result.HugoPages is null))
        {
            Console.WriteLine("Hugo is not installed: no comparison.");
        }

        return 0;
    }

    private static void Compare(string name, Run? hugo, Run ours)
    {
        if (hugo is not null)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"        {name}: {hugo.Wall.TotalSeconds,6:0.00} s wall, {hugo.Processor.TotalSeconds,6:0.00} s processor: {hugo.Wall / ours.Wall:0.0} times as long, {hugo.Processor / ours.Processor:0.0} times the processor time"));
        }
    }

    // Each run writes a folder of its own: what a file system does after a great deletion is not what is measured.
    private static Run Ours(string folder, int run) =>
        Run.Of(program[0], [.. program[1..], "build", "--no-pdf", "--no-search", "--output", Path.Combine(folder, $"output-{run}")], folder);

    private static Run? Hugo(string folder, string name)
    {
        var site = Path.Combine(folder, name);
        try
        {
            return Median(run => Run.Of("hugo", ["--quiet", "--ignoreCache", "--destination", Path.Combine(folder, $"{name}-{run}")], site));
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static Run Median(Func<int, Run> run)
    {
        run(0);
        return Enumerable.Range(1, Runs).Select(run).OrderBy(result => result.Wall).ElementAt(Runs / 2);
    }
}
