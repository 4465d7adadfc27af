using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dossier.Tests.Browser;

/// <summary>From disk, without script, on paper, without motion.</summary>
public sealed class WaysOfReadingTests(BrowserFixture site)
{
    [Fact]
    public async Task From_disk_everything_but_the_search_works()
    {
        await using var open = await site.Open(new Uri(Path.Combine(site.Folder, "index.html")).AbsoluteUri);
        await open[".section-list a"].ClickAsync();
        await open.Arrives("/sections/[^/]+/index.html$");
        await open["a.term"].HoverAsync();
        await Expect(open["#page_preview .preview-text"]).ToBeVisibleAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.Keyboard.PressAsync("Control+k");
        await Expect(open["#page_search_state"]).ToContainTextAsync("opened from disk");
        await open.Page.Keyboard.PressAsync("Escape");
        await open["#page_copy"].ClickAsync();
        await open["#page_copy_menu button:first-child"].ClickAsync();
        await Expect(open["#page_said"]).ToHaveTextAsync("Link copied.");
        open.IsClean();
    }

    [Fact]
    public async Task Without_script_every_link_leads_somewhere_and_no_button_is_dead()
    {
        await using var open = await site.Open(
            "sections/economy/",
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = false,
                ViewportSize = new() { Width = 1440, Height = 900 },
            }
        );
        await Expect(open[".needs-script"]).ToBeHiddenAsync();
        Assert.Equal(0, await open.Page.Locator("button:visible").CountAsync());
        await Expect(open[".note-list > li"]).ToBeVisibleAsync();
        await open["a.term"].ClickAsync();
        await open.Arrives("/glossary/[^/]+/$");
        await Expect(open[".definition"]).ToBeVisibleAsync();
        open.IsClean();
    }

    [Fact]
    public async Task Colours_follow_the_system_until_the_reader_chooses()
    {
        const string Ground = "getComputedStyle(document.body).backgroundColor";
        await using var open = await site.Open("sections/economy/");
        var light = await open.Page.EvaluateAsync<string>(Ground);
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        var dark = await open.Page.EvaluateAsync<string>(Ground);
        Assert.NotEqual(light, dark);

        await Expect(open["#page_colours"]).ToHaveTextAsync("Theme: automatic");
        await open["#page_colours"].ClickAsync();
        await Expect(open["#page_colours"]).ToHaveTextAsync("Theme: light");
        Assert.Equal(light, await open.Page.EvaluateAsync<string>(Ground));
        await open["a.term"].ClickAsync();
        await open.Arrives("/glossary/[^/]+/$");
        Assert.Equal(light, await open.Page.EvaluateAsync<string>(Ground));
        Assert.Equal("all", await open["meta[name=theme-color][content='#f8f8f4']"].GetAttributeAsync("media"));

        await open["#page_colours"].ClickAsync();
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        Assert.Equal(dark, await open.Page.EvaluateAsync<string>(Ground));
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.NotEqual(dark, await open.Page.EvaluateAsync<string>(Ground));
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await open["#page_colours"].ClickAsync();
        Assert.Equal(light, await open.Page.EvaluateAsync<string>(Ground));
        open.IsClean();
    }

    [Fact]
    public async Task On_paper_there_is_the_text_its_notes_and_nothing_to_click()
    {
        await using var open = await site.Open("sections/economy/");
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(open[".side-noted"]).ToHaveCountAsync(0);
        foreach (var hidden in new[] { ".site-nav", ".tools", ".search-open", ".prose .anchor" })
        {
            await Expect(open[hidden]).ToBeHiddenAsync();
        }

        Assert.True(
            await open.Page.EvaluateAsync<bool>(
                "document.querySelector('.note-list > li').getBoundingClientRect().top > "
                    + "document.querySelector('.prose').getBoundingClientRect().bottom"
            )
        );
        open.IsClean();
    }

    [Fact]
    public async Task When_printing_begins_notes_leave_the_margin_and_the_places_that_they_had_there()
    {
        await using var open = await site.Open(
            "sections/economy/",
            new BrowserNewContextOptions
            {
                ViewportSize = new() { Width = 1440, Height = 900 },
            }
        );
        await Expect(open[".side-noted"]).ToHaveCountAsync(1);
        const string Placed =
            "[...document.querySelectorAll('.leaf-body, .note-list > li')].filter(one => "
            + "one.getAttribute('style')).length";
        Assert.True(await open.Page.EvaluateAsync<int>(Placed) > 5);
        Assert.Equal(0, await open.Page.EvaluateAsync<int>($"(dispatchEvent(new Event('beforeprint')), {Placed})"));
        Assert.True(await open.Page.EvaluateAsync<int>($"(dispatchEvent(new Event('afterprint')), {Placed})") > 5);
        open.IsClean();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    public async Task A_note_on_a_phone_is_wide_enough_to_be_read(int width)
    {
        await using var open = await site.Open(
            "timeline/",
            new BrowserNewContextOptions
            {
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );
        var marks = open.Page.Locator(".note-mark a");
        for (var i = 0; i < await marks.CountAsync(); i += 3)
        {
            await marks.Nth(i).FocusAsync();
            await Expect(open["#page_preview"]).ToBeVisibleAsync();
            var box = (await open["#page_preview"].BoundingBoxAsync())!;
            Assert.True(
                box.Width >= 160 && box.X >= 0 && box.X + box.Width <= width,
                $"mark {i}: {box.X} to {box.X + box.Width}"
            );
            Assert.True(
                box.Y >= 0 && box.Y + box.Height <= 800,
                $"mark {i}: from {box.Y}, {box.Height} high, in a window of 800"
            );
            await open.Page.Keyboard.PressAsync("Escape");
        }

        open.IsClean();
    }

    /// <summary>
    /// A letter that had been cut from a typeface, or that it never had, would show in a face of the system, in the
    /// midst of a word.
    /// </summary>
    [Theory]
    [InlineData("")]
    [InlineData("sections/soft-power/")]
    [InlineData("glossary/")]
    [InlineData("glossary/ahmet-yesevi-university/")]
    [InlineData("notes/")]
    [InlineData("editions/1.0.0/sections/economy/")]
    public async Task The_sites_own_typefaces_have_every_letter(string path)
    {
        const string Lacking = """
            async () => {
              const canvas = document.createElement('canvas').getContext('2d');
              const width = (letter, families) => { canvas.font = `40px ${families}`; return canvas.measureText(letter).width; };
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const letters = {};
              while (texts.nextNode()) {
                const family = getComputedStyle(texts.currentNode.parentElement).fontFamily.split(',')[0];
                letters[family] = new Set([...letters[family] ?? [], ...texts.currentNode.data.match(/\p{L}|\p{N}/gu) ?? []]);
              }
              const lacking = [];
              for (const own of Object.keys(letters).filter(family => family.includes('Libertinus'))) {
                await document.fonts.load(`40px ${own}`, [...letters[own]].join(''));
                // A letter that a face lacks is set in the next one named: of two of different widths, it takes both.
                lacking.push(...[...letters[own]].filter(letter => width(letter, `${own}, monospace`) !== width(letter, `${own}, fantasy`)).map(letter => own + letter));
              }
              return lacking;
            }
            """;
        await using var open = await site.Open(path);
        // On a first visit that is slow the reader's own faces stay (font-display: optional); on the second the site's
        // are at hand.
        await open.Page.EvaluateAsync<string[]>(Lacking);
        await open.Go(new Uri(site.Root, path).AbsoluteUri);
        Assert.Empty(await open.Page.EvaluateAsync<string[]>(Lacking));
        open.IsClean();
    }

    [Fact]
    public async Task Nothing_moves_for_readers_who_ask_for_no_motion()
    {
        await using var open = await site.Open(
            "sections/economy/",
            new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce }
        );
        Assert.Empty(
            await open.Page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll('*')].filter(element => {
                  const style = getComputedStyle(element);
                  return style.transitionDuration !== '0s' || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
                }).map(element => element.className)
                """
            )
        );
        open.IsClean();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Nothing_shifts_while_a_page_loads(int width)
    {
        await using var open = await site.Open(
            "about:blank",
            new BrowserNewContextOptions
            {
                ViewportSize = new() { Width = width, Height = 900 },
            }
        );
        await open.Page.AddInitScriptAsync(
            "globalThis.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => { shift += "
                + "entry.value; })).observe({ type: 'layout-shift', buffered: true });"
        );
        foreach (var page in new[] { "", "sections/economy/", "glossary/astana/", "timeline/", "figures/" })
        {
            await open.Go(new Uri(site.Root, page).AbsoluteUri);
            await open.Page.WaitForTimeoutAsync(300);
            Assert.True(
                await open.Page.EvaluateAsync<float>("shift") < 0.001,
                $"{page}: {await open.Page.EvaluateAsync<float>("shift")}"
            );
        }
    }
}
