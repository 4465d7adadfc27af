using System.Text;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Parse.Grounding;
using Dossier.Seeds;
using Dossier.Seeds.ArticleFormats;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Seeds;

public sealed class SeedRecordTests
{
    [Theory]
    [InlineData(MadeUpArticle.Plain, ArticleForm.Plain, "en")]
    [InlineData(MadeUpArticle.Turkish, ArticleForm.Markdown, "tr")]
    [InlineData(MadeUpArticle.Html, ArticleForm.Html, "en")]
    public void A_record_is_the_same_on_every_run_and_reads_back(string text, ArticleForm form, string language)
    {
        var yaml = SeedWriter.Yaml(MadeUpArticle.Record(text, form, language));
        Assert.Equal(yaml, SeedWriter.Yaml(MadeUpArticle.Record(text, form, language)));
        var bag = new DiagnosticBag();
        var read = SeedParser.Parse(new InputFile("seeds/made-up.yml", yaml), bag)!;
        Assert.Empty(bag.Sorted());
        Assert.Equal(yaml, SeedWriter.Yaml(read));
        Assert.Equal(yaml, SeedWriter.Yaml(MadeUpArticle.Record(text, form, language, read)));
    }

    [Fact]
    public void Names_stand_in_a_record_and_no_other_word_of_the_article()
    {
        var yaml = SeedWriter.Yaml(MadeUpArticle.Record(MadeUpArticle.Plain, ArticleForm.Plain));
        Assert.Contains("@Lowmoor", yaml, StringComparison.Ordinal);
        Assert.All(
            (string[])["passengers", "warden", "coins"],
            word => Assert.DoesNotContain(word, yaml, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void Figures_are_recorded_in_canonical_form()
    {
        var record = MadeUpArticle.Record(MadeUpArticle.Plain, ArticleForm.Plain);
        Assert.Equal(["1887", "4000"], record.ById["p1"].Figures.Where(figure => figure.Length > 1));
        Assert.Equal(["1990", "1995", "25%", "USD 2500000000"], record.ById["p2"].Figures);
        Assert.Equal(
            ["10%", "2021-05-31", "25", "TRY 4000"],
            MadeUpArticle
                .Record(MadeUpArticle.Turkish, ArticleForm.Markdown, "tr")
                .ById["p1"]
                .Figures.Where(figure => figure.Length > 1)
        );
    }

    [Fact]
    public void Ids_stay_when_the_text_is_corrected()
    {
        var before = MadeUpArticle.Record(MadeUpArticle.Plain, ArticleForm.Plain);
        var corrected = MadeUpArticle
            .Plain.Replace(
                "Three matters remain:",
                """
                A new paragraph about the weather stands here now, with words of its own.

                Three matters remain:
                """,
                StringComparison.Ordinal
            )
            .Replace("a penny", "two pence", StringComparison.Ordinal);
        var (record, moved) = SeedMaker.Make(
            "made-up",
            ArticleReader.Read(corrected, ArticleForm.Plain),
            "en",
            Encoding.UTF8.GetBytes(corrected),
            [],
            before
        );
        Assert.Equal(["p1", "p2", "p5", "p3", "p4", "n1"], record.Passages.Select(passage => passage.Id));
        Assert.Contains(moved, line => line.StartsWith("p1 was reworded", StringComparison.Ordinal));
        Assert.Contains(moved, line => line.StartsWith("p5 is new", StringComparison.Ordinal));
        Assert.Contains(moved, line => line.StartsWith("p3 moved", StringComparison.Ordinal));
    }

    [Fact]
    public void Ids_stay_where_paragraphs_are_too_short_for_a_run_or_read_alike()
    {
        const string text = """
            # The Ferry

            Tolls.

            Paid twice.

            Tolls.

            The ferry at Lowmoor has crossed the River Wend for years.

            """;
        var before = MadeUpArticle.Record(text, ArticleForm.Markdown);
        Assert.Equal(4, before.Passages.Length);
        var (record, moved) = SeedMaker.Make(
            "made-up",
            ArticleReader.Read(text, ArticleForm.Markdown),
            "en",
            Encoding.UTF8.GetBytes(text),
            [new("title", "Made up")],
            before
        );
        Assert.Empty(moved);
        Assert.Equal(SeedWriter.Yaml(before), SeedWriter.Yaml(record));
    }

    /// <summary>
    /// As old pages have them: a mark that is a link and no more, a note that begins with an anchor in its paragraph.
    /// </summary>
    [Fact]
    public void Footnotes_of_a_page_that_marks_them_by_links_alone_are_read()
    {
        const string html = """
            <h2>The lamp<a id="tag1" href="#note1">1</a></h2>
            <p>The house was built in 1901<a id="tag2" href="#note2">2</a> and burns oil.</p>
            <div><h4>Footnotes</h4>
            <p><a id="note1" href="#tag1">1.</a> Harbour Office, Annual Report.</p>
            <p><a id="note2" href="#tag2">2.</a> The same, page nine.</p></div>
            <p>Printed for the Board.</p>
            """;
        var record = MadeUpArticle.Record(html, ArticleForm.Html);
        Assert.Equal(
            ["p1", "p2", "n1", "n2"],
            record.Passages.Select(passage => passage.Id).OrderBy(id => id[0] == 'n')
        );
        Assert.Equal(["1901"], record.ById["p1"].Figures);
        Assert.Equal(["n2"], record.ById["p1"].Notes);
        Assert.Equal("The lamp", record.ById["p1"].Section);
    }

    [Fact]
    public void The_record_of_the_real_article_is_made_again_byte_for_byte()
    {
        var path = Repository.PathOf("../shared/seed/balci-2024.txt");
        if (!File.Exists(path))
        {
            Assert.Skip("the article is not in the repository: ../shared/seed/balci-2024.txt is absent");
            return;
        }

        var bag = new DiagnosticBag();
        var record = ArticleFile.Read(Repository.PathOf("seeds/balci-2024.yml"), bag)!;
        var before = SeedParser.Parse(record.File, bag)!;
        var article = ArticleFile.Read(path, bag)!;
        var made = SeedMaker
            .Make(
                "balci-2024",
                ArticleReader.Read(article.File.Text, article.Form),
                before.Language,
                article.Bytes.Span,
                before.Bibliography,
                before: null
            )
            .Record;
        Assert.Equal(record.File.Text, SeedWriter.Yaml(made));
    }
}
