using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Compose.Pages;

/// <summary>How pages of curated text are called.</summary>
/// <param name="texts">Interface texts.</param>
internal sealed class PageTitles(Texts texts)
{
    /// <summary>The title of a page; the theme's where it has none of its own.</summary>
    /// <exception cref="MissingTextException">The theme lacks the text.</exception>
    public string Of(Page page) =>
        page.Title.Length > 0 ? page.Title
        : PageForm.Of(page.Kind).Text is { Length: > 0 } text ? texts[text]
        : page.Id;

    /// <summary>The title where space is scarce.</summary>
    /// <exception cref="MissingTextException">The theme lacks the text.</exception>
    public string Short(Page page) => page.ShortTitle.Length > 0 ? page.ShortTitle : Of(page);
}
