using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Editions.Sealing;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model.Editions;
using Dossier.Write;

namespace Dossier.Benchmarks;

/// <summary>
/// What sealed editions cost when nothing about them changed: a build of many beside a build of one, each over its own
/// last output.
/// </summary>
internal static class ManyEditions
{
    private const int Pages = 100;
    private const int Runs = 3;

    /// <summary>Seals the editions, builds both sites once, then in turn again, and says how they compare.</summary>
    /// <param name="program">The command.</param>
    /// <param name="editions">How many editions the greater site has.</param>
    public static void Time(string[] program, int editions)
    {
        var folder = Directory.CreateTempSubdirectory("dossier-editions-");
        try
        {
            var (one, many) = (Path.Combine(folder.FullName, "one"), Path.Combine(folder.FullName, "many"));
            Write(one, 1);
            Write(many, editions);
            var first = (One: Build(program, one), Many: Build(program, many));
            var again = Enumerable
                .Range(0, Runs)
                .Select(_ => (One: Build(program, one), Many: Build(program, many)))
                .ToArray();
            Say($"1 edition of {Pages} pages, first build", first.One);
            Say($"{editions} editions of {Pages} pages, first build", first.Many);
            var (oneAgain, manyAgain) = (Median(again.Select(run => run.One)), Median(again.Select(run => run.Many)));
            Say($"1 edition, unchanged (median of {Runs})", oneAgain);
            Say($"{editions} editions, unchanged (median of {Runs})", manyAgain);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Unchanged, {editions} editions "
                        + $"take {Median(again.Select(run => run.Many.Wall / run.One.Wall)):0.00} times the wall time "
                        + $"of one and {Median(again.Select(run => run.Many.Processor / run.One.Processor)):0.00} "
                        + $"times the processor time (medians of paired runs)"
                )
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// Writes a dossier and seals it again and again, each time with a paragraph more on another page and a sentence
    /// more in another entry of its glossary.
    /// </summary>
    private static void Write(string folder, int editions)
    {
        new Corpus().Write(folder, Pages);
        var sections = Directory
            .GetFiles(Path.Combine(folder, "input", "sections"))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var terms = Directory
            .GetFiles(Path.Combine(folder, "input", "glossary"))
            .Order(StringComparer.Ordinal)
            .ToArray();
        for (var i = 0; i < editions; i++)
        {
            if (i > 0)
            {
                File.AppendAllText(
                    terms[i % terms.Length],
                    string.Create(CultureInfo.InvariantCulture, $"Edition number {i} has more to say of it.\n")
                );
                File.AppendAllText(
                    sections[i % sections.Length],
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Paragraph number {i} stands in this dossier since the edition that it came with.\n\n"
                    )
                );
            }

            var bag = new DiagnosticBag();
            var (inputs, files) = InputReader.ReadForRelease(
                new InputFolders(Path.Combine(folder, "input"), Path.Combine(folder, "seeds"), []),
                bag
            );
            var before = EditionChain.Verify(inputs.Editions, bag);
            var version = EditionVersion.TryParse(string.Create(CultureInfo.InvariantCulture, $"1.{i}.0"))!.Value;
            var isSealed = EditionFolder.TryWrite(
                Path.Combine(folder, "input", "editions"),
                version.ToString(),
                before.Select(edition => edition.Manifest.Version.ToString()),
                Seal.Close(
                    files,
                    version,
                    new DateOnly(2026, 1, 1).AddDays(i),
                    "A paragraph more.",
                    before is [.., var last] ? last.Manifest : null
                )
            );
            if (!isSealed)
            {
                throw new InvalidOperationException("the edition is not sealed");
            }
        }
    }

    private static Run Build(string[] program, string folder) =>
        Run.Of(program[0], [.. program[1..], .. Run.SiteAlone], folder);

    private static Run Median(IEnumerable<Run> runs) => runs.OrderBy(run => run.Wall).ElementAt(Runs / 2);

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

    private static void Say(string what, Run run) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {run.Wall.TotalSeconds:0.00} s wall, {run.Processor.TotalSeconds:0.00} s "
                    + $"processor, {run.PeakBytes / 1048576.0:0} MiB peak"
            )
        );
}
