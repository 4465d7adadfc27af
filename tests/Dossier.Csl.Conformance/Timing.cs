using System.Collections.Immutable;
using System.Globalization;
using Dossier.Csl.Citing;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Conformance;

/// <summary>
/// Says how much of the processor's time a document takes in a fresh program, whose first run counts; other programs
/// that run beside it do not.
/// </summary>
internal static class Timing
{
    private const int Sources = 13;

    /// <summary>Runs, and prints milliseconds.</summary>
    /// <param name="folder">The folder with <c>styles.zip</c> and <c>locales</c>.</param>
    /// <param name="style">A style's name.</param>
    public static int Run(string folder, string style)
    {
        string text;
        using (var archive = new StyleArchive(Path.Combine(folder, "styles.zip")))
        {
            text = archive.Text(style);
        }

        var sample = SampleDocument.Request();
        var ids = sample.Items.Keys.Take(Sources).ToImmutableArray();
        var locales = new FolderLocales(Path.Combine(folder, "locales"));
        var start = Used;
        var read = StyleReader.Read(text, out _)!;
        var reading = Used - start;
        var processor = new CitationProcessor(read, locales);
        processor.Process(sample with { Citations = Notes(ids, Sources + 5) });
        var eighteen = Used - start;
        start = Used;
        processor.Process(sample with { Citations = Notes(ids, 10_000) });
        var many = Used - start;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{style}: {Sources} sources in {Sources + 5} notes {eighteen:0.0} ms, "
                    + $"of which {reading:0.0} ms for reading the style; 10,000 citations {many:0} ms"
            )
        );
        return 0;
    }

    /// <summary>Milliseconds that the processor has spent on this program.</summary>
    private static double Used => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    private static ImmutableArray<Citation> Notes(ImmutableArray<string> ids, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(note => new Citation(
                    [
                        new Cite(ids[note % ids.Length])
                        {
                            Locator = note % 3 == 0 ? (note % 97).ToString(CultureInfo.InvariantCulture) : "",
                        },
                    ],
                    note + 1
                )),
        ];
}
