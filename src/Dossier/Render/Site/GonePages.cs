using Dossier.Editions;
using Dossier.Model;
using Dossier.Theming;

namespace Dossier.Render.Site;

/// <summary>A page for each address that is gone: it says so, why, and which edition had it last.</summary>
internal static class GonePages
{
    public static IEnumerable<SitePage> Pages(SiteContext site) =>
        !site.Place.IsRoot
            ? []
            : site
                .Briefing.Redirects.Where(redirect =>
                    redirect.To is null && !redirect.From.Contains('#', StringComparison.Ordinal)
                )
                .Select(redirect => new SitePage(
                    redirect.From,
                    "gone",
                    site.Texts["gone"],
                    "",
                    addresses =>
                        TemplateModel.Of(
                            ("reason", redirect.Reason),
                            (
                                "last",
                                Last(site.Place, redirect) is { } last
                                    ? TemplateModel.Of(
                                        ("version", last.Version.ToString()),
                                        ("href", addresses.OfFile(last.Path + redirect.From))
                                    )
                                    : null
                            )
                        )
                ));

    private static EditionEntry? Last(EditionPlace place, Redirect redirect) =>
        place.Editions.FirstOrDefault(edition => edition.Version == redirect.Edition);
}
