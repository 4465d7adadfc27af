using AngleSharp.Html.Dom;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.Site;

/// <summary>Every link within the repository's own site leads somewhere, from wherever the site stands.</summary>
public sealed class LinksTests
{
    private static readonly Uri Root = new("https://root.invalid/some/path/");

    [Fact]
    public void Every_link_within_the_site_finds_its_page_and_its_anchor()
    {
        var broken =
            from page in RealSite.Pages
            where page.Key != "404.html"
            from link in Addresses(page.Value)
            let fault = Fault(page.Key, link)
            where fault is not null
            select $"{page.Key}: {link}: {fault}";
        Assert.Empty(broken.Distinct());
    }

    [Fact]
    public void Links_within_the_site_are_relative() =>
        Assert.All(
            RealSite.Pages.Where(page => page.Key != "404.html"),
            page =>
                Assert.DoesNotContain(
                    Addresses(page.Value),
                    link =>
                        link.StartsWith('/')
                        || link.StartsWith("file:", StringComparison.Ordinal)
                        || (
                            RealSite.Compilation.Briefing!.Settings.Url is { } url
                            && link.StartsWith(url.AbsoluteUri, StringComparison.Ordinal)
                        )
                )
        );

    [Fact]
    public void The_page_for_missing_pages_links_from_any_depth()
    {
        var root = RealSite.Compilation.Briefing!.Settings.Url?.AbsolutePath ?? "/";
        var links = Addresses(RealSite.Pages["404.html"])
            .Where(link => !link.StartsWith('#') && !IsOutside(link))
            .ToList();
        Assert.NotEmpty(links);
        Assert.All(
            links,
            link =>
            {
                Assert.StartsWith(root, link, StringComparison.Ordinal);
                Assert.Null(Fault("index.html", $"./{link[root.Length..]}"));
            }
        );
    }

    [Fact]
    public void Every_page_can_be_reached_from_the_front()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { "index.html" };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var path))
        {
            foreach (
                var target in Addresses(RealSite.Pages[path])
                    .Where(link => !IsOutside(link))
                    .Select(link => Target(path, link).Path)
            )
            {
                if (RealSite.Pages.ContainsKey(target) && reached.Add(target))
                {
                    open.Enqueue(target);
                }
            }
        }

        Assert.Equal(["404.html"], RealSite.Pages.Keys.Except(reached));
    }

    [Fact]
    public void Every_note_leads_back_to_its_mark_and_every_mark_to_its_note() =>
        Assert.All(
            RealSite.Pages.Where(page => page.Key != "notes/index.html"),
            page =>
            {
                foreach (var mark in page.Value.QuerySelectorAll("sup.note-mark a"))
                {
                    var note = page.Value.GetElementById(mark.GetAttribute("href")![1..]);
                    Assert.NotNull(note);
                    Assert.Contains(
                        note.QuerySelectorAll("a[role=doc-backlink]"),
                        back => back.GetAttribute("href") == $"#{mark.Id}"
                    );
                }
            }
        );

    [Fact]
    public void No_link_stands_within_a_link() =>
        Assert.All(
            RealSite.Tree.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)),
            path => Assert.DoesNotMatch("<a [^>]*>(?:(?!</a>).)*<a ", RealSite.Text(path))
        );

    private static IEnumerable<string> Addresses(IHtmlDocument page) =>
        page
            .All.Where(element => element.GetAttribute("rel") != "canonical")
            .SelectMany(element =>
                new[] { element.GetAttribute("href"), element.GetAttribute("src"), element.GetAttribute("xlink:href") }
            )
            .OfType<string>()
            .Concat(
                page.QuerySelectorAll("[aria-labelledby]")
                    .SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' '))
                    .Select(id => $"#{id}")
            );

    private static bool IsOutside(string link) => link.Contains(':', StringComparison.Ordinal);

    private static (string Path, string Fragment) Target(string from, string link)
    {
        var target = new Uri(new Uri(Root, from), link);
        var path = Uri.UnescapeDataString(target.AbsolutePath);
        Assert.True(path.StartsWith(Root.AbsolutePath, StringComparison.Ordinal), $"{from}: {link} leaves the site");
        path = path[Root.AbsolutePath.Length..];
        return (
            path.Length == 0 || path.EndsWith('/') ? $"{path}index.html" : path,
            Uri.UnescapeDataString(target.Fragment.TrimStart('#'))
        );
    }

    private static string? Fault(string from, string link)
    {
        if (IsOutside(link))
        {
            return
                link.StartsWith("https://", StringComparison.Ordinal)
                || link.StartsWith("http://", StringComparison.Ordinal)
                || link.StartsWith("mailto:", StringComparison.Ordinal)
                ? null
                : "a scheme that no page should use";
        }

        var (path, fragment) = Target(from, link);
        return !RealSite.Tree.Files.ContainsKey(path) ? "no such file"
            : fragment.Length > 0
            && RealSite.Pages.TryGetValue(path, out var page)
            && page.GetElementById(fragment) is null
                ? "no such anchor"
            : null;
    }
}
