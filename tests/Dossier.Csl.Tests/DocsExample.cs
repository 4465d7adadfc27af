using Dossier.Csl.Citing;
using Dossier.Csl.Items;
using Dossier.Csl.Locales;
using Dossier.Csl.Styles.Reading;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Tests;

/// <summary>The example of <c>docs/csl.md</c>, line by line.</summary>
internal static class DocsExample
{
    /// <summary>Writes the first citation of a document, run by run.</summary>
    public static IReadOnlyList<StyleFault> Run(
        string file,
        string json,
        ILocaleSource locales,
        Action<string, Formatting, string, string> write
    )
    {
        var style = StyleReader.Read(File.ReadAllText(file), out var faults); // faults have line, column and hint
        var processor = new CitationProcessor(style!, locales, "en-GB"); // an ILocaleSource: where locale files come from
        var document = processor.Process(
            new DocumentRequest
            {
                // CSL-JSON; or make items by hand.
                Items = ItemReader.Read(json).ToDictionary(item => item.Id),
                Citations = [new Citation([new Cite("balci-2024") { Locator = "3" }], Note: 1)],
            }
        );
        foreach (var run in document.Citations[0].Runs)
        {
            write(run.Text, run.Formatting, run.Field, run.Item);
        }

        return faults;
    }
}
