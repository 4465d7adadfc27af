using Dossier.Model;
using Dossier.Render.Drawings;
using Dossier.Render.Html;
using Dossier.Theming;
using Scriban.Runtime;

namespace Dossier.Render.Site;

/// <summary>The timeline: drawn, and as a list.</summary>
internal static class TimelinePage
{
    public static IEnumerable<SitePage> Pages(SiteContext site)
    {
        if (site.Briefing.Timeline is { } timeline)
        {
            yield return new SitePage(
                PagePaths.Timeline,
                "timeline",
                site.Title(timeline),
                "",
                addresses =>
                    TemplateModel.Of(
                        ("intro", Intro(site, addresses)),
                        ("drawing", Drawing(site, addresses)),
                        ("events", Events(site, addresses)),
                        ("notes", site.Notes(timeline, addresses))
                    )
            );
        }
    }

    /// <summary>What the page says besides its events.</summary>
    public static Theming.Html Intro(SiteContext site, IAddresses addresses) =>
        site.Briefing.Timeline is { } timeline
            ? site.Writer(timeline, addresses)
                .Blocks(timeline.Blocks.Where(block => block is not Container { Name: Containers.Event }))
            : new Theming.Html("");

    /// <summary>The drawing; empty where there are no events.</summary>
    public static Theming.Html Drawing(SiteContext site, IAddresses addresses) =>
        site.Briefing is { Timeline: { } timeline, Events.IsEmpty: false }
            ? new Theming.Html(
                TimelineDrawing.Svg(site.Briefing.Events, site.Texts, e => addresses.Of(timeline, e.Block.Anchor))
            )
            : new Theming.Html("");

    /// <summary>The events.</summary>
    public static ScriptArray Events(SiteContext site, IAddresses addresses)
    {
        if (site.Briefing.Timeline is not { } timeline)
        {
            return [];
        }

        var writer = site.Writer(timeline, addresses);
        return TemplateModel.List(
            site.Briefing.Events.Select(e =>
                TemplateModel.Of(
                    ("id", addresses.Id(timeline, e.Block.Anchor ?? "")),
                    ("date", site.Texts.Date(e.Date)),
                    ("date_iso", e.Date.Machine),
                    ("title", e.Title),
                    ("place", e.Place),
                    (
                        "actors",
                        TemplateModel.List(
                            e.Actors.Select(id =>
                                TemplateModel.Of(
                                    ("name", site.Briefing.TermById[id].Name),
                                    ("language", site.Briefing.TermById[id].Language),
                                    ("href", addresses.OfTerm(id))
                                )
                            )
                        )
                    ),
                    ("html", writer.Blocks(e.Block.Blocks))
                )
            )
        );
    }

    /// <summary>Events as links, for the page of an actor.</summary>
    public static ScriptArray Links(SiteContext site, string actor, IAddresses addresses) =>
        TemplateModel.List(
            site.Indexes.Events[actor]
                .Select(e =>
                    TemplateModel.Of(
                        ("date", site.Texts.Date(e.Date)),
                        ("title", e.Title),
                        ("href", addresses.Of(site.Briefing.Timeline!, e.Block.Anchor))
                    )
                )
        );
}
