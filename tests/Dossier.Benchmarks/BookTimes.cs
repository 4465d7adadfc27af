using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>
/// What the electronic book and the Word document of the dossier in the current folder cost: builds with both, with the
/// book alone and with neither, each a process of its own that writes a folder of its own, in turn. There is a book for
/// every edition, and so one of each is what is said first.
/// </summary>
internal static class BookTimes
{
    private const int Runs = 9;
    private static readonly string[] Site = ["build", "--no-pdf", "--no-search"];

    /// <summary>Measures and says it; the first round, which fills the system's caches, is not counted.</summary>
    /// <param name="program">The command.</param>
    public static int Measure(string[] program)
    {
        if (!Directory.Exists("input"))
        {
            Console.Error.WriteLine("There is no dossier in the current folder.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("dossier-books-");
        try
        {
            Run Build(string name, params string[] options) =>
                Run.Of(
                    program[0],
                    [.. program[1..], .. Site, .. options, "--output", Path.Combine(folder.FullName, name)],
                    Directory.GetCurrentDirectory()
                );
            var rounds = Enumerable
                .Range(0, Runs + 1)
                .Select(round =>
                    (
                        Both: Build($"both-{round}"),
                        Book: Build($"book-{round}", "--no-docx"),
                        None: Build($"none-{round}", "--no-docx", "--no-epub")
                    )
                )
                .Skip(1)
                .ToArray();
            var (books, documents) = (Count("*.epub"), Count("*.docx"));
            Say("One electronic book", rounds.Select(round => Cost(round.Book, round.None, books)));
            Say("One Word document", rounds.Select(round => Cost(round.Both, round.Book, documents)));
            Say($"All of them ({books} and {documents})", rounds.Select(round => Cost(round.Both, round.None, 1)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;

        int Count(string pattern) =>
            Directory.GetFiles(Path.Combine(folder.FullName, "both-1"), pattern, SearchOption.AllDirectories).Length;
    }

    /// <summary>Milliseconds that one of so many cost.</summary>
    private static (double Wall, double Processor) Cost(Run with, Run without, int count) =>
        (
            (with.Wall - without.Wall).TotalMilliseconds / count,
            (with.Processor - without.Processor).TotalMilliseconds / count
        );

    private static void Say(string what, IEnumerable<(double Wall, double Processor)> costs)
    {
        (double Wall, double Processor)[] all = [.. costs];
        Console.WriteLine(
            $"{what}: {Times(all.Select(cost => cost.Wall))} wall, {Times(all.Select(cost => cost.Processor))} "
                + $"processor in {Runs} rounds"
        );
    }

    private static string Times(IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sorted[Runs / 2]:0} ms ({sorted[0]:0} to {sorted[^1]:0})"
        );
    }
}
