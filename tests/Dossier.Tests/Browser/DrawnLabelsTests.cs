using System.Globalization;
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

    private const string German = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
    private const string Kazakh =
        "Қазақстан Республикасының Сауда және интеграция министрлігінің сыртқы экономикалық ынтымақтастығы";
    private const string Partners =
        "Wirtschaftspartnerschaftsabkommen mit den zentralasiatischen Staaten und der Türkei";

    [Theory]
    [InlineData("de", 1280)]
    [InlineData("kk", 1280)]
    [InlineData("kk", 390)]
    public async Task No_label_leaves_its_drawing_or_stands_over_another(string language, int width)
    {
        using var folder = Dossier(language);
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
        foreach (var page in new[] { "sections/drawn/", "glossary/long/", "glossary/edge/", "glossary/country/" })
        {
            // On a first visit that is slow the reader's own faces stay (font-display: optional).
            await open.Go(new Uri(server.Root, page).AbsoluteUri);
            await open.Page.EvaluateAsync(Load);
            await open.Go(new Uri(server.Root, page).AbsoluteUri);
            var faults = await open.Page.EvaluateAsync<string[]>(Faults);
            Assert.True(faults.Length == 0, string.Join('\n', faults));
            drawings += await open.Page.Locator("svg.chart, svg.map").CountAsync();
        }

        Assert.Equal(Charts.Length * Texts.Length + 7, drawings);
        open.IsClean();
    }

    private static string[] Texts => [German, Kazakh, Partners];

    /// <summary>Braces and table of each chart; <c>@</c> stands for a long text.</summary>
    private static string[] Charts =>
        [
            "type=bar|what;value|@;5|@ B;7.5",
            "type=bar layout=horizontal|what;value|@;-5123456.5|@ B;71234567.25",
            "type=bar|what;@;@ B;note|2001;5;6;@ target|2002;7;-8;estimate, @",
            "type=bar layout=stacked|what;@;@ B;@ C|One;5;6;1|@;7;8;2",
            "type=bar layout=\"stacked horizontal\"|what;@;@ B|One;5;6|@;7;8",
            "type=line|year;@;@ B;@ C|1991;5;5;5|2001;6;6;6|2023;7;7;7",
            "type=line|@;value|@;123456789.5|B;223456789.25|@ C;2|D;3|E;4|F;5|G;6|H;8",
            "type=dot|what;@;@ B|@;5;6|@ C;7;8",
            "type=range|what;low;value;high|@;-1000000;5;1000000|@ B;-20.5;0;2000000",
            "type=timeline|when;what|1991;@|2001-05/2023;@ B|2024-01-31;@ C",
        ];

    private static TemporaryFolder Dossier(string language)
    {
        var drawn = new System.Text.StringBuilder("---\ntitle: Drawn\n---\nText.\n\n");
        foreach (var text in Texts)
        {
            foreach (var chart in Charts)
            {
                var lines = chart.Replace("@", text, StringComparison.Ordinal).Split('|');
                drawn.Append(
                    CultureInfo.InvariantCulture,
                    $"::: chart {{#c{drawn.Length} {lines[0]} title=\"{text}\" unit=\"{text}\"}}\n"
                );
                foreach (var (i, row) in lines.Skip(1).Index())
                {
                    drawn.Append(
                        CultureInfo.InvariantCulture,
                        $"| {row.Replace(";", " | ", StringComparison.Ordinal)} |\n"
                    );
                    drawn.Append(i == 0 ? string.Concat(row.Split(';').Select(_ => "| --- ")) + "|\n" : "");
                }

                drawn.Append(":::\n\n");
            }
        }

        drawn.Append(
            CultureInfo.InvariantCulture,
            $"""
            ::: map {"{"}#m1 title="Groups" extent=europe places="long edge" lines="data/lines.geojson"{"}"}
            | group | countries |
            | --- | --- |
            | {German} | DE FR AT CH |
            | {Kazakh} | BA HU MK LI |
            | {Partners} | LU SI HR CZ |
            :::

            ::: map {"{"}#m2 title="Region" extent=central-asia countries="KZ KG UZ TJ TM AF CN RU IR PK" places="long edge"{"}"}
            :::

            ::: map {"{"}#m3 title="World" extent=world countries="US GB RU CF CD AE BA PG VC TT" places="long edge"{"}"}
            :::

            ::: map {"{"}#m4 title="Small countries" countries="AE QA BH KW SA"{"}"}
            :::

            """
        );
        return new TemporaryFolder()
            .With(
                "input/dossier.yml",
                SmallDossier.Settings.Replace("en-GB", language, StringComparison.Ordinal) + "maps: true\n"
            )
            .With("input/index.md", SmallDossier.Front)
            .With("input/sections/01-drawn.md", drawn.ToString())
            .With(
                "input/glossary/long.md",
                $"---\nterm: {Partners}\nkind: place\ncoordinates: [50.1, 14.4]\n---\nA place.\n"
            )
            .With(
                "input/glossary/edge.md",
                $"---\nterm: {Kazakh}\nkind: place\ncoordinates: [51.1, 14.9]\n---\nA place.\n"
            )
            .With("input/glossary/country.md", $"---\nterm: {German}\nkind: state\niso: LU\n---\nA state.\n")
            .With(
                "input/data/lines.geojson",
                $$$"""
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"name":"{{{Kazakh}}}"},"geometry":{"type":"LineString","coordinates":[[10,50],[30,40]]}},
                {"type":"Feature","properties":{"name":"{{{German}}}"},"geometry":{"type":"LineString","coordinates":[[0,50],[30,60]]}}
                ]}
                """
            );
    }
}
