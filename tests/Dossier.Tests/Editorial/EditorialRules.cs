using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Tests.Editorial;

/// <summary>What the desk has promised of the Türkiye–Kazakhstan dossier, counted.</summary>
public sealed class EditorialRules(RealDossier dossier) : IClassFixture<RealDossier>
{
    private Briefing Briefing => dossier.Briefing;

    [Fact]
    public void It_builds_without_a_finding() => Assert.Empty(dossier.Findings);

    [Fact]
    public void The_point_has_three_lines_and_can_be_read_aloud_in_a_minute_with_the_summary()
    {
        var point = Words(PlainText.Of(Assert.Single(Briefing.Point).Block.Blocks));
        Assert.InRange(point, 15, 45);
        var summary = Briefing.Front.Blocks.OfType<Container>().Single(block => block.Name == Containers.Summary);
        Assert.InRange(point + Words(PlainText.Of(summary.Blocks)), 80, 150);
    }

    [Fact]
    public void What_to_watch_is_said_once_and_leads_to_where_it_is_argued() =>
        Assert.NotNull(Assert.Single(Briefing.Watch).SectionId);

    [Fact]
    public void Five_to_seven_key_messages_lead_to_where_they_are_argued()
    {
        Assert.InRange(Briefing.KeyMessages.Length, 5, 7);
        Assert.All(Briefing.KeyMessages, message => Assert.NotNull(message.SectionId));
    }

    [Fact]
    public void What_is_read_has_3500_to_6000_words_and_the_annex_of_slips_800_at_most()
    {
        var annex = Briefing.Sections.Single(section => section.Id == "annex");
        Assert.InRange(Briefing.Sections.Sum(section => section.Words) - annex.Words, 3500, 6000);
        Assert.InRange(annex.Words, 1, 800);
    }

    [Fact]
    public void Every_section_opens_with_its_point_and_has_a_term_a_source_and_a_note()
    {
        foreach (var section in Briefing.Sections)
        {
            Assert.True(section.Blocks[0] is Paragraph first && first.Attributes.Has("lead"), section.Id);
            Assert.True(
                section.Mentions.Length > 0 && section.Citations.Length > 0 && section.Notes.Length > 0,
                section.Id
            );
        }
    }

    [Fact]
    public void Twenty_events_and_45_terms_at_least()
    {
        Assert.True(Briefing.Events.Length >= 20);
        Assert.True(Briefing.Terms.Length >= 45);
        Assert.All(Briefing.Events, e => Assert.NotEmpty(e.Actors));
        Assert.All(Briefing.Terms, term => Assert.NotEmpty(term.Kind));
    }

    [Fact]
    public void The_article_and_the_12_works_that_it_cites_are_cited()
    {
        Assert.Equal(13, Briefing.Sources.Length);
        var cited = Briefing.Pages.SelectMany(page => page.Citations).ToHashSet(StringComparer.Ordinal);
        Assert.All(Briefing.Sources, source => Assert.Contains(source.Id, cited));
    }

    [Fact]
    public void Every_block_names_its_passages_or_is_common_knowledge()
    {
        var counted = 0;
        foreach (var page in Briefing.Pages.Where(page => page.Kind != PageKind.About))
        {
            foreach (var block in Walk.Blocks(page.Blocks).Where(block => block is Paragraph or Table))
            {
                var common = page.Kind == PageKind.Term && block.Attributes.Has("common-knowledge");
                Assert.True(common || block.From.Length > 0, $"{page.Id}: {PlainText.Of([block])}");
                counted++;
            }
        }

        // A page that lost its text would pass the rule above.
        Assert.True(counted > 300, $"only {counted} blocks");
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
