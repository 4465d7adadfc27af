using Dossier.Seeds;

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

    [Fact]
    public void A_page_of_HTML_gives_its_text_without_navigation_and_scripts()
    {
        var article = ArticleReader.Read(MadeUpArticle.Html, ArticleForm.Html);
        Assert.Equal(["p1", "p2", "n1"], article.Passages.Select(passage => passage.Id));
        Assert.Equal("The keeper's house was built in 1901 for US$5 million.", article.Passages[0].Text);
        Assert.Equal(["n1"], article.Passages[0].Notes);
        Assert.Equal("The lamp", article.Passages[1].Section);
    }
}
