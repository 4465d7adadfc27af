using System.IO.Compression;
using Dossier.Seeds.ArticleFormats;

namespace Dossier.Tests.Seeds;

/// <summary>Records hold what readers of an article see: all cells of a table, nothing hidden or struck out.</summary>
public sealed class ShownTextTests
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    [Fact]
    public void The_cells_of_a_table_of_Word_are_one_passage()
    {
        var table = Table(["Year", "Passengers"], ["2023", "41,000"], ["2024", "63"]);
        Assert.Equal(
            ["Before it.", "Year | Passengers | 2023 | 41,000 | 2024 | 63", "350", "After it."],
            Passages(Paragraph("Before it.") + table + Paragraph("350") + Paragraph("After it."))
        );
    }

    [Fact]
    public void A_table_that_lays_text_out_is_the_text()
    {
        const string Long =
            "This paragraph stands in a table that is there for its layout alone, as letters and reports have them.";
        Assert.Equal([Long, Long], Passages(Table([Long], [Long])));
        Assert.Equal(
            ["One.", "Two.", "Three."],
            Passages(
                $"<w:tbl><w:tr><w:tc>{Paragraph("One.")}{Paragraph("Two.")}</w:tc><w:tc>{Paragraph("Three.")}</w:tc>"
                    + "</w:tr></w:tbl>"
            )
        );
    }

    [Fact]
    public void A_table_within_a_cell_is_part_of_it()
    {
        var inner = Table(["3", "4"]);
        Assert.Equal(
            ["1 | 2", "3", "4"],
            Passages(
                $"<w:tbl><w:tr><w:tc>{Paragraph("1")}</w:tc><w:tc>{Paragraph("2")}</w:tc></w:tr><w:tr><w:tc>{inner}</w:tc>"
                    + "</w:tr></w:tbl>"
            )
        );
    }

    [Theory]
    [InlineData("<w:vertAlign w:val=\"superscript\"/>", "6", "In 10 years.")]
    [InlineData("<w:vertAlign w:val=\"superscript\"/>", "th", "In 10th years.")]
    [InlineData("<w:vanish/>", "13", "In 10 years.")]
    [InlineData("<w:vanish w:val=\"0\"/>", "13", "In 1013 years.")]
    [InlineData("<w:strike/>", "15", "In 10 years.")]
    public void Raised_hidden_and_struck_runs_of_Word_are_no_digits(string look, string run, string said) =>
        Assert.Equal(
            [said],
            Passages(
                "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>In 10</w:t></w:r><w:r><w:rPr>"
                    + $"{look}</w:rPr><w:t>{run}</w:t></w:r>"
                    + "<w:r><w:t xml:space=\"preserve\"> years.</w:t></w:r></w:p>"
            )
        );

    [Theory]
    [InlineData("<p>In 10<s>15</s> years.</p>", "In 10 years.")]
    [InlineData("<p>In 10<del>15</del> years.</p>", "In 10 years.")]
    [InlineData("<p>In 10<span style=\"color:red; display: none\">15</span> years.</p>", "In 10 years.")]
    [InlineData("<p>In 10<span hidden>15</span> years.</p>", "In 10 years.")]
    [InlineData("<p>In <span class=\"a hidden b\">10</span> years.</p>", "In 10 years.")]
    [InlineData("<p>In <span aria-hidden=\"true\">10</span> years.</p>", "In 10 years.")]
    [InlineData("<p>In 10 years.</p><p hidden>Not said.</p><p>Not <b>hidden</b>.</p>", "In 10 years. Not hidden.")]
    [InlineData("<div hidden><p>In 10 years.</p></div>", "In 10 years.")]
    [InlineData("<table><tr><td><p>2023</p></td><td><p>41</p></td></tr></table>", "2023 41")]
    public void What_a_page_hides_or_strikes_out_is_not_said(string html, string said) =>
        Assert.Equal(
            said,
            string.Join(
                ' ',
                ArticleReader.Read(html, ArticleForm.Html).Passages.Select(passage => passage.Text.Trim(' ', '|'))
            )
        );

    private static IEnumerable<string> Passages(string body)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            part.Write($"<w:document {Names}><w:body>{body}</w:body></w:document>");
        }

        return ArticleReader
            .Read(WordArticle.Markdown(stream.ToArray())!, ArticleForm.Word)
            .Passages.Select(passage => passage.Text);
    }

    private static string Table(params ReadOnlySpan<string[]> rows)
    {
        var table = "<w:tbl>";
        foreach (var row in rows)
        {
            table += $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{Paragraph(cell)}</w:tc>"))}</w:tr>";
        }

        return table + "</w:tbl>";
    }

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";
}
