using System.IO.Compression;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Seeds.ArticleFormats;

namespace Dossier.Tests.Seeds;

public sealed class WordArticleTests
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Document = $"""
        <w:document {Names}><w:body>
        <w:p><w:pPr><w:pStyle w:val="Balk1"/></w:pPr><w:r><w:t>A harbour</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">The quay has </w:t></w:r><w:del><w:r><w:delText>five</w:delText></w:r></w:del><w:ins><w:r><w:t>six</w:t></w:r></w:ins><w:r><w:t> berths [sic].</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Balk2"/></w:pPr><w:r><w:t>Trade</w:t></w:r></w:p>
        <w:p><w:r><w:t>Coal came in 19041 from Wales.</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r></w:p>
        </w:body></w:document>
        """;

    private const string Styles = $"""
        <w:styles {Names}>
        <w:style w:styleId="Balk1"><w:name w:val="heading 1"/></w:style>
        <w:style w:styleId="Balk2"><w:name w:val="heading 2"/></w:style>
        </w:styles>
        """;

    private const string Footnotes = $"""
        <w:footnotes {Names}>
        <w:footnote w:id="-1"><w:p><w:r><w:t>separator</w:t></w:r></w:p></w:footnote>
        <w:footnote w:id="3"><w:p><w:r><w:t>Port book.</w:t></w:r></w:p></w:footnote>
        <w:footnote w:id="7"><w:p><w:r><w:t>Survey of 1903.</w:t></w:r></w:p></w:footnote>
        </w:footnotes>
        """;

    [Fact]
    public void Headings_paragraphs_and_footnotes_of_a_document_are_read()
    {
        var article = ArticleReader.Read(WordArticle.Markdown(Zip(Document))!, ArticleForm.Markdown);
        Assert.Equal(
            [
                "p1  The quay has six berths [sic].",
                "p2 Trade Coal came in 19041 from Wales.",
                "n1 Footnotes Survey of 1903.",
                "n2 Footnotes Port book.",
            ],
            article.Passages.Select(passage => $"{passage.Id} {passage.Section} {passage.Text}")
        );
        Assert.Equal(["n1"], article.Passages[0].Notes);
        Assert.Contains(article.Report, line => line.Contains("‘19041’", StringComparison.Ordinal));
        Assert.Contains(article.Report, line => line.Contains("‘1904¹’", StringComparison.Ordinal));
    }

    [Fact]
    public void Endnotes_and_text_boxes_are_read()
    {
        const string Box =
            "<w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box it says more."
            + "</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>In a box it says "
            + "more.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>";
        var document =
            $"<w:document {Names}><w:body><w:p><w:r><w:t>The lake has 44 ducks.</w:t></w:r><w:r><w:endnoteReference "
            + $"w:id=\"2\"/></w:r>{Box}<w:r><w:t> It has swans.</w:t></w:r><w:r><w:footnoteReference w:id=\"3\"/>"
            + "</w:r></w:p></w:body></w:document>";
        var endnotes =
            $"<w:endnotes {Names}><w:endnote w:id=\"2\"><w:p><w:r><w:t>Count of 1904.</w:t></w:r></w:p></w:endnote>"
            + "</w:endnotes>";
        var article = ArticleReader.Read(WordArticle.Markdown(Zip(document, endnotes))!, ArticleForm.Markdown);
        Assert.Equal(
            [
                "p1 In a box it says more.",
                "p2 The lake has 44 ducks. It has swans.",
                "n1 Count of 1904.",
                "n2 Port book.",
            ],
            article.Passages.OrderBy(passage => passage.Id[0] == 'n').Select(passage => $"{passage.Id} {passage.Text}")
        );
        Assert.Equal(["n1", "n2"], article.Passages.Single(passage => passage.Id == "p2").Notes);
    }

    [Theory]
    [InlineData("<w:document")]
    [InlineData("<!DOCTYPE x [<!ENTITY e \"e\">]><x>&e;</x>")]
    public void What_is_no_document_is_said(string document) => Assert.Null(WordArticle.Markdown(Zip(document)));

    [Fact]
    public void What_is_nested_without_end_is_no_document() =>
        Assert.Null(
            WordArticle.Markdown(
                Zip(
                    string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000))
                )
            )
        );

    /// <summary>A few kilobytes that stand for as many as fill the memory.</summary>
    [Theory]
    [InlineData(1, 70_000_000)]
    [InlineData(1_000, 21_000)]
    public void What_unpacks_to_more_than_any_text_is_no_document(int paragraphs, int length)
    {
        var text = new string('a', length);
        var zip = Zip(
            $"<w:document {Names}><w:body>"
                + string.Concat(Enumerable.Repeat($"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>", paragraphs))
                + "</w:body></w:document>"
        );
        Assert.True(zip.Length < 500_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(WordArticle.Markdown(zip));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 500_000_000);
    }

    [Theory]
    [InlineData("../../word/document.xml")]
    [InlineData("/word/document.xml")]
    [InlineData("word\\document.xml")]
    public void A_part_elsewhere_is_not_the_document(string name)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var part = new StreamWriter(zip.CreateEntry(name).Open());
            part.Write(Document);
        }

        Assert.Null(WordArticle.Markdown(stream.ToArray()));
    }

    [Fact]
    public void A_file_that_is_no_document_is_a_finding()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("dossier-").FullName, "article.docx");
        File.WriteAllText(path, "no zip");
        var bag = new DiagnosticBag();
        Assert.Null(ArticleFile.Read(path, bag));
        Assert.Contains("no document of Word", Assert.Single(bag.Sorted()).Message, StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static byte[] Zip(string document, string endnotes = $"<w:endnotes {Names}/>")
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (
                var (name, text) in ((string, string)[])
                    [
                        ("word/document.xml", document),
                        ("word/styles.xml", Styles),
                        ("word/footnotes.xml", Footnotes),
                        ("word/endnotes.xml", endnotes),
                    ]
            )
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        return stream.ToArray();
    }
}
