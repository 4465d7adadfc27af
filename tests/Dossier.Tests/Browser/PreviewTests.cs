using Dossier.Tests.Fixtures;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dossier.Tests.Browser;

/// <summary>Definitions, references and notes where the reader is.</summary>
[Collection(ByHand)]
public sealed class PreviewTests(BrowserFixture site)
{
    /// <summary>
    /// A browser tells a tap from a long press, and pointing from passing over, by the time between two events: these
    /// tests run after all others, on a machine that does nothing else.
    /// </summary>
    public const string ByHand = "By pointer and finger";

    private const string Section = "sections/economy/";
    private static readonly BrowserNewContextOptions Phone = new()
    {
        ViewportSize = new() { Width = 390, Height = 800 },
        HasTouch = true,
        IsMobile = true,
    };
    private static readonly BrowserNewContextOptions Tablet = new()
    {
        ViewportSize = new() { Width = 820, Height = 1000 },
    };

    [Fact]
    public async Task Pointing_at_a_term_shows_its_definition_below_the_line()
    {
        await using var open = await site.Open(Section);
        var term = open["a.term"];
        await term.HoverAsync();
        await Expect(open["#page_preview .preview-text"]).ToBeVisibleAsync();
        var (link, box) = (await term.BoundingBoxAsync(), await open["#page_preview"].BoundingBoxAsync());
        Assert.True(
            box!.Y >= link!.Y + link.Height || box.Y + box.Height <= link.Y,
            "the box hides the line that is read"
        );
        await Expect(term).ToHaveAttributeAsync("aria-describedby", "page_preview");

        // The pointer may go into the box; when it leaves, the box goes.
        await open["#page_preview"].HoverAsync();
        await open.Page.WaitForTimeoutAsync(400);
        await Expect(open["#page_preview"]).ToBeVisibleAsync();
        await open.Page.Mouse.MoveAsync(5, 5);
        await Expect(open["#page_preview"]).ToBeHiddenAsync();
        open.IsClean();
    }

    [Fact]
    public async Task By_keyboard_focus_shows_Escape_closes_and_Enter_follows()
    {
        await using var open = await site.Open(Section);
        await open.Page.Locator(".prose .anchor").First.FocusAsync();
        await open.Page.Locator("a.term").First.FocusAsync();
        await open.Page.Keyboard.PressAsync("Shift+Tab");
        await open.Page.Keyboard.PressAsync("Tab");
        await Expect(open["#page_preview"]).ToBeVisibleAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await Expect(open["#page_preview"]).ToBeHiddenAsync();
        await Expect(open["a.term"]).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Arrives("/glossary/[^/]+/$");
        open.IsClean();
    }

    [Fact]
    public async Task A_tap_shows_and_the_box_leads_on()
    {
        await using var open = await site.Open(Section, Phone);
        await open["a.term"].TapAsync();
        await Expect(open["#page_preview .preview-link"]).ToBeVisibleAsync();
        Assert.EndsWith(Section, open.Page.Url, StringComparison.Ordinal);
        await open["h1"].TapAsync();
        await Expect(open["#page_preview"]).ToBeHiddenAsync();
        await open["a.term"].TapAsync();
        await open["#page_preview .preview-link"].TapAsync();
        await open.Arrives("/glossary/[^/]+/$");
        open.IsClean();
    }

    [Fact]
    public async Task A_note_and_a_source_show_likewise()
    {
        await using var open = await site.Open(Section, Tablet);
        var note = open[".note-mark a"];
        await note.HoverAsync();
        await Expect(open["#page_preview .note"])
            .ToHaveTextAsync(
                await open["#" + (await note.GetAttributeAsync("href"))![1..] + " .note"].TextContentAsync() ?? ""
            );
        var source = open["a.source"];
        var id = (await source.GetAttributeAsync("href"))!.TrimEnd('/').Split('/')[^1];
        await source.HoverAsync();
        await Expect(open["#page_preview .preview-text"])
            .ToContainTextAsync(RealSite.Compilation.Briefing!.SourceById[id].Title);
        Assert.Equal(1, await open.Page.Locator("#page_preview").CountAsync());
        open.IsClean();
    }

    [Fact]
    public async Task Without_anchor_positioning_the_box_stands_by_its_link_all_the_same()
    {
        await using var open = await site.Open("about:blank", Tablet);
        await open.Page.AddInitScriptAsync(
            "const real = CSS.supports.bind(CSS); CSS.supports = (...all) => "
                + "!String(all[0]).startsWith('position-area') && real(...all);"
        );
        await open.Go(new Uri(site.Root, Section).AbsoluteUri);
        await open["a.term"].HoverAsync();
        await Expect(open["#page_preview"]).ToBeVisibleAsync();
        var (link, box) = (await open["a.term"].BoundingBoxAsync(), await open["#page_preview"].BoundingBoxAsync());
        Assert.True(box!.Y >= link!.Y + link.Height || box.Y + box.Height <= link.Y);
    }

    [Fact]
    public async Task Notes_stand_beside_the_text_where_there_is_room_and_at_its_foot_where_there_is_not()
    {
        await using var open = await site.Open(Section);
        var notes = await open.Page.EvaluateAsync<float[][]>(
            """
            [...document.querySelectorAll('.note-list > li')].map(note => {
              const mark = document.getElementById(note.id.replace('note_', 'ref_')).getBoundingClientRect();
              const text = document.querySelector('.prose').getBoundingClientRect();
              const box = note.getBoundingClientRect();
              return [box.left - text.right, box.top - mark.top, box.top, box.bottom, innerWidth - box.right];
            })
            """
        );
        Assert.NotEmpty(notes);
        Assert.All(
            notes,
            note => Assert.True(note[0] > 0 && note[4] > 0, "a note stands in the text, or outside the window")
        );
        Assert.InRange(notes[0][1], -30, 10);
        Assert.All(notes.Zip(notes.Skip(1)), pair => Assert.True(pair.First[3] <= pair.Second[2], "two notes overlap"));

        await open.Page.SetViewportSizeAsync(820, 1000);
        await Expect(open[".side-noted"]).ToHaveCountAsync(0);
        Assert.True(
            await open.Page.EvaluateAsync<bool>(
                "document.querySelector('.note-list > li').getBoundingClientRect().top > "
                    + "document.querySelector('.prose').getBoundingClientRect().bottom"
            )
        );
        open.IsClean();
    }
}
