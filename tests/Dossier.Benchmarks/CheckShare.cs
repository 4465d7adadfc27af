using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>
/// What checking costs of a build of grounded pages, PDF and search left out, in processor time of the whole process.
/// What runs beside it counts as checking too: the theme is parsed then.
/// </summary>
internal static class CheckShare
{
    private const int Runs = 9;

    /// <summary>Measures and says it; the first run, which fills the system's caches, is not counted.</summary>
    /// <param name="program">The command.</param>
    /// <param name="pages">Number of sections.</param>
    public static void Measure(string[] program, int pages)
    {
        var folder = Directory.CreateTempSubdirectory("dossier-grounded-");
        try
        {
            new GroundedCorpus().Write(folder.FullName, pages);
            var runs = Enumerable
                .Range(0, Runs + 1)
                .Select(run => Build(program, folder.FullName, run))
                .Skip(1)
                .OrderBy(run => run.Check / run.Whole)
                .ToArray();
            var median = runs[Runs / 2];
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pages, 6} grounded pages: checking takes {median.Check.TotalSeconds:0.00} "
                        + $"of {median.Whole.TotalSeconds:0.00} s "
                        + $"processor, {100 * (median.Check / median.Whole):0.0} % "
                        + $"(from {100 * (runs[0].Check / runs[0].Whole):0.0} "
                        + $"to {100 * (runs[^1].Check / runs[^1].Whole):0.0} in {Runs} runs)"
                )
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (TimeSpan Check, TimeSpan Whole) Build(string[] program, string folder, int run)
    {
        var began = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        var whole = Run.Of(
            program[0],
            [.. program[1..], .. Run.SiteAlone, "--output", Path.Combine(folder, $"output-{run}")],
            folder,
            (stage, processor) => began.TryAdd(stage, processor)
        );
        return (began["Composing"] - began["Checking"], whole.Processor);
    }
}
