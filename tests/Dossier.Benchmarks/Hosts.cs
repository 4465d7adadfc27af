using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>
/// The default host and that of Statiq.Web on the same dossier, by turns, so that what else the machine does meets both
/// alike.
/// </summary>
internal static class Hosts
{
    private const int Runs = 5;

    /// <summary>Times them.</summary>
    /// <param name="program">The default host.</param>
    /// <param name="statiq">The Statiq host, built: its <c>Dossier.Statiq.dll</c>.</param>
    /// <param name="pages">How many sections the dossier has.</param>
    public static void Time(string[] program, string statiq, int pages)
    {
        var folder = Directory.CreateTempSubdirectory("dossier-hosts-");
        try
        {
            new Corpus().Write(folder.FullName, pages);
            var runs = Enumerable
                .Range(0, Runs + 1)
                .Select(run =>
                    (
                        Ours: Run.Of(
                            program[0],
                            [
                                .. program[1..],
                                .. Run.SiteAlone,
                                "--output",
                                Path.Combine(folder.FullName, $"ours-{run}"),
                            ],
                            folder.FullName
                        ),
                        Statiq: Run.Of(
                            "dotnet",
                            [
                                statiq,
                                "--root",
                                folder.FullName,
                                "--output",
                                $"statiq-{run}",
                                "--nocache",
                                "-l",
                                "Warning",
                                "-s",
                                "DossierNoPdf=true",
                                "-s",
                                "DossierNoEpub=true",
                                "-s",
                                "DossierNoDocx=true",
                                "-s",
                                "DossierNoSearch=true",
                            ],
                            folder.FullName
                        )
                    )
                )
                .ToList();
            runs.RemoveAt(0);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pages} pages: Statiq {Median(runs.Select(run => run.Statiq.Processor)):0.00} s processor, "
                        + $"default host {Median(runs.Select(run => run.Ours.Processor)):0.00} s; paired "
                        + $"ratio {Median(runs.Select(run => run.Statiq.Processor / run.Ours.Processor)):0.0} "
                        + $"(wall {Median(runs.Select(run => run.Statiq.Wall / run.Ours.Wall)):0.0}); "
                        + $"peak {Median(runs.Select(run => run.Statiq.PeakBytes / 1048576.0)):0} "
                        + $"and {Median(runs.Select(run => run.Ours.PeakBytes / 1048576.0)):0} MiB"
                )
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Median(IEnumerable<TimeSpan> times) => Median(times.Select(time => time.TotalSeconds));

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);
}
