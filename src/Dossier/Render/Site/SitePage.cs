using Dossier.Render.Html;
using Dossier.Theming;

namespace Dossier.Render.Site;

/// <summary>A page of the site, before it is rendered.</summary>
/// <param name="Path">Its address, as <see cref="PagePaths"/> gives it; or a file such as <c>404.html</c>.</param>
/// <param name="Kind">What it is; also the name of its template.</param>
/// <param name="Title">Title, plain text.</param>
/// <param name="Description">For search engines; may be empty.</param>
/// <param name="Content">What its template sees besides what every page has.</param>
internal sealed record SitePage(
    string Path,
    string Kind,
    string Title,
    string Description,
    Func<IAddresses, TemplateObject> Content
)
{
    /// <summary>What stands in its head besides what every page has; null for nothing.</summary>
    public Func<Theming.Html>? Head { get; init; }

    /// <summary>Whether search engines should list it.</summary>
    public bool IsListed => Kind is not ("missing" or "print" or "gone" or "changes");
}
