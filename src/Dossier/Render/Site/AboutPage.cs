using Dossier.Render.Html;
using Dossier.Theming;

namespace Dossier.Render.Site;

/// <summary>The page about the dossier.</summary>
internal static class AboutPage
{
    public static IEnumerable<SitePage> Pages(SiteContext site)
    {
        if (site.Briefing.About is { } about)
        {
            yield return new SitePage(
                PagePaths.About,
                "about",
                site.Title(about),
                "",
                addresses =>
                    TemplateModel.Of(
                        ("body", site.Writer(about, addresses).Blocks(about.Blocks)),
                        ("headings", site.Headings(about, addresses)),
                        ("notes", site.Notes(about, addresses))
                    )
            );
        }
    }
}
