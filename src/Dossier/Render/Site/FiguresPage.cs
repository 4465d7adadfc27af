using Dossier.Model;
using Dossier.Render.Drawings;
using Dossier.Render.Html;
using Dossier.Theming;
using Scriban.Runtime;

namespace Dossier.Render.Site;

/// <summary>The key figures.</summary>
internal static class FiguresPage
{
    public static IEnumerable<SitePage> Pages(SiteContext site)
    {
        if (site.Briefing.Figures is { } figures)
        {
            yield return new SitePage(
                PagePaths.Figures,
                "figures",
                site.Title(figures),
                "",
                addresses =>
                    TemplateModel.Of(
                        (
                            "intro",
                            site.Writer(figures, addresses)
                                .Blocks(
                                    figures.Blocks.Where(block => block is not Container { Name: Containers.KeyFigure })
                                )
                        ),
                        ("drawing", Drawing(site, addresses)),
                        ("figures", Figures(site, addresses, withText: true)),
                        ("notes", site.Notes(figures, addresses))
                    )
            );
        }
    }

    /// <summary>The drawing; empty where too few figures have a year.</summary>
    public static Theming.Html Drawing(SiteContext site, IAddresses addresses) =>
        new(
            site.Briefing.Figures is { } page
                ? FiguresDrawing.Svg(
                    site.Briefing.KeyFigures,
                    site.Texts,
                    figure => addresses.Of(page, figure.Block.Anchor)
                ) ?? ""
                : ""
        );

    /// <summary>The figures.</summary>
    /// <param name="site">The site.</param>
    /// <param name="addresses">Where things stand.</param>
    /// <param name="withText">Whether their texts come too; they carry note marks, which belong to one page.</param>
    public static ScriptArray Figures(SiteContext site, IAddresses addresses, bool withText)
    {
        if (site.Briefing.Figures is not { } page)
        {
            return [];
        }

        var writer = site.Writer(page, addresses);
        return TemplateModel.List(
            site.Briefing.KeyFigures.Select(figure =>
                TemplateModel.Of(
                    ("id", addresses.Id(page, figure.Block.Anchor ?? "")),
                    ("value", figure.Value),
                    ("unit", figure.Unit),
                    ("year", figure.Year),
                    ("title", figure.Title),
                    ("href", addresses.Of(page, figure.Block.Anchor)),
                    ("html", withText ? writer.Blocks(figure.Block.Blocks) : null),
                    ("section", site.SectionLink(figure.SectionId, addresses))
                )
            )
        );
    }
}
