using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Editions.Redlines;
using Dossier.Input;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Tests.Encode;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Compose.RunningText;

/// <summary>One text with every kind of inline says the same as plain text, wherever it stands.</summary>
public sealed class SamePlainTextTests
{
    /// <summary>What is typed, for running text and cells alike.</summary>
    private const string Typed =
        "7654^3^ m^2^ of H~2~O, 8765<sup>4</sup>, 9876<sup class=\"x\">5</sup>, [](term:ferry), [](section:b#costs), "
        + "[x^n+1^]{lang=en}, the 19^th^, **bold** `code`";

    private const string Said = "7654³ m² of H₂O, 8765⁴, 9876⁵, Ferry, Costs, xⁿ⁺¹, the 19th, bold code";

    /// <summary>What would stand there, had what is raised or lowered fallen down, or had a name been lost.</summary>
    private static readonly string[] Fallen = ["76543", "m2 of", "H2O", "87654", "98765", ", , ", "xn+1", "#costs"];

    private static readonly InputSet Inputs = SmallDossier.Inputs(
        ("dossier.yml", SmallDossier.Settings + "url: https://example.org/\nallow: { raw-html: true }\n"),
        (
            "sections/01-a.md",
            SmallDossier.Page(
                "A",
                $$"""
                A dry port has {{Typed}}.[^n]

                ## Heat of {{Typed}} {#heat}

                | a | b |
                | - | - |
                | {{Typed}} | cell |
                : Caption {{Typed}}

                ::: chart {#c type=bar title="Boats"}
                | what | number | of |
                | - | - | - |
                | {{Typed}} | 5 | one |
                | other | 6 | two |
                :::

                ::: map {#m title="Members" countries="KZ TR"}
                | group | countries |
                | - | - |
                | {{Typed}} | KZ TR |
                :::

                [^n]: Note {{Typed}}.
                """
            )
        ),
        ("sections/02-b.md", SmallDossier.Page("B", "Text.\n\n## Costs\n\nMore text.\n")),
        ("timeline.md", $"::: event {{#e date=\"1991\" title=\"Event\"}}\nEvent {Typed}.\n:::\n"),
        ("figures.md", $"::: key-figure {{#k value=\"5\" title=\"Figure\"}}\nFigure {Typed}.\n:::\n"),
        ("glossary/dry-port.md", SmallDossier.Term("Dry port", $"Definition {Typed}. {{.common-knowledge}}\n")),
        ("glossary/ferry.md", SmallDossier.Term("Ferry", "A boat. {.common-knowledge}\n"))
    );

    [Fact]
    public void In_every_place_of_the_composed_text()
    {
        var document = Composed.Of(SmallDossier.Compile(Inputs).Compilation.Briefing!);
        var (section, texts) = (document.SectionById["a"], document.SearchTexts.Value.Select(text => text.Text));
        var term = document.Terms.Single(term => term.Id == "dry-port");
        var (chart, map) = (section.Drawings[0], section.Drawings[1]);
        Assert.Equal($"Definition {Said}.", term.Page.Plain);
        Assert.Equal($"Definition {Said}.", term.Preview);
        Assert.Equal($"A dry port has {Said}.", term.Mentions[0].Sentence);
        Assert.Equal($"A dry port has {Said}.", section.Opening);
        Assert.Equal($"Heat of {Said}", section.Headings[0].Text);
        Assert.Equal($"Bar chart: Boats. {Said}: 5; other: 6.", chart.Alternative);
        Assert.Equal(Said, chart.Data.Rows[0][0]);
        Assert.StartsWith($"Map: Members. {Said}: ", map.Alternative, StringComparison.Ordinal);
        Assert.Equal(Said, map.Data.Rows[0][3]);
        foreach (var place in (string[])["Caption", "Note", "Event", "Figure", "Definition", "Heat of", "has"])
        {
            Assert.Contains(texts.Append(section.Headings[0].Text), text => HasSaid(text, place));
        }

        static bool HasSaid(string text, string place) => text.Contains($"{place} {Said}", StringComparison.Ordinal);
    }

    [Fact]
    public void In_every_file_of_every_output()
    {
        var (compilation, findings) = SmallDossier.Compile(Inputs);
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        var books = MadeBooks.Of(Inputs);
        IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> files =
        [
            .. compilation.Output!.Files.Select(file => (file.Key, file.Value)),
            .. MadeBooks.Files(books.Docx).Select(file => (file.Key, new ReadOnlyMemory<byte>(file.Value))),
            .. MadeBooks.Files(books.Epub).Select(file => (file.Key, new ReadOnlyMemory<byte>(file.Value))),
        ];
        Assert.Empty(
            files
                .Where(file => !file.Bytes.Span.Contains((byte)0))
                .SelectMany(file =>
                {
                    var text = Encoding.UTF8.GetString(file.Bytes.Span);
                    return Fallen
                        .Where(fallen => text.Contains(fallen, StringComparison.Ordinal))
                        .Where(fallen => fallen != "#costs" || text.Contains(">#costs", StringComparison.Ordinal))
                        .Select(fallen => $"{file.Path}: {fallen}");
                })
        );
    }

    [Fact]
    public void In_what_is_checked_and_compared()
    {
        var briefing = SmallDossier.Compile(Inputs).Compilation.Briefing!;
        var unnamed = Said.Replace("Ferry, Costs", ", ", StringComparison.Ordinal);
        var opening = Walk.Blocks(briefing.SectionById["a"]).OfType<Paragraph>().First();
        Assert.Equal($"A dry port has {unnamed}.", PlainText.Of(opening.Content));
        Assert.Equal($"A dry port has {unnamed}.", UnitReader.Read(briefing.SectionById["a"])[0].Text);
    }

    /// <summary>Names of sources and terms are labels too, and tell one place of a chart from another.</summary>
    [Fact]
    public void Names_stand_in_the_labels_of_charts_and_maps()
    {
        var inputs = SmallDossier.Inputs(
            (
                "sections/01-a.md",
                SmallDossier.Page(
                    "A",
                    """
                    ::: chart {#c type=bar title="Boats"}
                    | who | number | note |
                    | - | - | - |
                    | @smith says | 5 | |
                    | @smith | 6 | |
                    | @jones | 7 | |
                    | [](term:ferry) | 8 | |
                    | [](source:jones) | 9 | estimate of @jones |
                    :::

                    ::: map {#m title="Members" countries="KZ TR"}
                    | group | countries |
                    | - | - |
                    | @smith group [](term:ferry) | KZ TR |
                    :::
                    """
                )
            ),
            ("glossary/ferry.md", SmallDossier.Term("Ferry", "A boat. {.common-knowledge}\n")),
            (
                "sources.yml",
                """
                references:
                  - { id: smith, type: book, title: Boats, author: [{ family: Smith, given: Ann }], issued: 2020 }
                  - { id: jones, type: book, title: Ships, author: [{ family: Jones, given: Bob }], issued: 2021 }

                """
            )
        );
        var (compilation, findings) = SmallDossier.Compile(inputs);
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        var drawings = Composed.Of(compilation.Briefing!).SectionById["a"].Drawings;
        Assert.Equal(
            "Bar chart: Boats. Smith says: 5; Smith: 6; Jones: 7; Ferry: 8; Ships: 9 (estimate of Jones).",
            drawings[0].Alternative
        );
        Assert.Contains("Smith says", drawings[0].Svg, StringComparison.Ordinal);
        Assert.Contains("estimate of Jones", drawings[0].Svg, StringComparison.Ordinal);
        Assert.Equal("Smith group Ferry", drawings[1].Data.Rows[0][3]);
        Assert.Contains("Smith group Ferry: ", drawings[1].Alternative, StringComparison.Ordinal);
    }

    /// <summary>What an address is made of stays as it was.</summary>
    [Fact]
    public void Addresses_stay()
    {
        var text = SmallDossier.Page("A", "Text.\n\n## Heat 10^6^\n\nIn 10^6^ boats.\n");
        var raised = AnchorsOf(text);
        Assert.Contains("heat-106", raised, StringComparer.Ordinal);
        Assert.Equal(AnchorsOf(text.Replace("^", "", StringComparison.Ordinal)), raised);

        static ImmutableArray<string> AnchorsOf(string text) =>
            [
                .. SmallDossier
                    .Compile(SmallDossier.Inputs(("sections/01-a.md", text)))
                    .Compilation.Briefing!.SectionById["a"]
                    .Anchors.Order(StringComparer.Ordinal),
            ];
    }

    /// <summary>Empty brackets take the name of what they lead to, on the page of the link and on another.</summary>
    [Theory]
    [InlineData("#costs", "Costs of 10⁶ boats")]
    [InlineData("section:a#costs", "Costs of 10⁶ boats")]
    [InlineData("#co", "Callout title")]
    [InlineData("#note-x", "Note title")]
    [InlineData("#note-y", "Caution")]
    [InlineData("#kf", "Figure title")]
    [InlineData("#ch", "Boats")]
    [InlineData("#fig", "Figure 1")]
    [InlineData("#circle", "To A")]
    [InlineData("#p1", "A")]
    [InlineData("section:a", "A")]
    public void Empty_brackets_take_the_name_of_what_they_lead_to(string target, string name)
    {
        const string Chart = "type=bar title=\"Boats\"}\n| x | n |\n| - | - |\n| a | 5 |\n| b | 6 |\n:::\n";
        var inputs = SmallDossier.Inputs(
            (
                "sections/01-a.md",
                SmallDossier.Page(
                    "A",
                    $$"""
                    See []({{target}}).

                    ## Costs of 10^6^ boats {#costs}

                    Text. {#p1}

                    ## To [](#circle) {#circle}

                    ::: callout {#co title="Callout title"}
                    In it.
                    :::

                    ::: editor-note {#note-x kind=caution title="Note title"}
                    In it.
                    :::

                    ::: editor-note {#note-y kind=caution}
                    In this.
                    :::

                    ::: key-figure {#kf value="5" title="Figure title"}
                    In all.
                    :::

                    ::: chart {#ch {{Chart}}
                    ::: chart {#fig {{Chart}}: A caption.
                    """
                )
            )
        );
        var (compilation, findings) = SmallDossier.Compile(inputs);
        Assert.Equal($"See {name}.", Composed.Of(compilation.Briefing!).SectionById["a"].Opening);
        Assert.Equal(
            target == "#p1" ? ["what stands at '#p1' has no name for empty brackets to take"] : [],
            findings.Where(finding => finding.Code == Codes.MarkdownSlip).Select(finding => finding.Message)
        );
    }
}
