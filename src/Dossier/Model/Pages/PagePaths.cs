namespace Dossier.Model.Pages;

/// <summary>
/// The addresses of the site, below its root; a folder's ends with a slash, the root's is empty. They are a promise to
/// readers.
/// </summary>
internal static class PagePaths
{
    public const string Home = "";
    public const string Contents = "contents/";
    public const string Sections = "sections/"; // a folder without a page of its own
    public const string Timeline = "timeline/";
    public const string Figures = "figures/";
    public const string Actors = "actors/";
    public const string Glossary = "glossary/";
    public const string Sources = "sources/";
    public const string Notes = "notes/";
    public const string Print = "print/";

    /// <summary>Every edition; at the site's root alone.</summary>
    public const string Editions = "editions/";

    /// <summary>The working text, where it is published beside the editions.</summary>
    public const string Draft = "draft/";

    /// <summary>The index of the search.</summary>
    public const string Search = "pagefind/";

    /// <summary>
    /// Whether a path lies in a folder that holds only what a build makes of the editions, the working text or for the
    /// search: nothing of the theme's or of the editors' stands there, or the next build would take it for its own.
    /// </summary>
    public static bool IsOfBuild(string path) =>
        path.StartsWith(Editions, StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(Draft, StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(Search, StringComparison.OrdinalIgnoreCase);

    /// <summary>What was wrong in editions; at the site's root alone.</summary>
    public const string Corrections = "corrections/";

    /// <summary>What an edition changed, below its own root.</summary>
    public const string Changes = "changes/";

    /// <summary>The address of a page of curated text.</summary>
    public static string Of(PageName page) => PageForm.Of(page.Kind).AddressOf(page.Id);

    /// <summary>The address of an anchor on a page of curated text; of the page itself where there is none.</summary>
    public static string Of(PageName page, string? anchor) => anchor is null ? Of(page) : $"{Of(page)}#{anchor}";

    public static string Section(string id) => $"{Sections}{id}/";

    public static string Term(string id) => $"{Glossary}{id}/";

    public static string Source(string id) => $"{Sources}{id}/";

    /// <summary>The records of the articles.</summary>
    public const string Seeds = "seeds/";

    public static string Seed(string id) => $"{Seeds}{id}/";

    /// <summary>The file of a record's annotations.</summary>
    public static string SeedData(string id) => $"{Seed(id)}grounding.jsonld";

    /// <summary>The file of the data of a chart or map.</summary>
    /// <param name="page">The page that it stands on.</param>
    /// <param name="anchor">Its anchor there.</param>
    /// <param name="form">The ending of the file.</param>
    public static string Data(PageName page, string anchor, string form) => $"{Of(page)}{anchor}.{form}";

    /// <summary>
    /// The relative way from a page to the root: <c>../</c> for each folder, <c>./</c> at the root itself.
    /// </summary>
    public static string ToRoot(string path)
    {
        var depth = path.Count(c => c == '/');
        return depth == 0 ? "./" : string.Concat(Enumerable.Repeat("../", depth));
    }
}
