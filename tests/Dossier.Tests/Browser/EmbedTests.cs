using Dossier.Tests.Fixtures;
using static Microsoft.Playwright.Assertions;

namespace Dossier.Tests.Browser;

/// <summary>Our definitions on another site, under the policy that docs/linking.md tells it to have.</summary>
[Collection(PreviewTests.ByHand)]
public sealed class EmbedTests(BrowserFixture site)
{
    [Fact]
    public async Task Another_site_shows_our_definition_on_hover_and_focus()
    {
        await using var open = await site.Open("glossary/nato/embed.html");
        var ours = site.Root.AbsoluteUri.TrimEnd('/');
        using var folder = new TemporaryFolder()
            .With(
                "_headers",
                $"/*\n  Content-Security-Policy: default-src 'none'; script-src {ours}; connect-src {ours}\n"
            )
            .With(
                "index.html",
                $"""
                <!DOCTYPE html><html lang="en"><title>Elsewhere</title><script src="{ours}/embed.js" defer></script>
                <p>They signed a treaty with <a id="nato" href="{ours}/glossary/nato/?from=here#top"><b>NATO</b></a> and
                <a id="none" href="{ours}/glossary/none/">others</a>. <a id="other" href="./">Home</a></p></html>
                """
            );
        using var elsewhere = new SiteServer(folder.Path);
        await open.Go(elsewhere.Root.AbsoluteUri);
        var box = open[".dossier-box"];

        // The definition comes when it is pointed at, stays while the pointer is in it, and goes with the pointer or at
        // a key.
        await open["#nato b"].HoverAsync();
        await Expect(box).ToContainTextAsync("The North Atlantic alliance, of which Türkiye is a member.");
        Assert.StartsWith(
            "NATO",
            await open["#nato"].EvaluateAsync<string>("link => link.ariaDescription"),
            StringComparison.Ordinal
        );
        Assert.True(
            (await box.BoundingBoxAsync())!.Y >= (await open["#nato"].BoundingBoxAsync())!.Y + 10,
            "the box hides the link"
        );
        await box.HoverAsync();
        await Expect(box).ToBeVisibleAsync();
        await open["#other"].HoverAsync();
        await Expect(box).ToHaveCountAsync(0);
        await open["#nato"].FocusAsync();
        await Expect(box).ToBeVisibleAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await Expect(box).ToHaveCountAsync(0);

        // A term that is not there has no definition.
        await open.Page.RunAndWaitForResponseAsync(() => open["#none"].HoverAsync(), "**/glossary/none/embed.html");
        await Expect(box).ToHaveCountAsync(0);
    }
}
