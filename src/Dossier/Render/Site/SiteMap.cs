using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Model;

namespace Dossier.Render.Site;

/// <summary>
/// <c>sitemap.xml</c> and <c>robots.txt</c>. Both speak of absolute addresses: a dossier that does not know its own has
/// no sitemap.
/// </summary>
internal static class SiteMap
{
    /// <summary>The two files.</summary>
    public static IEnumerable<PlannedFile> Plan(Briefing briefing, ImmutableArray<SitePage> pages)
    {
        var robots = "User-agent: *\nAllow: /\n";
        if (briefing.Settings.Url is { } url)
        {
            robots += $"Sitemap: {new Uri(url, "sitemap.xml").AbsoluteUri}\n";
            yield return new PlannedFile("sitemap.xml", () => Encoding.UTF8.GetBytes(Map(briefing, url, pages)));
        }

        yield return PlannedFile.Of("robots.txt", Encoding.UTF8.GetBytes(robots));
    }

    private static string Map(Briefing briefing, Uri url, ImmutableArray<SitePage> pages)
    {
        var date = briefing.Settings.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var xml = new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        );
        foreach (var page in pages.Where(page => page.IsListed))
        {
            xml.Append("<url><loc>");
            Theming.Html.AppendEscaped(xml, new Uri(url, page.Path).AbsoluteUri);
            xml.Append("</loc><lastmod>").Append(date).Append("</lastmod></url>\n");
        }

        return xml.Append("</urlset>\n").ToString();
    }
}
