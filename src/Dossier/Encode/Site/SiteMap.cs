using System.Globalization;
using System.Text;
using Dossier.Compose;

namespace Dossier.Encode.Site;

/// <summary>
/// <c>sitemap.xml</c> and <c>robots.txt</c>. Both speak of absolute addresses: a dossier that does not know its own has
/// no sitemap.
/// </summary>
internal static class SiteMap
{
    private const string Robots = "robots.txt";

    /// <summary>The two files; a <c>robots.txt</c> of the theme's own stands in place of this one.</summary>
    public static IEnumerable<PlannedFile> Plan(Document document, Theming.Theme theme)
    {
        var robots = "User-agent: *\nAllow: /\n";
        if (document.Settings.Url is { } url)
        {
            robots += $"Sitemap: {new Uri(url, "sitemap.xml").AbsoluteUri}\n";
            yield return new PlannedFile("sitemap.xml", () => Encoding.UTF8.GetBytes(SiteMapXml(document, url)));
        }

        if (!theme.Static.ContainsKey(Robots))
        {
            yield return PlannedFile.Of(Robots, Encoding.UTF8.GetBytes(robots));
        }
    }

    private static string SiteMapXml(Document document, Uri url)
    {
        var date = document.Settings.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var xml = new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        );
        var urls = new PageUrls(url);
        foreach (var page in document.Pages.Where(page => page.IsListed))
        {
            xml.Append("<url><loc>");
            Theming.Html.AppendEscaped(xml, urls.Of(page.Path));
            xml.Append("</loc><lastmod>").Append(date).Append("</lastmod></url>\n");
        }

        return xml.Append("</urlset>\n").ToString();
    }
}
