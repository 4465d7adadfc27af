using System.Collections.Immutable;
using Dossier.Render.Html;
using Dossier.Theming;
using Scriban.Runtime;

namespace Dossier.Render.Site;

/// <summary>What every page's template sees: the dossier, the page, the navigation, the interface texts.</summary>
internal sealed class PageFrame
{
    private static readonly ImmutableArray<(string Key, string Path)> Rooms =
    [
        ("home", PagePaths.Home), ("contents", PagePaths.Contents), ("timeline", PagePaths.Timeline), ("figures", PagePaths.Figures),
        ("actors", PagePaths.Actors), ("glossary", PagePaths.Glossary), ("sources", PagePaths.Sources), ("notes", PagePaths.Notes),
        ("about", PagePaths.About), ("print", PagePaths.Print),
    ];

    private readonly SiteContext site;
    private readonly ImmutableArray<(string Key, string Path)> rooms;
    private readonly ScriptObject texts = [];

    /// <summary>Gathers what does not change from page to page.</summary>
    /// <param name="site">The site.</param>
    /// <param name="kinds">The kinds of pages that there are.</param>
    public PageFrame(SiteContext site, ImmutableHashSet<string> kinds)
    {
        this.site = site;
        rooms = [.. Rooms.Where(room => kinds.Contains(room.Key))];
        foreach (var (key, text) in site.Texts.All)
        {
            texts[key] = text;
        }
    }

    /// <summary>What a page's template sees.</summary>
    public ScriptObject Model(SitePage page, string root, IAddresses addresses)
    {
        var model = page.Content(addresses);
        model["t"] = texts;
        model["dossier"] = Dossier(addresses);
        model["nav"] = TemplateModel.List(rooms.Select(room => TemplateModel.Of(
            ("key", room.Key), ("title", site.Texts[room.Key == "home" ? "summary" : room.Key]), ("href", root + room.Path),
            ("current", room.Path == page.Path))));
        model["page"] = TemplateModel.Of(
            ("kind", page.Kind), ("template", $"{page.Kind}.html"), ("title", page.Title), ("description", page.Description),
            ("root", root), ("canonical", page.IsListed && site.Briefing.Settings.Url is { } url ? new Uri(url, page.Path).AbsoluteUri : null),
            ("robots", page.IsListed ? null : "noindex"));
        return model;
    }

    private ScriptObject Dossier(IAddresses addresses)
    {
        var settings = site.Briefing.Settings;
        return TemplateModel.Of(
            ("id", settings.Id), ("title", settings.Title), ("subtitle", settings.Subtitle), ("language", settings.Language),
            ("edition", settings.Edition), ("date", site.Texts.Date(settings.Date)),
            ("date_iso", settings.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            ("curators", TemplateModel.List(settings.Curators)), ("curators_text", string.Join(", ", settings.Curators)),
            ("publisher", settings.Publisher), ("description", settings.Description), ("url", settings.Url?.AbsoluteUri),
            ("licence", settings.Licence is { } licence
                ? TemplateModel.Of(("id", licence.Id), ("name", licence.Name), ("url", licence.Url))
                : null),
            ("derived_from", TemplateModel.List(settings.DerivedFrom.Select(seed => site.Briefing.SourceById[seed.Name]).Select(source => TemplateModel.Of(
                ("html", site.Html(site.References.Entry(source), addresses)), ("href", addresses.OfSource(source.Id)))))));
    }
}
