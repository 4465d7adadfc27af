using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dossier.Editions;
using Dossier.Render.Citing;
using Dossier.Render.Html;
using Dossier.Theming;
using Scriban.Runtime;

namespace Dossier.Render.Site;

/// <summary>What every page's template sees: the dossier, the page, the navigation, the interface texts.</summary>
internal sealed class PageFrame
{
    private static readonly ImmutableArray<(string Key, string Path)> Rooms =
    [
        ("home", PagePaths.Home),
        ("contents", PagePaths.Contents),
        ("timeline", PagePaths.Timeline),
        ("figures", PagePaths.Figures),
        ("actors", PagePaths.Actors),
        ("glossary", PagePaths.Glossary),
        ("sources", PagePaths.Sources),
        ("notes", PagePaths.Notes),
        ("about", PagePaths.About),
        ("editions", PagePaths.Editions),
        ("print", PagePaths.Print),
    ];

    private readonly SiteContext site;
    private readonly SiteParts parts;
    private readonly ImmutableArray<(string Key, string Path)> rooms;
    private readonly CitationFrame citations;
    private readonly EditionFrame editions;
    private readonly ScriptObject texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Root, string? Room), TemplateObject> shared = new();

    /// <summary>Gathers what does not change from page to page.</summary>
    /// <param name="site">The site.</param>
    /// <param name="parts">What other programs will add to the site.</param>
    /// <param name="kinds">The kinds of pages that there are.</param>
    public PageFrame(SiteContext site, SiteParts parts, ImmutableHashSet<string> kinds)
    {
        (this.site, this.parts) = (site, parts);
        // The list of editions stands once, at the site's root.
        rooms =
        [
            .. Rooms
                .Where(room => kinds.Contains(room.Key) || (room.Key == "editions" && site.Place.Latest is not null))
                .Select(room => (room.Key, room.Key == "editions" ? site.Place.ToSite + room.Path : room.Path)),
        ];
        citations = new CitationFrame(site.Checked, site.Texts);
        editions = new EditionFrame(site.Place, site.Texts, site.Briefing.Settings.Url);
        foreach (var (key, text) in site.Texts.All)
        {
            texts[key] = text;
        }
    }

    /// <summary>What every page's template sees; one object for all pages as deep as this one.</summary>
    public TemplateObject Shared(SitePage page, string root, IAddresses addresses)
    {
        var room = rooms.Any(room => room.Path == page.Path) ? page.Path : null;
        return shared.GetOrAdd(
            (root, room),
            _ =>
                TemplateModel.Of(
                    ("t", texts),
                    ("root", root),
                    ("dossier", Dossier(addresses)),
                    (
                        "nav",
                        TemplateModel.List(
                            rooms.Select(entry =>
                                TemplateModel.Of(
                                    ("key", entry.Key),
                                    ("title", site.Texts[entry.Key == "home" ? "summary" : entry.Key]),
                                    ("href", root + entry.Path),
                                    ("current", entry.Path == room)
                                )
                            )
                        )
                    )
                )
        );
    }

    /// <summary>What this page's template sees besides.</summary>
    public TemplateObject Model(SitePage page, string root, IAddresses addresses)
    {
        var model = page.Content(addresses);
        model["edition"] = editions.Model(page.Path, root);
        model["cite"] = page.Kind is "missing" or "gone" or "editions"
            ? null
            : citations.Model(page.Kind == "print" ? "" : page.Path, page.Title);
        model["signposts"] = Signposts(page, root);
        model["page"] = TemplateModel.Of(
            ("kind", page.Kind),
            ("template", $"{page.Kind}.html"),
            ("title", page.Title),
            ("description", Description(page)),
            ("root", root),
            ("canonical", page.IsListed ? Canonical(page) : null),
            (
                "robots",
                page.IsListed && site.Place.State is EditionState.Alone or EditionState.Latest ? null : "noindex"
            ),
            ("head", page.Head?.Invoke())
        );
        return model;
    }

    /// <summary>What a page says of itself; where it says nothing, its title and what the dossier says.</summary>
    private string Description(SitePage page) =>
        page.Description.Length > 0 || site.Briefing.Settings.Description.Length == 0
            ? page.Description
            : $"{page.Title}: {site.Briefing.Settings.Description}";

    /// <summary>
    /// Where readers and search engines find a page's text: of the latest edition at the site's root, of another in its
    /// own folder.
    /// </summary>
    private string? Canonical(SitePage page) =>
        site.Briefing.Settings.Url is not { } url
            ? null
            : (
                site.Place is { State: EditionState.Latest, IsRoot: false }
                    ? new Uri(new Uri(url, site.Place.ToSite), page.Path)
                    : new Uri(url, page.Path)
            ).AbsoluteUri;

    private ScriptArray Signposts(SitePage page, string root) =>
        TemplateModel.List(
            site.Signposts.Pointers(page.Path)
                .Select(pointer =>
                    TemplateModel.Of(
                        ("id", pointer.Old),
                        ("href", root + pointer.To.Address),
                        ("gone", pointer.To.Tombstone?.Reason)
                    )
                )
        );

    private TemplateObject Dossier(IAddresses addresses)
    {
        var settings = site.Briefing.Settings;
        return TemplateModel.Of(
            ("id", settings.Id),
            ("title", settings.Title),
            ("subtitle", settings.Subtitle),
            ("language", settings.Language),
            ("edition", settings.Edition),
            ("date", site.Texts.Date(settings.Date)),
            ("date_iso", settings.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            ("curators", TemplateModel.List(settings.Curators)),
            ("curators_text", string.Join(", ", settings.Curators)),
            ("publisher", settings.Publisher),
            ("description", settings.Description),
            ("url", settings.Url?.AbsoluteUri),
            (
                "licence",
                settings.Licence is { } licence
                    ? TemplateModel.Of(("id", licence.Id), ("name", licence.Name), ("url", licence.Url))
                    : null
            ),
            ("pdf", parts.Pdf is { } pdf ? addresses.OfFile(pdf) : null),
            ("search", parts.HasSearch),
            (
                "card",
                parts.HasCard && settings.Url is { } home ? new Uri(home, Print.PrintJob.CardName).AbsoluteUri : null
            ),
            (
                "derived_from",
                TemplateModel.List(
                    settings
                        .DerivedFrom.Select(seed => site.Briefing.SourceById[seed.Name])
                        .Select(source =>
                            TemplateModel.Of(
                                ("html", site.Html(site.References.Entry(source), addresses)),
                                ("href", addresses.OfSource(source.Id))
                            )
                        )
                )
            )
        );
    }
}
