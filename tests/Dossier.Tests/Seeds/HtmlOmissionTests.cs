using Dossier.Seeds.ArticleFormats;

namespace Dossier.Tests.Seeds;

/// <summary>What a page has that is no text of its article is left out, and told; what is text is read.</summary>
public sealed class HtmlOmissionTests
{
    private const string First = "<p>The ferry opened in 2023.</p>";

    /// <summary>As WordPress writes its tables, as the head of an article has its first sentences.</summary>
    [Theory]
    [InlineData(
        "<figure class=\"wp-block-table\"><table><tr><th>Year</th><th>Passengers</th></tr><tr><td>2023</td>"
            + "<td>42,222</td></tr></table><figcaption>From 43,333.</figcaption></figure>",
        "Year | Passengers | | 2023 | 42,222",
        "From 43,333."
    )]
    [InlineData(
        "<header><h1>The ferry</h1><p class=\"standfirst\">It carried 41,111 people.</p><p>By Ada Quill</p></header>",
        "It carried 41,111 people."
    )]
    [InlineData("<section><header><h2>Costs</h2></header><p>It cost 90 euros.</p></section>", "It cost 90 euros.")]
    [InlineData(
        "<figure><blockquote><p>It is late, 22 years.</p></blockquote><figcaption>Ada Quill</figcaption></figure>",
        "It is late, 22 years."
    )]
    [InlineData(
        "<blockquote><p>It is late.</p><footer>Ada Quill, 1904.</footer></blockquote>",
        "It is late.",
        "Ada Quill, 1904."
    )]
    [InlineData("<aside><ol><li id=\"fn1\">Port book.</li></ol></aside>", "Port book.")]
    [InlineData("<footer><ol><li id=\"fn1\">Port book.</li></ol></footer>", "Port book.")]
    [InlineData(
        "<details><summary>It costs 481 euros.</summary><p>Or 492.</p></details>",
        "It costs 481 euros.",
        "Or 492."
    )]
    [InlineData("<address>Quay 501.</address><center>Pier 502.</center>", "Quay 501.", "Pier 502.")]
    [InlineData("<p>In 10 <math><mfrac><mn>1</mn><mn>3</mn></mfrac></math> of 2*3*4.</p>", "In 10 | 1 | 3 of 2*3*4.")]
    [InlineData("<p>In 10 <math><mn>300</mn></math> 200 boats.</p>", "In 10 | 300 | 200 boats.")]
    [InlineData("<figure><p>It cost 90 euros.</p></figure>", "It cost 90 euros.")]
    public void What_is_text_is_read(string html, params string[] said)
    {
        var article = ArticleReader.Read($"<article>{html}{First}</article>", ArticleForm.Html);
        Assert.Equal(
            [.. said, "The ferry opened in 2023."],
            article.Passages.OrderBy(passage => passage.Id[0] == 'p').Select(passage => passage.Text.Trim(' ', '|'))
        );
    }

    [Theory]
    [InlineData("<nav><a>Home</a><a>News</a></nav>", "left out, navigation: Home News")]
    [InlineData("<header><h1>The Courier</h1></header>", "left out, the head of the page: The Courier")]
    [InlineData("<footer>Tel. <b>55</b></footer>", "left out, a foot: Tel. 55")]
    [InlineData("<aside><h3>More</h3><p>Lost 505.</p></aside>", "left out, an aside: More Lost 505.")]
    [InlineData(
        "<figure><img><figcaption><p>The quay.</p></figcaption></figure>",
        "left out, a picture's words: The quay."
    )]
    [InlineData(
        "<figure class=\"wp-block-pullquote\"><blockquote>So it is.</blockquote></figure>",
        "left out, a picture's words: So it is."
    )]
    [InlineData(
        "<figure><p>Kept.</p><figcaption>The quay.</figcaption></figure>",
        "left out, a picture's words: The quay."
    )]
    [InlineData("<figure><img><p>Photo 1904.</p></figure>", "left out, a picture's words: Photo 1904.")]
    [InlineData(
        "<figure><picture></picture><figcaption>Quay 5.</figcaption></figure><figure><table><td>1</table></figure>",
        "left out, a picture's words: Quay 5."
    )]
    [InlineData("<form><label>Your name</label><button>Send</button></form>", "left out, a form: Your name")]
    [InlineData("<aside>Boats<script>var x = 5;</script></aside>", "left out, an aside: Boats")]
    [InlineData("<noscript>Lost 77.</noscript>", "left out, what stands for a script: Lost 77.")]
    [InlineData("<svg><text>1107</text></svg>", "left out, a drawing's words: 1107")]
    [InlineData("<p>In <del>15</del> years.</p>", "left out, struck out: 15")]
    [InlineData("<p>In <s>1&nbsp;5</s> years.</p>", "left out, struck out: 1 5")]
    [InlineData("<div hidden>Lost 66.</div>", "left out, hidden: Lost 66.")]
    [InlineData("<p style=\"display:none\">Lost 66.</p>", "left out, hidden: Lost 66.")]
    [InlineData("<button>Share</button><script hidden>x</script><figure><img></figure><nav></nav>")]
    public void What_is_left_out_is_told(string html, params string[] told)
    {
        var article = ArticleReader.Read($"<body>{html}\n{First}</body>", ArticleForm.Html);
        Assert.Equal("The ferry opened in 2023.", article.Passages[^1].Text);
        Assert.Equal(told.Select(line => $"line 1: {line}"), article.Report);
        Assert.DoesNotContain(
            article.Passages,
            passage => told.Any(line => line.Contains($": {passage.Text}", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_head_of_an_article_is_told_by_lines()
    {
        var article = ArticleReader.Read(
            $"<article><header><h1>The ferry</h1><p>By Ada Quill</p><time>5 May</time></header>{First}</article>",
            ArticleForm.Html
        );
        Assert.Equal(["The ferry opened in 2023."], article.Passages.Select(passage => passage.Text));
        Assert.Equal(
            [
                "line 1: dropped, before the text: The ferry",
                "line 1: dropped, in the head of the article: By Ada Quill",
                "line 1: dropped, in the head of the article: 5 May",
            ],
            article.Report
        );
    }

    /// <summary>A head that is never closed, and a table in one, take nothing from the text.</summary>
    [Theory]
    [InlineData("<article><header><h1>The ferry</h1><ul><li>12 boats</li></ul>", "12 boats")]
    [InlineData(
        "<article><header><h1>Quay</h1><header><p>Ada Quill</p></header><ul><li>12 boats</li></ul>",
        "12 boats"
    )]
    [InlineData("<article><header><table><tr><td>2023</td><td>41</td></tr></table></header>", "2023 | 41")]
    public void What_stands_below_an_open_head_is_read(string html, string said) =>
        Assert.Equal(
            [said, "The ferry opened in 2023."],
            ArticleReader.Read($"{html}{First}</article>", ArticleForm.Html).Passages.Select(passage => passage.Text)
        );

    [Theory]
    [InlineData("<p>In 10<sup>6</sup> years, 30 m².</p>", ArticleForm.Html, "‘⁶’, ‘²’")]
    [InlineData("It took 10⁶ years.", ArticleForm.Plain, "‘⁶’")]
    public void Raised_digits_that_are_no_note_are_told(string text, ArticleForm form, string marks) =>
        Assert.Equal(
            [$"line 1: left out, raised as the mark of a note that is not there: {marks}"],
            ArticleReader.Read(text, form).Report
        );

    [Theory]
    [InlineData(
        "---\ntitle: Boats\ntags: 77\n---\n\nIt goes.\n",
        "line 1: left out, the head of the file: title: Boats tags: 77"
    )]
    [InlineData("It ~~never 1117~~ goes.\n", "line 1: left out, struck out: never 1117")]
    public void What_is_left_out_of_Markdown_is_told(string text, string told) =>
        Assert.Equal([told], ArticleReader.Read(text, ArticleForm.Markdown).Report);
}
