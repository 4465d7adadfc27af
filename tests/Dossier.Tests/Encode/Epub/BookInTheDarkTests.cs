using System.IO.Compression;
using Dossier.Tests.Browser;
using Dossier.Tests.Fixtures;
using Microsoft.Playwright;

namespace Dossier.Tests.Encode.Epub;

/// <summary>
/// The electronic book of all that is hard to set, on a narrow page in the dark: nothing leaves the page, nothing is
/// squeezed to a letter a line, and pictures of black lines stand on white.
/// </summary>
public sealed class BookInTheDarkTests(BrowserFixture site)
{
    private const string Faults = """
        () => {
          const faults = [];
          const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
          if (wide > 0) faults.push(`${document.title} leaves the page by ${wide}`);
          for (const text of document.querySelectorAll('p, li')) {
            if (text.clientWidth > 0 && text.clientWidth < 80) faults.push(`'${text.textContent.slice(0, 30)}' is ${text.clientWidth} wide`);
          }
          for (const picture of document.querySelectorAll('img')) {
            const isOwn = picture.closest('.drawing') !== null;
            const isOnWhite = getComputedStyle(picture).backgroundColor === 'rgb(255, 255, 255)';
            if (isOwn === isOnWhite) faults.push(`${picture.src} stands on ${getComputedStyle(picture).backgroundColor}`);
          }
          return faults;
        }
        """;

    [Fact]
    public async Task Everything_can_be_read()
    {
        using var folder = new TemporaryFolder();
        await using (var book = new MemoryStream(MadeBooks.Of(Torture.Inputs).Epub))
        {
            await ZipFile.ExtractToDirectoryAsync(book, folder["book"], TestContext.Current.CancellationToken);
        }

        await using var open = await site.Open(
            new Uri(folder["book/EPUB/"]),
            "title.xhtml",
            new()
            {
                ColorScheme = ColorScheme.Dark,
                ViewportSize = new() { Width = 390, Height = 844 },
            }
        );
        var documents = Directory.GetFiles(folder["book/EPUB"], "*.xhtml");
        Assert.True(documents.Length > 10, $"{documents.Length} documents");
        foreach (var document in documents)
        {
            await open.Go(new Uri(document).AbsoluteUri);
            var faults = await open.Page.EvaluateAsync<string[]>(Faults);
            Assert.True(faults.Length == 0, string.Join('\n', faults));
        }
    }
}
