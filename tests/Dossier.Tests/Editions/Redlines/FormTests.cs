using Dossier.Editions.Changes;
using Dossier.Editions.Redlines;
using Dossier.Input;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions.Redlines;

/// <summary>A text of the same words that shows them otherwise: what a comparison says of it.</summary>
public sealed class FormTests
{
    private const string Sources = """
        references:
          - id: smith-2020
            type: report
            title: One report
            issued: 2020

        """;

    private const string Event = """
        ::: event {#ev-ship date="1991" title="A ship" place="Kars"}
        It took 10^6^ people.
        :::

        """;

    private const string Note = """
        ::: editor-note {#n kind=caution title="How many"}
        It took 10^6^ people.
        :::

        """;

    private static ReadOnlySpan<byte> Picture =>
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><circle r=\"4\"/></svg>"u8;

    /// <summary>What stands as before is not said to be gone: a citation, the name of its author, a picture.</summary>
    [Theory]
    [InlineData("It took 10^6^ tonnes [@smith-2020 p. 4].\n", "[smith-2020 p. 4]")]
    [InlineData("@smith-2020 counts 10^6^ tonnes.\n", "smith-2020")]
    [InlineData("It took ![a boat](images/a.svg) 10^6^ tonnes.\n", "[images/a.svg: a boat]")]
    [InlineData("| a | b |\n| - | - |\n| x [@smith-2020] | 10^6^ |\n", "[smith-2020]")]
    [InlineData("Of 10^6^ tonnes [@smith-2020]\n:   It is said.\n", "[smith-2020]")]
    public void Where_only_the_form_of_a_word_changes_only_that_word_is_struck_out(string text, string kept)
    {
        var comparison = Compare("sections/01-a.md", SmallDossier.Page("A", text));
        var unit = Assert.Single(
            Assert.Single(comparison.Pages).Units,
            unit => unit.State == ChangeState.Changed && unit.After!.Text.Contains('^', StringComparison.Ordinal)
        );
        Assert.Equal("106", Words(unit, ChangeState.Removed));
        Assert.Equal("10^6^", Words(unit, ChangeState.Added));
        Assert.Contains(kept, unit.After!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("timeline.md", Event, "1991: A ship (Kars). It took 106 people.")]
    [InlineData("index.md", Note, "caution: How many. It took 106 people.")]
    [InlineData(
        "glossary/net.md",
        "---\nterm: Net\nkind: firm\n---\nIt took 10^6^ people.\n",
        "Net: It took 106 people. (firm"
    )]
    public void What_changes_in_its_form_alone_keeps_its_head(string path, string text, string before)
    {
        var item = Assert.Single(Compare(path, text).Items);
        Assert.Equal(ChangeState.Changed, item.State);
        Assert.StartsWith(before, item.Before, StringComparison.Ordinal);
        Assert.Equal(item.Before.Replace("106", "10^6^", StringComparison.Ordinal), item.After);
    }

    [Theory]
    [InlineData("<p>Seven boats.</p>", "Seven boats.")]
    [InlineData("<p title=\"a > b\">Seven</p>", "Seven")]
    [InlineData("<p id=x title = 'a > b'\n>Seven</p>", "Seven")]
    [InlineData("<p it's>Seven <a href=it's>boats</a>", "Seven boats")]
    [InlineData("Seven <!-- a > b, <i>c</i> --> boats", "Seven boats")]
    [InlineData("<!-->Seven<!---> boats", "Seven boats")]
    [InlineData("Fish &amp; chips,&nbsp;5&#8239;km", "Fish & chips, 5 km")]
    [InlineData("&lt;b&gt; makes <b>bold</b>", "<b> makes bold")]
    [InlineData("1 < 2, <b>it's</b> > 0", "1 < 2, it's > 0")]
    [InlineData("Seven <p title=\"boats", "Seven")]
    [InlineData("Seven <!-- boats", "Seven")]
    [InlineData(" <img src=a.svg> ", "<img src=a.svg>")]
    public void Of_html_readers_see_the_words(string html, string words) => Assert.Equal(words, FormText.WordsOf(html));

    private static string Words(UnitChange unit, ChangeState state) =>
        string.Concat(unit.Words.Where(run => run.State == state).Select(run => run.Text)).Trim();

    /// <summary>Compares a file that has <c>106</c> with the same that has <c>10^6^</c>.</summary>
    private static Comparison Compare(string path, string text) =>
        Comparer.Compare(
            default,
            SmallDossier
                .Compile(Inputs(path, text.Replace("10^6^", "106", StringComparison.Ordinal)))
                .Compilation.Briefing!,
            null,
            SmallDossier.Compile(Inputs(path, text)).Compilation.Briefing!
        );

    private static InputSet Inputs(string path, string text)
    {
        var inputs = SmallDossier.Inputs((path, text), ("sources.yml", Sources));
        return inputs with
        {
            Images = inputs.Images.Add("images/a.svg", new BinaryFile("input/images/a.svg", Picture.ToArray())),
        };
    }
}
