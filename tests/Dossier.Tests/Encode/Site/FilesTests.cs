using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.Site;

/// <summary>The files of the repository's own site that are no pages.</summary>
public sealed class FilesTests
{
    [Fact]
    public void The_sitemap_lists_every_page_and_no_other()
    {
        var url = RealSite.Compilation.Briefing!.Settings.Url!;
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var listed = XDocument
            .Parse(RealSite.Text("sitemap.xml"))
            .Root!.Elements(ns + "url")
            .Select(entry => entry.Element(ns + "loc")!.Value)
            .ToList();
        var pages = RealSite
            .Pages.Where(page => page.Value.QuerySelector("meta[name=robots][content=noindex]") is null)
            .Select(page => new Uri(url, page.Key.Replace("index.html", "", StringComparison.Ordinal)).AbsoluteUri);
        Assert.Equal(pages.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Contains(
            $"Sitemap: {url.AbsoluteUri}sitemap.xml\n",
            RealSite.Text("robots.txt"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_page_names_its_own_address()
    {
        var url = RealSite.Compilation.Briefing!.Settings.Url!;
        Assert.All(
            RealSite.Pages.Where(page => page.Value.QuerySelector("link[rel=canonical]") is not null),
            page =>
                Assert.Equal(
                    new Uri(url, page.Key.Replace("index.html", "", StringComparison.Ordinal)).AbsoluteUri,
                    page.Value.QuerySelector("link[rel=canonical]")!.GetAttribute("href")
                )
        );
    }

    [Fact]
    public void Headers_forbid_code_and_style_in_pages_and_keep_assets()
    {
        var headers = RealSite.Text("_headers");
        var policy = Regex.Match(headers, "Content-Security-Policy: (.*)").Groups[1].Value;
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "unsafe",
            policy.Replace("'wasm-unsafe-eval'", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        ); // for the search
        Assert.Contains("Strict-Transport-Security: max-age=", headers, StringComparison.Ordinal);
        Assert.Contains("Referrer-Policy: ", headers, StringComparison.Ordinal);
        Assert.Matches("(?s)/assets/\\*.*immutable", headers);
    }

    [Fact]
    public void Assets_carry_a_fingerprint_and_style_sheets_name_only_what_is_there()
    {
        var assets = RealSite
            .Tree.Files.Keys.Where(path => path.StartsWith("assets/", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(assets);
        Assert.All(assets, path => Assert.Matches("\\.[0-9a-f]{8,}(\\.|$)", path));
        Assert.All(
            assets.Where(path => path.EndsWith(".css", StringComparison.Ordinal)),
            path =>
            {
                var text = RealSite.Text(path);
                Assert.DoesNotMatch("@import|https?://(?!www.w3.org)", text);
                Assert.All(
                    Regex
                        .Matches(text, """url\(["']?([^"')#]+)["']?\)""")
                        .Where(match => !match.Groups[1].Value.StartsWith("data:", StringComparison.Ordinal)),
                    match =>
                        Assert.True(RealSite.Tree.Files.ContainsKey($"assets/{match.Groups[1].Value}"), match.Value)
                );
            }
        );
    }

    [Fact]
    public void Texts_are_UTF_8_without_a_byte_order_mark_and_with_plain_line_ends() =>
        Assert.All(
            RealSite.Tree.Files.Keys.Where(path =>
                Path.GetExtension(path) is ".html" or ".xml" or ".txt" or ".css" or ".js" or ""
            ),
            path =>
            {
                var text = RealSite.Text(path);
                Assert.False(
                    text.StartsWith('\uFEFF')
                        || text.Contains('\r', StringComparison.Ordinal)
                        || text.Contains('\uFFFD', StringComparison.Ordinal)
                );
            }
        );
}
