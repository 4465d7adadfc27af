using Dossier.Compose.Pages;
using Dossier.Model.Pages;

namespace Dossier.Compose.Entries;

/// <summary>A page of curated text in a list.</summary>
/// <param name="Page">What names it.</param>
/// <param name="Title">How it is called there.</param>
public sealed record PageLink(PageName Page, string Title)
{
    /// <summary>A page by its short title.</summary>
    public static PageLink To(TextPage page) => new(page.Name, page.ShortTitle);
}
