using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dossier.Tests.Browser;

/// <summary>Links to copy, printing, the PDF, contents that follow.</summary>
public sealed class PageToolTests(BrowserFixture site)
{
    private static readonly BrowserNewContextOptions MayCopy = new()
    {
        ViewportSize = new() { Width = 1280, Height = 900 },
        Permissions = ["clipboard-read", "clipboard-write"],
    };

    [Fact]
    public async Task A_paragraph_a_heading_a_note_a_term_and_a_source_give_their_permanent_links()
    {
        await using var open = await site.Open("sections/economy/", MayCopy);
        var page = await open["link[rel=canonical]"].GetAttributeAsync("href");
        foreach (
            var (selector, start) in new[]
            {
                (".prose p > .anchor", "#"),
                (".heading > .anchor", "#"),
                (".note-list .anchor", "#note_"),
            }
        )
        {
            Assert.StartsWith(page + start, await Copied(open, selector), StringComparison.Ordinal);
        }

        await open.Go(new Uri(site.Root, "glossary/").AbsoluteUri);
        Assert.Matches("/glossary/[a-z0-9-]+/$", await Copied(open, ".entry .anchor"));
        await open.Go(new Uri(site.Root, "sources/").AbsoluteUri);
        Assert.Matches("/sources/[a-z0-9-]+/$", await Copied(open, ".bibliography .anchor"));
        await open.Go(new Uri(site.Root, "timeline/").AbsoluteUri);
        Assert.Matches("/timeline/#ev-", await Copied(open, ".event .anchor.inline"));
        open.IsClean();
    }

    [Fact]
    public async Task A_reference_is_copied_as_it_stands()
    {
        await using var open = await site.Open("sections/economy/", MayCopy);
        await open[".cite-forms summary"].ClickAsync();
        await open[".cite-forms .copy[aria-label='Copy: BibTeX']"].ClickAsync();
        await Expect(open["#page_said"]).ToHaveTextAsync("Reference copied.");
        Assert.Matches(@"^@incollection\{turkiye-kazakhstan-\d+\.\d+\.\d+-sections-economy,\n", await Clipboard(open));
        await open[".cite-forms .copy[aria-label='Copy: RIS']"].ClickAsync();
        await Expect(open["#page_said"]).ToHaveTextAsync("Reference copied.");
        Assert.EndsWith("\nER  - \n", await Clipboard(open), StringComparison.Ordinal);
        open.IsClean();
    }

    [Fact]
    public async Task A_page_that_stands_in_an_edition_too_lets_the_reader_choose()
    {
        await using var open = await site.Open("sections/economy/", MayCopy);
        await open["#page_copy"].ClickAsync();
        await open["#page_copy_menu button:last-child"].ClickAsync();
        await Expect(open["#page_said"]).ToHaveTextAsync("Link copied.");
        Assert.Equal(await open.Page.EvaluateAsync<string>("document.body.dataset.edition"), await Clipboard(open));
        await open[".heading > .anchor"].ClickAsync(new() { Force = true });
        await open["#page_copy_menu button:first-child"].ClickAsync();
        await Expect(open["#page_said"]).ToHaveTextAsync("Link copied.");
        Assert.StartsWith(
            await open["link[rel=canonical]"].GetAttributeAsync("href") + "#",
            await Clipboard(open),
            StringComparison.Ordinal
        );
        open.IsClean();
    }

    [Fact]
    public async Task The_name_of_a_heading_is_its_text_alone()
    {
        await using var open = await site.Open("sections/economy/");
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = "What the article reports", Exact = true }))
            .ToBeVisibleAsync();
        await Expect(
                open.Page.GetByRole(
                    AriaRole.Complementary,
                    new() { Name = "Correction Which airport, and when", Exact = true }
                )
            )
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_PDF_is_there_and_printing_is_one_click_away()
    {
        await using var open = await site.Open("");
        var pdf = await open[".tools a[download]"].GetAttributeAsync("href");
        Assert.True(File.Exists(Path.Combine(site.Folder, pdf!)), pdf);
        await open.Page.EvaluateAsync("window.print = () => { document.title = 'printed'; }");
        await open["#page_print"].ClickAsync();
        await Expect(open.Page).ToHaveTitleAsync("printed");
        open.IsClean();
    }

    [Fact]
    public async Task The_list_of_contents_follows_the_reader()
    {
        await using var open = await site.Open("sections/soft-power/");
        var last = open.Page.Locator("nav.leaf-side .side-lists > ul a").Last;
        await last.ClickAsync();
        await open.Page.EvaluateAsync(
            "scrollTo(0, document.querySelector('.prose > .heading:last-of-type').offsetTop)"
        );
        await Expect(open.Page.Locator("nav.leaf-side a[aria-current=location]")).ToHaveCountAsync(1);
        var first = await open["nav.leaf-side a[aria-current=location]"].TextContentAsync();
        await open.Page.EvaluateAsync("document.querySelector('.prose > .heading').scrollIntoView()");
        await Expect(open["nav.leaf-side a[aria-current=location]"]).Not.ToHaveTextAsync(first!);
        open.IsClean();
    }

    private static async Task<string> Copied(OpenPage open, string selector)
    {
        var anchor = open[selector];
        await anchor.FocusAsync();
        await Expect(anchor).ToHaveCSSAsync("opacity", "1");
        await open.Page.Keyboard.PressAsync("Enter");
        await open["#page_copy_menu button:first-child"].ClickAsync();
        await Expect(open["#page_said"]).ToHaveTextAsync("Link copied.");
        return await Clipboard(open);
    }

    private static async Task<string> Clipboard(OpenPage open) =>
        await open.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
}
