using System.Collections.Immutable;
using System.Text;
using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Parse;
using Dossier.Resolve;
using Dossier.Seeds;
using Dossier.Seeds.ArticleFormats;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Check.Grounding;

/// <summary>What the rules of grounding say of single blocks, beside an article made up for them.</summary>
public sealed class GroundingRuleTests
{
    private const string Article = """
        # The Canal at Stainby

        The canal at Stainby was dug between 1861 and 1866, and it carried coal from the pits of Harrow Moor to the sea.

        In 1870 the canal carried 41,000 tonnes of coal. In 1902 it carried 9,300 tonnes, since the railway had taken the rest. The lock keepers numbered at least sixty.

        The company sold its barges to Edwin Marsh in 1911,[^1] and the town council bought the towpath from the company in 1923.

        Walkers use the towpath today. The council mends its bridges every spring, and the anglers pay for the fish. Sixty anglers have a licence.

        Offices, a hospital and a data centre take 71 per cent of the cold from the old ice house; homes take only 6 per cent. The ice house is closed to visitors in winter.

        The stone bridge at Locks End was reportedly built by prisoners of war in a single month.

        Traders came to the canal from Norway, 40 of them. From Denmark came 25.

        Skipsea, below the last lock, was a coaling place. In May 1915 no company made an offer for the wharf.

        [^1]: Rose Tyrell, "The Stainby Canal", Mersey Record, 4 May 1998, https://example.org/stainby/barges

        """;

    private const string Settings = """
        id: canal
        title: The canal
        language: en-GB
        edition: 1.0.0
        date: 2026-11-22
        derived-from: [canal-1999]
        grounding:
          rules: 2
        """;

    private const string Sources = """
        references:
          - id: canal-1999
            type: article
            title: The Canal at Stainby
            author:
              - family: Holt
                given: Una
            issued: 1999-03-01
          - id: tyrell-1998
            type: article
            title: The Stainby Canal
            author:
              - family: Tyrell
                given: Rose
            issued: 1998-05-04
        """;

    [Theory]
    // A year that only the data of a cited source has stands where the text cites it, or speaks of it.
    [InlineData("The towpath is old. A report of 1998 says so [@tyrell-1998]. {from=canal-1999#p4}")]
    [InlineData("Tyrell wrote of it in 1998. The towpath is old [@tyrell-1998]. {from=canal-1999#p4}")]
    [InlineData(
        "The towpath is old [@tyrell-1998]. The anglers paid in 1998. {from=canal-1999#p4}",
        "DOS602 '1998' does not stand in canal-1999#p4"
    )]
    // The article's own date is no date of what it tells.
    [InlineData("The article of 1999 has walkers on the towpath. {from=canal-1999#p4}")]
    [InlineData(
        "Walkers have used the towpath since 1999. {from=canal-1999#p4}",
        "DOS602 '1999' does not stand in canal-1999#p4"
    )]
    // A figure has the date that the passages give it.
    [InlineData("It carried 41,000 tonnes in 1870. {from=canal-1999#p2}")]
    [InlineData(
        "It carried 41,000 tonnes in 1902. {from=canal-1999#p2}",
        "DOS614 the passages date '41,000' otherwise: 1870"
    )]
    // A figure that one passage bounds and none bounds as the block does.
    [InlineData("The lock keepers numbered sixty or more. {from=\"canal-1999#p2 canal-1999#p4\"}")]
    [InlineData(
        "The lock keepers numbered at most sixty. {from=\"canal-1999#p2 canal-1999#p4\"}",
        "DOS614 the figure 'sixty': the passages bound it the other way"
    )]
    // What is counted has no number after it.
    [InlineData("Of the 4 passages 3 have no note. {from=canal-1999#p4 own=\"4, 3\"}")]
    [InlineData("A third of the bridges and one fifth of the locks. {from=canal-1999#p4 own=\"A third; one fifth\"}")]
    [InlineData(
        "Of the 4 passages 3 have no note. {from=canal-1999#p4 own=4}",
        "DOS602 '3' does not stand in canal-1999#p4"
    )]
    // A passage that the text gives by number is the one that its clause is about.
    [InlineData(
        "The canal is told of twice: of barges (passage 3), and of anglers (passage 4). {from=\"canal-1999#p3 "
            + "canal-1999#p4\"}"
    )]
    [InlineData(
        "The canal is told of twice: of barges (passage 4), and of anglers (passage 4). {from=\"canal-1999#p3 "
            + "canal-1999#p4\"}",
        "DOS609 the text names p4, which has no word of this clause; p3 has"
    )]
    [InlineData(
        "Barges and anglers are in passages 3 and 3. {from=\"canal-1999#p3 canal-1999#p4\"}",
        "DOS611 the text gives 'p3' twice in one list"
    )]
    // A footnote belongs to a paragraph that is named, or the block has something of it.
    [InlineData("The barges were sold to Marsh. {from=\"canal-1999#p3 canal-1999#n1\"}")]
    [InlineData("The Mersey Record tells of barges. {from=\"canal-1999#p3 canal-1999#n1\"}")]
    [InlineData("The anglers pay. {from=\"canal-1999#p4 canal-1999#n1\" seen=n1}")]
    [InlineData(
        "The anglers pay. {from=\"canal-1999#p4 canal-1999#n1\"}",
        "DOS609 nothing in the block comes from canal-1999#n1, a note to p3, which the block does not name"
    )]
    // What two figures count is no matter of the order in which they stand.
    [InlineData("Of the cold, 6 per cent goes to homes today and 71 per cent to large customers. {from=canal-1999#p5}")]
    // Of things of one kind one is not another.
    [InlineData("In winter visitors find the ice house closed. {from=canal-1999#p5}")]
    [InlineData(
        "In autumn visitors find the ice house closed. {from=canal-1999#p5}",
        "DOS613 the passages have not 'autumn', but 'winter' beside the same words"
    )]
    // Hearsay is not told as certain, and what is certain not as hearsay.
    [InlineData(
        "It is said that prisoners of war built the stone bridge at Locks End in a month. {from=canal-1999#p6}"
    )]
    [InlineData(
        "Prisoners of war built the stone bridge at Locks End in a month. {from=canal-1999#p6}",
        "DOS613 the passages only hold it possible, or have it from others"
    )]
    [InlineData(
        "Each spring, reportedly, the bridges are mended by the council, and anglers pay for fish. "
            + "{from=canal-1999#p4}",
        "DOS613 'reportedly' leaves open what the passages say as it is"
    )]
    // A name that begins a sentence of the article stands there.
    [InlineData("Below the last lock lies Skipsea. {from=canal-1999#p8}")]
    [InlineData(
        "Below the last lock lies Skelsea. {from=canal-1999#p8}",
        "DOS612 the name 'Skelsea' does not stand in canal-1999#p8"
    )]
    // Where nobody does a thing, it is not done.
    [InlineData("No company made an offer for it in May 1915. {from=canal-1999#p8}")]
    [InlineData("In May 1915 the wharf was left without offers. {from=canal-1999#p8}")]
    [InlineData(
        "In May 1915 a company made an offer for the wharf. {from=canal-1999#p8}",
        "DOS613 'offer' turns the sense: the passages have only the opposite"
    )]
    // The cells of a row are read together.
    [InlineData(
        """
            | Country | Traders |
            | --- | --- |
            | Norway | 40 |
            | Denmark | 25 |

            {from=canal-1999#p7}
            """
    )]
    [InlineData(
        """
            | Country | Traders |
            | --- | --- |
            | Norway | 25 |
            | Denmark | 40 |

            {from=canal-1999#p7}
            """,
        "DOS614 the passages have '25' of 'Denmark', and another figure here: 40",
        "DOS614 the passages have '40' of 'Norway', and another figure here: 25"
    )]
    public void A_block_is_told_what_does_not_agree(string block, params string[] expected) =>
        Assert.Equal(expected, Findings(block).Select(finding => $"{finding.Code.Id} {finding.Message}"));

    /// <summary>Pages of the web hyphenate; so may what is copied from them.</summary>
    [Theory]
    [InlineData("The barges were sold to Edwin Marsh in 1911. {from=canal-1999#p3}", "Ed\u00ADwin Mar\u00ADsh")]
    [InlineData("The barges were sold to Ed\u00ADwin Mar\u00ADsh in 1911. {from=canal-1999#p3}", "Edwin Marsh")]
    [InlineData("The barges were sold to Ed&shy;win Mar&shy;sh in 19\u00AD11. {from=canal-1999#p3}", "Edwin Marsh")]
    [InlineData("The barges were sold to **Ed\u200Bwin** Marsh in 1911. {from=canal-1999#p3}", "Edwin Marsh")]
    [InlineData(
        "The com\u00ADpany sold its bar\u00ADges to Ed\u00ADwin Harsh in 1911. {from=canal-1999#p3}",
        "Edwin Marsh",
        "DOS612 the name 'Edwin Harsh' does not stand in canal-1999#p3 at 34"
    )]
    public void Soft_hyphens_are_no_letters(string block, string name, params string[] expected) =>
        Assert.Equal(
            expected,
            Findings(block, Article.Replace("Edwin Marsh", name, StringComparison.Ordinal))
                .Select(finding => $"{finding.Code.Id} {finding.Message} at {finding.Column}")
        );

    /// <summary>What is lowered stands on the line in a passage.</summary>
    [Theory]
    [InlineData("In 1902 the pits gave off 9,300 tonnes of CO~2~, and the railway had taken the rest.")]
    [InlineData("In 1902 the pits gave off 9,300 tonnes of CO<sub>2</sub>, and the railway had taken the rest.")]
    [InlineData("In 1902 it was “9,300 tonnes of CO~2~, since the railway had taken the rest”.")]
    public void Lowered_letters_are_on_the_line(string block) =>
        Assert.DoesNotContain(
            Findings(
                block + " {from=canal-1999#p2}",
                Article.Replace(
                    "In 1902 it carried 9,300 tonnes,",
                    "In 1902 the pits gave off 9,300 tonnes of CO2,",
                    StringComparison.Ordinal
                )
            ),
            finding => finding.Message.Contains("CO", StringComparison.Ordinal)
        );

    private static IEnumerable<Diagnostic> Findings(string block, string text = Article)
    {
        var article = ArticleReader.Read(text, ArticleForm.Markdown);
        var record = SeedMaker
            .Make(
                "canal-1999",
                article,
                "en",
                Encoding.UTF8.GetBytes(text),
                [new("title", "The Canal at Stainby"), new("author", "Holt, Una"), new("issued", "1999-03-01")],
                before: null
            )
            .Record;
        var inputs = SmallDossier.Inputs(
            ("dossier.yml", Settings),
            ("sources.yml", Sources),
            ("index.md", block + "\n")
        ) with
        {
            Seeds = ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [KeyValuePair.Create("canal-1999.yml", new InputFile("seeds/canal-1999.yml", SeedWriter.Yaml(record)))]
            ),
        };
        var bag = new DiagnosticBag();
        var parsed = DossierParser.Parse(inputs, bag);
        Assert.NotNull(parsed);
        Checker.Check(Resolver.Resolve(parsed, bag), bag);
        return bag.Sorted()
            .Where(finding =>
                finding.Code.Id.StartsWith("DOS6", StringComparison.Ordinal) && finding.Code != Codes.UnusedPassage
            );
    }
}
