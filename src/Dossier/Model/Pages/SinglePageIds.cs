using Dossier.Model.Editions;

namespace Dossier.Model.Pages;

/// <summary>
/// Ids where the whole dossier stands on one page, and the labels of print: an anchor carries its page's name before
/// two hyphens, which no id of an editor can hold.
/// </summary>
internal static class SinglePageIds
{
    /// <summary>The id of a page's own heading.</summary>
    public static string Of(PageName page) =>
        page.Kind switch
        {
            PageKind.Section => $"section--{page.Id}",
            PageKind.Term => $"term--{page.Id}",
            _ => $"page--{page.Id}",
        };

    /// <summary>The id of an anchor of a page.</summary>
    public static string Of(PageName page, string anchor) => $"{Of(page)}--{anchor}";

    /// <summary>The id of a glossary entry.</summary>
    public static string OfTerm(string id) => $"term--{id}";

    /// <summary>The id of a source.</summary>
    public static string OfSource(string id) => $"source--{id}";

    /// <summary>The id of what stands at an address; null where it has none.</summary>
    /// <param name="address">An address below the site's root, with an anchor or without.</param>
    public static string? OfAddress(string address)
    {
        var (page, anchor) = Redirect.Split(address);
        var name = page.Split('/') switch
        {
            ["sections", var id, ""] => $"section--{id}",
            ["glossary", var id, ""] => $"term--{id}",
            ["sources", var id, ""] => $"source--{id}",
            [var id, ""] when PageForm.All.Any(form => !form.IsFolder && form.Address == page) => $"page--{id}",
            [""] => "page--index",
            _ => null,
        };
        return name is null || anchor is null ? name : $"{name}--{anchor}";
    }
}
