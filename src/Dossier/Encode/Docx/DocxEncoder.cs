using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Compose;
using Dossier.Compose.Elements;
using Dossier.Compose.Pages;
using Dossier.Encode.Epub;
using Dossier.Encode.Zip;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Theming;

namespace Dossier.Encode.Docx;

/// <summary>
/// A document to a Word document, for offices that annotate there: real styles, headings, footnotes, captions, lists
/// and tables, with a bookmark for each anchor.
/// </summary>
public static class DocxEncoder
{
    /// <summary>The document's file.</summary>
    /// <param name="document">What is said.</param>
    /// <param name="texts">Interface texts.</param>
    /// <param name="inputs">What it was read from: pictures, and the theme's style of drawings.</param>
    /// <exception cref="MissingTextException">The theme lacks a text.</exception>
    public static byte[] Encode(Document document, Texts texts, InputSet inputs)
    {
        var style = inputs.Theme.Print.GetValueOrDefault("drawings.css")?.Bytes ?? default;
        var drawings = new EpubDrawings(Encoding.UTF8.GetString(style.Span), turnsDark: false);
        // Once for its places and the order of its notes, and again with what is known by them.
        var unwritten = new DocxPictures(inputs.Images, drawings) { AreWritten = false };
        var (first, _) = WriteParts(new DocxContext(document, texts, unwritten, _ => true));
        var context = new DocxContext(document, texts, new DocxPictures(inputs.Images, drawings), first.Bookmarks.Has)
        {
            LastTypedNote = first.Notes.OutOfOrder,
        };
        var (_, parts) = WriteParts(context);
        return ZipFile.Of(
            parts
                .Prepend(new("[Content_Types].xml", DocxPackage.ContentTypes(parts.Select(part => part.Key))))
                .Concat(context.Pictures.Files.Select(file => KeyValuePair.Create($"word/{file.Key}", file.Value))),
            document.Settings.Date
        );
    }

    /// <summary>
    /// Writes all parts but the pictures; the context then knows the places and notes that were written.
    /// </summary>
    private static (DocxContext Context, ImmutableArray<KeyValuePair<string, ReadOnlyMemory<byte>>> Parts) WriteParts(
        DocxContext context
    )
    {
        using var body = new WordXml("document");
        var main = new DocxPart(body, HasNotes: true);
        main.Links.To("styles", "styles.xml");
        main.Links.To("numbering", "numbering.xml");
        main.Links.To("settings", "settings.xml");
        main.Links.To("footnotes", "footnotes.xml");
        var footer = main.Links.To("footer", "footer1.xml");
        body.Open("body");
        new DocxBody(context, main).Write();
        WritePaper(body, context.Document, footer);
        body.Close();
        using var foot = new WordXml("footnotes");
        var notes = new DocxPart(foot, HasNotes: false);
        WriteFootnotes(context, notes);
        var parts = ImmutableArray.CreateBuilder<KeyValuePair<string, ReadOnlyMemory<byte>>>();
        AddPart("_rels/.rels", DocxPackage.Links());
        AddPart("docProps/core.xml", DocxPackage.Properties(context.Document));
        AddPart("word/document.xml", body.ToArray());
        AddPart("word/_rels/document.xml.rels", main.Links.ToArray());
        AddPart("word/footnotes.xml", foot.ToArray());
        if (!notes.Links.IsEmpty)
        {
            AddPart("word/_rels/footnotes.xml.rels", notes.Links.ToArray());
        }

        AddPart("word/styles.xml", DocxStyles.Write(context.Document.Settings.Language));
        AddPart("word/numbering.xml", DocxNumbering.Write(context.Numberings));
        AddPart(
            "word/settings.xml",
            DocxPackage.Settings(context.Document.Settings.Language, context.LastTypedNote + 1)
        );
        AddPart("word/footer1.xml", WriteFooter(context));
        return (context, parts.ToImmutable());

        void AddPart(string path, byte[] bytes) => parts.Add(new(path, bytes));
    }

    /// <summary>Writes the notes in the order of their marks, after the two separators that Word asks for.</summary>
    private static void WriteFootnotes(DocxContext context, DocxPart part)
    {
        var xml = part.Xml;
        foreach (
            var (id, type, element) in ((string, string, string)[])
                [("-1", "separator", "separator"), ("0", "continuationSeparator", "continuationSeparator")]
        )
        {
            xml.Open("footnote", ("type", type), ("id", id)).Open("p").Open("r").Empty(element).Close().Close().Close();
        }

        // What notes say may have marks of its own, which add none: the list does not grow as it is read.
        foreach (var (page, note) in context.Notes.All)
        {
            var number = Number(note);
            xml.Open("footnote", ("id", number));
            WriteNote(
                page,
                note,
                () => _ = note.Number <= context.LastTypedNote ? xml.Text(number) : xml.Empty("footnoteRef")
            );
            while (part.MarkedNotes.TryDequeue(out var marked))
            {
                if (context.Notes.AddWithin(marked))
                {
                    var within = page.Note(marked);
                    WriteNote(page, within, () => xml.Text(Number(within)));
                }
            }

            xml.Close();
        }

        void WriteNote(TextPage page, DocumentNote note, Action writeMark)
        {
            var blocks = new DocxBlocks(context, part) { Usual = "FootnoteText", HeadingShift = 3 };
            var (line, rest) = note.Elements is [ParagraphElement opening, .. var more]
                ? (opening.Content, more)
                : ([], note.Elements);
            blocks.WriteParagraph(
                "FootnoteText",
                () =>
                {
                    xml.Open("r");
                    (RunLook.Plain with { Style = "FootnoteReference" }).Write(xml);
                    writeMark();
                    xml.Close();
                    blocks.Runs.WriteText(" ", RunLook.Plain);
                    blocks.WriteText(page, line);
                }
            );
            blocks.Write(page, rest);
        }

        static string Number(DocumentNote note) => note.Number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the paper and its margins, in twentieths of a point.</summary>
    private static void WritePaper(WordXml xml, Document document, string footer)
    {
        var isLetter = document.Settings.Print.Paper == "us-letter";
        var (width, height, side) = isLetter ? ("12240", "15840", "1868") : ("11906", "16838", "1701");
        xml.Open("sectPr")
            .Open("footerReference", ("type", "default"))
            .Related("id", footer)
            .Close()
            .Empty("pgSz", ("w", width), ("h", height))
            .Empty(
                "pgMar",
                ("top", "1418"),
                ("right", side),
                ("bottom", "1418"),
                ("left", side),
                ("header", "709"),
                ("footer", "709"),
                ("gutter", "0")
            )
            .Close();
    }

    /// <summary>Writes the part that holds the foot of each page: title, edition, date and the page's number.</summary>
    private static byte[] WriteFooter(DocxContext context)
    {
        using var xml = new WordXml("ftr");
        var settings = context.Document.Settings;
        xml.Open("p").Open("pPr").Value("pStyle", "Footer");
        if (LanguageTag.IsRightToLeft(settings.Language))
        {
            xml.Empty("bidi");
        }

        xml.Close()
            .Open("r")
            .Text($"{settings.Title}, {context.Document.EditionNumber}, {context.Document.Date} · ")
            .Close()
            .Open("fldSimple", ("instr", "PAGE"))
            .Open("r")
            .Text("1")
            .Close()
            .Close()
            .Close();
        return xml.ToArray();
    }
}
