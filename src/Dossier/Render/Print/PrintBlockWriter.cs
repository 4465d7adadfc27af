using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Languages;
using Dossier.Model;

namespace Dossier.Render.Print;

/// <summary>
/// Writes the text of a page as data for the print template: a list of objects whose <c>k</c> says what they are.
/// </summary>
internal sealed class PrintBlockWriter
{
    private readonly PrintContext context;
    private readonly Page page;
    private readonly Utf8JsonWriter json;
    private readonly PrintTableWriter tables;

    /// <summary>Creates a writer for a page.</summary>
    public PrintBlockWriter(PrintContext context, Page page, Utf8JsonWriter json)
    {
        (this.context, this.page, this.json) = (context, page, json);
        Inlines = new PrintInlineWriter(context, page, json, note => Write(note));
        tables = new PrintTableWriter(Inlines, json);
    }

    /// <summary>The writer of running text.</summary>
    public PrintInlineWriter Inlines { get; }

    /// <summary>Writes a list of blocks under a name.</summary>
    public void Write(string name, IEnumerable<Block> blocks)
    {
        json.WritePropertyName(name);
        Write(blocks);
    }

    private void Write(IEnumerable<Block> blocks)
    {
        json.WriteStartArray();
        foreach (var block in blocks)
        {
            Write(block);
        }

        json.WriteEndArray();
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case RawHtmlBlock:
                return; // HTML has no meaning on paper.
            case Paragraph { Content: [Image image, .. var marks] } figure when marks.All(IsMark):
                WriteFigure(figure, image, marks);
                return;
            case Table table:
                tables.Write(table, Id(table));
                return;
            case Container { Name: not Containers.EditorNote } container:
                Start("group", container);
                Write("blocks", container.Blocks);
                break;
            case Paragraph paragraph:
                Start(paragraph.Attributes.Has("lead") ? "lead" : "p", paragraph);
                Inlines.Write("c", paragraph.Content);
                break;
            case Heading heading:
                Start("h", heading);
                // Terms are not headings in print, so a heading within one is none either.
                json.WriteNumber("level", page.Kind == PageKind.Term ? 0 : heading.Level);
                json.WriteString("plain", context.Text.Clean(PlainText.Of(heading.Content), heading.Span));
                Inlines.Write("c", heading.Content);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case Quote quote:
                Start("quote", quote);
                Write("blocks", quote.Blocks);
                break;
            case CodeBlock code:
                Start("pre", code);
                json.WriteString(
                    "text",
                    string.Join(
                        '\n',
                        code.Text.TrimEnd('\n')
                            .Split('\n')
                            .Select(line =>
                                context.Text.Clean(line.Replace("\t", "    ", StringComparison.Ordinal), code.Span)
                            )
                    )
                );
                break;
            case DefinitionList list:
                WriteDefinitions(list);
                break;
            case Container note:
                WriteEditorNote(note);
                break;
            case ThematicBreak:
                Start("hr", block);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "no print for this block");
        }

        json.WriteEndObject();
    }

    private void WriteList(ListBlock list)
    {
        Start(list.Ordered ? "ol" : "ul", list);
        json.WriteNumber("start", list.Start);
        json.WriteBoolean("tight", list.Tight);
        json.WriteStartArray("items");
        foreach (var item in list.Items)
        {
            Start("item", item);
            Write("blocks", item.Blocks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteDefinitions(DefinitionList list)
    {
        Start("dl", list);
        json.WriteStartArray("items");
        foreach (var item in list.Items)
        {
            json.WriteStartObject();
            json.WriteStartArray("terms");
            foreach (var term in item.Terms)
            {
                Inlines.Write(term);
            }

            json.WriteEndArray();
            Write("blocks", item.Blocks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteEditorNote(Container note)
    {
        Start("editor-note", note);
        json.WriteString("kind", note.Attributes["kind"]!.Value);
        json.WriteString(
            "title",
            context.Text.Clean(Typography.Apostrophes(note.Attributes["title"]?.Value ?? ""), note.Span)
        );
        Write("blocks", note.Blocks);
    }

    /// <summary>Whether an inline is the mark of a note, or the space before one.</summary>
    private static bool IsMark(Inline inline) =>
        inline is NoteMark or LineBreak || (inline is Text text && string.IsNullOrWhiteSpace(text.Value));

    /// <summary>A picture in a paragraph of its own; the marks of its notes go to its caption.</summary>
    private void WriteFigure(Paragraph paragraph, Image image, ImmutableArray<Inline> marks)
    {
        context.Images.TryAdd(image.Source, image.Span);
        Start("figure", paragraph);
        json.WriteString("path", image.Source);
        json.WriteString("alt", image.Alternative);
        json.WriteString("caption", context.Text.Clean(image.Title ?? "", image.Span));
        Inlines.Write("c", [.. marks.OfType<NoteMark>()]);
        json.WriteEndObject();
    }

    private void Start(string kind, Block block)
    {
        json.WriteStartObject();
        json.WriteString("k", kind);
        if (Id(block) is { } id)
        {
            json.WriteString("id", id);
        }

        PrintLanguage.Write(json, block.Attributes["lang"]?.Value);
    }

    /// <summary>
    /// The label of a block, given once: a list's item and the paragraph in it may have one anchor between them.
    /// </summary>
    private string? Id(Block block) =>
        block.Anchor is { } anchor && context.Labels.Add(PrintAddresses.Label(page, anchor))
            ? PrintAddresses.Label(page, anchor)
            : null;
}
