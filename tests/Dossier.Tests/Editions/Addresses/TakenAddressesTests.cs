using System.Globalization;
using Dossier.Editions.Addresses;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Editions;
using Dossier.Model.Inlines;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions.Addresses;

/// <summary>
/// An address that was published never comes to lead to another text without a finding where it stands.
/// </summary>
public sealed class TakenAddressesTests
{
    private const string Five = "The council of the town said in May that five boats are enough.";
    private const string Nine = "The council of the town said in May that nine boats are needed.";
    private const string Four = "The council of the town said in May that four ferries were sold to Kars.";
    private const string Other = "A harbour is built.";

    private static readonly EditionVersion One = new(1, 0, 0);

    /// <summary>Texts before and after; at the end the paragraphs that are given an id, and those ids.</summary>
    [Theory]
    [InlineData(Five, $"{Nine}\n\n{Five}", "five boats: {#p-yh4nes}")]
    [InlineData(Five, $"{Nine}\n\n{Other}\n\nThe council of the town said in May that five boats would do.", "")]
    [InlineData(
        "The council of the town said in May that five old boats in the harbour are enough.",
        $"{Nine}\n\nThe council of the town said in May that five old boats in the harbour will do.",
        "five old: {#p-yh4nes}"
    )]
    [InlineData($"{Five}\n\n{Nine}", Nine, "nine boats: {#p-yh4nes-2}")]
    [InlineData(
        $"{Five}\n\n{Nine}\n\n{Four}",
        $"{Nine}\n\n{Four}",
        "nine boats: {#p-yh4nes-2}; four ferries: {#p-yh4nes-3}"
    )]
    [InlineData($"{Five}\n\n{Nine}", $"{Nine}\n\n{Five}", "nine boats: {#p-yh4nes-2}; five boats: {#p-yh4nes}")]
    [InlineData($"- {Five}", $"- {Nine}\n- {Five}", "five boats: {#p-yh4nes}")]
    [InlineData(
        "## Background\n\nOf boats.\n\n## Sources\n\nOf law.",
        "## Background\n\nOf cars.\n\n## More\n\nThings.\n\n## Background\n\nOf boats.\n\n## Sources\n\nOf law.",
        "Background: {#background}"
    )]
    [InlineData(
        "| Year | Boats |\n| - | - |\n| 2023 | 5 |\n| 2024 | 6 |",
        "| Year | Boats |\n| - | - |\n| 1923 | 15 |\n\nThen:\n\n| Year | Boats |\n| - | - |\n| 2023 | 5 |\n| 2024 | 6 |",
        "Year: {#p-fpshx6}"
    )]
    [InlineData($"{Five} {{#boats}}", $"{Nine} {{#boats}}\n\n{Five} {{#more}}", "five boats: #boats")]
    [InlineData($"- {Five} {{#boats}}", $"- {Nine} {{#boats}}\n- {Five} {{#more}}", "five boats: #boats")]
    // What was only reworded, moved, begun anew, taken out or said twice keeps its address, or is lost and told so.
    [InlineData(Five, Nine, "")]
    [InlineData($"{Five}\n\n{Other}", $"{Other}\n\n{Five}", "")]
    [InlineData($"{Five}\n\n{Other}", Other, "")]
    [InlineData(Five, $"{Five}\n\n{Nine}", "")]
    [InlineData($"{Five}\n\n{Five}", Five, "")]
    [InlineData($"{Five}\n\n{Nine}", $"{Five}\n\nBut {Nine}", "")]
    [InlineData(
        $"{Five}[^a]\n\n{Other}\n\n[^a]: One.\n\n    Two.",
        $"{Five}\n\n{Other}[^a]\n\n[^a]: One.\n\n    Two.",
        ""
    )]
    // A number in an id of the editors is theirs: the text may be split.
    [InlineData($"{Five} {Other} {{#key-1}}", $"{Other} {{#key-1}}\n\n{Five} {{#key-2}}", "")]
    public void A_text_is_given_the_id_back_under_which_it_was_published(string before, string after, string ids)
    {
        var next = Read(after);
        var taken = LinkContract.Taken([(One, Read(before))], next);
        Assert.Equal(
            ids,
            string.Join(
                "; ",
                taken
                    .OrderBy(address => address.Span.Start)
                    .Select(address =>
                        $"{Words(next, address)}: {address.Hint[address.Hint.IndexOf('#', StringComparison.Ordinal)..].Split(' ')[0].TrimEnd(',') switch
                        {
                            [.., '}'] id => $"{{{id}",
                            var id => id,
                        }}"
                    )
            )
        );
    }

    /// <summary>
    /// Paragraphs of the same first words come, go and change places at random: where the hints are followed, no
    /// address of the edition shows another of its texts.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Where_the_hints_are_followed_no_address_leads_to_another_text(int seed)
    {
        var random = new Random(seed);
        string[] all =
        [
            .. Enumerable
                .Range(0, 8)
                .Select(i =>
                    i < 5
                        ? $"The council of the town said in May that {new string((char)('a' + i), 4)} is number {i + 20}."
                        : $"Paragraph {new string((char)('a' + i), 4)} begins in its own way."
                ),
        ];
        for (var round = 0; round < 20; round++)
        {
            var edition = Read(string.Join("\n\n", Some()));
            var paragraphs = Some();
            var next = Read(string.Join("\n\n", paragraphs));
            var published = Anchors(edition);
            for (var tries = 0; LinkContract.Taken([(One, edition)], next) is { IsEmpty: false } taken; tries++)
            {
                Assert.True(tries < 10, "the hints do not mend it");
                foreach (var address in taken)
                {
                    var at = Array.FindIndex(
                        paragraphs,
                        paragraph => paragraph.StartsWith(Line(address), StringComparison.Ordinal)
                    );
                    var id = address.Published!.Split('#')[1];
                    Assert.Contains($"{{#{id}}} at its end", address.Hint, StringComparison.Ordinal);
                    paragraphs[at] =
                        $"{all.Single(text => Line(address).StartsWith(text, StringComparison.Ordinal))} {{#{id}}}";
                }

                next = Read(string.Join("\n\n", paragraphs));
            }

            foreach (var (anchor, text) in Anchors(next))
            {
                Assert.True(
                    !published.TryGetValue(anchor, out var was) || was == text || !published.ContainsValue(text),
                    $"#{anchor} was '{was}' and is '{text}'"
                );
            }

            string[] Some()
            {
                var shuffled = all.ToArray();
                random.Shuffle(shuffled);
                return shuffled[..random.Next(1, all.Length)];
            }
        }
    }

    /// <summary>
    /// An id that an earlier edition gave to one text and a later one to another stays with the later.
    /// </summary>
    [Fact]
    public void What_the_last_edition_published_counts()
    {
        var editions = new[] { (One, Read(Five)), (new EditionVersion(1, 1, 0), Read($"{Nine}\n\n{Five}")) };
        Assert.Empty(LinkContract.Taken(editions, Read($"{Nine}\n\n{Five}")));
    }

    /// <summary>Texts that were merged, and the address that leads to the whole by a redirect.</summary>
    [Theory]
    [InlineData($"{Other} {{#a-1}}\n\n{Five} {{#a-2}}", $"{Five} {Other} {{#a-1}}", "a-2", "a-1")]
    [InlineData(
        $"{Five}\n\n{Nine}",
        "The council of the town said in May that nine boats are needed, not five.",
        "p-yh4nes-2",
        "p-yh4nes"
    )]
    public void Texts_may_be_merged(string before, string after, string from, string to)
    {
        var redirects = $"redirects:\n  - from: /sections/a/#{from}\n    to: /sections/a/#{to}\n    edition: 1.0.0\n";
        Assert.Empty(LinkContract.Taken([(One, Read(before))], Read(after, ("redirects.yml", redirects))));
    }

    /// <summary>One text went to another page, and the next has its address now: that gets its own back.</summary>
    [Fact]
    public void Where_a_text_left_its_page_one_hint_mends_it()
    {
        var before = Read($"{Five}\n\n{Nine}", ("sections/02-b.md", SmallDossier.Page("B", $"{Other}\n")));
        var after = Read(Nine, ("sections/02-b.md", SmallDossier.Page("B", $"{Other}\n\n{Five}\n")));
        var taken = Assert.Single(LinkContract.Taken([(One, before)], after));
        Assert.Equal("sections/a/#p-yh4nes", taken.Address);
        Assert.Equal("sections/a/#p-yh4nes-2", taken.Published);
        Assert.StartsWith(Nine, Line(taken), StringComparison.Ordinal);
        Assert.Equal("write {#p-yh4nes-2} at its end, the id that it had", taken.Hint);

        var mended = Read(
            $"{Nine} {{#p-yh4nes-2}}",
            ("sections/02-b.md", SmallDossier.Page("B", $"{Other}\n\n{Five}\n"))
        );
        Assert.Empty(LinkContract.Taken([(One, before)], mended));
    }

    /// <summary>A text comes from another page, where it had the very id that it takes here from another.</summary>
    [Fact]
    public void Where_a_text_came_from_another_page_one_hint_mends_it()
    {
        var before = Read($"{Five}\n\n{Other}", ("sections/02-b.md", SmallDossier.Page("B", $"{Nine}\n")));
        var after = Read(Other, ("sections/02-b.md", SmallDossier.Page("B", $"{Five}\n\n{Nine}\n")));
        var taken = Assert.Single(LinkContract.Taken([(One, before)], after));
        Assert.Equal("sections/b/#p-yh4nes", taken.Address);
        Assert.StartsWith(Nine, Line(taken), StringComparison.Ordinal);
        Assert.Equal("write {#p-yh4nes} at its end, the id that it had", taken.Hint);

        var mended = $"{Five}\n\n{Nine} {{#p-yh4nes}}\n";
        Assert.Empty(
            LinkContract.Taken([(One, before)], Read(Other, ("sections/02-b.md", SmallDossier.Page("B", mended))))
        );
    }

    /// <summary>The ids of blocks that have no words of their own lead to what stands in them.</summary>
    [Theory]
    [InlineData("::: callout {{#{0}}}\nBoats swim in the lake.\n:::\n\n::: callout {{#{1}}}\nCows give milk.\n:::")]
    [InlineData("- Boats swim.\n- Boats sink.\n\n{{#{0}}}\n\nText.\n\n- Cows give milk.\n- Cows eat.\n\n{{#{1}}}")]
    [InlineData("> Boats swim in the lake.\n\n{{#{0}}}\n\nText.\n\n> Cows give milk.\n\n{{#{1}}}")]
    [InlineData(
        ":::: callout {{#all}}\n::: callout {{#{0}}}\nBoats swim.\n:::\n\n::: callout {{#{1}}}\nCows eat.\n:::\n::::"
    )]
    public void Ids_of_boxes_lists_and_quotations_lead_to_the_same_text(string text)
    {
        var before = Read(string.Format(CultureInfo.InvariantCulture, text, "one", "two"));
        Assert.Empty(LinkContract.Taken([(One, before)], before));
        var taken = LinkContract.Taken(
            [(One, before)],
            Read(string.Format(CultureInfo.InvariantCulture, text, "two", "one"))
        );
        Assert.Equal(["sections/a/#one", "sections/a/#two"], taken.Select(address => address.Address));
        Assert.Equal(
            ["write #one in its braces, in the place of #two", "write #two in its braces, in the place of #one"],
            taken.Select(address => address.Hint)
        );
        // An id that the next text has not is lost, and told as such.
        Assert.Empty(
            LinkContract.Taken([(One, before)], Read(string.Format(CultureInfo.InvariantCulture, text, "one", "three")))
        );
    }

    [Fact]
    public void A_release_names_the_place_and_seals_nothing()
    {
        using var folder = Sealing
            .Dossier()
            .With("input/sections/03-boats.md", SmallDossier.Page("Boats", $"{Five}\n\n{Nine}\n"))
            .Seal("1.0.0")
            .With("input/sections/03-boats.md", SmallDossier.Page("Boats", $"{Nine}\n"));
        var refused = Command.Run(folder.Path, "release", "1.1.0", "--note", "More.", "--date", "2026-12-01");
        Assert.Equal(1, refused.Code);
        Assert.Contains(
            "input/sections/03-boats.md:4:1: error DOS706: '/sections/boats/#p-yh4nes', which edition 1.0.0 published "
                + "for another text, leads to this one",
            refused.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("write {#p-yh4nes-2} at its end, the id that it had", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("redirects:", refused.Output, StringComparison.Ordinal);

        folder.With("input/sections/03-boats.md", SmallDossier.Page("Boats", $"{Nine} {{#p-yh4nes-2}}\n"));
        var lost = Command.Run(folder.Path, "release", "1.1.0", "--note", "More.", "--date", "2026-12-01");
        Assert.Contains(
            "'/sections/boats/#p-yh4nes', which edition 1.0.0 published, leads nowhere",
            lost.Error,
            StringComparison.Ordinal
        );
    }

    private static Dictionary<string, string> Anchors(Briefing briefing) =>
        briefing
            .Sections[0]
            .Blocks.OfType<Paragraph>()
            .ToDictionary(block => block.Anchor!, block => PlainText.Of(block.Content), StringComparer.Ordinal);

    /// <summary>The first two words after those that paragraphs of these tests have in common.</summary>
    private static string Words(Briefing next, TakenAddress address)
    {
        Assert.Same(next.Sections[0].Span.File, address.Span.File);
        var line = Line(address).TrimStart('#', '|', '-', ' ');
        const string Common = "The council of the town said in May that ";
        return string.Join(
            ' ',
            line.StartsWith(Common, StringComparison.Ordinal)
                ? line[Common.Length..].Split(' ')[..2]
                : [line.Split(' ')[0]]
        );
    }

    private static string Line(TakenAddress address) => address.Span.File!.Text[address.Span.Start..].Split('\n')[0];

    private static Briefing Read(string text, params ReadOnlySpan<(string Path, string Text)> others) =>
        SmallDossier
            .Compile(SmallDossier.Inputs([("sections/01-a.md", SmallDossier.Page("A", $"{text}\n")), .. others]))
            .Compilation.Briefing!;
}
