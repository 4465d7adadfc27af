using Dossier.Theming;

namespace Dossier.Render.Site;

/// <summary>The page that a host serves for an address that does not exist, at any depth.</summary>
internal static class MissingPage
{
    public static IEnumerable<SitePage> Pages(SiteContext site)
    {
        if (site.Place.IsRoot)
        {
            yield return new SitePage("404.html", "missing", site.Texts["missing"], "", _ => TemplateModel.Of());
        }
    }
}
