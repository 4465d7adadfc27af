using System.Globalization;
using System.Text.RegularExpressions;

namespace Dossier.Benchmarks;

/// <summary>What the PDF costs beyond the site: a build with it and one without, in turn.</summary>
internal static partial class Typesetting
{
    private const int Runs = 5;

    /// <summary>Times a made-up dossier of so many sections, of about one and a half printed pages each.</summary>
    /// <param name="program">The dossier command.</param>
    /// <param name="sections">How many.</param>
    public static int Time(string[] program, int sections)
    {
        var folder = Directory.CreateTempSubdirectory("dossier-benchmark-");
        try
        {
            new Corpus().Write(folder.FullName, sections);
            var output = Path.Combine(folder.FullName, "output");
            Run Build(params string[] options) =>
                Run.Of(program[0], [.. program[1..], "build", "--output", output, .. options], folder.FullName);
            Build();
            var pages = PageCount()
                .Matches(
                    System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Directory.GetFiles(output, "*.pdf")[0]))
                )
                .Max(count => int.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture));
            var beyond = Enumerable
                .Range(0, Runs)
                .Select(_ => (With: Build(), Without: Build("--no-pdf")))
                .Select(pair =>
                    (Wall: pair.With.Wall - pair.Without.Wall, Processor: pair.With.Processor - pair.Without.Processor)
                )
                .OrderBy(cost => cost.Wall)
                .ElementAt(Runs / 2);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pages, 6} printed pages: {beyond.Wall.TotalSeconds:0.00} s "
                        + $"wall, {beyond.Processor.TotalSeconds:0.00} s processor beyond the "
                        + $"site, {beyond.Wall.TotalMilliseconds / pages:0.0} ms a page"
                )
            );
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"/Count (\d+)")]
    private static partial Regex PageCount();
}
