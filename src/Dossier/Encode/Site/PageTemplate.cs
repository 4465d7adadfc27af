using Dossier.Compose.Pages;
using Dossier.Encode.Addresses;
using Dossier.Theming;

namespace Dossier.Encode.Site;

/// <summary>How pages of a kind are written.</summary>
/// <param name="Kind">The kind; also the name of the template.</param>
/// <param name="MakeModel">Makes what the template is filled with besides what every page has.</param>
internal sealed record PageTemplate(string Kind, Func<SiteContext, DocumentPage, IAddresses, TemplateObject> MakeModel)
{
    /// <summary>Of a kind that has one page only, which the site alone tells what to say.</summary>
    public PageTemplate(string kind, Func<SiteContext, IAddresses, TemplateObject> makeModel)
        : this(kind, (site, _, addresses) => makeModel(site, addresses)) { }

    /// <summary>What stands in the page's head besides what every page has; null for nothing.</summary>
    public Func<SiteContext, DocumentPage, Theming.Html>? Head { get; init; }
}
