using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>
/// What it costs to compare a dossier with its record: processor time of whole builds of the same pages with a record
/// and without one, in turn, PDF, books and search left out. What the site says of the passages is counted in.
/// </summary>
internal static class GroundingShare
{
    private const int Rounds = 9;

    /// <summary>Measures and says it; the first round, which fills the system's caches, is not counted.</summary>
    /// <param name="program">The command.</param>
    /// <param name="pages">Number of sections.</param>
    public static void Measure(string[] program, int pages)
    {
        var folder = Directory.CreateTempSubdirectory("dossier-grounded-");
        try
        {
            var (grounded, bare) = (Path.Combine(folder.FullName, "grounded"), Path.Combine(folder.FullName, "bare"));
            new GroundedCorpus().Write(grounded, pages);
            new GroundedCorpus(withRecord: false).Write(bare, pages);
            var rounds = Enumerable
                .Range(0, Rounds + 1)
                .Select(round => (Grounded: Build(program, grounded, round), Bare: Build(program, bare, round)))
                .Skip(1)
                .OrderBy(round => Share(round.Grounded, round.Bare))
                .ToArray();
            var (whole, without) = rounds[Rounds / 2];
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pages, 6} grounded pages: the record costs {(whole - without).TotalSeconds:0.00} "
                        + $"of {whole.TotalSeconds:0.00} s processor, {Share(whole, without):0.0} % "
                        + $"({Share(rounds[0].Grounded, rounds[0].Bare):0.0} "
                        + $"to {Share(rounds[^1].Grounded, rounds[^1].Bare):0.0} in {Rounds} rounds)"
                )
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Share(TimeSpan grounded, TimeSpan bare) => 100 * (1 - (bare / grounded));

    private static TimeSpan Build(string[] program, string folder, int round) =>
        Run.Of(
            program[0],
            [.. program[1..], .. Run.SiteAlone, "--output", Path.Combine(folder, $"output-{round}")],
            folder
        ).Processor;
}
