using Dossier.Compose.Entries;
using Dossier.Compose.Pages;
using Dossier.Encode.Addresses;
using Dossier.Theming;

namespace Dossier.Encode.Site.Pages;

/// <summary>A plain page of contents of the whole site.</summary>
internal static class ContentsPage
{
    /// <summary>Makes what the template of this page is filled with, by the names that it has there.</summary>
    public static TemplateObject MakeTemplateModel(SiteContext site, IAddresses addresses)
    {
        var document = site.Document;
        return TemplateModel.Of(
            (
                "sections",
                TemplateModel.List(
                    document.Sections.Select(
                        (section, index) =>
                            TemplateModel.Of(
                                ("title", section.Title),
                                ("href", addresses.Of(section.Name, null)),
                                ("number", index + 1),
                                ("headings", SiteContext.Headings(section, addresses))
                            )
                    )
                )
            ),
            (
                "pages",
                TemplateModel.List(
                    new[] { document.Front.Page, document.Timeline?.Page, document.Figures?.Page }
                        .OfType<TextPage>()
                        .Concat(document.PlainPages)
                        .Select(text => SiteContext.Link(PageLink.To(text), addresses))
                )
            ),
            ("terms", SiteContext.Links(document.Terms.Select(term => term.Link), addresses))
        );
    }
}
