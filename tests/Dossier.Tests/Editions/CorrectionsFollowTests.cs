using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>A correction holds where editions say the same, wherever their redirects have it.</summary>
public sealed class CorrectionsFollowTests
{
    private const string Moved = """
        redirects:
          - from: /sections/fleet/#reach
            to: /sections/fleet/#trade
            edition: 1.0.0

        """;

    private const string Renamed =
        Moved
        + """
              - from: /sections/fleet/
                to: /sections/wealth/
                edition: 1.1.0

            """;

    /// <summary>Whichever edition is named, all that say the same have the mark: none is named twice.</summary>
    [Theory]
    [InlineData("1.0.0", "/sections/fleet/#reach")]
    [InlineData("1.1.0", "/sections/fleet/#trade")]
    [InlineData("1.2.0", "/sections/wealth/#trade")]
    public void A_correction_follows_a_paragraph_and_a_section_forwards_and_backwards(string edition, string address)
    {
        using var folder = Sealing
            .Dossier()
            .With("input/sections/04-fleet.md", Text("5 million", "reach"))
            .Seal("1.0.0");
        folder
            .With("input/sections/04-fleet.md", Text("5 million", "trade"))
            .With("input/redirects.yml", Moved)
            .Seal("1.1.0");
        File.Delete(folder["input/sections/04-fleet.md"]);
        folder
            .With("input/sections/04-wealth.md", Text("5 million", "trade"))
            .With("input/redirects.yml", Renamed)
            .Seal("1.2.0")
            .With("input/corrections.yml", Entry(edition, address));
        var uncorrected = Assert.Single(Corrections.Check(folder), finding => finding.Code == Codes.Uncorrected);
        Assert.Equal("the working text still says '5 million' at '/sections/wealth/#trade'", uncorrected.Message);

        folder.Build();
        Assert.Equal(1, Marks(folder, "sections/wealth"));
        folder.With("input/sections/04-wealth.md", Text("5 billion", "trade")).Seal("2.0.0").Build();
        Assert.Equal(1, Marks(folder, "editions/1.0.0/sections/fleet"));
        Assert.Equal(1, Marks(folder, "editions/1.1.0/sections/fleet"));
        Assert.Equal(1, Marks(folder, "editions/1.2.0/sections/wealth"));
        Assert.Equal(0, Marks(folder, "sections/wealth"));
        var list = File.ReadAllText(folder["output/corrections/index.html"]);
        Assert.Contains("href=\"../editions/1.2.0/sections/wealth/#trade\"", list, StringComparison.Ordinal);
        Assert.Contains("Corrected in edition 2.0.0.", list, StringComparison.Ordinal);
    }

    /// <summary>Two paragraphs that became one said the same, each at its own address.</summary>
    [Fact]
    public void A_correction_of_a_paragraph_that_two_were_merged_into_holds_for_both()
    {
        using var folder = Sealing
            .Dossier()
            .With(
                "input/sections/04-fleet.md",
                $"{Text("5 million", "trade")}\nIn the spring it was 5 million too. {{#reach}}\n"
            )
            .Seal("1.0.0");
        folder
            .With("input/sections/04-fleet.md", Text("5 million", "trade"))
            .With("input/redirects.yml", Moved)
            .Seal("1.1.0")
            .With("input/corrections.yml", Entry("1.1.0", "/sections/fleet/#trade"))
            .Build();
        Assert.Equal(2, Marks(folder, "editions/1.0.0/sections/fleet"));
        Assert.Equal(1, Marks(folder, "editions/1.1.0/sections/fleet"));
    }

    /// <summary>A section became a part of another, in which its paragraphs have their ids still.</summary>
    [Fact]
    public void A_correction_follows_a_section_that_went_to_a_part_of_another()
    {
        using var folder = Sealing
            .Dossier()
            .With("input/sections/04-fleet.md", Text("5 million", "trade"))
            .With("input/sections/03-costs.md", SmallDossier.Page("Costs", "\nThey are low. {#low}\n"))
            .Seal("1.0.0");
        File.Delete(folder["input/sections/04-fleet.md"]);
        folder
            .With(
                "input/sections/03-costs.md",
                SmallDossier.Page(
                    "Costs",
                    "\nThey are low. {#low}\n\n## Trade {#of-trade}\n\nTrade came to 5 million dollars. {#trade}\n"
                )
            )
            .With(
                "input/redirects.yml",
                "redirects:\n  - from: /sections/fleet/\n    to: /sections/costs/#of-trade\n    edition: 1.0.0\n"
            )
            .Seal("1.1.0")
            .With("input/corrections.yml", Entry("1.1.0", "/sections/costs/#trade"))
            .Build();
        Assert.Equal(1, Marks(folder, "editions/1.0.0/sections/fleet"));
        Assert.Equal(1, Marks(folder, "sections/costs"));
    }

    /// <summary>The caption of a chart or a map stands at its own box, not at the block below it.</summary>
    [Theory]
    [InlineData("boats", "12 legs")]
    [InlineData("places", "13 legs")]
    public void A_caption_of_a_chart_or_a_map_is_corrected_at_its_own_box(string anchor, string said)
    {
        using var folder = Sealing
            .Dossier()
            .With(
                "input/sections/04-fleet.md",
                SmallDossier.Page(
                    "Fleet",
                    """

                    ::: map {#places title="Places"}
                    | group | countries |
                    | - | - |
                    | The first | KZ UZ |
                    :::

                    : The map of 13 legs.

                    ::: chart {#boats type=bar title="Boats"}
                    | Boat | Number |
                    | - | - |
                    | Red | 5 |
                    | Blue | 7 |
                    :::

                    : The chart of 12 legs.

                    Trade came to little. {#trade}

                    """
                )
            )
            .Seal("1.0.0")
            .With("input/corrections.yml", Entry("1.0.0", "/sections/fleet/#trade", said));
        var refused = Assert.Single(Corrections.Check(folder), finding => finding.Code == Codes.BadCorrection);
        Assert.Equal($"it says so at '/sections/fleet/#{anchor}'", refused.Hint);

        folder.With("input/corrections.yml", Entry("1.0.0", $"/sections/fleet/#{anchor}", said)).Build();
        Assert.Equal(1, Marks(folder, "sections/fleet"));
        Assert.DoesNotContain(Corrections.Check(folder), finding => finding.Code == Codes.BadCorrection);
    }

    /// <summary>A key figure is read on the front page first; of its text, which is not there, nothing is said.</summary>
    [Theory]
    [InlineData("17", 1)]
    [InlineData("a length", 0)]
    public void A_key_figure_on_the_front_page_says_what_is_right(string said, int marks)
    {
        using var folder = Sealing
            .Dossier()
            .With(
                "input/figures.md",
                "::: key-figure {#reach title=\"Reach\" value=\"17\" unit=\"km\" year=\"2023\"}\nIt is a length.\n:::\n"
            )
            .Seal("1.0.0")
            .With("input/corrections.yml", Entry("1.0.0", "/figures/#reach", said));
        folder.Build();
        Assert.Equal(1, Marks(folder, "figures"));
        var front = File.ReadAllText(folder["output/index.html"]);
        Assert.Equal(marks, front.Split("class=\"correction\"").Length - 1);
        Assert.Equal(marks > 0, front.Contains("corrections/#c-1-0-0-figures-reach", StringComparison.Ordinal));
    }

    private static string Text(string figure, string anchor) =>
        SmallDossier.Page(
            "Fleet",
            $"\nTrade is small. {{.lead #small}}\n\nTrade came to {figure} dollars. {{#{anchor}}}\n"
        );

    private static string Entry(string edition, string address, string said = "5 million") =>
        $"""
            corrections:
              - edition: {edition}
                address: "{address}"
                said: {said}
                right: 5 billion
                why: A slip of the editors.
                date: 2027-01-02

            """;

    private static int Marks(TemporaryFolder folder, string page) =>
        File.ReadAllText(folder[$"output/{page}/index.html"]).Split("class=\"correction\"").Length - 1;
}
