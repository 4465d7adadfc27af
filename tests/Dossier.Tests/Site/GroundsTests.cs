using System.Text.Json;
using Dossier.Check.Grounding;

namespace Dossier.Tests.Site;

/// <summary>What readers and programs are told of the passages that the repository's own dossier rests on.</summary>
public sealed class GroundsTests
{
    [Fact]
    public void Every_table_that_names_passages_shows_them_below_it()
    {
        var tables = RealSite
            .Compilation.Briefing!.Sections.SelectMany(section =>
                section.Blocks.OfType<Model.Table>().Select(table => (section, table))
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
                var marks = region.NextElementSibling!;
                Assert.Equal(("p", "grounds"), (marks.LocalName, marks.ClassName));
                Assert.StartsWith(pair.table.From[0].Passage, marks.TextContent.Trim(), StringComparison.Ordinal);
                Assert.EndsWith(
                    $"#{pair.table.From[0].Passage}",
                    marks.QuerySelector("a")!.GetAttribute("href"),
                    StringComparison.Ordinal
                );
            }
        );
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
