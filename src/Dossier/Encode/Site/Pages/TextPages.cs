using Dossier.Compose.Pages;
using Dossier.Encode.Addresses;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Site.Pages;

/// <summary>Pages that hold one text, and those that hold none.</summary>
internal static class TextPages
{
    /// <summary>A page that is its text and no more.</summary>
    public static TemplateObject Plain(SiteContext site, DocumentPage page, IAddresses addresses)
    {
        var text = site.Document.PlainPages.First(text => PagePaths.Of(text.Name) == page.Path);
        return TemplateModel.Of(
            ("body", site.Writer(text, addresses).Blocks(text.Elements)),
            ("headings", SiteContext.Headings(text, addresses)),
            ("notes", site.Notes(text, addresses))
        );
    }

    /// <summary>The page that a host serves for an address that does not exist, at any depth.</summary>
    public static TemplateObject Missing(SiteContext site, DocumentPage page, IAddresses addresses) =>
        TemplateModel.Of();

    /// <summary>A page for an address that is gone: it says so, why, and which edition had it last.</summary>
    public static TemplateObject Gone(SiteContext site, DocumentPage page, IAddresses addresses)
    {
        var gone = (GonePage)page;
        return TemplateModel.Of(
            ("reason", gone.Reason),
            (
                "last",
                gone.Last is { } last
                    ? TemplateModel.Of(
                        ("version", last.Version.ToString()),
                        ("href", addresses.OfFile(last.Path + gone.Path))
                    )
                    : null
            )
        );
    }
}
