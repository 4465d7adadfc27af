using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Dossier.Tests.Browser;

/// <summary>The search.</summary>
public sealed class SearchTests(BrowserFixture site)
{
    [Theory]
    [InlineData("Control+k")]
    [InlineData("Meta+k")]
    public async Task A_key_opens_it_and_it_works_by_keyboard_all_the_way(string key)
    {
        await using var open = await site.Open("sections/economy/");
        await open.Page.Keyboard.PressAsync(key);
        await Expect(open["#page_search_text"]).ToBeFocusedAsync();
        await open.Page.Keyboard.TypeAsync("madrasas");
        await Expect(open["#page_search_state"]).ToContainTextAsync("results");
        await open.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(open[".search-results li:nth-child(1) a"]).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(open[".search-results li:nth-child(2) a"]).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("ArrowUp");
        await open.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(open["#page_search_text"]).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await Expect(open["#page_search"]).ToBeHiddenAsync();
        await open.Page.Keyboard.PressAsync(key);
        await Expect(open["#page_search_text"]).ToBeFocusedAsync();
        var first = await open[".search-results a"].GetAttributeAsync("href");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Arrives(Regex.Escape(first!));
        open.IsClean();
    }

    [Theory]
    [InlineData("Suleymanci")]
    [InlineData("Süleymancı")]
    [InlineData("SÜLEYMANCI")]
    [InlineData("СҰЛЕЙМАН")]
    [InlineData("сүлейман")]
    public async Task A_name_is_found_in_any_spelling(string query)
    {
        await using var open = await site.Open("");
        await Ask(open, query);
        await Expect(open[".search-results a[href$='/glossary/suleymanci/'] mark"])
            .ToHaveTextAsync(new Regex("^Süleyman"));
        open.IsClean();
    }

    [Fact]
    public async Task It_can_be_kept_to_one_kind_and_says_what_it_does()
    {
        await using var open = await site.Open("");
        await Expect(open[".search-open"]).ToBeVisibleAsync();
        await Ask(open, "Kazakhstan");
        var all = await open["#page_search_state"].TextContentAsync();
        foreach (var kind in new[] { "sections", "glossary", "sources", "notes" })
        {
            await open[$"[name=kind][value={kind}]"].CheckAsync();
            await Expect(open["#page_search_state"]).ToHaveTextAsync(new Regex("result"));
            await Expect(open["#page_search_state"]).Not.ToHaveTextAsync(all!);
            Assert.Single(
                await open.Page.EvaluateAsync<string[]>(
                    "[...new Set([...document.querySelectorAll('.search-kind')].map(kind => "
                        + "kind.textContent.split(':')[0]))]"
                )
            );
        }

        await open["#page_search_text"].FillAsync("<xyzzy>");
        await Expect(open["#page_search_state"]).ToHaveTextAsync("No results for ‘<xyzzy>’.");
        await open["#page_search_text"].FillAsync("Q$&A $' 99");
        await Expect(open["#page_search_state"]).ToHaveTextAsync("No results for ‘Q$&A $' 99’.");
        await open["#page_search_text"].FillAsync("");
        await Expect(open["#page_search_state"]).ToContainTextAsync("any spelling");
        open.IsClean();
    }

    [Fact]
    public async Task Letters_are_folded_in_the_page_as_they_are_in_the_index()
    {
        await using var open = await site.Open("");
        await open.Page.Keyboard.PressAsync("Control+k");
        await Expect(open["#page_search"]).ToBeVisibleAsync();
        const string letters =
            "AaBbCcÇçĞğIıİiÖöŞşÜüÂâÎîÛûАаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЫыІіЭэЮюЯяæœßøđłþð";
        var folded = await open.Page.EvaluateAsync<string[]>(
            "letters => [...letters].map(letter => dossierSearch.fold(letter))",
            letters
        );
        Assert.Equal(letters.Select(letter => global::Dossier.Languages.Slug.Of(letter.ToString())), folded);

        string[] words = ["H₂O", "CO₂", "10⁶", "10⁻⁶", "km²", "XIXᵉ", "x_(q)", "boats.¹,³⁻⁵"];
        Assert.Equal(
            words.Select(word => global::Dossier.Languages.Letters.SearchFold.Of(word).Replace('-', ' ')),
            await open.Page.EvaluateAsync<string[]>("words => words.map(word => dossierSearch.fold(word))", words)
        );
    }

    private static async Task Ask(OpenPage open, string query)
    {
        await open.Page.Keyboard.PressAsync("Control+k");
        await open["#page_search_text"].FillAsync(query);
        await Expect(open[".search-results a"]).ToBeVisibleAsync();
        await Expect(open["#page_search_state"]).ToContainTextAsync("result");
    }
}
