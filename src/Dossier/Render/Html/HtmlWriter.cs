using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Render.References;
using Dossier.Theming;
using Markup = Dossier.Theming.Html;

namespace Dossier.Render.Html;

/// <summary>Writes the text of a page as HTML.</summary>
/// <param name="briefing">The briefing.</param>
/// <param name="page">The page whose text it is.</param>
/// <param name="addresses">Where things stand.</param>
/// <param name="texts">Interface texts.</param>
/// <param name="references">How sources are named.</param>
internal sealed class HtmlWriter(Briefing briefing, Page page, IAddresses addresses, Texts texts, ReferenceStyle references)
{
    private readonly InlineWriter inlines = new(briefing, page, addresses, texts, references);
    private readonly GroundsWriter grounds = new(briefing, addresses, texts);

    /// <summary>How much headings are lowered, for a page that stands inside another.</summary>
    public int HeadingShift { get; init; }

    /// <summary>Whether blocks carry their ids and show a link to themselves; not where they are shown a second time.</summary>
    public bool IsHome { get; init; } = true;

    /// <summary>Whether blocks show a link to themselves.</summary>
    public bool ShowsAnchors { get; init; } = true;

    /// <summary>Blocks.</summary>
    public Markup Blocks(IEnumerable<Block> blocks)
    {
        var html = new StringBuilder(1024);
        Write(html, blocks);
        return new Markup(html.ToString());
    }

    /// <summary>Inlines.</summary>
    public Markup Inlines(ImmutableArray<Inline> content)
    {
        var html = new StringBuilder(256);
        inlines.Write(html, content);
        return new Markup(html.ToString());
    }

    private void Write(StringBuilder html, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(html, block);
        }
    }

    private void Write(StringBuilder html, Block block)
    {
        switch (block)
        {
            case Paragraph { Content: [Image image] } figure: WriteFigure(html, figure, image); break;
            case Paragraph paragraph: WriteParagraph(html, paragraph); break;
            case Heading heading: WriteHeading(html, heading); break;
            case ListBlock list: WriteList(html, list); break;
            case Quote quote: Wrap(html, "blockquote", quote, quote.Blocks); break;
            case CodeBlock code:
                Open(html, "pre", code, "tabindex=\"0\"");
                html.Append("<code>");
                Markup.AppendEscaped(html, code.Text);
                html.Append("</code></pre>\n");
                break;
            case Table table: WriteTable(html, table); break;
            case DefinitionList list: WriteDefinitions(html, list); break;
            case Container { Name: Containers.EditorNote } note: WriteEditorNote(html, note); break;
            case Container container: Write(html, container.Blocks); break;
            case ThematicBreak: html.Append("<hr>\n"); break;
            case RawHtmlBlock raw: html.Append(raw.Html).Append('\n'); break;
            default: throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "no HTML for this block");
        }
    }

    private void WriteParagraph(StringBuilder html, Paragraph paragraph)
    {
        Open(html, "p", paragraph);
        inlines.Write(html, paragraph.Content);
        WriteAnchor(html, paragraph);
        html.Append("</p>\n");
    }

    private void WriteHeading(StringBuilder html, Heading heading)
    {
        var name = $"h{Math.Min(6, heading.Level + HeadingShift).ToString(CultureInfo.InvariantCulture)}";
        var isLinked = HasAnchor(heading);
        html.Append(isLinked ? "<div class=\"heading\">" : "");
        Open(html, name, heading);
        inlines.Write(html, heading.Content);
        html.Append("</").Append(name).Append('>');
        WriteAnchor(html, heading); // Beside the heading and not in it, where it would be read as its last word.
        html.Append(isLinked ? "</div>\n" : "\n");
    }

    private void WriteList(StringBuilder html, ListBlock list)
    {
        var name = list.Ordered ? "ol" : "ul";
        Open(html, name, list, list is { Ordered: true, Start: not 1 } ? $"start=\"{list.Start.ToString(CultureInfo.InvariantCulture)}\"" : null);
        html.Append('\n');
        foreach (var item in list.Items)
        {
            Open(html, "li", item);
            foreach (var block in item.Blocks)
            {
                if (list.Tight && block is Paragraph paragraph)
                {
                    inlines.Write(html, paragraph.Content);
                    WriteAnchor(html, item);
                }
                else
                {
                    Write(html, block);
                }
            }

            html.Append("</li>\n");
        }

        html.Append("</").Append(name).Append(">\n");
    }

    private void WriteTable(StringBuilder html, Table table)
    {
        // The region can be scrolled by keyboard, and is named by its columns.
        var columns = table.Rows.FirstOrDefault(row => row.IsHead)?.Cells.Select(cell => PlainText.Of(cell.Content)) ?? [];
        html.Append("<section class=\"table\" tabindex=\"0\" aria-label=\"");
        Markup.AppendEscaped(html, $"{texts["table"]}: {string.Join(", ", columns.Where(column => column.Length > 0))}");
        html.Append("\">\n");
        Open(html, "table", table);
        html.Append('\n');
        WriteRows(html, "thead", "th", table, table.Rows.Where(row => row.IsHead));
        WriteRows(html, "tbody", "td", table, table.Rows.Where(row => !row.IsHead));
        html.Append("</table>\n</section>\n");
        if (IsHome && ShowsAnchors && table.Anchor is not null)
        {
            // Outside the region, where they do not scroll away.
            grounds.Write(html, table, "p");
        }
    }

    private void WriteRows(StringBuilder html, string part, string cellName, Table table, IEnumerable<TableRow> rows)
    {
        var any = false;
        foreach (var row in rows)
        {
            html.Append(any ? "" : $"<{part}>\n").Append("<tr>");
            any = true;
            for (var i = 0; i < row.Cells.Length; i++)
            {
                var alignment = i < table.Columns.Length ? table.Columns[i] : ColumnAlignment.None;
                html.Append('<').Append(cellName).Append(cellName == "th" ? " scope=\"col\"" : "").Append(alignment switch
                {
                    ColumnAlignment.Left => " class=\"left\"",
                    ColumnAlignment.Centre => " class=\"centre\"",
                    ColumnAlignment.Right => " class=\"right\"",
                    _ => "",
                }).Append('>');
                inlines.Write(html, row.Cells[i].Content);
                html.Append("</").Append(cellName).Append('>');
            }

            html.Append("</tr>\n");
        }

        html.Append(any ? $"</{part}>\n" : "");
    }

    private void WriteDefinitions(StringBuilder html, DefinitionList list)
    {
        Open(html, "dl", list);
        html.Append('\n');
        foreach (var item in list.Items)
        {
            foreach (var term in item.Terms)
            {
                html.Append("<dt>");
                inlines.Write(html, term);
                html.Append("</dt>\n");
            }

            html.Append("<dd>");
            Write(html, item.Blocks);
            html.Append("</dd>\n");
        }

        html.Append("</dl>\n");
    }

    private void WriteEditorNote(StringBuilder html, Container note)
    {
        var kind = note.Attributes["kind"]!.Value;
        var id = addresses.Id(page, note.Anchor!);
        html.Append("<aside class=\"editor-note ").Append(kind).Append("\" id=\"").Append(id)
            .Append("\" aria-labelledby=\"").Append(id).Append("_title\">\n<p class=\"editor-note-title\"><span id=\"").Append(id)
            .Append("_title\"><span class=\"editor-note-kind\">");
        Markup.AppendEscaped(html, texts[$"kind_{kind}"]);
        html.Append("</span>");
        if (note.Attributes["title"] is { } title)
        {
            html.Append(' ');
            Markup.AppendEscaped(html, Typography.Apostrophes(title.Value));
        }

        html.Append("</span>");
        WriteAnchor(html, note);
        html.Append("</p>\n");
        grounds.IsSilent = true; // The note's title carries the mark for all of it.
        Write(html, note.Blocks);
        grounds.IsSilent = false;
        html.Append("</aside>\n");
    }

    private void WriteFigure(StringBuilder html, Paragraph paragraph, Image image)
    {
        Open(html, "figure", paragraph);
        inlines.Write(html, image);
        if (image.Title is { Length: > 0 } caption)
        {
            html.Append("<figcaption>");
            Markup.AppendEscaped(html, caption);
            html.Append("</figcaption>");
        }

        html.Append("</figure>\n");
    }

    private void Wrap(StringBuilder html, string name, Block block, ImmutableArray<Block> inner)
    {
        Open(html, name, block);
        html.Append('\n');
        Write(html, inner);
        html.Append("</").Append(name).Append(">\n");
    }

    private void Open(StringBuilder html, string name, Block block, string? more = null)
    {
        html.Append('<').Append(name);
        if (IsHome && block.Anchor is { } anchor)
        {
            html.Append(" id=\"").Append(addresses.Id(page, anchor)).Append('"');
        }

        if (block.Attributes.Classes.Length > 0)
        {
            html.Append(" class=\"");
            Markup.AppendEscaped(html, string.Join(' ', block.Attributes.Classes));
            html.Append('"');
        }

        if (block.Attributes["lang"] is { } lang)
        {
            html.Append(" lang=\"");
            Markup.AppendEscaped(html, lang.Value);
            html.Append(LanguageTag.IsRightToLeft(lang.Value) ? "\" dir=\"rtl\"" : "\"");
        }

        html.Append(more is null ? "" : " ").Append(more).Append('>');
    }

    private bool HasAnchor(Block block) => IsHome && ShowsAnchors && block.Anchor is not null;

    private void WriteAnchor(StringBuilder html, Block block)
    {
        if (HasAnchor(block))
        {
            html.Append("<a class=\"anchor\" href=\"#").Append(addresses.Id(page, block.Anchor!)).Append("\" aria-label=\"");
            Markup.AppendEscaped(html, texts[block is Paragraph or ListItem ? "link_to_paragraph" : "permalink"]);
            if (block is Heading heading)
            {
                Markup.AppendEscaped(html, $": {PlainText.Of(heading.Content)}");
            }

            html.Append("\">").Append(block is Paragraph or ListItem ? "¶" : "#").Append("</a>");
            grounds.Write(html, block);
        }
    }
}
