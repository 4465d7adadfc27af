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
                $"<w:tbl><w:tr><w:tc>{Paragraph("1")}</w:tc><w:tc>{Paragraph("2")}</w:tc></w:tr>"
                    + $"<w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
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

    /// <summary>Where a change of format was tracked, what holds is the format of now.</summary>
    [Theory]
    [InlineData("<w:rPrChange w:id=\"1\"><w:rPr><w:strike/></w:rPr></w:rPrChange>")]
    [InlineData("<w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>")]
    [InlineData("<w:rPrChange w:id=\"1\"><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:rPrChange>")]
    [InlineData("<w:b/><w:rPrChange w:id=\"1\"><w:rPr/></w:rPrChange>")]
    public void How_a_run_looked_before_is_no_matter(string look) =>
        Assert.Equal(["In 222 years."], Passages($"<w:p>{Run("In ")}{Run("222", look)}{Run(" years.")}</w:p>"));

    [Fact]
    public void What_a_paragraph_was_before_is_no_matter()
    {
        const string Before =
            "<w:pPr><w:pPrChange w:id=\"2\"><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr></w:pPrChange></w:pPr>";
        Assert.Equal(
            ["It took 333 boats."],
            Passages($"<w:p>{Before}{Run("It took 333 boats.")}</w:p>", styles: HeadingStyle)
        );
    }

    /// <summary>What readers see is there, and no number that they do not see.</summary>
    [Theory]
    [InlineData("<w:r><w:t>In 2*3*4 [a](b) ~~5~~ years.</w:t></w:r>", "In 2*3*4 [a](b) ~~5~~ years.")]
    [InlineData("<w:r><w:t><![CDATA[In 10 years.]]></w:t></w:r>", "In 10 years.")]
    [InlineData("<w:r><w:t>10</w:t><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>9</w:t></w:r>", "10≥9")]
    [InlineData("<w:r><w:sym w:font=\"Symbol\" w:char=\"F0A0\"/><w:t>9</w:t></w:r>", "€9")]
    [InlineData(
        "<w:r><w:t>The quay.</w:t></w:r><w:r><w:drawing><p:positionH xmlns:p=\"p\"><p:posOffset>-635</p:posOffset>"
            + "</p:positionH></w:drawing></w:r>",
        "The quay."
    )]
    [InlineData(
        "<m:oMath xmlns:m=\"m\"><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup>"
            + "</m:sSup></m:oMath>",
        "10^6"
    )]
    [InlineData(
        "<m:oMath xmlns:m=\"m\"><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f>"
            + "</m:oMath>",
        "1/3"
    )]
    [InlineData(
        "<w:r><w:t>2</w:t></w:r><m:f xmlns:m=\"m\"><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t>"
            + "</m:r></m:den></m:f>",
        "2 1/3"
    )]
    [InlineData(
        "<m:rad xmlns:m=\"m\"><m:deg><m:r><m:t>3</m:t></m:r></m:deg><m:e><m:r><m:t>8</m:t></m:r></m:e></m:rad>",
        "3 8"
    )]
    [InlineData("<w:r><w:t>2</w:t></w:r><m:d xmlns:m=\"m\"><m:e><m:r><m:t>3</m:t></m:r></m:e></m:d>", "2 3")]
    public void Signs_and_equations_of_Word_are_read(string content, string said) =>
        Assert.Equal([said], Passages($"<w:p>{content}</w:p>"));

    [Fact]
    public void What_is_left_out_of_a_document_of_Word_is_told()
    {
        var report = new List<string>();
        var passages = Passages(
            Paragraph("First.")
                + $"<w:p>{Run("In ")}<w:del w:id=\"1\"><w:r><w:delText>nine </w:delText></w:r><w:r><w:delText>"
                + $"ten</w:delText></w:r></w:del>{Run("15", "<w:strike/>")}{Run("16", "<w:vanish/>")}"
                + $"{Run("six years.")}<w:r><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/>"
                + "<w:sym w:font=\"Wingdings\" w:char=\"F04B\"/></w:r></w:p>"
                + "<w:p><w:moveFrom w:id=\"3\"><w:r><w:t>Moved.</w:t></w:r></w:moveFrom><w:r>"
                + "<w:instrText>PAGE</w:instrText></w:r><w:r><w:drawing><c:chart xmlns:c=\"c\"/></w:drawing></w:r>"
                + "</w:p>",
            report
        );
        Assert.Equal(["First.", "In six years."], passages);
        Assert.Equal(
            [
                "line 3: left out, deleted: nine ten",
                "line 3: left out, struck out: 15",
                "line 3: left out, hidden: 16",
                "line 3: left out, a sign of the typeface Wingdings: F04A F04B",
                "line 5: left out, a chart: give its figures in the text, or as a table",
            ],
            report
        );
    }

    [Fact]
    public void What_is_deleted_in_a_note_of_Word_is_not_said()
    {
        var report = new List<string>();
        var note =
            $"<w:footnotes {Names}><w:footnote w:id=\"1\"><w:p>{Run("Port book")}<w:del w:id=\"1\"><w:r><w:delText>"
            + " of 1904</w:delText></w:r></w:del><w:r><w:instrText>HYPERLINK 7</w:instrText></w:r>"
            + $"{Run(".")}</w:p></w:footnote></w:footnotes>";
        var passages = Passages(
            $"<w:p>{Run("The quay.")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>",
            report,
            footnotes: note
        );
        Assert.Equal(["The quay.", "Port book."], passages);
        Assert.Equal(["line 3: left out, deleted: of 1904"], report);
    }

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

    private const string HeadingStyle =
        $"<w:styles {Names}><w:style w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>";

    private static IEnumerable<string> Passages(
        string body,
        List<string>? report = null,
        string styles = $"<w:styles {Names}/>",
        string footnotes = $"<w:footnotes {Names}/>"
    )
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (
                var (name, text) in ((string, string)[])
                    [
                        ("document", $"<w:document {Names}><w:body>{body}</w:body></w:document>"),
                        ("styles", styles),
                        ("footnotes", footnotes),
                    ]
            )
            {
                using var part = new StreamWriter(zip.CreateEntry($"word/{name}.xml").Open());
                part.Write(text);
            }
        }

        return ArticleReader
            .Read(WordArticle.Markdown(stream.ToArray(), report)!, ArticleForm.Word)
            .Passages.Select(passage => passage.Text);
    }

    private static string Run(string text, string look = "") =>
        $"<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

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
