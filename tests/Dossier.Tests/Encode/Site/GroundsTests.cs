using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Dossier.Check.Grounding;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.Site;

/// <summary>What readers and programs are told of the passages that the repository's own dossier rests on.</summary>
public sealed class GroundsTests
{
    [Fact]
    public void Every_table_that_names_passages_shows_them_below_it()
    {
        var tables = RealSite
            .Compilation.Briefing!.Sections.SelectMany(section =>
                section.Blocks.OfType<global::Dossier.Model.Blocks.Table>().Select(table => (section, table))
            )
            .Where(pair => !pair.table.From.IsEmpty)
            .ToArray();
        Assert.NotEmpty(tables);
        Assert.All(
            tables,
            pair =>
            {
                var region = RealSite
                    .Pages[$"sections/{pair.section.Id}/index.html"]
                    .GetElementById(pair.table.Anchor!)!
                    .Closest("section.table")!;
                var control = region.NextElementSibling!;
                Assert.Equal(("details", "grounds"), (control.LocalName, control.ClassName));
                Assert.Equal($"Evidence {pair.table.From.Length}", control.QuerySelector("summary")!.TextContent);
                Assert.EndsWith(
                    $"#{pair.table.From[0].Passage}",
                    control.QuerySelector("li a")!.GetAttribute("href"),
                    StringComparison.Ordinal
                );
            }
        );
    }

    [Fact]
    public void A_block_shows_in_place_its_passages_their_headings_and_what_was_found_there()
    {
        var controls = RealSite.Pages["sections/economy/index.html"].QuerySelectorAll("details.grounds").ToArray();
        Assert.NotEmpty(controls);
        Assert.All(controls, Holds);
        var trade = controls.Single(control =>
            control.PreviousElementSibling!.TextContent.Contains("For 2023 he gives", StringComparison.Ordinal)
        );
        Assert.Matches(@"Found here: figures 2023, US\$5 billion, 2030, US\$10 billion", trade.TextContent);

        static void Holds(IElement control)
        {
            var passages = control.QuerySelectorAll("li");
            var count = control.QuerySelector(".count")!.TextContent;
            Assert.Equal(passages.Length.ToString(CultureInfo.InvariantCulture), count);
            var title = control.QuerySelector("p a")!.TextContent;
            Assert.StartsWith("Turkey-Kazakhstan Relations", title, StringComparison.Ordinal);
            Assert.Contains("not reprinted", control.TextContent, StringComparison.Ordinal);
            Assert.All(passages, Named);
        }

        static void Named(IElement passage)
        {
            var link = passage.QuerySelector("a")!;
            var id = link.GetAttribute("href")!.Split('#')[1];
            Assert.Equal(id[0] == 'p' ? $"Paragraph {id[1..]}" : $"The article’s note {id[1..]}", link.TextContent);
            var section = RealSite.Compilation.Briefing!.SeedById["balci-2024"].ById[id].Section;
            Assert.Equal(section.Length > 0 ? $"under ‘{section}’" : null, passage.QuerySelector("span")?.TextContent);
        }
    }

    [Fact]
    public void The_records_have_a_list_of_their_own_and_name_passages_in_words()
    {
        var list = RealSite.Pages["seeds/index.html"];
        Assert.Contains(list.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "../seeds/balci-2024/");
        var record = RealSite.Pages["seeds/balci-2024/index.html"];
        Assert.Equal("Paragraph 8", Name("p8"));
        Assert.Equal("The article’s note 5", Name("n5"));
        Assert.Equal("../", record.QuerySelector(".kicker a")!.GetAttribute("href"));

        string Name(string id) => record.GetElementById(id)!.QuerySelector("h3")!.FirstChild!.TextContent.Trim();
    }

    [Fact]
    public void A_position_in_the_annotations_is_that_of_the_claim_on_its_page()
    {
        var claims = GroundingReport
            .Of(RealSite.Compilation.Briefing!)
            .Claims.Where(claim => claim.Anchor is not null)
            .ToLookup(claim => claim.Anchor!, claim => claim.Text);
        var (checkedPositions, whole) = (0, 0);
        foreach (
            var target in JsonDocument
                .Parse(RealSite.Text("seeds/balci-2024/grounding.jsonld"))
                .RootElement.GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty("target"))
        )
        {
            whole++;
            var source = target.GetProperty("source").GetString()!;
            var path = RealSite
                .Pages.Keys.Where(page =>
                    page.EndsWith("index.html", StringComparison.Ordinal)
                    && source.EndsWith(page[..^"index.html".Length], StringComparison.Ordinal)
                )
                .MaxBy(page => page.Length)!;
            var selector = target.GetProperty("selector");
            var element = RealSite.Pages[path].GetElementById(selector.GetProperty("value").GetString()!);
            Assert.NotNull(element);
            if (selector.TryGetProperty("refinedBy", out var position))
            {
                checkedPositions++;
                var points = element
                    .TextContent.EnumerateRunes()
                    .Skip(position.GetProperty("start").GetInt32())
                    .Take(position.GetProperty("end").GetInt32());
                Assert.Contains(string.Concat(points).Replace('\n', ' '), claims[element.Id!]);
            }
        }

        Assert.InRange(checkedPositions, whole / 3, whole);
    }
}
