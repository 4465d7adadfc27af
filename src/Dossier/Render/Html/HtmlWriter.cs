using System.Collections.Immutable;
using System.Globalization;
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
internal sealed class HtmlWriter(
    Briefing briefing,
    Page page,
    IAddresses addresses,
    Texts texts,
    ReferenceStyle references
)
{
    private readonly InlineWriter inlines = new(briefing, page, addresses, texts, references);
    private readonly GroundsWriter grounds = new(briefing, addresses, texts);

    /// <summary>How much headings are lowered, for a page that stands inside another.</summary>
    public int HeadingShift { get; init; }

    /// <summary>
    /// Whether blocks carry their ids and show a link to themselves; not where they are shown a second time.
    /// </summary>
    public bool IsHome { get; init; } = true;

    /// <summary>Whether blocks show a link to themselves.</summary>
    public bool ShowsAnchors { get; init; } = true;

    /// <summary>Blocks.</summary>
    public Markup Blocks(IEnumerable<Block> blocks) =>
        blocks.Any(IsShown) ? new Markup(html => Write(html, blocks)) : Markup.Empty;

    /// <summary>Inlines.</summary>
    public Markup Inlines(ImmutableArray<Inline> content) =>
        content.All(inline => inline is Text { Value: "" })
            ? Markup.Empty
            : new Markup(html => inlines.Write(html, content));

    private static bool IsShown(Block block) =>
        block is not Container { Name: not Containers.EditorNote } container || container.Blocks.Any(IsShown);

    private void Write(Utf8Output html, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(html, block);
        }
    }

    private void Write(Utf8Output html, Block block)
    {
        switch (block)
        {
            case Paragraph { Content: [Image image] } figure:
                WriteFigure(html, figure, image);
                break;
            case Paragraph paragraph:
                WriteParagraph(html, paragraph);
                break;
            case Heading heading:
                WriteHeading(html, heading);
                break;
            case ListBlock list:
                WriteList(html, list);
                break;
            case Quote quote:
                Wrap(html, "blockquote", quote, quote.Blocks);
                break;
            case CodeBlock code:
                Open(html, "pre", code, "tabindex=\"0\"");
                html.Append("<code>"u8);
                html.AppendEscaped(code.Text);
                html.Append("</code></pre>\n"u8);
                break;
            case Table table:
                WriteTable(html, table);
                break;
            case DefinitionList list:
                WriteDefinitions(html, list);
                break;
            case Container { Name: Containers.EditorNote } note:
                WriteEditorNote(html, note);
                break;
            case Container container:
                Write(html, container.Blocks);
                break;
            case ThematicBreak:
                html.Append("<hr>\n"u8);
                break;
            case RawHtmlBlock raw:
                html.Append(raw.Html).Append("\n"u8);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "no HTML for this block");
        }
    }

    private void WriteParagraph(Utf8Output html, Paragraph paragraph)
    {
        Open(html, "p", paragraph);
        inlines.Write(html, paragraph.Content);
        WriteAnchor(html, paragraph);
        html.Append("</p>\n"u8);
    }

    private void WriteHeading(Utf8Output html, Heading heading)
    {
        var name = $"h{Math.Min(6, heading.Level + HeadingShift).ToString(CultureInfo.InvariantCulture)}";
        var isLinked = HasAnchor(heading);
        html.Append(isLinked ? "<div class=\"heading\">" : "");
        Open(html, name, heading);
        inlines.Write(html, heading.Content);
        html.Append("</"u8).Append(name).Append(">"u8);
        WriteAnchor(html, heading); // Beside the heading and not in it, where it would be read as its last word.
        html.Append(isLinked ? "</div>\n" : "\n");
    }

    private void WriteList(Utf8Output html, ListBlock list)
    {
        var name = list.Ordered ? "ol" : "ul";
        Open(
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

            html.Append("</li>\n"u8);
        }

        html.Append("</"u8).Append(name).Append(">\n"u8);
    }

    private void WriteTable(Utf8Output html, Table table)
    {
        // The region can be scrolled by keyboard, and is named by its columns.
        var columns =
            table.Rows.FirstOrDefault(row => row.IsHead)?.Cells.Select(cell => PlainText.Of(cell.Content)) ?? [];
        html.Append("<section class=\"table\" tabindex=\"0\" aria-label=\""u8);
        html.AppendEscaped($"{texts["table"]}: {string.Join(", ", columns.Where(column => column.Length > 0))}");
        html.Append("\">\n"u8);
        Open(html, "table", table);
        html.Append("\n"u8);
        WriteRows(html, "thead", "th", table, table.Rows.Where(row => row.IsHead));
        WriteRows(html, "tbody", "td", table, table.Rows.Where(row => !row.IsHead));
        html.Append("</table>\n</section>\n"u8);
        if (IsHome && ShowsAnchors && table.Anchor is not null)
        {
            // Outside the region, where they do not scroll away.
            grounds.Write(html, table, "p");
        }
    }

    private void WriteRows(Utf8Output html, string part, string cellName, Table table, IEnumerable<TableRow> rows)
    {
        var any = false;
        foreach (var row in rows)
        {
            if (!any)
            {
                html.Append("<"u8).Append(part).Append(">\n"u8);
                any = true;
            }

            html.Append("<tr>"u8);
            for (var i = 0; i < row.Cells.Length; i++)
            {
                var alignment = i < table.Columns.Length ? table.Columns[i] : ColumnAlignment.None;
                html.Append("<"u8)
                    .Append(cellName)
                    .Append(cellName == "th" ? " scope=\"col\"" : "")
                    .Append(
                        alignment switch
                        {
                            ColumnAlignment.Left => " class=\"left\"",
                            ColumnAlignment.Centre => " class=\"centre\"",
                            ColumnAlignment.Right => " class=\"right\"",
                            _ => "",
                        }
                    )
                    .Append(">"u8);
                inlines.Write(html, row.Cells[i].Content);
                html.Append("</"u8).Append(cellName).Append(">"u8);
            }

            html.Append("</tr>\n"u8);
        }

        if (any)
        {
            html.Append("</"u8).Append(part).Append(">\n"u8);
        }
    }

    private void WriteDefinitions(Utf8Output html, DefinitionList list)
    {
        Open(html, "dl", list);
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
            Write(html, item.Blocks);
            html.Append("</dd>\n"u8);
        }

        html.Append("</dl>\n"u8);
    }

    private void WriteEditorNote(Utf8Output html, Container note)
    {
        var kind = note.Attributes["kind"]!.Value;
        var id = addresses.Id(page, note.Anchor!);
        html.Append("<aside class=\"editor-note "u8)
            .Append(kind)
            .Append("\" id=\""u8)
            .Append(id)
            .Append("\" aria-labelledby=\""u8)
            .Append(id)
            .Append("_title\">\n<p class=\"editor-note-title\"><span id=\""u8)
            .Append(id)
            .Append("_title\"><span class=\"editor-note-kind\">"u8);
        html.AppendEscaped(texts[$"kind_{kind}"]);
        html.Append("</span>"u8);
        if (note.Attributes["title"] is { } title)
        {
            html.Append(" "u8);
            html.AppendEscaped(Typography.Apostrophes(title.Value));
        }

        html.Append("</span>"u8);
        WriteAnchor(html, note);
        html.Append("</p>\n"u8);
        grounds.IsSilent = true; // The note's title carries the mark for all of it.
        Write(html, note.Blocks);
        grounds.IsSilent = false;
        html.Append("</aside>\n"u8);
    }

    private void WriteFigure(Utf8Output html, Paragraph paragraph, Image image)
    {
        Open(html, "figure", paragraph);
        inlines.Write(html, image);
        if (image.Title is { Length: > 0 } caption)
        {
            html.Append("<figcaption>"u8);
            html.AppendEscaped(caption);
            html.Append("</figcaption>"u8);
        }

        html.Append("</figure>\n"u8);
    }

    private void Wrap(Utf8Output html, string name, Block block, ImmutableArray<Block> inner)
    {
        Open(html, name, block);
        html.Append("\n"u8);
        Write(html, inner);
        html.Append("</"u8).Append(name).Append(">\n"u8);
    }

    private void Open(Utf8Output html, string name, Block block, string? more = null)
    {
        html.Append("<"u8).Append(name);
        if (IsHome && block.Anchor is { } anchor)
        {
            html.Append(" id=\""u8).Append(addresses.Id(page, anchor)).Append("\""u8);
        }

        if (block.Attributes.Classes.Length > 0)
        {
            html.Append(" class=\""u8);
            html.AppendEscaped(string.Join(' ', block.Attributes.Classes));
            html.Append("\""u8);
        }

        if (block.Attributes["lang"] is { } lang)
        {
            html.Append(" lang=\""u8);
            html.AppendEscaped(lang.Value);
            html.Append(LanguageTag.IsRightToLeft(lang.Value) ? "\" dir=\"rtl\"" : "\"");
        }

        html.Append(more is null ? "" : " ").Append(more).Append(">"u8);
    }

    private bool HasAnchor(Block block) => IsHome && ShowsAnchors && block.Anchor is not null;

    private void WriteAnchor(Utf8Output html, Block block)
    {
        if (HasAnchor(block))
        {
            html.Append("<a class=\"anchor\" href=\"#"u8)
                .Append(addresses.Id(page, block.Anchor!))
                .Append("\" aria-label=\""u8);
            html.AppendEscaped(texts[block is Paragraph or ListItem ? "link_to_paragraph" : "permalink"]);
            if (block is Heading heading)
            {
                html.AppendEscaped($": {PlainText.Of(heading.Content)}");
            }

            html.Append("\">"u8).Append(block is Paragraph or ListItem ? "¶" : "#").Append("</a>"u8);
            grounds.Write(html, block);
        }
    }
}
