using Dossier.Model;
using Dossier.Render.Html;
using Dossier.Theming;
using Scriban.Runtime;

namespace Dossier.Render.Site;

/// <summary>The front: summary, key messages, contents.</summary>
internal static class HomePage
{
    public static IEnumerable<SitePage> Pages(SiteContext site)
    {
        var settings = site.Briefing.Settings;
        yield return new SitePage(
            PagePaths.Home,
            "home",
            settings.Title,
            settings.Description,
            addresses => Content(site, addresses)
        );
    }

    private static TemplateObject Content(SiteContext site, IAddresses addresses)
    {
        var briefing = site.Briefing;
        return TemplateModel.Of(
            ("intro", Intro(site, addresses)),
            ("summary", Summary(site, addresses)),
            ("key_messages", KeyMessages(site, addresses)),
            (
                "sections",
                TemplateModel.List(
                    briefing.Sections.Select(section =>
                        TemplateModel.Of(
                            ("id", section.Id),
                            ("title", section.Title),
                            ("short", section.ShortTitle),
                            ("href", addresses.Of(section, null)),
                            ("lead", SectionPages.Lead(section)),
                            ("words", section.Words)
                        )
                    )
                )
            ),
            ("figures", FiguresPage.Figures(site, addresses, withText: false)),
            (
                "counts",
                TemplateModel.Of(
                    ("sections", briefing.Sections.Length),
                    ("terms", briefing.Terms.Length),
                    ("sources", briefing.Sources.Length),
                    ("notes", briefing.Pages.Sum(page => page.Notes.Length)),
                    ("editor_notes", briefing.EditorNotes.Length),
                    ("words", SiteContext.Number(briefing.Sections.Sum(section => section.Words))),
                    ("events", briefing.Events.Length)
                )
            ),
            ("notes", site.Notes(briefing.Front, addresses))
        );
    }

    /// <summary>What the front says besides its containers.</summary>
    public static Theming.Html Intro(SiteContext site, IAddresses addresses) =>
        site.Writer(site.Briefing.Front, addresses)
            .Blocks(site.Briefing.Front.Blocks.Where(block => block is not Container));

    /// <summary>The summary.</summary>
    public static Theming.Html Summary(SiteContext site, IAddresses addresses) =>
        site.Writer(site.Briefing.Front, addresses)
            .Blocks(site.Briefing.Front.Blocks.Where(block => block is Container { Name: Containers.Summary }));

    /// <summary>The key messages.</summary>
    public static ScriptArray KeyMessages(SiteContext site, IAddresses addresses)
    {
        var front = site.Briefing.Front;
        var writer = site.Writer(front, addresses);
        return TemplateModel.List(
            site.Briefing.KeyMessages.Select(message =>
                TemplateModel.Of(
                    ("id", addresses.Id(front, message.Block.Anchor ?? "")),
                    ("html", writer.Blocks(message.Block.Blocks)),
                    ("section", site.SectionLink(message.SectionId, addresses))
                )
            )
        );
    }
}
