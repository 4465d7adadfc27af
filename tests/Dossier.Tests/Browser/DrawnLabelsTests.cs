using System.IO.Compression;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Browser;

/// <summary>
/// Labels of charts and maps, measured by a browser with the site's own typefaces: none leaves its drawing or stands
/// over another, however long it is.
/// </summary>
public sealed class DrawnLabelsTests(BrowserFixture site)
{
    /// <summary>What is wrong with the texts of every drawing of a page, in its units.</summary>
    private const string Faults = """
        async () => {
          await document.fonts.ready;
          const faults = [];
          for (const drawing of document.querySelectorAll('svg.chart, svg.map')) {
            const name = drawing.getAttribute('aria-label').slice(0, 40);
            const texts = [...drawing.querySelectorAll('text')].map(text => {
              const box = text.getBBox(), part = text.parentNode;
              const view = part === drawing ? part.viewBox.baseVal : { width: part.width.baseVal.value, height: part.height.baseVal.value };
              const room = Math.min(box.x, box.y, view.width - box.x - box.width, view.height - box.y - box.height);
              if (room < -0.5) faults.push(`${name}: '${text.textContent}' leaves its box by ${-room.toFixed(1)}`);
              return { text, box };
            });
            for (const [i, one] of texts.entries()) {
              for (const other of texts.slice(i + 1)) {
                const across = Math.min(one.box.x + one.box.width, other.box.x + other.box.width) - Math.max(one.box.x, other.box.x);
                const down = Math.min(one.box.y + one.box.height, other.box.y + other.box.height) - Math.max(one.box.y, other.box.y);
                // A box is as high as the typeface, and more than its letters.
                if (across > 1 && down > 5) faults.push(`${name}: '${one.text.textContent}' and '${other.text.textContent}' overlap`);
              }
            }
          }
          return faults;
        }
        """;

    /// <summary>Fetches the typefaces of the texts of drawings.</summary>
    private const string Load = """
        async () => {
          const texts = [...document.querySelectorAll('svg text')];
          const families = new Set(texts.map(text => `${getComputedStyle(text).fontWeight} 14px ${getComputedStyle(text).fontFamily.split(',')[0]}`));
          await Promise.all([...families].map(family => document.fonts.load(family, texts.map(text => text.textContent).join(''))));
        }
        """;

    [Theory]
    [InlineData("de", 1280)]
    [InlineData("kk", 1280)]
    [InlineData("kk", 390)]
    [InlineData("ar", 1280)] // from right to left
    public async Task No_label_leaves_its_drawing_or_stands_over_another(string language, int width)
    {
        using var folder = DrawnDossier.Of(language);
        var result = Command.Run(folder.Path, "build", "--no-pdf", "--no-search");
        Assert.True(result.Code == 0, result.Output + result.Error);
        using var server = new SiteServer(folder["output"]);
        await using var open = await site.Open(
            server.Root,
            "",
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
            }
        );
        var drawings = 0;
        foreach (var page in DrawnDossier.Pages)
        {
            // On a first visit that is slow the reader's own faces stay (font-display: optional).
            await open.Go(new Uri(server.Root, page).AbsoluteUri);
            await open.Page.EvaluateAsync(Load);
            await open.Go(new Uri(server.Root, page).AbsoluteUri);
            var faults = await open.Page.EvaluateAsync<string[]>(Faults);
            Assert.True(faults.Length == 0, string.Join('\n', faults));
            drawings += await open.Page.Locator("svg.chart, svg.map").CountAsync();
        }

        Assert.Equal(DrawnDossier.Drawings, drawings);
        open.IsClean();
    }

    /// <summary>
    /// A book has no typefaces of the theme: its drawings are set in what the reader's program takes.
    /// </summary>
    [Theory]
    [InlineData("de")]
    [InlineData("kk")]
    public async Task No_label_of_a_book_leaves_its_drawing(string language)
    {
        using var folder = DrawnDossier.Of(language);
        var result = Command.Run(folder.Path, "build", "--no-pdf", "--no-search", "--no-docx");
        Assert.True(result.Code == 0, result.Output + result.Error);
        await ZipFile.ExtractToDirectoryAsync(
            Directory.GetFiles(folder["output"], "*.epub").Single(),
            folder["book"],
            TestContext.Current.CancellationToken
        );
        using var server = new SiteServer(folder["output"]);
        await using var open = await site.Open(server.Root, "");
        var drawings = Directory.GetFiles(folder["book/EPUB/images"], "*.svg");
        foreach (var drawing in drawings)
        {
            await open.Go(new Uri(drawing).AbsoluteUri);
            var faults = await open.Page.EvaluateAsync<string[]>(Faults);
            Assert.True(faults.Length == 0, string.Join('\n', faults));
        }

        Assert.Equal(DrawnDossier.Drawings - DrawnDossier.Locators, drawings.Length);
    }
}
