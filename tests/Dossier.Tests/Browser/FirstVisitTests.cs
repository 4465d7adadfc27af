using Microsoft.Playwright;

namespace Dossier.Tests.Browser;

/// <summary>
/// What a browser has not seen it shows in the reader's own face (font-display: optional), unless it was asked for
/// before the first paint.
/// </summary>
public sealed class FirstVisitTests(BrowserFixture site)
{
    [Theory]
    [InlineData(390, 844)]
    [InlineData(1440, 900)]
    public async Task The_faces_of_the_first_screen_and_no_others_are_asked_for_early(int width, int height)
    {
        await using var open = await site.Open(
            "about:blank",
            new BrowserNewContextOptions
            {
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        string[] pages =
        [
            "",
            "sections/economy/",
            "glossary/",
            "glossary/astana/",
            "sources/",
            "sources/balci-2024/",
            "timeline/",
            "figures/",
            "actors/",
            "notes/",
            "about/",
            "contents/",
            "editions/",
            "seeds/",
            "seeds/balci-2024/",
            "corrections/",
            "editions/2.0.0/changes/",
            "print/",
        ];
        foreach (var page in pages)
        {
            await open.Go(new Uri(site.Root, page).AbsoluteUri);
            var wrong = await open.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const asked = new Set([...document.querySelectorAll('link[rel=preload][as=font]')]
                    .map(link => link.href.split('/').pop().split('.')[0]));
                  const needed = new Map();
                  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (texts.nextNode()) {
                    const range = document.createRange();
                    range.selectNodeContents(texts.currentNode);
                    const shown = [...range.getClientRects()].some(box =>
                      box.width > 0 && box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0);
                    const style = getComputedStyle(texts.currentNode.parentElement);
                    const family = style.fontFamily.split(',')[0].replaceAll('"', '');
                    if (!shown || !/[a-z]/i.test(texts.currentNode.data) || !family.startsWith('Libertinus')
                      || style.clipPath !== 'none' || !texts.currentNode.parentElement.checkVisibility({ visibilityProperty: true })) {
                      continue;
                    }
                    const weight = style.fontWeight < 600 ? 400 : family.endsWith('Sans') ? 700 : 600;
                    const face = `${family.toLowerCase().replace(' ', '-')}-latin-${weight}-${style.fontStyle}`;
                    needed.set(face, texts.currentNode.data.trim().slice(0, 40));
                  }
                  return [
                    ...[...needed].filter(([face]) => !asked.has(face)).map(([face, text]) => `not asked for: ${face}: ${text}`),
                    ...[...asked].filter(face => !needed.has(face)).map(face => `asked for in vain: ${face}`)];
                }
                """
            );
            Assert.True(wrong.Length == 0, $"{page} at {width}: {string.Join('\n', wrong)}");
        }

        open.IsClean();
    }
}
