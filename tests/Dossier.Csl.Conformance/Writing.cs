using Dossier.Csl.Citing;
using Dossier.Csl.Items;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Conformance;

/// <summary>Writes items in a style, to look at: each in a note, each again, and the bibliography.</summary>
internal static class Writing
{
    /// <summary>Writes; 1 where the style cannot be used.</summary>
    /// <param name="styleFile">A <c>.csl</c> file.</param>
    /// <param name="itemsFile">A file of CSL-JSON.</param>
    /// <param name="locales">A folder of locale files.</param>
    /// <param name="language">BCP 47 tag; empty for the style's own.</param>
    public static int Run(string styleFile, string itemsFile, string locales, string language)
    {
        var style = StyleReader.Read(File.ReadAllText(styleFile), out var faults);
        foreach (var fault in faults)
        {
            Console.Error.WriteLine($"{styleFile}:{fault.Line}:{fault.Column}: {fault.Message} {fault.Hint}");
        }

        if (style is null)
        {
            return 1;
        }

        var items = ItemReader.Read(File.ReadAllText(itemsFile));
        var notes = items.Concat(items).Select((item, index) => new Citation([new Cite(item.Id)], index + 1));
        var document = new CitationProcessor(style, new FolderLocales(locales), language).Process(
            new DocumentRequest
            {
                Items = items.ToDictionary(item => item.Id, StringComparer.Ordinal),
                Citations = [.. notes],
            }
        );
        foreach (var (index, text) in document.Citations.Index())
        {
            Console.WriteLine($"{index + 1}. {text}");
        }

        foreach (var entry in document.Bibliography?.Entries ?? [])
        {
            Console.WriteLine(entry.Text);
        }

        return 0;
    }
}
