using Dossier.Input;
using Dossier.Model;
using Dossier.Parse;

namespace Dossier.Statiq.Modules;

/// <summary>
/// The documents of a text's pages: those of their files, with whatever metadata modules gave them, in the places of
/// the pages.
/// </summary>
internal static class PageDocuments
{
    /// <summary>One document for each page, in reading order.</summary>
    /// <param name="briefing">The text.</param>
    /// <param name="folder">Its folder below the site, with its slash; empty for the root.</param>
    /// <param name="parsed">The documents of its files.</param>
    /// <param name="shared">What all of them carry.</param>
    /// <param name="context">The execution.</param>
    public static IEnumerable<IDocument> Of(
        Briefing briefing,
        string folder,
        IEnumerable<IDocument> parsed,
        MetadataItems shared,
        IExecutionContext context
    )
    {
        var files = new Dictionary<InputFile, IDocument>();
        foreach (var document in parsed)
        {
            if (document.Get<ParsedFile>(DossierKeys.Parsed) is { } file)
            {
                files.TryAdd(file.File, document);
            }
        }

        foreach (var page in briefing.Pages)
        {
            var place = new NormalizedPath($"{folder}{page.Address}index.html");
            List<KeyValuePair<string, object>> items =
            [
                .. shared,
                new(DossierKeys.Briefing, briefing),
                new(DossierKeys.Page, page),
                new(Keys.Title, page.Title),
            ];
            yield return page.Span.File is { } file && files.TryGetValue(file, out var document)
                ? document.Clone(place, items)
                : context.CreateDocument(place, items);
        }
    }
}
