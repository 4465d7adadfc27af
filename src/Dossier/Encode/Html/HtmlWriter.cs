using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dossier.Compose.Elements;
using Dossier.Compose.RunningText;
using Dossier.Encode.Addresses;
using Dossier.Model.Blocks;
using Dossier.Model.Pages;
using Dossier.Theming;
using Markup = Dossier.Theming.Html;

namespace Dossier.Encode.Html;

/// <summary>Writes the text of a page as HTML.</summary>
/// <param name="page">The page whose text it is.</param>
/// <param name="addresses">Where things stand.</param>
/// <param name="texts">Interface texts.</param>
internal sealed class HtmlWriter(PageName page, IAddresses addresses, Texts texts)
{
    private readonly InlineWriter inlines = new(page, addresses, texts);
    private readonly GroundsWriter grounds = new(addresses, texts);
    private readonly RegionNames regions = new();

    /// <summary>How much headings are lowered, for a page that stands inside another.</summary>
    public int HeadingShift { get; init; }

    /// <summary>Whether blocks and runs carry their ids; not where they are shown a second time.</summary>
    public bool WritesAnchors
    {
        get => inlines.WritesIds;
        init => inlines.WritesIds = value;
    }

    /// <summary>
    /// Names the file that holds a chart or map, for a book, which has the table after it in the text; null for the
    /// site, which draws it where it stands.
    /// </summary>
    public Func<DrawingElement, string>? FileOf { get; init; }

    /// <summary>Whether HTML that the editors typed is passed on: it has no meaning but on the site.</summary>
    public bool ShowsHtml
    {
        init => inlines.ShowsHtml = value;
    }

    /// <summary>Whether blocks show a link to themselves.</summary>
    public bool ShowsAnchors { get; init; } = true;

    /// <summary>Blocks as HTML; empty markup where none of them is shown.</summary>
    public Markup Blocks(IEnumerable<Element> blocks) =>
        blocks.Any(IsShown) ? new Markup(html => Write(html, blocks)) : Markup.Empty;

    /// <summary>Running text.</summary>
    public Markup Inlines(ImmutableArray<Run> content) =>
        content.All(run => run is TextRun { Value: "" })
            ? Markup.Empty
            : new Markup(html => inlines.Write(html, content));

    private static bool IsShown(Element block) => block is not GroupElement group || group.Elements.Any(IsShown);

    private void Write(Utf8Output html, IEnumerable<Element> blocks)
    {
        foreach (var block in blocks)
        {
            Write(html, block);
        }
    }

    private void Write(Utf8Output html, Element block)
    {
        switch (block)
        {
            case FigureElement figure:
                WriteFigure(html, figure);
                break;
            case ParagraphElement paragraph:
                WriteParagraph(html, paragraph);
                break;
            case HeadingElement heading:
                WriteHeading(html, heading);
                break;
            case DrawingElement drawing:
                WriteDrawing(html, drawing);
                break;
            case ListElement list:
                WriteList(html, list);
                break;
            case ItemElement item:
                Write(html, item.Elements);
                break;
            case QuoteElement quote:
                OpenTag(html, "blockquote", quote);
                html.Append("\n"u8);
                Write(html, quote.Elements);
                html.Append("</blockquote>\n"u8);
                break;
            case CaptionedElement captioned:
                WriteCaptioned(html, captioned);
                break;
            case CodeElement code:
                OpenTag(html, "pre", code, "tabindex=\"0\"");
                html.Append("<code>"u8);
                html.AppendEscaped(code.Text);
                html.Append("</code></pre>\n"u8);
                break;
            case TableElement table:
                WriteTable(html, table);
                break;
            case DefinitionsElement list:
                WriteDefinitions(html, list);
                break;
            case EditorNoteElement note:
                WriteEditorNote(html, note);
                break;
            case GroupElement { Name: Containers.Callout or Containers.KeyFigure } box:
                OpenTag(
                    html,
                    "aside",
                    box,
                    box.Name == Containers.Callout ? "data-box=\"callout\"" : "data-box=\"figure\""
                );
                html.Append("\n"u8);
                Write(html, box.Elements);
                html.Append("</aside>\n"u8);
                break;
            case GroupElement group:
                Write(html, group.Elements);
                break;
            case CorrectionElement correction:
                CorrectionLine.Write(html, correction, addresses.OfCorrection(correction.Path));
                break;
            case BreakElement:
                html.Append("<hr>\n"u8);
                break;
            case RawHtmlElement raw:
                html.Append(inlines.ShowsHtml ? raw.Html : "").Append("\n"u8);
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    private void WriteParagraph(Utf8Output html, ParagraphElement paragraph)
    {
        OpenTag(html, "p", paragraph);
        inlines.Write(html, paragraph.Content);
        WriteAnchor(html, paragraph);
        html.Append("</p>\n"u8);
        WriteGrounds(html, paragraph);
    }

    private void WriteHeading(Utf8Output html, HeadingElement heading)
    {
        var name = $"h{Math.Min(6, heading.Level + HeadingShift).ToString(CultureInfo.InvariantCulture)}";
        var isLinked = HasAnchor(heading);
        html.Append(isLinked ? "<div class=\"heading\">" : "");
        OpenTag(html, name, heading);
        inlines.Write(html, heading.Content);
        html.Append("</"u8).Append(name).Append(">"u8);
        WriteAnchor(html, heading); // Beside the heading and not in it, where it would be read as its last word.
        html.Append(isLinked ? "</div>\n" : "\n");
    }

    private void WriteList(Utf8Output html, ListElement list)
    {
        var name = list.Ordered ? "ol" : "ul";
        OpenTag(
            html,
            name,
            list,
            list is { Ordered: true, Start: not 1 }
                ? $"start=\"{list.Start.ToString(CultureInfo.InvariantCulture)}\""
                : null
        );
        html.Append("\n"u8);
        foreach (var item in list.Items)
        {
            OpenTag(html, "li", item);
            foreach (var block in item.Elements)
            {
                if (list.Tight && block is ParagraphElement paragraph)
                {
                    inlines.Write(html, paragraph.Content);
                    WriteAnchor(html, item);
                    WriteGrounds(html, item);
                }
                else
                {
                    Write(html, block);
                }
            }

            html.Append("</li>\n"u8);
        }

        html.Append("</"u8).Append(name).Append(">\n"u8);
    }

    private void WriteTable(Utf8Output html, TableElement table)
    {
        // The region can be scrolled by keyboard, and is named by its columns.
        var columns = table.HeadRows is [var first, ..] ? first.Select(Plain.Of) : [];
        html.Append("<section class=\"table\" tabindex=\"0\" aria-label=\""u8);
        var name = $"{texts["table"]}: {string.Join(", ", columns.Where(column => column.Length > 0))}";
        html.AppendEscaped(regions.Of(name));
        html.Append("\">\n"u8);
        OpenTag(html, "table", table);
        html.Append("\n"u8);
        TableRows.Write(html, table, inlines);
        html.Append("</table>\n</section>\n"u8);
        // Outside the region, where they do not scroll away.
        grounds.WriteOwn(html, table, WritesAnchors, "p");
        WriteGrounds(html, table);
    }

    private void WriteDefinitions(Utf8Output html, DefinitionsElement list)
    {
        OpenTag(html, "dl", list);
        html.Append("\n"u8);
        foreach (var item in list.Items)
        {
            foreach (var term in item.Terms)
            {
                html.Append("<dt>"u8);
                inlines.Write(html, term);
                html.Append("</dt>\n"u8);
            }

            html.Append("<dd>"u8);
            Write(html, item.Elements);
            html.Append("</dd>\n"u8);
        }

        html.Append("</dl>\n"u8);
    }

    private void WriteEditorNote(Utf8Output html, EditorNoteElement note)
    {
        var id = addresses.Id(page, note.Head.Anchor!);
        html.Append($"<aside class=\"editor-note {note.Kind}\" id=\"{id}\" aria-labelledby=\"{id}_title\">\n")
            .Append($"<p class=\"editor-note-title\"><span id=\"{id}_title\"><span class=\"editor-note-kind\">");
        html.AppendEscaped(note.KindLabel);
        html.Append("</span>"u8);
        html.AppendEscaped(note.Title.Length > 0 ? $" {note.Title}" : "");
        html.Append("</span>"u8);
        WriteAnchor(html, note);
        html.Append("</p>\n"u8);
        WriteGrounds(html, note);
        grounds.IsSuppressed = true; // The note's title carries the mark for all of it.
        Write(html, note.Elements);
        grounds.IsSuppressed = false;
        html.Append("</aside>\n"u8);
    }

    private void WriteFigure(Utf8Output html, FigureElement figure)
    {
        OpenTag(html, "figure", figure);
        inlines.WriteImage(html, figure.Image, title: "");
        if (figure.Caption.Length > 0 || !figure.Marks.IsEmpty)
        {
            html.Append("<figcaption>"u8);
            html.AppendEscaped(figure.Caption);
            inlines.Write(html, figure.Marks);
            html.Append("</figcaption>"u8);
        }

        html.Append("</figure>\n"u8);
    }

    /// <summary>Writes a block with its caption: that of a table above, where reading begins, others below.</summary>
    private void WriteCaptioned(Utf8Output html, CaptionedElement captioned)
    {
        OpenTag(html, "figure", captioned);
        html.Append("\n"u8);
        if (captioned.IsTable)
        {
            WriteCaption(html, captioned);
        }

        var wasSuppressed = grounds.IsSuppressed;
        grounds.IsSuppressed |= captioned.Head.Anchor is not null; // The caption carries the mark for all of it.
        foreach (var element in captioned.Elements)
        {
            if (element is FigureElement picture)
            {
                inlines.WriteImage(html, picture.Image, title: "");
                inlines.Write(html, picture.Marks);
                html.Append("\n"u8);
            }
            else
            {
                Write(html, element);
            }
        }

        grounds.IsSuppressed = wasSuppressed;
        if (!captioned.IsTable)
        {
            WriteCaption(html, captioned);
        }

        html.Append("</figure>\n"u8);
    }

    private void WriteCaption(Utf8Output html, CaptionedElement captioned)
    {
        html.Append("<figcaption><span class=\"caption-label\">"u8);
        html.AppendEscaped(captioned.Label);
        html.Append("</span> "u8);
        inlines.Write(html, captioned.Caption);
        WriteAnchor(html, captioned);
        WriteGrounds(html, captioned);
        html.Append("</figcaption>\n"u8);
    }

    /// <summary>
    /// Writes a chart or map: in a book as a picture with its table, on the site drawn in the page with its data.
    /// </summary>
    private void WriteDrawing(Utf8Output html, DrawingElement drawing)
    {
        OpenTag(html, "div", drawing with { Head = drawing.Head with { Classes = ["drawn"] } });
        DrawingParts.WriteTitle(html, drawing, () => WriteAnchor(html, drawing));
        WriteGrounds(html, drawing);
        if (FileOf is not null)
        {
            html.Append("<p class=\"drawing\"><img src=\""u8).Append(FileOf(drawing)).Append("\" alt=\""u8);
            html.AppendEscaped(drawing.Alternative);
            html.Append("\"></p>\n"u8);
            Write(html, drawing.Table);
            Write(html, drawing.Elements);
            html.Append("</div>\n"u8);
            return;
        }

        // In a narrow window it can be scrolled, by keyboard too, and says what it is.
        html.Append("<div class=\"drawn-picture\" tabindex=\"0\" role=\"group\" aria-label=\""u8);
        html.AppendEscaped(drawing.Title);
        html.Append("\">\n"u8).Append(drawing.Svg).Append("</div>\n"u8);
        var wasSuppressed = grounds.IsSuppressed;
        grounds.IsSuppressed = true; // The title carries the mark for all of it.
        Write(html, drawing.Elements);
        DrawingParts.WriteData(html, drawing, () => Write(html, drawing.Table), Address, texts);
        grounds.IsSuppressed = wasSuppressed;
        html.Append("</div>\n"u8);

        string Address(string form) => addresses.OfFile(PagePaths.Data(page, drawing.Head.Anchor!, form));
    }

    private void OpenTag(Utf8Output html, string name, Element block, string? more = null)
    {
        html.Append("<"u8).Append(name);
        if (WritesAnchors && block.Head.Anchor is { } anchor)
        {
            html.Append(" id=\""u8).Append(addresses.Id(page, anchor)).Append("\""u8);
        }

        if (block.Head.Classes.Length > 0)
        {
            html.Append(" class=\""u8);
            html.AppendEscaped(string.Join(' ', block.Head.Classes));
            html.Append("\""u8);
        }

        InlineWriter.AppendLanguage(html, block.Head.Language, texts.Language);

        html.Append(more is null ? "" : " ").Append(more).Append(">"u8);
    }

    private bool HasAnchor(Element block) => WritesAnchors && ShowsAnchors && block.Head.Anchor is not null;

    private void WriteAnchor(Utf8Output html, Element block)
    {
        if (HasAnchor(block))
        {
            html.Append("<a class=\"anchor\" href=\"#"u8)
                .Append(addresses.Id(page, block.Head.Anchor!))
                .Append("\" aria-label=\""u8);
            html.AppendEscaped(texts[block is ParagraphElement or ItemElement ? "link_to_paragraph" : "permalink"]);
            if (block is HeadingElement heading)
            {
                html.AppendEscaped($": {Plain.Of(heading.Content)}");
            }

            html.Append("\">"u8).Append(block is ParagraphElement or ItemElement ? "¶" : "#").Append("</a>"u8);
        }

        grounds.WriteOwn(html, block, WritesAnchors);
    }

    /// <summary>Writes what a block rests on, after it; nothing where the block shows no link to itself.</summary>
    private void WriteGrounds(Utf8Output html, Element block)
    {
        if (HasAnchor(block))
        {
            grounds.Write(html, block);
        }
    }
}
