using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dossier.Compose.Pages;
using Dossier.Compose.RunningText;
using Dossier.Model.Pages;

namespace Dossier.Encode.Docx;

/// <summary>Writes running text into a part.</summary>
/// <param name="document">What all parts share.</param>
/// <param name="part">The part.</param>
internal sealed class DocxRuns(DocxContext document, DocxPart part)
{
    private readonly WordXml xml = part.Xml;

    /// <summary>Writes runs, one after the other; a comma stands between two marks of notes.</summary>
    /// <param name="page">The page whose text it is.</param>
    /// <param name="runs">The runs.</param>
    /// <param name="look">How the text around them looks.</param>
    public void Write(TextPage page, ImmutableArray<Run> runs, RunLook look)
    {
        var isAfterMark = false;
        foreach (var run in runs)
        {
            if (run is MarkRun && isAfterMark)
            {
                WriteText(",", look with { Style = "FootnoteReference" });
            }

            isAfterMark = run is MarkRun;
            WriteRun(page, run, look);
        }
    }

    /// <summary>Writes a text.</summary>
    public void WriteText(string text, RunLook look)
    {
        if (text.Length > 0)
        {
            xml.Open("r");
            look.Write(xml);
            xml.Text(text).Close();
        }
    }

    /// <summary>Writes a link to a place in the document.</summary>
    public void WriteLink(string id, string text, RunLook look)
    {
        xml.Open("hyperlink", ("anchor", document.Bookmarks.Name(id)), ("history", "1"));
        WriteText(text, look with { Style = "Hyperlink" });
        xml.Close();
    }

    /// <summary>Writes a link to an address; the text alone where that is none.</summary>
    public void WriteWebLink(string url, string text)
    {
        var id = part.Links.ToAddress(url);
        if (id is not null)
        {
            xml.Open("hyperlink").Related("id", id);
        }

        WriteText(text, id is null ? RunLook.Plain : RunLook.Plain with { Style = "Hyperlink" });
        if (id is not null)
        {
            xml.Close();
        }
    }

    private void WriteRun(TextPage page, Run run, RunLook look)
    {
        switch (run)
        {
            case TextRun text:
                WriteText(text.Value, look);
                break;
            case BreakRun { Hard: true }:
                xml.Open("r").Empty("br").Close();
                break;
            case BreakRun:
                WriteText(" ", look);
                break;
            case EmphasisRun emphasis:
                document.Bookmarks.Mark(xml, PlaceOf(page, emphasis.Id));
                Write(
                    page,
                    emphasis.Content,
                    WithLanguage(
                        emphasis.Strong ? look with { Bold = true } : look with { Italic = !look.Italic },
                        emphasis.Language
                    )
                );
                break;
            case ShiftedRun shifted:
                document.Bookmarks.Mark(xml, PlaceOf(page, shifted.Id));
                Write(
                    page,
                    shifted.Content,
                    WithLanguage(look with { Shift = shifted.Raised ? "superscript" : "subscript" }, shifted.Language)
                );
                break;
            case SpanRun span:
                document.Bookmarks.Mark(xml, PlaceOf(page, span.Id));
                Write(page, span.Content, WithLanguage(look, span.Language));
                break;
            case CodeRun code:
                WriteText(code.Value, look with { Style = "CodeText" });
                break;
            case LinkRun link:
                WriteLinkRun(page, link, WithLanguage(look, link.Language));
                break;
            case ImageRun image:
                document.Pictures.Write(part, image, whole: false);
                break;
            case MarkRun mark:
                WriteMark(page, mark);
                break;
            case FaceRun face:
                Write(
                    page,
                    face.Content,
                    face.Face switch
                    {
                        Face.SmallCapitals => look with { SmallCapitals = true },
                        Face.Underlined => look with { Underlined = true },
                        _ => throw new UnreachableException(face.Face.ToString()),
                    }
                );
                break;
            case CitationRun citation:
                Write(page, citation.Content, look);
                break;
            case RawHtmlRun:
                break; // HTML has no meaning but on the site.
            default:
                throw new UnreachableException(run.GetType().Name);
        }
    }

    /// <summary>
    /// Writes a link; its content alone where what it leads to is not in the document, or no address.
    /// </summary>
    private void WriteLinkRun(TextPage page, LinkRun link, RunLook look)
    {
        var place = link.Target switch
        {
            TermPlace term => SinglePageIds.OfTerm(term.Id),
            SourcePlace source => SinglePageIds.OfSource(source.Id),
            TextPlace { Anchor: { } anchor } text => SinglePageIds.Of(text.Page, anchor),
            TextPlace text => SinglePageIds.Of(text.Page),
            WebPlace => null,
            _ => throw new UnreachableException(link.Target.GetType().Name),
        };
        var address = link.Target is WebPlace web ? part.Links.ToAddress(web.Url) : null;
        var isLink = address is not null || (place is not null && document.HasAnchor(place));
        if (isLink && address is not null)
        {
            xml.Open("hyperlink").Related("id", address);
        }
        else if (isLink)
        {
            xml.Open("hyperlink", ("anchor", document.Bookmarks.Name(place!)), ("history", "1"));
        }

        Write(page, link.Content, isLink ? look with { Style = "Hyperlink" } : look);
        if (isLink)
        {
            xml.Close();
        }
    }

    /// <summary>
    /// Writes the mark of a note; only its first mark, and none within a note, is a footnote of Word's, which has none
    /// within another.
    /// </summary>
    private void WriteMark(TextPage page, MarkRun mark)
    {
        var number = mark.Number.ToString(CultureInfo.InvariantCulture);
        if (!part.HasNotes || !document.Notes.Add(page, mark.Number))
        {
            if (!part.HasNotes)
            {
                part.MarkedNotes.Enqueue(mark.Number);
            }

            WriteText(number, RunLook.Plain with { Style = "FootnoteReference" });
            return;
        }

        document.Bookmarks.Mark(xml, NoteIds.Mark(mark.Number, 0));
        xml.Open("r");
        (RunLook.Plain with { Style = "FootnoteReference" }).Write(xml);
        if (mark.Number <= document.LastTypedNote)
        {
            xml.Empty("footnoteReference", ("customMarkFollows", "1"), ("id", number)).Text(number);
        }
        else
        {
            xml.Empty("footnoteReference", ("id", number));
        }

        xml.Close();
    }

    private static RunLook WithLanguage(RunLook look, string language) =>
        language.Length > 0 ? look with { Language = language } : look;

    private static string? PlaceOf(TextPage page, string? anchor) =>
        anchor is null ? null : SinglePageIds.Of(page.Name, anchor);
}
