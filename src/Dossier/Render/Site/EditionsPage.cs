using Dossier.Editions;
using Dossier.Languages;
using Dossier.Render.Html;
using Dossier.Theming;

namespace Dossier.Render.Site;

/// <summary>Every edition, with its note and the size of its change.</summary>
internal static class EditionsPage
{
    public static IEnumerable<SitePage> Pages(SiteContext site)
    {
        if (site.Place is { IsRoot: true, Editions.IsEmpty: false } place)
        {
            yield return new SitePage(
                PagePaths.Editions,
                "editions",
                site.Texts["editions"],
                "",
                _ =>
                    TemplateModel.Of(
                        (
                            "editions",
                            TemplateModel.List(place.Editions.Reverse().Select(edition => Entry(site, edition, place)))
                        ),
                        ("feed", site.Briefing.Settings.Url is null ? null : "../feed.xml"),
                        ("draft", place.HasDraft ? "../draft/" : null)
                    )
            );
        }
    }

    private static TemplateObject Entry(SiteContext site, EditionEntry edition, EditionPlace place)
    {
        var size = edition.Size;
        return TemplateModel.Of(
            ("version", edition.Version.ToString()),
            ("date", site.Texts.Date(edition.Date)),
            ("date_iso", EditionFrame.Iso(edition.Date)),
            ("note", Typography.Apostrophes(edition.Note)),
            ("sha256", edition.Sha256),
            ("href", $"../{edition.Path}"),
            ("latest", edition == place.Latest),
            ("changes", size is null ? null : $"../{edition.Path}{PagePaths.Changes}"),
            (
                "size",
                size is null
                    ? null
                    : site.Texts.Format(
                        "change_size",
                        site.Texts[$"change_{size.Level.ToString().ToLowerInvariant()}"],
                        size.Pages,
                        size.Inserted,
                        size.Deleted
                    )
            )
        );
    }
}
