using Dossier.Render.Html;
using Dossier.Theming;

namespace Dossier.Render.Site;

/// <summary>A plain page of contents of the whole site.</summary>
internal static class ContentsPage
{
    public static IEnumerable<SitePage> Pages(SiteContext site)
    {
        yield return new SitePage(
            PagePaths.Contents,
            "contents",
            site.Texts["contents"],
            "",
            addresses =>
            {
                var briefing = site.Briefing;
                return TemplateModel.Of(
                    (
                        "sections",
                        TemplateModel.List(
                            briefing.Sections.Select(
                                (section, index) =>
                                    TemplateModel.Of(
                                        ("title", section.Title),
                                        ("href", addresses.Of(section, null)),
                                        ("number", index + 1),
                                        ("headings", site.Headings(section, addresses))
                                    )
                            )
                        )
                    ),
                    (
                        "pages",
                        TemplateModel.List(
                            new[] { briefing.Front, briefing.Timeline, briefing.Figures, briefing.About }
                                .Where(page => page is not null)
                                .Select(page => site.PageLink(page, addresses))
                        )
                    ),
                    (
                        "terms",
                        TemplateModel.List(
                            briefing.Terms.Select(term =>
                                TemplateModel.Of(
                                    ("name", term.Name),
                                    ("language", term.Language),
                                    ("href", addresses.OfTerm(term.Id))
                                )
                            )
                        )
                    )
                );
            }
        );
    }
}
