using Dossier.Compose;
using Dossier.Compose.Drawings;
using Dossier.Compose.Entries.Editions;
using Dossier.Encode.Embed;
using Dossier.Encode.SourceData;
using Dossier.Model.Editions;
using Dossier.Model.Pages;

namespace Dossier.Encode.Redirects;

/// <summary>
/// Files whose addresses go along with a page or an anchor that moved: the definition of a term for other sites, a
/// source alone, what a chart or map shows. An anchor's own entry goes before that of its page.
/// </summary>
internal static class MovedFiles
{
    /// <summary>Where each of them was, and where it is: those of anchors, then those of pages.</summary>
    public static IEnumerable<MovedAddress> Of(Document document)
    {
        if (document.Moved.IsEmpty && document.MovedAnchors.IsEmpty)
        {
            return [];
        }

        var drawings = document
            .Texts.SelectMany(page =>
                page.Drawings.Where(drawing => drawing.Head.Anchor is not null)
                    .Select(drawing => (Page: PagePaths.Of(page.Name), Anchor: drawing.Head.Anchor!))
            )
            .Distinct()
            .ToLookup(drawing => drawing.Page, drawing => drawing.Anchor, StringComparer.Ordinal);
        return document
            .MovedAnchors.SelectMany(moved => OfAnchor(moved, drawings))
            .Concat(document.Moved.SelectMany(moved => OfPage(moved, drawings)))
            .Where(moved => moved.From != moved.To)
            .DistinctBy(moved => moved.From, StringComparer.Ordinal);
    }

    private static IEnumerable<MovedAddress> OfPage(MovedAddress moved, ILookup<string, string> drawings)
    {
        var to = Redirect.Split(moved.To).Page;
        if (IdIn(PagePaths.Glossary, moved.From) is not null && IdIn(PagePaths.Glossary, to) is not null)
        {
            return [new MovedAddress(moved.From + EmbedFragments.FileName, to + EmbedFragments.FileName)];
        }

        if (IdIn(PagePaths.Sources, moved.From) is { } oldId && IdIn(PagePaths.Sources, to) is { } newId)
        {
            return SourceDataFiles.Forms.Select(form => new MovedAddress(
                $"{moved.From}{oldId}.{form.Ending}",
                $"{to}{newId}.{form.Ending}"
            ));
        }

        return drawings[to].SelectMany(anchor => OfDrawing(moved.From, anchor, to, anchor));
    }

    private static IEnumerable<MovedAddress> OfAnchor(MovedAddress moved, ILookup<string, string> drawings) =>
        (Redirect.Split(moved.From), Redirect.Split(moved.To))
            is ({ Page: var oldPage, Anchor: { } oldAnchor }, { Page: var page, Anchor: { } anchor })
        && drawings[page].Contains(anchor, StringComparer.Ordinal)
            ? OfDrawing(oldPage, oldAnchor, page, anchor)
            : [];

    private static IEnumerable<MovedAddress> OfDrawing(string oldPage, string oldAnchor, string page, string anchor) =>
        DataSheet.Forms.Select(form => new MovedAddress($"{oldPage}{oldAnchor}.{form}", $"{page}{anchor}.{form}"));

    /// <summary>The id of a page in a folder; null for another page.</summary>
    private static string? IdIn(string folder, string page) =>
        page.StartsWith(folder, StringComparison.Ordinal)
        && page[folder.Length..] is [.. var id, '/']
        && !id.Contains('/', StringComparison.Ordinal)
            ? id
            : null;
}
