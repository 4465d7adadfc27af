using Dossier.Compose.RunningText;
using Dossier.Model.Pages;

namespace Dossier.Encode.Print;

/// <summary>
/// Names of places in print: those of the site's page for printing, so that an anchor has one name in both.
/// </summary>
/// <param name="url">Where the site stands; null where that is not known.</param>
internal sealed class PrintAddresses(Uri? url)
{
    /// <summary>The mark that a mention of a term leaves, for the pages in the glossary.</summary>
    public static string TermMark(string id) => $"at-term--{id}";

    /// <summary>The mark that a citation leaves, for the pages in the source index.</summary>
    public static string SourceMark(string id) => $"at-source--{id}";

    /// <summary>Where a link to a term leads.</summary>
    public PrintTarget Term(string id) => new(SinglePageIds.OfTerm(id), SiteUrl(PagePaths.Term(id)));

    /// <summary>Where a link to a source leads.</summary>
    public PrintTarget Source(string id) => new(SinglePageIds.OfSource(id), SiteUrl(PagePaths.Source(id)));

    /// <summary>Where a link to a page leads, or to an anchor on it.</summary>
    public PrintTarget Page(PageName page, string? anchor) =>
        new(
            anchor is null ? SinglePageIds.Of(page) : SinglePageIds.Of(page, anchor),
            SiteUrl(PagePaths.Of(page, anchor))
        );

    /// <summary>What a link leads to.</summary>
    public PrintTarget Of(Target target) =>
        target switch
        {
            TermPlace term => Term(term.Id),
            SourcePlace source => Source(source.Id),
            TextPlace text => Page(text.Page, text.Anchor),
            WebPlace web => new PrintTarget(null, web.Url),
            _ => throw new System.Diagnostics.UnreachableException(target.GetType().Name),
        };

    /// <summary>The address of a path on the site; null where the site's own is not known.</summary>
    private string? SiteUrl(string path) => url is null ? null : new Uri(url, path).AbsoluteUri;
}
