using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;

namespace Dossier.Tests.Books;

/// <summary>The Word document: valid, with real styles, notes, captions, bookmarks and languages.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class DocxTests
{
    [Fact]
    public void The_real_document_is_valid() => HoldValid(MadeBooks.Real.Docx);

    [Fact]
    public void A_document_of_all_that_is_hard_is_valid() => HoldValid(MadeBooks.Of(Torture.Sources).Docx);

    [Fact]
    public void The_smallest_document_is_valid() => HoldValid(MadeBooks.Of(SmallDossier.Sources()).Docx);

    [Fact]
    public void Two_documents_are_the_same_bytes() =>
        Assert.Equal(MadeBooks.Of(Torture.Sources).Docx, MadeBooks.Of(Torture.Sources).Docx);

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

    [Fact]
    public void Links_lead_to_bookmarks_that_are_there_once()
    {
        using var word = Open(MadeBooks.Of(Torture.Sources).Docx);
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
        using var word = Open(MadeBooks.Of(Torture.Sources).Docx);
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
        var languages = body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Languages>()
            .SelectMany(one => new[] { one.Val?.Value, one.Bidi?.Value })
            .ToHashSet();
        Assert.Superset(new HashSet<string?> { "tr", "kk", "ar", "he" }, languages);
    }

    [Fact]
    public void LibreOffice_opens_it()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["book.docx"], MadeBooks.Of(Torture.Sources).Docx);
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
}
