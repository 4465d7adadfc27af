using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Dossier.Input;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;

namespace Dossier.Tests.Encode.Docx;

/// <summary>The Word document: valid, with real styles, notes, captions, bookmarks and languages.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class DocxTests
{
    private const string Table = """
        | A |
        | --- |
        | 1 |


        """;

    [Fact]
    public void The_real_document_is_valid() => HoldValid(MadeBooks.Real.Docx);

    [Fact]
    public void A_document_of_all_that_is_hard_is_valid() => HoldValid(MadeBooks.Of(Torture.Inputs).Docx);

    [Fact]
    public void The_smallest_document_is_valid() => HoldValid(MadeBooks.Of(SmallDossier.Inputs()).Docx);

    [Fact]
    public void Two_documents_are_the_same_bytes() =>
        Assert.Equal(MadeBooks.Of(Torture.Inputs).Docx, MadeBooks.Of(Torture.Inputs).Docx);

    [Fact]
    public void Every_note_is_a_footnote_with_the_number_of_the_site()
    {
        var books = MadeBooks.Real;
        using var word = Open(books.Docx);
        var marks = word.MainDocumentPart!.Document!.Descendants<FootnoteReference>()
            .Select(mark => mark.Id!.Value)
            .ToArray();
        var count = books.Compilation.Briefing!.Pages.Sum(page => page.Notes.Length);
        Assert.Equal(Enumerable.Range(1, count).Select(number => (long)number), marks.Order());
        // Word counts notes in their order; where that is another, the numbers are typed out.
        Assert.True(
            marks.SequenceEqual(marks.Order())
                || word.MainDocumentPart!.Document!.Descendants<FootnoteReference>()
                    .All(mark => mark.CustomMarkFollows?.Value == true)
        );
        var said = word.MainDocumentPart.FootnotesPart!.Footnotes!.Elements<Footnote>().Select(note => note.Id!.Value);
        Assert.Equal(marks.Order(), said.Where(id => id > 0).Order());
    }

    /// <summary>The front says its summary and messages before what stands first in its file.</summary>
    [Fact]
    public void Notes_that_stand_in_another_order_have_their_numbers_typed_and_Word_counts_all_after_them()
    {
        using var word = Open(MadeBooks.Of(Torture.Inputs).Docx);
        var marks = word.MainDocumentPart!.Document!.Descendants<FootnoteReference>().ToArray();
        Assert.Equal(
            [2, 3, 1],
            marks.Where(mark => mark.CustomMarkFollows?.Value == true).Select(mark => mark.Id!.Value)
        );
        Assert.Equal(
            Enumerable.Range(4, marks.Length - 3).Select(number => (long)number),
            marks.Where(mark => mark.CustomMarkFollows is null).Select(mark => mark.Id!.Value)
        );
        var settings = word.MainDocumentPart.DocumentSettingsPart!.Settings!;
        Assert.Equal(4, settings.GetFirstChild<FootnoteDocumentWideProperties>()!.NumberingStart!.Val!.Value);
        Assert.Equal(3, word.MainDocumentPart.FootnotesPart!.Footnotes!.Elements<Footnote>().Count(IsTyped));

        static bool IsTyped(Footnote note) => note.Id!.Value > 0 && !note.Descendants<FootnoteReferenceMark>().Any();
    }

    [Fact]
    public void A_row_that_no_page_holds_is_divided_and_no_other()
    {
        using var word = Open(MadeBooks.Of(Torture.Inputs).Docx);
        var divided = word.MainDocumentPart!.Document!.Descendants<TableRow>()
            .Where(row => !row.Descendants<CantSplit>().Any());
        Assert.StartsWith("one two three", Assert.Single(divided).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_bookmarks_that_are_there_once()
    {
        using var word = Open(MadeBooks.Of(Torture.Inputs).Docx);
        var body = word.MainDocumentPart!.Document!;
        var names = body.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value!).ToArray();
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches("^[A-Za-z][A-Za-z0-9_]{0,39}$", name));
        var links = body.Descendants<Hyperlink>()
            .Concat(word.MainDocumentPart.FootnotesPart!.Footnotes!.Descendants<Hyperlink>())
            .Where(link => link.Anchor is not null)
            .Select(link => link.Anchor!.Value!)
            .ToArray();
        Assert.True(links.Length > 10, $"{links.Length} links");
        Assert.All(links, link => Assert.Contains(link, names));
        Assert.Contains("section__tables__here", names);
    }

    [Fact]
    public void Headings_captions_tables_pictures_and_languages_are_marked_as_such()
    {
        using var word = Open(MadeBooks.Of(Torture.Inputs).Docx);
        var body = word.MainDocumentPart!.Document!.Body!;
        var styles = word
            .MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Select(style => style.StyleId!.Value!)
            .ToHashSet();
        var used = body.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value!).ToHashSet();
        Assert.Subset(styles, used);
        Assert.Superset(
            new HashSet<string>
            {
                "Heading1",
                "Heading2",
                "Caption",
                "ListBullet",
                "ListNumber",
                "Quote",
                "EditorNote",
                "Code",
            },
            used
        );
        Assert.True(body.Descendants<TableHeader>().Count() >= 4);
        var pictures = body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().ToArray();
        Assert.True(pictures.Length >= 8, $"{pictures.Length} pictures");
        Assert.All(pictures, picture => Assert.NotEmpty(picture.Description!.Value!));
        Assert.All(
            body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline>(),
            picture => Assert.Equal((0U, 0U), (picture.DistanceFromLeft?.Value, picture.DistanceFromRight?.Value))
        );
        var languages = body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Languages>()
            .SelectMany(one => new[] { one.Val?.Value, one.Bidi?.Value })
            .ToHashSet();
        Assert.Superset(new HashSet<string?> { "tr", "kk", "ar", "he" }, languages);
    }

    [Theory]
    [InlineData("en-GB", "Figure 1: SEQ Figure \\* ARABIC|Table 1: SEQ Table \\* ARABIC|Table 2: SEQ Table \\* ARABIC")]
    [InlineData("kk", "1-сурет: SEQ сурет \\* ARABIC|1-кесте: SEQ кесте \\* ARABIC|2-кесте: SEQ кесте \\* ARABIC")]
    public void Numbers_of_captions_are_fields_by_which_Word_lists_figures_and_tables(string language, string expected)
    {
        var inputs = SmallDossier
            .Inputs(
                ("dossier.yml", SmallDossier.Settings.Replace("en-GB", language, StringComparison.Ordinal)),
                (
                    "sections/01-one.md",
                    SmallDossier.Page(
                        "One",
                        $"""

                        ![A dot](images/dot.svg)
                        : Seen.

                        {Table}: Counted.

                        {Table}: Again.

                        """
                    )
                )
            )
            .With(
                "images/dot.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>"u8.ToArray()
            );
        using var word = Open(MadeBooks.Of(inputs).Docx);
        Assert.Equal(expected, string.Join('|', Captions(word)));
    }

    /// <summary>The front says its summary first, and was counted as it is typed.</summary>
    [Fact]
    public void A_number_that_Word_would_count_otherwise_is_said()
    {
        using var word = Open(
            MadeBooks
                .Of(
                    SmallDossier.Inputs(
                        (
                            "index.md",
                            $"""
                            {Table}: Typed first.

                            ::: summary
                            Text.

                            {Table}: Read first.
                            :::

                            """
                        )
                    )
                )
                .Docx
        );
        Assert.Equal(
            "Table 2: SEQ Table \\* ARABIC \\r 2|Table 1: SEQ Table \\* ARABIC \\r 1",
            string.Join('|', Captions(word))
        );
    }

    /// <summary>The label of each caption, which is bold, with its field.</summary>
    private static IEnumerable<string> Captions(WordprocessingDocument word) =>
        word.MainDocumentPart!.Document!.Descendants<SimpleField>()
            .Select(field =>
            {
                var label = field.Parent!.Elements().Where(one => one.Descendants<Bold>().Any());
                return $"{string.Concat(label.Select(one => one.InnerText))}: {field.Instruction!.Value!.Trim()}";
            });

    /// <summary>
    /// Word processors read of a style sheet what is said of one class alone, and draw edges on top of letters.
    /// </summary>
    [Fact]
    public void Charts_maps_and_the_timeline_have_their_looks_in_the_attributes_of_their_parts()
    {
        var drawings = MadeBooks
            .Files(MadeBooks.Real.Docx)
            .Where(file => file.Key.EndsWith(".svg", StringComparison.Ordinal))
            .Select(file => MadeBooks.Xml(file.Value).Root!)
            .ToArray();
        Assert.Equal(4, drawings.Length);
        Assert.All(
            drawings.SelectMany(drawing => drawing.DescendantsAndSelf()),
            part => Assert.True(part.Name.LocalName != "style" && part.Attribute("class") is null, $"{part}")
        );
        var parts = drawings.SelectMany(drawing => drawing.Descendants()).ToArray();
        var hoped = parts.Where(part => (string?)part.Attribute("stroke-dasharray") == "5 3").ToArray();
        Assert.Equal(4, hoped.Length); // In the chart and in that of the figures, and in the words below each.
        Assert.All(
            hoped,
            part =>
                Assert.Equal(("none", "#17453e"), ((string?)part.Attribute("fill"), (string?)part.Attribute("stroke")))
        );
        Assert.Contains(parts, part => (string?)part.Attribute("stroke") == "#c8893a");
        var name = parts.Where(part => part.Value == "Kazakhstan").ToArray();
        Assert.Equal(["#fff", null], name.Select(part => (string?)part.Attribute("stroke")));
        Assert.Equal(["600", "600"], name.Select(part => (string?)part.Attribute("font-weight")));
    }

    [Fact]
    public void What_stands_between_a_heading_and_its_text_stays_with_it_and_a_note_has_one_bar()
    {
        using var word = Open(MadeBooks.Real.Docx);
        var styles = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .ToDictionary(style => style.StyleId!.Value!, style => style.StyleParagraphProperties);
        var paragraphs = word
            .MainDocumentPart.Document!.Body!.Elements<Paragraph>()
            .Select(paragraph => (Style: paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!, paragraph))
            .ToArray();
        var after = paragraphs.Zip(paragraphs.Skip(1), (one, next) => (one.Style, Next: next.Style)).ToArray();
        Assert.All(
            after.Where(pair => pair.Style.StartsWith("Heading", StringComparison.Ordinal)),
            pair => Assert.NotNull(styles[pair.Style]!.KeepNext)
        );
        Assert.Contains(("Heading3", "HeadingDetail"), after);
        Assert.DoesNotContain(("Heading3", "More"), after);
        var notes = paragraphs.Where(one => one.Style.StartsWith("EditorNote", StringComparison.Ordinal)).ToArray();
        Assert.True(notes.Length > 200, $"{notes.Length} paragraphs");
        Assert.All(
            notes,
            one =>
            {
                Assert.Null(one.paragraph.ParagraphProperties!.Indentation);
                Assert.Equal("240", styles[one.Style]!.Indentation!.Left!.Value);
                Assert.NotNull(styles[one.Style]!.ParagraphBorders);
            }
        );
        Assert.DoesNotContain(after, pair => pair is { Style: "EditorNoteTitle", Next: "DefinitionTerm" });
    }

    [Fact]
    public void A_drawing_is_styled_as_a_style_sheet_says()
    {
        var plain = System.Text.Encoding.UTF8.GetString(
            Dossier.Encode.Drawings.PlainDrawing.Of(
                """
                <svg xmlns="http://www.w3.org/2000/svg" class="a"><style>/* .b { fill: no } */ .b.c { fill: two }
                .b { fill: one; stroke: s } .a text, .d { fill: in } .c { stroke: none !important }
                @media print { .b { fill: paper } } .a > .b, .b:hover { fill: hover }</style>
                <path class="b"/><path class="c b" fill="own"/><g><text>T</text></g><text class="x">U</text></svg>
                """u8.ToArray()
            )
        );
        Assert.Contains("<path fill=\"one\" stroke=\"s\"", plain, StringComparison.Ordinal);
        Assert.Contains("<path fill=\"two\" stroke=\"none\"", plain, StringComparison.Ordinal);
        Assert.Contains("<g><text fill=\"in\">T</text></g><text fill=\"in\">U</text>", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void LibreOffice_opens_it()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["book.docx"], MadeBooks.Of(Torture.Inputs).Docx);
        var result = Outside.Run(
            "libreoffice-writer",
            folder[""],
            "",
            "soffice",
            $"-env:UserInstallation=file://{folder["profile"]}",
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "book.docx"
        );
        Assert.True(File.Exists(folder["book.txt"]), result.Output + result.Error);
        var text = File.ReadAllText(folder["book.txt"]);
        Assert.Contains("The innermost quotation.", text, StringComparison.Ordinal);
        Assert.Contains("Row 90 & more", text, StringComparison.Ordinal);
    }

    private static WordprocessingDocument Open(byte[] docx) =>
        WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);

    private static void HoldValid(byte[] docx)
    {
        using var word = Open(docx);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(word)
            .Select(fault =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"
                )
            );
        Assert.Empty(faults.Take(10));
    }

    /// <summary>Of a language that begins at the right, the first column stands at the right.</summary>
    [Theory]
    [InlineData("ar", true)]
    [InlineData("en-GB", false)]
    public void Tables_and_the_foot_of_the_page_go_with_the_direction_of_the_language(string language, bool fromRight)
    {
        var inputs = SmallDossier.Inputs(
            (
                "dossier.yml",
                SmallDossier.Settings.Replace("language: en-GB", $"language: {language}", StringComparison.Ordinal)
            ),
            ("sections/01-a.md", "---\ntitle: A\n---\n\n| One | Two |\n| --- | --- |\n| a | b |\n")
        );
        var texts = File.ReadAllText(Repository.PathOf("theme/texts/en.yml"));
        inputs = inputs with
        {
            Theme = inputs.Theme with
            {
                Texts = inputs.Theme.Texts.SetItem("ar.yml", new InputFile("theme/texts/ar.yml", texts)),
            },
        };
        var docx = MadeBooks.Of(inputs).Docx;
        HoldValid(docx);
        using var word = Open(docx);
        Assert.Equal(fromRight, word.MainDocumentPart!.Document!.Body!.Descendants<BiDiVisual>().Any());
        Assert.Equal(fromRight, word.MainDocumentPart.FooterParts.Single().Footer!.Descendants<BiDi>().Any());
    }
}
