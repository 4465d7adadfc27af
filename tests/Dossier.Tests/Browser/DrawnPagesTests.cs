using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Dossier.Tests.Browser;

/// <summary>
/// Charts and maps of every kind, read in a browser: by the rules of accessibility, on a telephone, with letters of
/// twice the size, and in a reader's own colours.
/// </summary>
public sealed class DrawnPagesTests(BrowserFixture site, DrawnSite drawn) : IClassFixture<DrawnSite>
{
    /// <summary>Letters smaller than this, in pixels, are hard to read on a telephone.</summary>
    private const double LeastLetters = 10;

    [Theory]
    [InlineData(1280, ColorScheme.Light, ForcedColors.None)]
    [InlineData(1280, ColorScheme.Dark, ForcedColors.None)]
    [InlineData(320, ColorScheme.Light, ForcedColors.None)]
    [InlineData(1280, ColorScheme.Light, ForcedColors.Active)]
    public async Task No_drawing_breaks_a_rule_of_accessibility(int width, ColorScheme scheme, ForcedColors forced)
    {
        await using var open = await Open(width, scheme, forced);
        await open.Page.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());
        foreach (var page in DrawnDossier.Pages)
        {
            await open.Go(new Uri(drawn.Root, page).AbsoluteUri);
            await open.Page.EvaluateAsync("document.querySelectorAll('details').forEach(one => { one.open = true; })");
            var faults = await open.Page.EvaluateAsync<string[]>(
                "async () => (await axe.run({ resultTypes: ['violations'] })).violations.map(fault => `${fault.id}: "
                    + "${fault.help}: ${fault.nodes[0].html} ${fault.nodes[0].any[0]?.message}`)"
            );
            Assert.True(faults.Length == 0, $"{page}: {string.Join('\n', faults)}");
        }

        open.IsClean();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Letters_can_be_read_on_a_telephone_and_double_with_those_of_the_text(int width)
    {
        await using var open = await Open(width, ColorScheme.Light, ForcedColors.None);
        foreach (var page in DrawnDossier.Pages)
        {
            await open.Go(new Uri(drawn.Root, page).AbsoluteUri);
            var letters = await Letters();
            Assert.All(letters, size => Assert.True(size >= LeastLetters, $"{page}: letters of {size:0.0} px"));
            await open.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            Assert.All(
                letters.Zip(await Letters()),
                pair =>
                    Assert.True(pair.Second >= 1.7 * pair.First, $"{page}: {pair.First:0.0} to {pair.Second:0.0} px")
            );
            var wide = await open.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('main *')].filter(element => {
                  const box = element.getBoundingClientRect();
                  return box.width > 0 && box.right > innerWidth + 1 && !element.closest('.drawn-picture, .table')
                    && getComputedStyle(element).clipPath === 'none';
                }).map(element => element.outerHTML.slice(0, 120))
                """
            );
            Assert.True(wide.Length == 0, $"{page}: {string.Join('\n', wide)}");
        }

        Task<double[]> Letters() =>
            open.Page.EvaluateAsync<double[]>(
                "() => [...document.querySelectorAll('.drawn-picture > svg')].map(svg => "
                    + "parseFloat(getComputedStyle(svg).fontSize) * svg.getBoundingClientRect().width / "
                    + "svg.viewBox.baseVal.width)"
            );
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_readers_own_colours_keep_letters_apart_from_what_is_behind_them(ColorScheme scheme)
    {
        await using var open = await Open(1280, scheme, ForcedColors.Active);
        foreach (var page in DrawnDossier.Pages)
        {
            await open.Go(new Uri(drawn.Root, page).AbsoluteUri);
            var faults = await open.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const light = colour => {
                    const [r, g, b] = colour.match(/[\d.]+/g).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                  };
                  const paper = light(getComputedStyle(document.body).backgroundColor);
                  const apart = colour => { const [low, high] = [light(colour), paper].sort((a, b) => a - b); return (high + 0.05) / (low + 0.05); };
                  const faults = new Set();
                  for (const part of document.querySelectorAll('svg.chart text, svg.map text')) {
                    const { fill } = getComputedStyle(part);
                    if (apart(fill) < 4.5) faults.add(`${part.getAttribute('class')}: letters ${fill}`);
                  }
                  for (const part of document.querySelectorAll('.map-sea, .map-land')) {
                    const { fill } = getComputedStyle(part);
                    if (apart(fill) > 1.5) faults.add(`${part.getAttribute('class')}: ${fill} behind letters`);
                  }
                  for (const part of document.querySelectorAll('.line, .map-line, .map-border, .map-coast, .hatch, .map-hatch')) {
                    const { stroke } = getComputedStyle(part);
                    if (apart(stroke) < 3) faults.add(`${part.getAttribute('class')}: line ${stroke}`);
                  }
                  return [...faults];
                }
                """
            );
            Assert.True(faults.Length == 0, $"{page}: {string.Join('\n', faults)}");
        }
    }

    private Task<OpenPage> Open(int width, ColorScheme scheme, ForcedColors forced) =>
        site.Open(
            drawn.Root,
            "",
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                ForcedColors = forced,
            }
        );
}
