using System.Collections.Immutable;
using System.Text;
using Dossier.Compose.Elements;
using Dossier.Compose.Pages;
using Dossier.Compose.RunningText;
using Dossier.Encode.Addresses;
using Dossier.Encode.Html;
using Dossier.Languages;
using Dossier.Model.Pages;
using Dossier.Theming;
using Markup = Dossier.Theming.Html;

namespace Dossier.Encode.Epub;

/// <summary>Writes a document of the book.</summary>
/// <param name="file">Its file.</param>
/// <param name="texts">Interface texts.</param>
/// <param name="pictures">Names of the pictures in the book.</param>
internal sealed class EpubText(string file, Texts texts, EpubPictures pictures)
{
    private readonly StringBuilder html = new();

    /// <summary>Where things stand.</summary>
    public EpubAddresses Addresses { get; } = new(file, pictures);

    /// <summary>Everything, as XML.</summary>
    public override string ToString() => Xhtml.Of(html.ToString());

    /// <summary>Writes HTML as it is.</summary>
    public EpubText Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>Writes plain text.</summary>
    public EpubText Text(string text)
    {
        Markup.AppendEscaped(html, text);
        return this;
    }

    /// <summary>Writes an element with plain text in it; nothing for an empty text.</summary>
    public EpubText Element(string name, string text, string? cssClass = null, string language = "", string? id = null)
    {
        if (text.Length == 0)
        {
            return this;
        }

        Open(name, cssClass, language, id).Text(text);
        html.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>Begins an element.</summary>
    public EpubText Open(string name, string? cssClass = null, string language = "", string? id = null)
    {
        html.Append('<').Append(name);
        AppendAttribute("id", id ?? "");
        AppendAttribute("class", cssClass ?? "");
        AppendAttribute("lang", language);
        AppendAttribute("xml:lang", language);
        AppendAttribute("dir", language.Length > 0 && LanguageTag.IsRightToLeft(language) ? "rtl" : "");
        html.Append('>');
        return this;
    }

    /// <summary>Writes a link.</summary>
    public EpubText Link(string address, string text, string language = "")
    {
        html.Append("<a");
        AppendAttribute("href", address);
        AppendAttribute("lang", language);
        AppendAttribute("xml:lang", language);
        html.Append('>');
        return Text(text).Raw("</a>");
    }

    /// <summary>Writes blocks of a page, those that the editors named with their ids.</summary>
    public EpubText Blocks(TextPage page, IEnumerable<Element> elements, int shift = 0) =>
        Raw(WriterFor(page.Name, shift).Blocks(elements).ToString());

    /// <summary>Writes running text of a page.</summary>
    public EpubText Runs(TextPage page, ImmutableArray<Run> runs) =>
        Raw(WriterFor(page.Name, 0).Inlines(runs).ToString());

    /// <summary>Writes the notes of a page, each with the way back to its first mark.</summary>
    public EpubText Notes(TextPage page)
    {
        if (page.Notes.IsEmpty)
        {
            return this;
        }

        Raw("<section class=\"notes\" epub:type=\"footnotes\" role=\"doc-endnotes\">\n");
        Element("h2", texts["notes_heading"]);
        foreach (var note in page.Notes)
        {
            var number = NoteIds.Digits(note.Number);
            Raw($"\n<aside epub:type=\"footnote\" role=\"doc-footnote\" id=\"{NoteIds.Note(note.Number)}\">");
            var back =
                $"<a class=\"back\" role=\"doc-backlink\" href=\"#{NoteIds.Mark(note.Number, 0)}\" aria-label=\"";
            var mark = $"{back}{Markup.Escape(texts.Format("back_to_text", number))}\">{number}</a> ";
            if (note.Line is { IsDefault: false } line)
            {
                Raw($"<p>{mark}").Runs(page, line).Raw("</p>");
            }
            else
            {
                Raw($"<p>{mark}</p>").Raw(WriterFor(page.Name, 2).Blocks(note.Elements).ToString());
            }

            Raw("</aside>");
        }

        return Raw("\n</section>\n");
    }

    private HtmlWriter WriterFor(PageName page, int shift) =>
        new(page, Addresses, texts)
        {
            ShowsAnchors = false,
            ShowsHtml = false,
            FileOf = pictures.Of,
            HeadingShift = shift,
        };

    /// <summary>Appends an attribute; nothing for an empty value.</summary>
    private void AppendAttribute(string name, string value)
    {
        if (value.Length > 0)
        {
            html.Append(' ').Append(name).Append("=\"");
            Markup.AppendEscaped(html, value);
            html.Append('"');
        }
    }
}
