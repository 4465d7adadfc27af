using Dossier.Seeds.ArticleFormats;

namespace Dossier.Tests.Seeds;

public sealed class ArticleReaderTests
{
    [Fact]
    public void A_paragraph_that_a_page_breaks_is_joined_and_its_footnote_taken_out()
    {
        var article = ArticleReader.Read(MadeUpArticle.Plain, ArticleForm.Plain);
        Assert.Equal(["p1", "p2", "p3", "p4", "n1"], article.Passages.Select(passage => passage.Id));
        Assert.Equal("How the Ferry is Paid For", article.Passages[1].Section);
        Assert.Contains("small coins\" and of nothing else. About", article.Passages[1].Text, StringComparison.Ordinal);
        Assert.Contains("were paid by schools", article.Passages[1].Text, StringComparison.Ordinal);
        Assert.Equal(["n1"], article.Passages[0].Notes);
        Assert.DoesNotContain('¹', article.Passages[0].Text);
        Assert.Contains(article.Report, line => line.Contains("joined to paragraph 2", StringComparison.Ordinal));
        Assert.Contains(article.Report, line => line.Contains("page furniture", StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_and_footnotes_of_Markdown_are_read()
    {
        var article = ArticleReader.Read(MadeUpArticle.Turkish, ArticleForm.Markdown);
        Assert.Equal(["p1", "p2", "n1"], article.Passages.Select(passage => passage.Id));
        Assert.Equal(["", "Kışın", "Footnotes"], article.Passages.Select(passage => passage.Section));
    }

    [Theory]
    [InlineData("[1]", "[2]", "[1] ", "[2] ")]
    [InlineData(" [1]", " [2]", "[1]: ", "[2]: ")]
    [InlineData("[1]", "[2]", "1. ", "2. ")]
    [InlineData("1", "2", "1. ", "2. ")]
    [InlineData("1", "2", "1) ", "2) ")]
    public void Notes_typed_as_numbers_are_notes(string one, string two, string first, string second)
    {
        var article = ArticleReader.Read(
            $"""
            The lake is deep and its water is cold.{one}

            The second year brought 14 boats, “no more”.{two}

            The rest is plain.

            {first}A keeper’s report, in two
            lines of its own.
            {second}The harbour office.

            """,
            ArticleForm.Plain
        );
        Assert.Equal(["p1", "p2", "p3", "n1", "n2"], article.Passages.Select(passage => passage.Id));
        Assert.Equal("The lake is deep and its water is cold.", article.Passages[0].Text);
        Assert.Equal(["n1"], article.Passages[0].Notes);
        Assert.Equal(["n2"], article.Passages[1].Notes);
        Assert.Equal("A keeper’s report, in two lines of its own.", article.Passages[3].Text);
        Assert.Contains(article.Report, line => line.Contains("read as notes, 1 to 2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        """
            Boats came.[1]

            More boats came.

            [1] One.

            [2] Two.

            """,
        4
    )]
    [InlineData(
        """
            Boats came.

            1. The first step.

            2. The second step.

            """,
        3
    )]
    [InlineData(
        """
            Boats came.[1]

            [1] One.

            More boats came after that.

            """,
        3
    )]
    public void Numbers_on_one_side_alone_are_no_notes_and_nothing_is_joined(string text, int passages)
    {
        var article = ArticleReader.Read(text, ArticleForm.Plain);
        Assert.Equal(passages, article.Passages.Length);
        Assert.All(article.Passages, passage => Assert.StartsWith("p", passage.Id, StringComparison.Ordinal));
        Assert.DoesNotContain(article.Report, line => line.Contains("joined", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_of_HTML_gives_its_text_without_navigation_and_scripts()
    {
        var article = ArticleReader.Read(MadeUpArticle.Html, ArticleForm.Html);
        Assert.Equal(["p1", "p2", "n1"], article.Passages.Select(passage => passage.Id));
        Assert.Equal("The keeper's house was built in 1901 for US$5 million.", article.Passages[0].Text);
        Assert.Equal(["n1"], article.Passages[0].Notes);
        Assert.Equal("The lamp", article.Passages[1].Section);
    }

    private const string First = "<p>The ferry opened in 2023.</p>";
    private const string Last = "<p>The boat takes 90 passengers.</p>";

    /// <summary>Whatever a page brings along, or leaves open, its paragraphs are there.</summary>
    [Theory]
    [InlineData($"{First}<script>w || document.write('<script src=\"j.js\"><\\/script>')</script>{Last}")]
    [InlineData($"{First}<style>p > a::before {{ content: '<style>' }}</style>{Last}")]
    [InlineData($"{First}<textarea><p>Write to us</textarea>{Last}")]
    [InlineData($"<!DOCTYPE html><html><head><title>x</title><body>{First}{Last}")]
    [InlineData($"<html><title>x</title><meta charset=utf-8>{First}{Last}")]
    [InlineData($"<body><form id=\"f\">{First}<select><option>One</select>{Last}</form></body>")]
    [InlineData($"{First}<button>Share{Last}")]
    [InlineData($"{First}<aside class=\"x\">{Last}")]
    [InlineData($"{First}<form><p>Your name</p></form><svg/>{Last}")]
    [InlineData("<p>The ferry opened in 2023.<p>The boat takes 90 passengers.")]
    [InlineData("<p>The ferry opened in 2023.<p>The boat takes 90 passengers.</p")]
    [InlineData("<p class=\"a\"\">The ferry opened in 2023.</p><p title=\"b\">The boat takes 90 passengers.</p>")]
    [InlineData($"<p class=a' data-x>The ferry opened in 2023.</p>{Last}")]
    [InlineData($"<p title=\"a > b\" lang = 'en'>The ferry opened in 2023.</p>{Last}")]
    public void A_page_of_HTML_loses_no_paragraph(string html)
    {
        var article = ArticleReader.Read(html, ArticleForm.Html);
        Assert.Equal("The ferry opened in 2023.", article.Passages[0].Text);
        Assert.EndsWith("The boat takes 90 passengers.", article.Passages[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(article.Passages, passage => passage.Text is "Your name" or "Write to us" or "One");
    }

    /// <summary>Digits of other scripts are letters of the text: no number is made of them.</summary>
    [Theory]
    [InlineData("The census２ counted all of them in 20２３.", ArticleForm.Plain)]
    [InlineData("The census counted all.[^٣]\n\n[^٣]: A note of theirs.\n", ArticleForm.Markdown)]
    [InlineData(
        "<p>It counted all.<a href=\"#fn٣\"><sup>٣</sup></a></p><p id=\"fn٣\">٣ A note of theirs.</p>",
        ArticleForm.Html
    )]
    [InlineData("१२ of the towns counted.² All of them.\n\n² A note.\n", ArticleForm.Plain)]
    public void Digits_of_other_scripts_are_read_as_text(string text, ArticleForm form) =>
        Assert.NotEmpty(ArticleReader.Read(text, form).Passages);

    /// <summary>As web components are called: a name goes on to a space, a slash or the end.</summary>
    [Theory]
    [InlineData("header-bar")]
    [InlineData("form-note")]
    [InlineData("s-article")]
    [InlineData("nav-x")]
    [InlineData("svg:x")]
    [InlineData("title.x")]
    [InlineData("style_x")]
    public void An_element_whose_name_only_begins_like_one_that_is_left_out_is_read(string name)
    {
        var article = ArticleReader.Read(
            $"<html><body><h1>Title</h1><{name}><p>The boat takes 90 passengers.</p></{name}><p>It goes at 12.</p>"
                + $"<header><p>Left out.</p></header></body></html>",
            ArticleForm.Html
        );
        Assert.Equal(
            ["The boat takes 90 passengers.", "It goes at 12."],
            article.Passages.Select(passage => passage.Text)
        );
    }

    [Fact]
    public void A_script_ends_at_its_own_closing_tag()
    {
        var article = ArticleReader.Read(
            "<body><style>a { content: '</style-x>' } p</style><p>The boat goes.</p></body>",
            ArticleForm.Html
        );
        Assert.Equal(["The boat goes."], article.Passages.Select(passage => passage.Text));
    }

    [Theory]
    [InlineData("---\ntitle: Boats\ndate: 2023-05-06\ntags: [a, 77]\n---\n\nThe boat goes.\n", "The boat goes.")]
    [InlineData("---\ndate: 2023-05-06\n...\nThe boat goes.\n", "The boat goes.")]
    [InlineData("+++\ndate = 2023-05-06\n+++\nThe boat goes.\n", "The boat goes.")]
    [InlineData("---\n\nThe boat goes.\n\n---\n", "---|The boat goes.|---")]
    [InlineData("---\nAstana: the boat goes.\n\n---\n\nIt is late.\n", "--- Astana: the boat goes.|---|It is late.")]
    [InlineData(
        "---\nDate: in May the boat goes.\n\nIt is late.\n---\n",
        "--- Date: in May the boat goes.|It is late. ---"
    )]
    [InlineData("+++\ntitle = 'x'\n[params]\n'a' = 7\n...\n+++\nThe boat goes.\n", "The boat goes.")]
    [InlineData("---\ndate: 2023\n\nThe boat goes.\n", "--- date: 2023|The boat goes.")]
    [InlineData("The boat ~~never 1117~~ goes ~~.\n", "The boat goes ~~.")]
    public void The_head_of_Markdown_and_what_is_struck_out_are_no_passages(string text, string passages)
    {
        var article = ArticleReader.Read(text, ArticleForm.Markdown);
        Assert.Equal(passages.Split('|'), article.Passages.Select(passage => passage.Text));
    }

    /// <summary>As web clippers, Pandoc and Obsidian write an article: its readers see words alone.</summary>
    [Theory]
    [InlineData(
        "It goes, [said the mayor](https://e.org/2018/45) on Monday.<!-- 24 boats -->",
        "It goes, said the mayor on Monday.",
        "line 1: left out, an address: https://e.org/2018/45",
        "line 1: left out, a comment: 24 boats"
    )]
    [InlineData("It goes ![of all](img/21.png) late.", "It goes late.", "line 1: left out, a picture's words: of all")]
    [InlineData(
        "It [goes](https://e.org/9 \"Title 77\").",
        "It goes.",
        "line 1: left out, an address: https://e.org/9 \"Title 77\""
    )]
    [InlineData(
        "It [goes][ref] [late].\n[ref]: https://e.org/2018\n\n[late]: <x 5.html> '6'\n",
        "It goes late.",
        "line 2: left out, an address: [ref]: https://e.org/2018",
        "line 4: left out, an address: [late]: <x 5.html> '6'"
    )]
    [InlineData(
        "It <img src=\"46.png\">goes<br>[at]{.x} `12` of 2<b>4</b>.{.cls width=45}",
        "It goes at `12` of 24.",
        "line 1: left out, a tag: <img src=\"46.png\">",
        "line 1: left out, attributes: {.x}, {.cls width=45}"
    )]
    [InlineData(
        "[![Alt 5](a.png)](https://e.org/6) It goes [[Page 7|late]] to [[Hub]]. ![[8.png]]",
        "It goes late to Hub.",
        "line 1: left out, a picture's words: Alt 5",
        "line 1: left out, an address: https://e.org/6, Page 7, Hub",
        "line 1: left out, a picture's words: 8.png"
    )]
    [InlineData("It goes at 5&nbsp;pm, it&#8217;s said; H~2~O.", "It goes at 5 pm, it’s said; H2O.")]
    [InlineData(
        "It goes <https://e.org/5>, [e.org/5](https://e.org/5) [x] {5} <5 and >3, a [sic](3 of them).",
        "It goes <https://e.org/5>, https://e.org/5 [x] {5} <5 and >3, a [sic](3 of them)."
    )]
    [InlineData(
        "It <del>5 </del>goes.<script>var x = 5;</script>",
        "It goes.",
        "line 1: left out, struck out: 5",
        "line 1: left out, a tag: <script>"
    )]
    [InlineData("It goes.\n``` r\n# [x](y)\n\nz\n```\nIt is late.", "It goes.|# [x](y) z|It is late.")]
    [InlineData(
        "It goes.[^1]\n\n[^1]: One, [two](x).\n\n    Three.\n\nIt is late.",
        "It goes.|It is late.|One, two. Three.",
        "line 3: left out, an address: x"
    )]
    [InlineData(
        "It goes.\n\n::: {.box n=5}\nIt is late.\n:::\n",
        "It goes.|It is late.",
        "line 3: left out, attributes: {.box n=5}"
    )]
    [InlineData(
        "It goes. [1]\n\nLate. [2]\n\n[1]: https://e.org/2018\n[2]: Two.",
        "It goes.|Late.|https://e.org/2018|Two."
    )]
    [InlineData(
        "The `boat [goes](https://e.org/5).\n\nIt is` late.",
        "The `boat goes.|It is` late.",
        "line 1: left out, an address: https://e.org/5"
    )]
    [InlineData("It goes &#42;late&#42; &#91;at&#93;(5).\n\n&#35; 1 is late.", "It goes *late* [at](5).|# 1 is late.")]
    public void Of_Markdown_what_its_readers_see_is_read(string text, string passages, params string[] told)
    {
        var article = ArticleReader.Read(text, ArticleForm.Markdown);
        Assert.Equal(passages.Split('|'), article.Passages.Select(passage => passage.Text));
        Assert.Equal(
            told.Where(line => line.Contains("left out", StringComparison.Ordinal)),
            article.Report.Where(line => line.Contains("left out", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Addresses_of_links_in_plain_text_are_no_text_unless_readers_see_them()
    {
        var article = ArticleReader.Read(
            "It goes, [said the mayor](https://e.org/2018/45).\n\nAt [https://e.org/a-](https://e.org/a-b) it is late.",
            ArticleForm.Plain
        );
        Assert.Equal(
            ["It goes, said the mayor.", "At https://e.org/a-b it is late."],
            article.Passages.Select(passage => passage.Text)
        );
        Assert.Equal(["line 1: left out, an address: https://e.org/2018/45"], article.Report);
    }
}
