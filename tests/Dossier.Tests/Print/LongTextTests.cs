using System.Text;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Print;

/// <summary>What is longer, wider or deeper than most: nothing of it is lost or stands over the edge.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class LongTextTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("W")]
    [InlineData("Қ")]
    [InlineData("é")]
    public void A_word_of_300_letters_stays_on_the_page(string letter)
    {
        var word = string.Concat(Enumerable.Repeat(letter, 300));
        var set = Typeset.Section(
            $"""
            Before {word} after. `{word}` and **{word}**.

            ## {word}

            | {word} | b |
            | --- | --- |
            | {word} | c[^n] |

            [^n]: {word}
            """
        );
        Assert.NotNull(set.Pdf);
        Margins.Hold(set);
        Assert.Contains(word, set.Text(), StringComparison.Ordinal);
    }

    /// <summary>
    /// What is longer than it looks, or stands where few would write it: nothing of it may be lost below the foot of a
    /// page, or end the build.
    /// </summary>
    public static TheoryData<string, string, int> Long =>
        new()
        {
            { "sections/01-one.md", $"{Head}> ## Heading\n>\n> word0x", 1 },
            {
                "sections/01-one.md",
                $"""
                    {Head}- ## Heading

                      word0x[^a]

                    [^a]: First.

                        ## Heading

                        Last.

                    """,
                1
            },
            {
                "timeline.md",
                $$"""
                    ## Heading

                    ::: event {#e date="2020" title="E"}
                    ## Heading

                    {{Lines(150, "- ", "\n")}}
                    :::

                    """,
                150
            },
            { "figures.md", $"::: key-figure {{#f value=\"2\" title=\"F\"}}\n{Lines(150, "- ", "\n")}\n:::\n", 150 },
            {
                "timeline.md",
                $"{Lines(30, "", $" {Words}\n\n")}::: event {{#e date=\"2020\" title=\"E\"}}\nText.\n:::\n",
                30
            },
            {
                "figures.md",
                $"{Lines(30, "", $" {Words}\n\n")}::: key-figure {{#f value=\"2\" year=\"2020\" "
                    + $"title=\"F\"}}\nText.\n:::\n",
                30
            },
            {
                "sections/01-one.md",
                $$"""
                    {{Head}}Text.

                    ::: editor-note {#n kind=update title="T"}
                    ```
                    {{Lines(150, "", "\n")}}```
                    :::

                    """,
                150
            },
            {
                "sections/01-one.md",
                $$"""
                    {{Head}}Text.

                    ::: editor-note {#n kind=update title="T"}
                    {{Lines(80, "", "\\\n")}}Last.
                    :::

                    """,
                80
            },
            { "sections/01-one.md", $"{Head}{Lines(1200, "", " ")}. {{.lead}}\n\nText.\n", 1200 },
            { "sections/01-one.md", $"{Head}{Lines(90, "", "\\\n")}Last.\n", 90 },
            { "sections/01-one.md", $"{Head}{Lines(60, "## ", "\n\n")}Text.\n", 60 },
            {
                "sections/01-one.md",
                $"""
                    {Head}- One.[^a]

                      ```
                    {Lines(150, "  ", "\n")}  ```

                    [^a]: Note.

                    """,
                150
            },
        };

    private const string Head = """
        ---
        title: One
        ---


        """;
    private const string Words =
        "Lorem ipsum dolor sit amet consetetur sadipscing elitr sed diam nonumy eirmod tempor invidunt ut labore et "
        + "dolore magna aliquyam erat sed diam voluptua at vero eos et accusam et justo duo dolores et ea rebum.";

    private static string Lines(int count, string before, string after) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"{before}word{i}x{after}"));

    [Theory]
    [MemberData(nameof(Long))]
    public void Nothing_is_lost_below_the_foot_of_a_page(string file, string text, int words)
    {
        var set = Typeset.Inputs(SmallDossier.Inputs((file, text)), new PrintRequest(PrintPart.Whole));
        Assert.NotNull(set.Pdf);
        Margins.Hold(set);
        var shown = set.Text();
        Assert.All(Enumerable.Range(0, words), i => Assert.Contains($"word{i}x", shown, StringComparison.Ordinal));
    }

    /// <summary>Sections of several lengths, so that their heads stand at several heights.</summary>
    [Fact]
    public void A_section_s_head_and_who_wrote_it_never_stand_alone_at_the_foot_of_a_page()
    {
        var sections = Enumerable
            .Range(10, 24)
            .Select(i =>
                (
                    $"sections/{i}-s{i}.md",
                    $"""
                    ---
                    title: Title{i}x
                    authors: [A. Writer]
                    ---

                    ## Heading

                    Opening{i}x of two lines at least, since what is short may stand with what follows: {Words}


                    """
                        + Lines(i, "", "\\\n")
                        + "Last.\n"
                )
            );
        var set = Typeset.Inputs(SmallDossier.Inputs([.. sections]), new PrintRequest(PrintPart.Whole));
        Assert.NotNull(set.Pdf);
        Assert.All(
            Enumerable.Range(10, 24),
            i =>
            {
                var page = Enumerable.Range(3, set.Pages.Length - 2).First(page => Has(page, $"Title{i}x"));
                Assert.True(Has(page, $"Opening{i}x"), $"the head of section {i} stands alone on page {page}");
            }
        );

        bool Has(int page, string word) => set.Text(page).Contains(word, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_address_breaks_and_stays_a_link()
    {
        var address = "https://example.org/" + string.Concat(Enumerable.Range(0, 60).Select(i => $"part{i}x/"));
        var set = Typeset.Section(
            $"""
            See <{address}> there.[^n]

            [^n]: Also at <{address}>.
            """
        );
        Assert.NotNull(set.Pdf);
        Margins.Hold(set);
        Assert.Contains(
            set.Pages.SelectMany(page => page.GetAnnotations()),
            one => one.Action is UglyToad.PdfPig.Actions.UriAction { Uri: var uri } && uri == address
        );
    }

    [Fact]
    public void A_table_of_40_columns_is_divided()
    {
        var table = new StringBuilder();
        foreach (var row in new[] { "head", "----", "cell" })
        {
            table
                .Append('|')
                .AppendJoin(
                    '|',
                    Enumerable
                        .Range(1, 40)
                        .Select(i => row == "----" ? "---" : $" {row} {i}{(row == "cell" && i < 3 ? $"[^{i}]" : "")} ")
                )
                .Append("|\n");
        }

        var set = Typeset.Section(
            $"""
            {table}
            [^1]: In the first column.
            [^2]: In the second.
            """
        );
        Assert.NotNull(set.Pdf);
        Margins.Hold(set);
        var text = set.Text();
        Assert.All(Enumerable.Range(2, 39), i => Assert.Contains($"cell{i}", text, StringComparison.Ordinal));
        Assert.Contains("Columns2to", text, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "Inthefirstcolumn"));
    }

    [Fact]
    public void The_head_of_a_table_is_repeated_on_each_page()
    {
        var rows = string.Concat(Enumerable.Range(1, 120).Select(i => $"| {i} | Row {i} |\n"));
        var set = Typeset.Section(
            $"""
            | Number | What |
            | ---: | --- |
            {rows}
            """
        );
        Assert.NotNull(set.Pdf);
        var pages = Enumerable
            .Range(1, set.Pages.Length)
            .Where(page => set.Text(page).Contains("Row", StringComparison.Ordinal))
            .ToList();
        Assert.True(pages.Count > 2);
        Assert.All(pages, page => Assert.Contains("NumberWhat", set.Text(page), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> - ")]
    public void What_is_nested_30_deep_is_set(string mark)
    {
        var set = Typeset.Section(string.Concat(Enumerable.Repeat(mark, 30 / (mark.Length / 2))) + "The innermost.");
        Assert.NotNull(set.Pdf);
        Assert.Contains("Theinnermost.", set.Text(), StringComparison.Ordinal);
        Margins.Hold(set);
    }
}
