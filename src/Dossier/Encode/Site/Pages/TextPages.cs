using Dossier.Compose.Pages;
using Dossier.Encode.Addresses;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Site.Pages;

/// <summary>Pages that hold one text, and those that hold none.</summary>
internal static class TextPages
{
    /// <summary>Makes what the template of a page that is its text and no more is filled with.</summary>
    public static TemplateObject MakePlainModel(SiteContext site, DocumentPage page, IAddresses addresses)
    {
        var text = site.Document.PlainPages.First(text => PagePaths.Of(text.Name) == page.Path);
        return TemplateModel.Of(
            ("body", site.Writer(text, addresses).Blocks(text.Elements)),
            ("headings", SiteContext.Headings(text, addresses)),
            ("notes", site.Notes(text, addresses))
        );
    }

    /// <summary>
    /// Makes what the template of the page that a host serves for an address that does not exist, at any depth, is
    /// filled with: nothing but what all have.
    /// </summary>
    public static TemplateObject MakeMissingModel() => TemplateModel.Of();

    /// <summary>
    /// Makes what the template of an address that is gone is filled with: why, and which edition had it last.
    /// </summary>
    public static TemplateObject MakeGoneModel(SiteContext site, DocumentPage page, IAddresses addresses)
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
