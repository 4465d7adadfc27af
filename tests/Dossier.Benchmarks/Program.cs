using System.ComponentModel;
using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>
/// Builds made-up dossiers of several sizes and says pages a second, peak memory and how time grows; beside Hugo where it is installed.
/// <c>dotnet run -c Release --project tests/Dossier.Benchmarks -- 1000 10000</c>
/// </summary>
internal static class Program
{
    private const int Runs = 3;

    private static int Main(string[] args)
    {
        int[] sizes = args.Length > 0 ? [.. args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture))] : [1000, 10_000];
        var results = new List<(int Pages, Run Ours, Run? Hugo)>();
        foreach (var pages in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("dossier-benchmark-");
            try
            {
                new Corpus().Write(folder.FullName, pages);
                results.Add((pages, Median(() => Ours(folder.FullName)), Hugo(folder.FullName)));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        foreach (var (pages, ours, hugo) in results)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{pages,6} pages: {ours.Wall.TotalSeconds,6:0.00} s wall, {ours.Processor.TotalSeconds,6:0.00} s processor, {pages / ours.Wall.TotalSeconds,7:0} pages a second, {ours.PeakBytes / 1048576.0,6:0} MiB peak"));
            if (hugo is not null)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"        Hugo: {hugo.Wall.TotalSeconds,6:0.00} s wall, {hugo.Processor.TotalSeconds,6:0.00} s processor: {hugo.Wall / ours.Wall:0.0} times as long"));
            }
        }

        for (var i = 1; i < results.Count; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"From {results[i - 1].Pages} to {results[i].Pages} pages ({(double)results[i].Pages / results[i - 1].Pages:0.#} times as many): {results[i].Ours.Wall / results[i - 1].Ours.Wall:0.0} times the wall time, {results[i].Ours.Processor / results[i - 1].Ours.Processor:0.0} times the processor time"));
        }

        if (results.All(result => result.Hugo is null))
        {
            Console.WriteLine("Hugo is not installed: no comparison.");
        }

        return 0;
    }

    private static Run Ours(string folder)
    {
        var output = Path.Combine(folder, "output");
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        return Run.Of("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dossier.Cli.dll"), "build"], folder);
    }

    private static Run? Hugo(string folder)
    {
        var site = Path.Combine(folder, "hugo");
        try
        {
            return Median(() => Run.Of("hugo", ["--quiet", "--cleanDestinationDir", "--ignoreCache"], site));
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static Run Median(Func<Run> run)
    {
        run();
        return Enumerable.Range(0, Runs).Select(_ => run()).OrderBy(result => result.Wall).ElementAt(Runs / 2);
    }
}
