using Dossier.Cli.ComparisonReports;
using Dossier.Diagnostics;
using Dossier.Editions.Changes;
using Dossier.Editions.Corrections;
using Dossier.Model;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>
/// Names that empty brackets and citations in a sentence make are words of the text: they weigh as such, stand in
/// comparisons, and can be corrected.
/// </summary>
public sealed class NamedTextTests
{
    private const string Sources = """
        references:
          - { id: one, type: report, title: One report, author: [{ family: Smith, given: A }], issued: 2020 }

        """;

    [Theory]
    [InlineData("index.md", "::: point\nThe point of [](term:«nb|na»). {#p}\n:::\n", "major")]
    [InlineData("index.md", "::: key-message {#k}\nA message of [](term:«nb|na»).\n:::\n", "major")]
    [InlineData("timeline.md", "::: event {#e date=\"1991\" title=\"T\"}\nAct of [](term:«nb|na»).\n:::\n", "minor")]
    [InlineData("glossary/net.md", "---\nterm: Net\nkind: firm\n---\nA firm of [](term:«nb|na»).\n", "minor")]
    [InlineData("sections/01-a.md", "---\ntitle: A\n---\n\nA council of [](term:«nb|na»).\n", "patch")]
    public void Another_name_weighs_as_other_words(string path, string text, string level)
    {
        var comparison = Compare(path, text);
        Assert.Equal(level, comparison.Level.ToString().ToLowerInvariant());
        var told = ComparisonText.Of(comparison, colour: false);
        Assert.Contains("of Other thing [-B-]{+A+}", told, StringComparison.Ordinal);
        Assert.DoesNotContain("of na", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It says @one of [](term:nb) «five|nine».", "It says Smith [one] of Other thing B [-five-]{+nine+}.")]
    [InlineData("## Costs {#c}\n\nSee [](#c) «five|nine».", "See Costs [-five-]{+nine+}.")]
    [InlineData("See [](source:one) «five|nine».", "See One report [-five-]{+nine+}.")]
    [InlineData("| [](term:nb) | «five|nine» |\n| - | - |\n| x | y |", "Other thing B | [-five-]{+nine+}")]
    [InlineData("Word [](term:nb) «five|nine»\n:   It is.", "Word Other thing B [-five-]{+nine+}")]
    [InlineData("- Of [](term:nb) «five|nine».\n- Two", "Of Other thing B [-five-]{+nine+}.")]
    [InlineData("Text.^[Of [](term:nb) «five|nine».]", "Of Other thing B [-five-]{+nine+}.")]
    [InlineData("> *Of [](term:nb)* «five|nine».", "Of Other thing B [-five-]{+nine+}.")]
    public void Names_stand_where_they_are_read(string text, string told) =>
        Assert.Contains(
            told,
            ComparisonText.Of(Compare("sections/01-a.md", $"---\ntitle: A\n---\n\n{text}\n"), colour: false),
            StringComparison.Ordinal
        );

    /// <summary>A number says nothing by itself: what comes before it changes it.</summary>
    [Fact]
    public void A_reference_to_a_table_is_as_it_was_where_another_comes_before_that()
    {
        const string Table = "| a | b |\n| - | - |\n| c | d |\n: Boats {#t}\n\nSee [](#t).\n";
        var comparison = Compare(
            "sections/01-a.md",
            $"---\ntitle: A\n---\n\n«|| e | f |\n| - | - |\n| g | h |\n: New {{#n}}\n\n»{Table}"
        );
        Assert.DoesNotContain("See", ComparisonText.Of(comparison, colour: false), StringComparison.Ordinal);
    }

    [Fact]
    public void What_names_say_can_be_corrected()
    {
        var texts = new AddressedTexts(
            Read("sections/01-a.md", "---\ntitle: A\n---\n\nIt says @one of [](term:nb) and more. {#x}\n")
        );
        Assert.True(texts.PageAt("sections/a/")!.BlockText("x")!.Says("says Smith of Other thing B and more"));
    }

    private static Comparison Compare(string path, string text) =>
        Comparer.Compare(default, Read(path, Side(text, 0)), null, Read(path, Side(text, 1)));

    /// <summary>A text as it was, 0, or is, 1; a table's signs behind the first one are its own.</summary>
    private static string Side(string text, int side) =>
        string.Concat(text.Split('«', '»').Select((part, index) => index % 2 == 0 ? part : part.Split('|', 2)[side]));

    private static Briefing Read(string path, string text) =>
        Compiler.Read(
            SmallDossier.Inputs(
                ("sources.yml", Sources),
                ("glossary/na.md", "---\nterm: Other thing A\nkind: firm\n---\nA firm.\n"),
                ("glossary/nb.md", "---\nterm: Other thing B\nkind: firm\n---\nAn old firm.\n"),
                (path, text)
            ),
            new BuildRequest(null, _ => { }),
            new DiagnosticBag()
        )!;
}
