using Dossier.Model;
using Dossier.Render.Html;
using Dossier.Theming;

namespace Dossier.Render.Site;

/// <summary>The whole dossier on one page, for the browser's print dialog.</summary>
internal static class PrintPage
{
    public static IEnumerable<SitePage> Pages(SiteContext site)
    {
        yield return new SitePage(
            PagePaths.Print,
            "print",
            site.Texts["print"],
            "",
            addresses => Content(site, addresses)
        );
    }

    private static TemplateObject Content(SiteContext site, IAddresses addresses)
    {
        var briefing = site.Briefing;
        return TemplateModel.Of(
            ("intro", HomePage.Intro(site, addresses)),
            ("summary", HomePage.Summary(site, addresses)),
            ("key_messages", HomePage.KeyMessages(site, addresses)),
            (
                "sections",
                TemplateModel.List(
                    briefing.Sections.Select(
                        (section, index) =>
                            TemplateModel.Of(
                                ("id", SinglePageAddresses.Name(section)),
                                ("title", section.Title),
                                ("number", index + 1),
                                ("body", Body(site, section, addresses))
                            )
                    )
                )
            ),
            ("timeline_intro", TimelinePage.Intro(site, addresses)),
            ("drawing", TimelinePage.Drawing(site, addresses)),
            ("events", TimelinePage.Events(site, addresses)),
            ("figures_drawing", FiguresPage.Drawing(site, addresses)),
            ("figures", FiguresPage.Figures(site, addresses, withText: true)),
            (
                "terms",
                TemplateModel.List(
                    briefing.Terms.Select(term =>
                    {
                        var entry = GlossaryPages.Entry(site, term);
                        entry["id"] = SinglePageAddresses.Name(term.Page);
                        entry["body"] = Body(site, term.Page, addresses);
                        return entry;
                    })
                )
            ),
            (
                "sources",
                TemplateModel.List(
                    briefing.Sources.Select(source =>
                        TemplateModel.Of(
                            ("id", addresses.OfSource(source.Id)[1..]),
                            ("html", site.Html(site.References.Entry(source), addresses))
                        )
                    )
                )
            ),
            ("about", briefing.About is { } about ? Body(site, about, addresses) : null),
            ("notes", TemplateModel.List(briefing.Pages.SelectMany(page => site.Notes(page, addresses))))
        );
    }

    private static Theming.Html Body(SiteContext site, Page page, IAddresses addresses) =>
        new HtmlWriter(site.Briefing, page, addresses, site.Texts, site.References)
        {
            HeadingShift = 1,
            ShowsAnchors = false,
        }.Blocks(page.Blocks);
}
