using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Markdown.Footnotes;
using Dossier.Model;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Block = Dossier.Model.Block;
using MarkdigTable = Markdig.Extensions.Tables.Table;
using SourceSpan = Dossier.Diagnostics.SourceSpan;

namespace Dossier.Markdown;

/// <summary>Turns Markdig's blocks into the dossier's.</summary>
/// <param name="file">The file.</param>
/// <param name="offset">Where the Markdown starts in it, in UTF-16 code units.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed class BlockReader(SourceFile file, int offset, DiagnosticBag bag)
{
    private readonly InlineReader inlines = new(file, offset, bag);
    private readonly ImmutableArray<FootnoteDefinition>.Builder footnotes =
        ImmutableArray.CreateBuilder<FootnoteDefinition>();

    /// <summary>Reads a whole document.</summary>
    public ParsedContent Read(MarkdownDocument document)
    {
        var blocks = ReadAll(document);
        return new ParsedContent(blocks, footnotes.ToImmutable());
    }

    private ImmutableArray<Block> ReadAll(IEnumerable<Markdig.Syntax.Block> source)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in source)
        {
            if (Read(block) is { } read)
            {
                blocks.Add(read);
            }
        }

        return blocks.ToImmutable();
    }

    private Block? Read(Markdig.Syntax.Block block)
    {
        var span = Span(block);
        var attributes = inlines.AttributesOf(block);
        switch (block)
        {
            case HeadingBlock heading:
                return new Heading(span, attributes, heading.Level, inlines.ReadBlock(heading.Inline));
            case ParagraphBlock paragraph:
                return new Paragraph(span, attributes, inlines.ReadBlock(paragraph.Inline));
            case Markdig.Syntax.ListBlock list:
                return ReadList(list, span, attributes);
            case QuoteBlock quote:
                return new Quote(span, attributes, ReadAll(quote));
            case FencedCodeBlock code:
                return new Model.CodeBlock(span, attributes, code.Info ?? "", code.Lines.ToString());
            case Markdig.Syntax.CodeBlock code:
                return new Model.CodeBlock(span, attributes, "", code.Lines.ToString());
            case MarkdigTable table:
                return ReadTable(table, span, attributes);
            case Markdig.Extensions.DefinitionLists.DefinitionList list:
                return new Model.DefinitionList(
                    span,
                    attributes,
                    [.. list.OfType<Markdig.Extensions.DefinitionLists.DefinitionItem>().Select(ReadDefinition)]
                );
            case CustomContainer container:
                return ReadContainer(container, span, attributes);
            case FootnoteDefinitionBlock footnote:
                var label = file.Span(offset + footnote.LabelSpan.Start, footnote.Label.Length);
                footnotes.Add(new FootnoteDefinition(label, footnote.Label, ReadAll(footnote)));
                return null;
            case ThematicBreakBlock:
                return new ThematicBreak(span, attributes);
            case HtmlBlock html:
                return new RawHtmlBlock(span, attributes, html.Lines.ToString());
            default:
                return null; // Blank lines and link reference definitions leave nothing behind.
        }
    }

    private Container ReadContainer(CustomContainer container, SourceSpan span, Model.Attributes attributes)
    {
        var opening = FirstLine(span);
        if (container.ClosingFencedCharCount == 0)
        {
            bag.Report(
                Codes.UnclosedContainer,
                opening,
                $"the container '{container.Info}' is not closed",
                $"end it with a line of '{new string(':', container.OpeningFencedCharCount)}'"
            );
        }

        if (!string.IsNullOrWhiteSpace(container.Arguments))
        {
            bag.Report(
                Codes.BadAttribute,
                opening,
                $"'{container.Arguments.Trim()}' is not read as attributes",
                "write ::: name {#id key=\"value\"}, every quotation mark closed"
            );
        }

        return new Container(span, attributes, container.Info ?? "", ReadAll(container));
    }

    private Model.ListBlock ReadList(Markdig.Syntax.ListBlock list, SourceSpan span, Model.Attributes attributes)
    {
        var start = list.IsOrdered
            ? int.TryParse(list.OrderedStart, out var number)
                ? number
                : 1
            : 0;
        var items = list.OfType<ListItemBlock>()
            .Select(item => new ListItem(Span(item), inlines.AttributesOf(item), ReadAll(item)));
        return new Model.ListBlock(span, attributes, list.IsOrdered, start, !list.IsLoose, [.. items]);
    }

    private Model.DefinitionItem ReadDefinition(Markdig.Extensions.DefinitionLists.DefinitionItem item)
    {
        var terms = item.OfType<DefinitionTerm>().Select(term => inlines.Read(term.Inline));
        return new Model.DefinitionItem(
            Span(item),
            inlines.AttributesOf(item),
            [.. terms],
            ReadAll(item.Where(block => block is not DefinitionTerm))
        );
    }

    private Model.Table ReadTable(MarkdigTable table, SourceSpan span, Model.Attributes attributes)
    {
        var rows = table
            .OfType<Markdig.Extensions.Tables.TableRow>()
            .Select(row => new Model.TableRow(
                Span(row),
                Model.Attributes.None,
                row.IsHeader,
                [.. row.OfType<Markdig.Extensions.Tables.TableCell>().Select(ReadCell)]
            ));
        var read = rows.ToImmutableArray();
        var width = read.Length == 0 ? 0 : read.Max(row => row.Cells.Length);
        var columns = table
            .ColumnDefinitions.Take(width)
            .Select(column =>
                column.Alignment switch
                {
                    TableColumnAlign.Left => ColumnAlignment.Left,
                    TableColumnAlign.Center => ColumnAlignment.Centre,
                    TableColumnAlign.Right => ColumnAlignment.Right,
                    _ => ColumnAlignment.None,
                }
            );
        return new Model.Table(span, attributes, [.. columns], read);
    }

    private Model.TableCell ReadCell(Markdig.Extensions.Tables.TableCell cell)
    {
        var content = cell.OfType<ParagraphBlock>().SelectMany(paragraph => inlines.Read(paragraph.Inline));
        return new Model.TableCell(Span(cell), Model.Attributes.None, [.. content]);
    }

    private SourceSpan FirstLine(SourceSpan span)
    {
        var end = file.Text.IndexOf('\n', span.Start);
        return file.Span(span.Start, (end < 0 ? file.Text.Length : end) - span.Start);
    }

    private SourceSpan Span(MarkdownObject item) => file.Span(offset + item.Span.Start, item.Span.Length);
}
