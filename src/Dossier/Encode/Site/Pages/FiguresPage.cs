using Dossier.Encode.Addresses;
using Dossier.Encode.DrawnData;
using Dossier.Theming;
using Scriban.Runtime;

namespace Dossier.Encode.Site.Pages;

/// <summary>What the page of key figures gives its template, and the parts of it that other pages show.</summary>
internal static class FiguresPage
{
    /// <summary>Makes what the template of this page is filled with, by the names that it has there.</summary>
    public static TemplateObject MakeTemplateModel(SiteContext site, IAddresses addresses)
    {
        var figures = site.Document.Figures!;
        return TemplateModel.Of(
            ("intro", Intro(site, addresses)),
            ("drawing", Drawing(site)),
            ("figures", Figures(site, addresses, withText: true)),
            ("downloads", Downloads.Of(site, ListSheets.Forms("figures"))),
            ("notes", site.Notes(figures.Page, addresses))
        );
    }

    /// <summary>What the page says besides its figures.</summary>
    public static Theming.Html Intro(SiteContext site, IAddresses addresses) =>
        site.Document.Figures is { } figures
            ? site.Writer(figures.Page, addresses).Blocks(figures.Intro)
            : Theming.Html.Empty;

    /// <summary>The drawing; empty where no figures share a unit.</summary>
    public static Theming.Html Drawing(SiteContext site) => new(site.Document.Figures?.Drawing ?? "");

    /// <summary>
    /// The figures as templates take them, in their order; none where the dossier has no page of them.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="addresses">Where things stand.</param>
    /// <param name="withText">Whether their texts come too; they carry note marks, which belong to one page.</param>
    public static ScriptArray Figures(SiteContext site, IAddresses addresses, bool withText)
    {
        if (site.Document.Figures is not { } figures)
        {
            return [];
        }

        var name = figures.Page.Name;
        var writer = site.Writer(figures.Page, addresses);
        return TemplateModel.List(
            figures.Figures.Select(figure =>
                TemplateModel.Of(
                    ("id", addresses.Id(name, figure.Anchor ?? "")),
                    ("value", figure.Value),
                    ("unit", figure.Unit),
                    ("year", figure.Year),
                    ("title", figure.Title),
                    ("href", addresses.Of(name, figure.Anchor)),
                    ("html", withText ? writer.Blocks(figure.Elements) : null),
                    (
                        "corrections",
                        withText || figure.Corrections.IsEmpty ? null : writer.Blocks([.. figure.Corrections])
                    ),
                    ("section", SiteContext.Link(figure.Section, addresses))
                )
            )
        );
    }
}
