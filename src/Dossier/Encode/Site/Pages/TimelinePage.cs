using Dossier.Encode.Addresses;
using Dossier.Encode.Drawings;
using Dossier.Encode.DrawnData;
using Dossier.Theming;
using Scriban.Runtime;

namespace Dossier.Encode.Site.Pages;

/// <summary>The timeline: drawn, and as a list.</summary>
internal static class TimelinePage
{
    /// <summary>Makes what the template of this page is filled with, by the names that it has there.</summary>
    public static TemplateObject MakeTemplateModel(SiteContext site, IAddresses addresses)
    {
        var (unique, repeated) = site.NotesOnce(site.Document.Timeline!.Page, addresses);
        return TemplateModel.Of(
            ("intro", Intro(site, addresses)),
            ("drawing", Drawing(site, addresses)),
            ("events", Events(site, addresses)),
            ("downloads", Downloads.Of(site, ListSheets.Forms("timeline"))),
            ("notes", unique),
            ("same_notes", repeated)
        );
    }

    /// <summary>What the page says besides its events.</summary>
    public static Theming.Html Intro(SiteContext site, IAddresses addresses) =>
        site.Document.Timeline is { } timeline
            ? site.Writer(timeline.Page, addresses).Blocks(timeline.Intro)
            : Theming.Html.Empty;

    /// <summary>The drawing; empty where there are no events.</summary>
    public static Theming.Html Drawing(SiteContext site, IAddresses addresses) =>
        site.Document.Timeline is { Events.IsEmpty: false } timeline
            ? new Theming.Html(TimelineDrawing.Svg(timeline, e => addresses.Of(timeline.Page.Name, e.Anchor)))
            : Theming.Html.Empty;

    /// <summary>The events, as objects for the template; none where the dossier has no timeline.</summary>
    public static ScriptArray Events(SiteContext site, IAddresses addresses)
    {
        if (site.Document.Timeline is not { } timeline)
        {
            return [];
        }

        var writer = site.Writer(timeline.Page, addresses);
        return TemplateModel.List(
            timeline.Events.Select(e =>
                TemplateModel.Of(
                    ("id", addresses.Id(timeline.Page.Name, e.Anchor ?? "")),
                    ("date", e.DateText),
                    ("date_iso", e.Date.Machine),
                    ("title", e.Title),
                    ("place", e.Place),
                    ("actors", SiteContext.Links(e.Actors, addresses)),
                    ("html", writer.Blocks(e.Elements))
                )
            )
        );
    }
}
