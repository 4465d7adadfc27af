using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Markdown.Captions;
using Dossier.Markdown.Footnotes;
using Dossier.Markdown.Headings;
using Dossier.Markdown.Slips;
using Dossier.Model.Blocks;
using Dossier.Model.Editions;
using Dossier.Model.Inlines;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;
using Blocks = Dossier.Model.Blocks;
using MarkdigTable = Markdig.Extensions.Tables.Table;

namespace Dossier.Markdown;

/// <summary>Turns Markdig's blocks into the dossier's syntax.</summary>
/// <param name="file">The file.</param>
/// <param name="offset">Where the Markdown starts in it, in UTF-16 code units.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class BlockReader(InputFile file, int offset, DiagnosticBag bag)
{
    private readonly InlineReader inlines = new(file, offset, bag);
    private readonly MarkSlips slips = new(file, bag);
    private readonly LineSlips lines = new(file, bag);
    private readonly PlaceSlips places = new(file, offset, bag);
    private readonly BoxSlips boxes = new(file, offset, bag);
    private readonly CaptionReader captions = new(file, bag);
    private readonly ImmutableArray<FootnoteDefinition>.Builder footnotes =
        ImmutableArray.CreateBuilder<FootnoteDefinition>();

    /// <summary>Reads a whole document.</summary>
    public ParsedContent Read(MarkdownDocument document)
    {
        var blocks = ReadAll(document);
        LookForUnused(document);
        return new ParsedContent(blocks, footnotes.ToImmutable());
    }

    private ImmutableArray<BlockSyntax> ReadAll(IEnumerable<Markdig.Syntax.Block> source)
    {
        var blocks = ImmutableArray.CreateBuilder<BlockSyntax>();
        Markdig.Syntax.Block[] all = [.. source.Where(block => block is not BlankLineBlock)];
        for (var i = 0; i < all.Length; i++)
        {
            var (before, block) = (i > 0 ? all[i - 1] : null, all[i]);
            var next = i + 1 < all.Length ? all[i + 1] : null;
            places.LookForCut(block, next);
            places.LookForCaption(block, next, DrawnIntoDefinition(block));
            places.LookForTightCaption(before, block);
            if (block is MarkdigTable && PlaceSlips.EndsInDefinition(before))
            {
                if (!bag.IsMeantOtherwise(Span(before!)))
                {
                    places.LookAtCaptionAbove(file.FirstLine(Span(block)));
                }

                bag.MarkMeantOtherwise(Span(before!));
            }
            else if (block is MarkdigTable && before is ParagraphBlock && lines.LookAtTypedCaption(Span(before)))
            {
                bag.MarkMeantOtherwise(Span(before));
                bag.MarkMeantOtherwise(Span(block)); // What it says of the table's passages is not known.
            }
            else if (before is MarkdigTable or CustomContainer || PlaceSlips.IsPicture(before))
            {
                var isPicture = PlaceSlips.IsPicture(before);
                if (
                    block is ParagraphBlock
                    && lines.LookAtTypedCaption(Span(block), isPicture || IsDrawing(before), isPicture)
                )
                {
                    bag.MarkMeantOtherwise(Span(before!)); // Its passages stand with what was to be its caption.
                    bag.MarkMeantOtherwise(Span(block));
                }
            }

            if (block is CaptionBlock caption)
            {
                AddCaption(blocks, caption, before);
            }
            else if (ReadBlock(block) is { } read)
            {
                var parts =
                    file.RulesVersion < RulesVersion.Captions || read.Bare is not Paragraph
                        ? [read]
                        : captions.Figures(read).ToArray();
                slips.LookAtTitles(parts);
                blocks.AddRange(parts);
            }
        }

        return blocks.ToImmutable();
    }

    /// <summary>
    /// The definition that a line with a colon makes of a paragraph above it, which ends in braces; null for none.
    /// </summary>
    private Markdig.Extensions.DefinitionLists.DefinitionItem? DrawnIntoDefinition(Markdig.Syntax.Block block) =>
        block is Markdig.Extensions.DefinitionLists.DefinitionList { Count: 1 } list
        && list[0] is Markdig.Extensions.DefinitionLists.DefinitionItem item
        && item.OfType<DefinitionTerm>().LastOrDefault() is { } term
        && inlines.AttributesOf(term) is { Span.Length: > 0 }
            ? item
            : null;

    /// <summary>Whether a block is a table, a chart or what else may have a caption, pictures left out.</summary>
    private static bool IsDrawing(Markdig.Syntax.Block? block) =>
        block is MarkdigTable
        || (block is CustomContainer { Info: { } name } && Containers.Of(name) is { TakesCaption: true });

    /// <summary>Gives a caption to the block above; where that takes none, the caption stays a paragraph.</summary>
    private void AddCaption(
        ImmutableArray<BlockSyntax>.Builder blocks,
        CaptionBlock caption,
        Markdig.Syntax.Block? before
    )
    {
        var line = WithText(new Paragraph(Span(caption), inlines.AttributesOf(caption), []), caption);
        if (blocks is [.., var above] && bag.IsMeantOtherwise(above.Bare.Span))
        {
            blocks.Add(line); // It may well be one, once what stands above it is mended.
            bag.MarkMeantOtherwise(line.Bare.Span);
        }
        else if (places.LookForDrawnIn(before))
        {
            bag.MarkMeantOtherwise(line.Bare.Span);
            blocks.Add(line);
        }
        else if (!CaptionReader.TryAdd(blocks, line))
        {
            bag.MarkMeantOtherwise(line.Bare.Span);
            bag.Report(
                Codes.MarkdownSlip,
                file.FirstLine(line.Bare.Span),
                "the line is not read as a caption: what stands above it has none",
                "captions stand below tables, and below pictures with a paragraph to themselves; else take the sign "
                    + "away that begins it"
            );
            blocks.Add(line);
        }
    }

    private BlockSyntax? ReadBlock(Markdig.Syntax.Block block)
    {
        var span = Span(block);
        var attributes = inlines.AttributesOf(block);
        switch (block)
        {
            case HeadingBlock { Inline: null or { FirstChild: null } }:
                slips.ReportEmptyHeading(span);
                return null;
            case HeadingBlock heading:
                if (heading.IsSetext)
                {
                    lines.LookAtUnderlined(span);
                }

                HeadingSlips.Report(file, span, bag);
                if (heading.Inline.LastChild is Markdig.Syntax.Inlines.LiteralInline { Content: var end })
                {
                    HeadingSlips.ReportBrackets(file, attributes.Span, end.AsSpan(), heading.Level, bag);
                }

                return WithText(new Heading(span, attributes, heading.Level, []), heading);
            case ParagraphBlock paragraph:
                if (!bag.IsMeantOtherwise(span))
                {
                    lines.LookAt(span, paragraph.Parent is ListItemBlock item && item[0] == paragraph);
                }

                return WithText(new Paragraph(span, attributes, []), paragraph);
            case Markdig.Syntax.ListBlock list:
                places.LookAtNumber(list, span);
                places.LookAtEvents(list, span);
                return ReadList(list, span, attributes);
            case QuoteBlock quote:
                return new BlockSyntax(new Quote(span, attributes, [])) { Blocks = ReadAll(quote) };
            case FencedCodeBlock code:
                if (code.ClosingFencedCharCount == 0)
                {
                    slips.ReportOpenCode(
                        file.FirstLine(span),
                        new string(code.FencedChar, code.OpeningFencedCharCount)
                    );
                }

                if (code.Info is ['{', '=', ..])
                {
                    slips.ReportRaw(file.FirstLine(span));
                }
                else if (CodeSlips.Of($"{code.Info} {code.Arguments}".Trim()) is var (message, hint))
                {
                    bag.MarkMeantOtherwise(span);
                    bag.Report(Codes.MarkdownSlip, file.FirstLine(span), message, hint);
                }

                return new BlockSyntax(new Blocks.CodeBlock(span, attributes, code.Info ?? "", code.Lines.ToString()));
            case Markdig.Syntax.CodeBlock code:
                lines.LookAtIndented(span, code.Lines.ToString());
                return new BlockSyntax(new Blocks.CodeBlock(span, attributes, "", code.Lines.ToString()));
            case MarkdigTable table:
                return new TableReader(file, offset, inlines, slips).Read(table, span, attributes);
            case Markdig.Extensions.DefinitionLists.DefinitionList list:
                return new BlockSyntax(new Blocks.DefinitionList(span, attributes, []))
                {
                    Blocks =
                    [
                        .. list.OfType<Markdig.Extensions.DefinitionLists.DefinitionItem>().Select(ReadDefinition),
                    ],
                };
            case CustomContainer container:
                return ReadContainer(container, span, attributes);
            case FootnoteDefinitionBlock footnote:
                var label = file.Span(offset + footnote.LabelSpan.Start, footnote.Label.Length);
                footnotes.Add(new FootnoteDefinition(label, footnote.Label, ReadAll(footnote)));
                return null;
            case ThematicBreakBlock:
                lines.LookAtBreak(span);
                return new BlockSyntax(new ThematicBreak(span, attributes));
            case HtmlBlock { Type: HtmlBlockType.Comment } comment:
                return ReadComment(comment, span, attributes);
            case HtmlBlock html:
                return new BlockSyntax(new RawHtmlBlock(span, attributes, html.Lines.ToString()));
            case BlankLineBlock or EmptyBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                return null;
            default:
                throw Walk.Unknown(block);
        }
    }

    /// <summary>
    /// A comment is for those who write: nothing of it is read, and nothing that is read may hide in it.
    /// </summary>
    private BlockSyntax? ReadComment(HtmlBlock comment, TextSpan span, Blocks.Attributes attributes)
    {
        var html = comment.Lines.ToString();
        var end = html.LastIndexOf("-->", StringComparison.Ordinal);
        if (end < 0)
        {
            bag.Report(
                Codes.MarkdownSlip,
                file.FirstLine(span),
                "the comment is not closed, and hides the rest of the page",
                "end it with -->"
            );
            return null;
        }

        // CommonMark takes the rest of a comment's last line for a part of it.
        var rest = html[(end + 3)..];
        return
            string.IsNullOrWhiteSpace(rest)
            && html.IndexOf("-->", StringComparison.Ordinal) is var first
            && (first == end || html[(first + 3)..end].TrimStart().StartsWith("<!--", StringComparison.Ordinal))
            ? null
            : new BlockSyntax(new RawHtmlBlock(span, attributes, html));
    }

    /// <summary>
    /// Definitions of addresses are no blocks of the page; one that no link uses is text that is lost.
    /// </summary>
    private void LookForUnused(MarkdownDocument document)
    {
        if (!file.Text.Contains("]:", StringComparison.Ordinal))
        {
            return; // Most pages define none, and are not walked through.
        }

        var used = document
            .Descendants<Markdig.Syntax.Inlines.LinkInline>()
            .Select(link => link.Reference)
            .OfType<LinkReferenceDefinition>()
            .ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var definition in document.Descendants<LinkReferenceDefinition>().Where(one => !used.Contains(one)))
        {
            slips.ReportUnused(definition, Span(definition));
        }
    }

    private BlockSyntax ReadContainer(CustomContainer container, TextSpan span, Blocks.Attributes attributes)
    {
        var closer = boxes.LookAt(container, span, attributes);
        return new BlockSyntax(new Container(span, attributes, container.Info ?? "", []))
        {
            Blocks = ReadAll(container.Where(block => block != closer)),
        };
    }

    private BlockSyntax ReadList(Markdig.Syntax.ListBlock list, TextSpan span, Blocks.Attributes attributes)
    {
        var start = list.IsOrdered
            ? int.TryParse(list.OrderedStart, out var number)
                ? number
                : 1
            : 0;
        var items = list.OfType<ListItemBlock>()
            .Select(item => new BlockSyntax(new ListItem(Span(item), inlines.AttributesOf(item), []))
            {
                Blocks = ReadAll(item),
            });
        return new BlockSyntax(new Blocks.ListBlock(span, attributes, list.IsOrdered, start, !list.IsLoose, []))
        {
            Blocks = [.. items],
        };
    }

    /// <summary>Reads an explanation; where a table or picture and its caption were meant, that is reported.</summary>
    private BlockSyntax ReadDefinition(Markdig.Extensions.DefinitionLists.DefinitionItem item)
    {
        if (!bag.IsMeantOtherwise(Span(item)) && item.OfType<DefinitionTerm>().LastOrDefault() is { } above)
        {
            if (lines.LookAtTerms(file.Span(Span(item).Start, Span(above).End - Span(item).Start)))
            {
                bag.MarkMeantOtherwise(Span(item));
            }
            else if (places.LookForPictures(item, above))
            {
                return Definition(item);
            }

            foreach (var term in item.OfType<DefinitionTerm>())
            {
                if (inlines.AttributesOf(term) is { Span.Length: > 0 } lost)
                {
                    if (!bag.IsMeantOtherwise(Span(item)))
                    {
                        slips.ReportLostBraces(lost.Span);
                    }

                    bag.MarkMeantOtherwise(Span(item));
                }
            }
        }

        var read = Definition(item);
        if (item.OfType<DefinitionTerm>().LastOrDefault() is { } said && bag.IsInSlip(Span(said)))
        {
            bag.MarkMeantOtherwise(Span(item)); // A picture or rows of another kind, with their caption.
        }

        return read;
    }

    private BlockSyntax Definition(Markdig.Extensions.DefinitionLists.DefinitionItem item) =>
        new(new Blocks.DefinitionItem(Span(item), inlines.AttributesOf(item), [], []))
        {
            Terms = [.. item.OfType<DefinitionTerm>().Select(term => inlines.Read(term.Inline))],
            Blocks = ReadAll(item.Where(block => block is not DefinitionTerm)),
        };

    private BlockSyntax WithText(TextBlock bare, LeafBlock leaf) =>
        new(bare) { Content = inlines.ReadBlock(leaf.Inline) };

    private TextSpan Span(MarkdownObject item) => file.Span(offset + item.Span.Start, item.Span.Length);
}
