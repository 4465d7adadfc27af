using Dossier.Model;
using Dossier.Render.Html;

namespace Dossier.Render.Print;

/// <summary>
/// Names of places in print: those of the site's page for printing, so that an anchor has one name in both.
/// </summary>
/// <param name="briefing">The briefing.</param>
internal sealed class PrintAddresses(Briefing briefing)
{
    /// <summary>The label of a page's heading.</summary>
    public static string Label(Page page) => SinglePageAddresses.Name(page);

    /// <summary>The label of an anchor.</summary>
    public static string Label(Page page, string anchor) => $"{SinglePageAddresses.Name(page)}--{anchor}";

    /// <summary>The label of a source in the source index.</summary>
    public static string SourceLabel(string id) => $"source--{id}";

    /// <summary>The mark that a mention of a term leaves, for the pages in the glossary.</summary>
    public static string TermMark(string id) => $"at-term--{id}";

    /// <summary>The mark that a citation leaves, for the pages in the source index.</summary>
    public static string SourceMark(string id) => $"at-source--{id}";

    /// <summary>A term.</summary>
    public PrintTarget Term(string id) => new(Label(briefing.TermById[id].Page), Site(PagePaths.Term(id)));

    /// <summary>A source.</summary>
    public PrintTarget Source(string id) => new(SourceLabel(id), Site(PagePaths.Source(id)));

    /// <summary>A page, or an anchor on it.</summary>
    public PrintTarget Page(Page page, string? anchor) =>
        anchor is null
            ? new PrintTarget(Label(page), Site(PagePaths.Of(page)))
            : new PrintTarget(Label(page, anchor), Site($"{PagePaths.Of(page)}#{anchor}"));

    private string? Site(string path) => briefing.Settings.Url is { } url ? new Uri(url, path).AbsoluteUri : null;
}
