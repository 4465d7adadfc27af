using Dossier.Model;

namespace Dossier.Render.Html;

/// <summary>
/// Addresses where the whole dossier stands on one page; ids carry their page's name before two hyphens, which no id of
/// an editor can hold.
/// </summary>
/// <param name="path">Where that page stands.</param>
internal sealed class SinglePageAddresses(string path) : IAddresses
{
    private readonly string root = PagePaths.ToRoot(path);

    public string Of(Page page, string? anchor) => anchor is null ? $"#{Name(page)}" : $"#{Id(page, anchor)}";

    public string OfTerm(string id) => $"#term--{id}";

    public string OfSource(string id) => $"#source--{id}";

    public string? OfPassage(PassageId id) => null;

    public string OfFile(string path) => root + path;

    public string Id(Page page, string anchor) => $"{Name(page)}--{anchor}";

    /// <summary>The id of a page's own heading.</summary>
    public static string Name(Page page) =>
        page.Kind switch
        {
            PageKind.Section => $"section--{page.Id}",
            PageKind.Term => $"term--{page.Id}",
            _ => $"page--{page.Id}",
        };

    /// <summary>The id here of what stands at an address; null where it has none.</summary>
    /// <param name="address">An address below the site's root, with an anchor or without.</param>
    public static string? IdOf(string address)
    {
        var (page, anchor) = Redirect.Split(address);
        var name = page.Split('/') switch
        {
            ["sections", var id, ""] => $"section--{id}",
            ["glossary", var id, ""] => $"term--{id}",
            ["sources", var id, ""] => $"source--{id}",
            [var id, ""] when id is "timeline" or "figures" or "about" => $"page--{id}",
            [""] => "page--index",
            _ => null,
        };
        return name is null || anchor is null ? name : $"{name}--{anchor}";
    }
}
