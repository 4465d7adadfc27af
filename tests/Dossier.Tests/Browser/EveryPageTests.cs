using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Deque.AxeCore.Commons;
using Dossier.Tests.Fixtures;
using Microsoft.Playwright;

namespace Dossier.Tests.Browser;

/// <summary>What holds on every page.</summary>
public sealed class EveryPageTests(BrowserFixture site)
{
    // A fragment for other sites is no page: it has neither title bar nor landmarks of its own.
    private IEnumerable<string> Pages =>
        Directory
            .EnumerateFiles(site.Folder, "*.html", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "embed.html")
            .Select(file =>
                Path.GetRelativePath(site.Folder, file)
                    .Replace('\\', '/')
                    .Replace("index.html", "", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

    /// <summary>
    /// The pages to look at: each element with each class within each other is on one of them at least, and the long
    /// run looks at every page.
    /// </summary>
    private IEnumerable<string> Looked => (Repository.IsLong ? Pages : OfEachStyle()).Where(page => page != "404.html");

    [Fact]
    public Task No_page_breaks_a_rule_of_accessibility_in_light() =>
        Look(ColorScheme.Light, "{\"resultTypes\": [\"violations\"]}");

    /// <summary>Only colours differ at night.</summary>
    [Fact]
    public Task No_page_breaks_a_rule_of_accessibility_in_dark() =>
        Look(
            ColorScheme.Dark,
            "{\"runOnly\": [\"color-contrast\", \"link-in-text-block\"], \"resultTypes\": [\"violations\"]}"
        );

    [Theory]
    [InlineData(320, 640, 1)]
    [InlineData(640, 400, 2)] // 1280 by 800 at 200 %
    public async Task Nothing_is_cut_off_in_a_small_window(int width, int height, float scale)
    {
        await using var open = await site.Open(
            "",
            new BrowserNewContextOptions
            {
                ViewportSize = new() { Width = width, Height = height },
                DeviceScaleFactor = scale,
            }
        );
        foreach (var page in Looked)
        {
            await open.Go(new Uri(site.Root, page).AbsoluteUri);
            var wide = await open.Page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll('main *, header *, footer *')].filter(element => {
                  const box = element.getBoundingClientRect();
                  return box.width > 0 && box.right > innerWidth + 1 && !element.closest('.table, .drawing, .drawn-picture, pre, .skip-link')
                    && getComputedStyle(element).clipPath === 'none';
                }).map(element => element.outerHTML.slice(0, 120))
                """
            );
            Assert.True(wide.Length == 0, $"{page}: {string.Join('\n', wide)}");
        }

        open.IsClean();
    }

    /// <summary>
    /// Pages which together have every element with every class that the site has, within every other.
    /// </summary>
    private IEnumerable<string> OfEachStyle()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in Pages)
        {
            var file = Path.Combine(site.Folder, page.Length == 0 || page.EndsWith('/') ? $"{page}index.html" : page);
            using var document = new HtmlParser().ParseDocument(File.ReadAllText(file));
            var before = seen.Count;
            seen.UnionWith(document.All.Select(element => $"{Style(element.ParentElement)}>{Style(element)}"));
            if (seen.Count > before)
            {
                yield return page;
            }
        }
    }

    private static string Style(IElement? element) => $"{element?.LocalName}.{element?.ClassName}";

    private async Task Look(ColorScheme scheme, string options)
    {
        var pages = new ConcurrentQueue<string>(Looked);
        var faults = new ConcurrentBag<string>();
        await Task.WhenAll(
            Enumerable
                .Range(0, Environment.ProcessorCount)
                .Select(async _ =>
                {
                    await using var open = await site.Open(
                        "about:blank",
                        new BrowserNewContextOptions
                        {
                            ViewportSize = new() { Width = 1280, Height = 900 },
                            ColorScheme = scheme,
                        }
                    );
                    await open.Page.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());
                    while (pages.TryDequeue(out var page))
                    {
                        await open.Go(new Uri(site.Root, page).AbsoluteUri);
                        foreach (
                            var fault in await open.Page.EvaluateAsync<string[]>(
                                "async options => (await axe.run(JSON.parse(options))).violations.map(fault => "
                                    + "`${fault.id}: ${fault.help}: ${fault.nodes[0].html} "
                                    + "${fault.nodes[0].any[0]?.message}`)",
                                options
                            )
                        )
                        {
                            faults.Add($"{page}: {fault}");
                        }
                    }

                    open.IsClean();
                })
        );
        Assert.Empty(faults);
    }
}
