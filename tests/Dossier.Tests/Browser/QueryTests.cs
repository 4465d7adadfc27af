using Dossier.Tests.Fixtures;
using static Microsoft.Playwright.Assertions;

namespace Dossier.Tests.Browser;

/// <summary>
/// What readers type into the search, and what must come first: <c>queries.txt</c>, one query a line.
/// </summary>
public sealed class QueryTests(BrowserFixture site)
{
    private static (string Query, string First)[] Queries =>
        [
            .. File.ReadLines(Repository.PathOf("tests/Dossier.Tests/Browser/queries.txt"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t'))
                .Select(pair => (pair[0], pair[1])),
        ];

    [Fact]
    public async Task What_is_meant_comes_first()
    {
        Assert.True(Queries.Length >= 40, $"{Queries.Length} queries");
        await using var open = await site.Open("");
        await open.Page.Keyboard.PressAsync("Control+k");
        var wrong = new List<string>();
        foreach (var (query, first) in Queries)
        {
            await open["#page_search_text"].FillAsync("");
            await Expect(open["#page_search_state"]).ToContainTextAsync("any spelling");
            await open["#page_search_text"].FillAsync(query);
            await Expect(open["#page_search_state"]).ToContainTextAsync("esult");
            var came = await First(open);
            if (!came.StartsWith(first, StringComparison.Ordinal))
            {
                wrong.Add($"{query}: {came}, and not {first}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        open.IsClean();
    }

    [Fact]
    public async Task What_an_input_method_composes_opens_nothing()
    {
        await using var open = await site.Open("");
        await open.Page.Keyboard.PressAsync("Control+k");
        await open["#page_search_text"].FillAsync("Astana");
        await Expect(open[".search-results a"]).ToBeVisibleAsync();
        await open.Page.EvaluateAsync(
            """
            document.getElementById('page_search_text').dispatchEvent(
              new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))
            """
        );
        await Expect(open["#page_search"]).ToBeVisibleAsync();
        Assert.Equal(site.Root.AbsoluteUri, open.Page.Url);
        open.IsClean();
    }

    [Fact]
    public async Task A_slash_opens_nothing()
    {
        await using var open = await site.Open("");
        await open.Page.Keyboard.PressAsync("/");
        await Expect(open["#page_search"]).ToBeHiddenAsync();
        open.IsClean();
    }

    private async Task<string> First(OpenPage open)
    {
        var links = open.Page.Locator(".search-results a");
        return await links.CountAsync() == 0
            ? "nothing"
            : site.Root.MakeRelativeUri(new Uri(site.Root, await links.First.GetAttributeAsync("href"))).ToString();
    }
}
