using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dossier.Compose.Elements;
using Dossier.Compose.Pages;
using Dossier.Compose.RunningText;
using Dossier.Languages;
using Dossier.Model.Pages;

namespace Dossier.Encode.Docx;

/// <summary>Writes blocks of text into a part.</summary>
/// <param name="document">What all parts share.</param>
/// <param name="part">The part.</param>
internal sealed class DocxBlocks(DocxContext document, DocxPart part)
{
    /// <summary>How far a list or quotation moves what is in it, in twentieths of a point.</summary>
    private const int Step = 360;

    /// <summary>The style of what the editors say in a note.</summary>
    private const string EditorNoteStyle = "EditorNote";

    /// <summary>The deepest level that a list can have in Word.</summary>
    private const int MaxLevel = 8;

    private readonly WordXml xml = part.Xml;
    private int depth;
    private string usualStyle = "BodyText";
    private string language = "";

    /// <summary>Running text.</summary>
    public DocxRuns Runs { get; } = new(document, part);

    /// <summary>How much headings are lowered, for a page that stands within another.</summary>
    public int HeadingShift { get; init; }

    /// <summary>The style of paragraphs that are nothing special.</summary>
    public string Usual
    {
        init => usualStyle = value;
    }

    /// <summary>Writes blocks, one after the other, each in its language.</summary>
    public void Write(TextPage page, IEnumerable<Element> elements)
    {
        foreach (var element in elements)
        {
            var previous = language;
            language = element.Head.Language.Length > 0 ? element.Head.Language : previous;
            WriteElement(page, element);
            language = previous;
        }
    }

    /// <summary>Whether what is written now is of a language that begins at the right.</summary>
    public bool IsRightToLeft =>
        LanguageTag.IsRightToLeft(language.Length > 0 ? language : document.Document.Settings.Language);

    /// <summary>Writes a paragraph.</summary>
    /// <param name="style">The id of its style.</param>
    /// <param name="content">Writes its runs.</param>
    /// <param name="id">The place that it is; null for none.</param>
    /// <param name="numbering">The list that it is an item of; null for none.</param>
    public void WriteParagraph(string style, Action content, string? id = null, int? numbering = null)
    {
        xml.Open("p").Open("pPr").Value("pStyle", style);
        if (numbering is { } list)
        {
            xml.Open("numPr").Value("ilvl", Number(Math.Min(depth - 1, MaxLevel))).Value("numId", Number(list)).Close();
        }

        if (IsRightToLeft)
        {
            xml.Empty("bidi");
        }

        if (numbering is null && depth > 0)
        {
            xml.Empty("ind", ("left", Number(Step * Math.Min(depth, MaxLevel + 1))));
        }

        xml.Close();
        document.Bookmarks.Mark(xml, id);
        content();
        xml.Close();
    }

    /// <summary>
    /// Writes an item of a list: its first paragraph has the bullet or number, and the rest stands below it.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="elements">The item.</param>
    /// <param name="id">The place that it is; null for none.</param>
    /// <param name="numbering">The list.</param>
    public void WriteItem(TextPage page, ImmutableArray<Element> elements, string? id, int numbering)
    {
        depth++;
        var first = elements is [ParagraphElement opening, ..] ? opening : null;
        WriteParagraph(
            numbering == DocxNumbering.Bullets ? "ListBullet" : "ListNumber",
            () => WriteParagraphText(page, first),
            id,
            numbering
        );
        Write(page, elements.Skip(first is null ? 0 : 1));
        depth--;
    }

    /// <summary>The id of a block in the whole document; null where it has no anchor.</summary>
    private static string? PlaceOf(TextPage page, Element element) =>
        element.Head.Anchor is { } anchor ? SinglePageIds.Of(page.Name, anchor) : null;

    private void WriteElement(TextPage page, Element element)
    {
        var id = PlaceOf(page, element);
        switch (element)
        {
            case ParagraphElement paragraph:
                WriteParagraph(paragraph.IsLead ? "Lead" : usualStyle, () => WriteParagraphText(page, paragraph), id);
                break;
            case HeadingElement heading:
                var level = Math.Min(6, heading.Level + HeadingShift);
                WriteParagraph($"Heading{Number(level)}", () => WriteText(page, heading.Content), id);
                break;
            case FigureElement figure:
                WriteFigure(page, figure, id);
                break;
            case ListElement list:
                WriteList(page, list, id);
                break;
            case ItemElement item:
                Write(page, item.Elements);
                break;
            case QuoteElement quote:
                WriteInStyle("Quote", id, () => Write(page, quote.Elements));
                break;
            case CodeElement code:
                WriteParagraph("Code", () => WriteLines(code.Text), id);
                break;
            case TableElement table:
                new DocxTable(part, this).Write(page, table, id);
                break;
            case DefinitionsElement definitions:
                WriteDefinitions(page, definitions, id);
                break;
            case EditorNoteElement note:
                WriteEditorNote(page, note, id);
                break;
            case CaptionedElement captioned:
                WriteCaptioned(page, captioned, id);
                break;
            case DrawingElement drawing:
                WriteParagraph(
                    "TableCaption",
                    () => Runs.WriteText(drawing.Title, RunLook.Plain with { Bold = true }),
                    id
                );
                if (drawing.Unit.Length > 0)
                {
                    WriteParagraph("HeadingDetail", () => Runs.WriteText(drawing.Unit, RunLook.Plain));
                }

                WriteParagraph("Figure", () => document.Pictures.Write(part, drawing));
                Write(page, [drawing.Table]);
                Write(page, drawing.Elements);
                break;
            case GroupElement group:
                MarkPlace(id);
                Write(page, group.Elements);
                break;
            case CorrectionElement correction:
                WriteParagraph(
                    "More",
                    () => Runs.WriteText($"{correction.Label} {correction.Said}", RunLook.Plain),
                    id
                );
                break;
            case BreakElement:
                WriteParagraph("Break", () => Runs.WriteText("* * *", RunLook.Plain), id);
                break;
            case RawHtmlElement:
                break; // HTML has no meaning but on the site.
            default:
                throw new UnreachableException(element.GetType().Name);
        }
    }

    /// <summary>Writes runs of a page in the language of the block around them.</summary>
    public void WriteText(TextPage page, ImmutableArray<Run> runs, bool bold = false) =>
        Runs.Write(page, runs, RunLook.Plain with { Language = language, Bold = bold });

    /// <summary>
    /// Writes a paragraph's text, with what readers are told of one that the editors alone vouch for.
    /// </summary>
    private void WriteParagraphText(TextPage page, ParagraphElement? paragraph)
    {
        WriteText(page, paragraph?.Content ?? []);
        if (paragraph?.Head.Own is { Length: > 0 } vouchedFor)
        {
            Runs.WriteText(" ", RunLook.Plain);
            Runs.WriteText($"({vouchedFor})", RunLook.Plain with { Italic = true });
        }
    }

    /// <summary>
    /// Writes a table, picture or drawing with its caption: that of a table above it, all others below.
    /// </summary>
    private void WriteCaptioned(TextPage page, CaptionedElement captioned, string? id)
    {
        if (captioned.IsTable)
        {
            WriteCaption(id);
        }

        Write(page, captioned.Elements);
        if (!captioned.IsTable)
        {
            WriteCaption(id);
        }

        void WriteCaption(string? place) =>
            WriteParagraph(
                captioned.IsTable ? "TableCaption" : "Caption",
                () =>
                {
                    document.Sequences.Write(Runs, xml, captioned, RunLook.Plain with { Bold = true });
                    Runs.WriteText(" ", RunLook.Plain);
                    WriteText(page, captioned.Caption);
                },
                place
            );
    }

    private void WriteFigure(TextPage page, FigureElement figure, string? id)
    {
        WriteParagraph(
            "Figure",
            () =>
            {
                document.Pictures.Write(part, figure.Image, whole: true);
                WriteText(page, figure.Caption.Length > 0 ? [] : figure.Marks);
            },
            id
        );
        if (figure.Caption.Length > 0)
        {
            WriteParagraph("Caption", () => WriteText(page, [new TextRun(figure.Caption), .. figure.Marks]));
        }
    }

    private void WriteList(TextPage page, ListElement list, string? id)
    {
        MarkPlace(id);
        var numbering = DocxNumbering.Bullets;
        if (list.Ordered)
        {
            document.Numberings.Add(list.Start);
            numbering = DocxNumbering.Of(document.Numberings.Count);
        }

        foreach (var item in list.Items)
        {
            WriteItem(page, item.Elements, PlaceOf(page, item), numbering);
        }
    }

    private void WriteDefinitions(TextPage page, DefinitionsElement definitions, string? id)
    {
        MarkPlace(id);
        // A bar that runs along all of a note needs all of it to stand in equally far.
        var (style, step) = usualStyle == EditorNoteStyle ? ("EditorNoteTerm", 0) : ("DefinitionTerm", 1);
        foreach (var entry in definitions.Items)
        {
            foreach (var term in entry.Terms)
            {
                WriteParagraph(style, () => WriteText(page, term));
            }

            depth += step;
            Write(page, entry.Elements);
            depth -= step;
        }
    }

    private void WriteEditorNote(TextPage page, EditorNoteElement note, string? id)
    {
        WriteParagraph(
            "EditorNoteTitle",
            () =>
            {
                Runs.WriteText(note.KindLabel, RunLook.Plain with { Italic = true });
                Runs.WriteText(note.Title.Length > 0 ? $" {note.Title}" : "", RunLook.Plain);
            },
            id
        );
        WriteInStyle(EditorNoteStyle, null, () => Write(page, note.Elements));
    }

    /// <summary>Marks a place, and writes what has another usual style.</summary>
    private void WriteInStyle(string style, string? id, Action write)
    {
        MarkPlace(id);
        var previous = usualStyle;
        usualStyle = style;
        write();
        usualStyle = previous;
    }

    /// <summary>Writes code line by line, four spaces for each tab.</summary>
    private void WriteLines(string text)
    {
        foreach (var (index, line) in text.TrimEnd('\n').Split('\n').Index())
        {
            if (index > 0)
            {
                xml.Open("r").Empty("br").Close();
            }

            Runs.WriteText(line.Replace("\t", "    ", StringComparison.Ordinal), RunLook.Plain);
        }
    }

    /// <summary>Marks a place between paragraphs, as what begins there has none of its own.</summary>
    /// <param name="id">The place; null for none.</param>
    public void MarkPlace(string? id) => document.Bookmarks.Mark(xml, id);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
