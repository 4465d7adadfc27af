using System.Collections.Concurrent;
using Dossier.Compose.Pages;
using Dossier.Editions;
using Dossier.Encode.Addresses;
using Dossier.Encode.Citing;
using Dossier.Encode.Site.Pages;
using Dossier.Languages;
using Dossier.Theming;
using Scriban.Runtime;

namespace Dossier.Encode.Site.Frames;

/// <summary>What every page's template sees: the dossier, the page, the navigation, the interface texts.</summary>
internal sealed class PageFrame
{
    private readonly SiteContext site;
    private readonly SiteParts parts;
    private readonly CitationFrame citations;
    private readonly EditionFrame editions;
    private readonly ScriptObject texts = new(StringComparer.Ordinal);
    private readonly PageUrls? urls;
    private readonly ConcurrentDictionary<(string Root, string? Item), TemplateObject> shared = new();

    /// <summary>Gathers what does not change from page to page.</summary>
    /// <param name="site">The site.</param>
    /// <param name="parts">What other programs will add to the site.</param>
    public PageFrame(SiteContext site, SiteParts parts)
    {
        (this.site, this.parts) = (site, parts);
        if (site.Document is { Settings.Url: { } url, Place: var place })
        {
            urls = new PageUrls(
                place is { State: EditionState.Latest, IsRoot: false } ? new Uri(url, place.ToSite) : url
            );
        }

        citations = new CitationFrame(site.Document);
        editions = new EditionFrame(site.Document.Place, site.Texts, site.Document.Settings.Url);
        foreach (var (key, text) in site.Texts.All)
        {
            texts[key] = text;
        }
    }

    /// <summary>What every page's template sees; one object for all pages as deep as this one.</summary>
    public TemplateObject SharedModel(DocumentPage page, string root, IAddresses addresses)
    {
        var item = ItemOf(page);
        var isInNavigation = site.Document.Navigation.Any(entry => entry.Path == page.Path);
        return shared.GetOrAdd(
            (root, isInNavigation ? $"={item}" : item),
            _ =>
                TemplateModel.Of(
                    ("t", texts),
                    ("root", root),
                    ("dossier", DossierModel(addresses)),
                    ("menu_sections", MenuSections(addresses)),
                    (
                        "nav",
                        TemplateModel.List(
                            site.Document.Navigation.Select(entry =>
                                TemplateModel.Of(
                                    ("key", entry.Key),
                                    ("title", entry.Title),
                                    ("href", root + entry.Path),
                                    (
                                        "current",
                                        entry.Key != item ? null
                                        : isInNavigation ? "page"
                                        : "true"
                                    )
                                )
                            )
                        )
                    )
                )
        );
    }

    /// <summary>The item of the navigation that a page is, or belongs to; null for none.</summary>
    private static string? ItemOf(DocumentPage page) =>
        page.Kind switch
        {
            "section" => "contents",
            "term" => "glossary",
            "source" or "seed" or "seeds" => "sources",
            "changes" or "corrections" or "gone" => "editions",
            "missing" => null,
            _ => page.Kind,
        };

    /// <summary>
    /// The sections, for the menu of a small screen; none where they are so many that each page would carry a book's
    /// contents.
    /// </summary>
    private ScriptArray MenuSections(IAddresses addresses) =>
        TemplateModel.List(
            site.Document.Sections.Length > SectionPages.Window
                ? []
                : site.Document.Sections.Select(section =>
                    TemplateModel.Of(("title", section.ShortTitle), ("href", addresses.Of(section.Name, null)))
                )
        );

    /// <summary>Makes what this page's template sees besides.</summary>
    public TemplateObject MakeTemplateModel(DocumentPage page, PageTemplate kind, string root, IAddresses addresses)
    {
        var model = kind.MakeModel(site, page, addresses);
        model["edition"] = editions.MakeTemplateModel(page.Path, root);
        model["cite"] = page.Kind is "missing" or "gone" or "editions" or "corrections"
            ? null
            : citations.MakeTemplateModel(page.Kind == "print" ? "" : page.Path, page.Title);
        model["signposts"] = SignpostModels(page, root);
        model["page"] = TemplateModel.Of(
            ("kind", page.Kind),
            ("template", $"{page.Kind}.html"),
            ("is_text", page.IsText),
            ("reviewed", page.IsReviewed),
            ("title", page.Title),
            ("subtitle", page.Subtitle.Length > 0 ? page.Subtitle : null),
            ("description", page.Description),
            ("root", root),
            ("canonical", page.IsListed ? Canonical(page) : null),
            (
                "robots",
                page.IsListed && site.Document.Place.State is EditionState.Alone or EditionState.Latest
                    ? null
                    : "noindex"
            ),
            ("head", kind.Head?.Invoke(site, page))
        );
        return model;
    }

    /// <summary>
    /// Where readers and search engines find a page's text: of the latest edition at the site's root, of another in its
    /// own folder.
    /// </summary>
    private string? Canonical(DocumentPage page) => urls?.Of(page.Path);

    private ScriptArray SignpostModels(DocumentPage page, string root) =>
        TemplateModel.List(
            site.Document.Signposts.Pointers(page.Path)
                .Select(pointer =>
                    TemplateModel.Of(
                        ("id", pointer.Old),
                        ("href", root + pointer.To.Address),
                        ("gone", pointer.To.Tombstone?.Reason)
                    )
                )
        );

    private TemplateObject? DateModel(DateOnly? date) =>
        date is { } day ? TemplateModel.Of(("text", site.Texts.Date(day)), ("iso", EditionFrame.Iso(day))) : null;

    private TemplateObject DossierModel(IAddresses addresses)
    {
        var settings = site.Document.Settings;
        return TemplateModel.Of(
            ("id", settings.Id),
            ("title", settings.Title),
            ("subtitle", settings.Subtitle),
            ("language", settings.Language),
            ("direction", LanguageTag.Direction(settings.Language, "")),
            ("edition", settings.DraftAfter is null ? settings.Edition : site.Document.EditionInline),
            ("edition_number", site.Document.EditionNumber),
            ("edition_inline", site.Document.EditionInline),
            ("date", site.Document.Date),
            ("date_iso", EditionFrame.Iso(settings.Date)),
            ("evidence", site.Document.Evidence),
            ("first_published", DateModel(site.Document.FirstPublished)),
            ("reviewed", DateModel(settings.Reviewed)),
            ("errors_to", settings.ErrorsTo),
            ("curators", TemplateModel.List(settings.CuratorNames)),
            ("curators_text", string.Join(", ", settings.CuratorNames)),
            (
                "makers",
                TemplateModel.List(
                    settings.Curators.Select(curator =>
                        TemplateModel.Of(("name", curator.Name), ("role", curator.Role), ("contact", curator.Contact))
                    )
                )
            ),
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
            (
                "documents",
                TemplateModel.List(
                    parts.Downloads.Select(download =>
                        TemplateModel.Of(
                            ("href", addresses.OfFile(download.Name)),
                            ("type", download.MediaType),
                            ("key", download.Text),
                            ("label", site.Texts[download.Text]),
                            ("size", new Theming.Html(DownloadSizes.Mark(download.Name)))
                        )
                    )
                )
            ),
            ("search", parts.HasSearch),
            (
                "searched_edition",
                site.Document.Place is { State: EditionState.Superseded or EditionState.Draft, Latest: { } latest }
                    ? latest.Version.ToString()
                    : null
            ),
            (
                "card",
                parts.HasCard && settings.Url is { } home ? new Uri(home, Print.PrintJob.CardName).AbsoluteUri : null
            ),
            (
                "derived_from",
                TemplateModel.List(site.Document.DerivedFrom.Select(source => site.Reference(source, addresses)))
            )
        );
    }
}
