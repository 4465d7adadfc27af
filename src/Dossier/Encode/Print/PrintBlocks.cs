using System.Collections.Immutable;
using System.Diagnostics;
using Dossier.Compose.Elements;
using Dossier.Compose.Pages;
using Dossier.Compose.RunningText;
using Dossier.Encode.Print.Contract;
using Dossier.Model.Pages;

namespace Dossier.Encode.Print;

/// <summary>The text of a page for the print template.</summary>
internal sealed class PrintBlocks
{
    /// <summary>
    /// The most quotations and lists that stand one within the other, each narrower than the last; what is nested
    /// deeper stands in the innermost of these.
    /// </summary>
    private const int MaxDepth = 8;

    private readonly PrintContext context;
    private readonly TextPage page;
    private readonly PrintTables tables;

    /// <summary>How many quotations and lists are around what is being made.</summary>
    private int depth;

    /// <summary>For a page.</summary>
    public PrintBlocks(PrintContext context, TextPage page)
    {
        (this.context, this.page) = (context, page);
        Inlines = new PrintInlines(context, page, Of);
        tables = new PrintTables(Inlines);
    }

    /// <summary>Running text.</summary>
    public PrintInlines Inlines { get; }

    /// <summary>Blocks, one after the other.</summary>
    public ImmutableArray<PrintBlock> Of(ImmutableArray<Element> elements)
    {
        var blocks = ImmutableArray.CreateBuilder<PrintBlock>(elements.Length);
        foreach (var element in elements)
        {
            switch (element)
            {
                case RawHtmlElement html:
                    context.ReportLeftOut(html);
                    break;
                case QuoteElement or ListElement when depth == MaxDepth:
                    blocks.AddRange(Flatten(element));
                    break;
                case TableElement table:
                    blocks.AddRange(tables.Of(table, LabelOf(table.Head)));
                    break;
                default:
                    blocks.Add(MakeBlock(element));
                    break;
            }
        }

        return blocks.ToImmutable();
    }

    private PrintBlock MakeBlock(Element element)
    {
        // The label first: what stands within a block is labelled after it.
        var id = LabelOf(element.Head);
        var language = PrintLanguage.Of(element.Head.Language);
        PrintBlock block = element switch
        {
            ParagraphElement { IsLead: true } lead => new PrintLead(ParagraphRuns(lead)),
            ParagraphElement paragraph => new PrintParagraph(ParagraphRuns(paragraph)),
            HeadingElement heading => new PrintHeading(
                // Terms are not headings in print, so a heading within one is none either.
                page.Name.Kind == PageKind.Term
                    ? 0
                    : heading.Level,
                context.Text.Clean(Plain.Of(heading.Content), heading.Head.Span),
                Inlines.Of(heading.Content)
            ),
            ListElement { Ordered: true } list => new PrintNumbers(list.Start, list.Tight, MakeItems(list)),
            ListElement list => new PrintBullets(list.Start, list.Tight, MakeItems(list)),
            CaptionedElement captioned => MakeCaptioned(captioned),
            QuoteElement quote => new PrintQuote(MakeNested(quote.Elements)),
            CodeElement code => new PrintListing(ListingText(code)),
            DefinitionsElement definitions => new PrintDefinitions([.. definitions.Items.Select(MakeDefinition)]),
            EditorNoteElement note => new PrintEditorNote(
                note.Kind,
                context.Text.Clean(note.Title, note.Head.Span),
                Of(note.Elements)
            ),
            GroupElement group => new PrintGroup(Of(group.Elements)),
            FigureElement figure => MakeFigure(figure),
            DrawingElement drawing => MakeDrawing(drawing),
            CorrectionElement correction => MakeCorrection(correction),
            BreakElement => new PrintRule(),
            _ => throw new UnreachableException(element.GetType().Name),
        };
        return PassagesInside(
            block with
            {
                Id = id,
                Lang = language.Lang,
                Region = language.Region,
                Passages = PassagesText(element.Head),
            }
        );
    }

    /// <summary>A paragraph's text, with what readers are told of one that the editors alone vouch for.</summary>
    private ImmutableArray<PrintRun> ParagraphRuns(ParagraphElement paragraph)
    {
        var text = Inlines.Of(paragraph.Content);
        return paragraph.Head.Own is { Length: > 0 } vouchedFor
            ? [.. text, " ", new PrintEmphasis([context.Text.Clean($"({vouchedFor})", paragraph.Head.Span)])]
            : text;
    }

    /// <summary>The blocks in a quotation or list, one level deeper.</summary>
    private ImmutableArray<PrintBlock> MakeNested(ImmutableArray<Element> elements)
    {
        depth++;
        var blocks = Of(elements);
        depth--;
        return blocks;
    }

    /// <summary>The blocks in a quotation or list without it, after an empty block with its label.</summary>
    private IEnumerable<PrintBlock> Flatten(Element element) =>
        element switch
        {
            QuoteElement quote => [new PrintGroup([]) { Id = LabelOf(quote.Head) }, .. Of(quote.Elements)],
            ListElement list => [new PrintGroup([]) { Id = LabelOf(list.Head) }, .. list.Items.SelectMany(Flatten)],
            ItemElement item => [new PrintGroup([]) { Id = LabelOf(item.Head) }, .. Of(item.Elements)],
            _ => throw new UnreachableException(element.GetType().Name),
        };

    private ImmutableArray<PrintItem> MakeItems(ListElement list)
    {
        var items = ImmutableArray.CreateBuilder<PrintItem>(list.Items.Length);
        foreach (var item in list.Items)
        {
            var id = LabelOf(item.Head);
            var language = PrintLanguage.Of(item.Head.Language);
            items.Add(
                new PrintItem(WithPassages(MakeNested(item.Elements), PassagesText(item.Head)))
                {
                    Id = id,
                    Lang = language.Lang,
                    Region = language.Region,
                }
            );
        }

        return items.MoveToImmutable();
    }

    private PrintDefinition MakeDefinition(DefinitionEntry entry) =>
        new([.. entry.Terms.Select(Inlines.Of)], MakeNested(entry.Elements));

    /// <summary>Code, each tabulator as four spaces.</summary>
    private string ListingText(CodeElement code) =>
        string.Join(
            '\n',
            code.Text.TrimEnd('\n')
                .Split('\n')
                .Select(line =>
                    context.Text.Clean(line.Replace("\t", "    ", StringComparison.Ordinal), code.Head.Span)
                )
        );

    /// <summary>A correction in a line by itself, which leads to the list of corrections on the site.</summary>
    private PrintParagraph MakeCorrection(CorrectionElement correction)
    {
        ImmutableArray<PrintRun> label =
        [
            new PrintStrong([context.Text.Clean(correction.Label, correction.Head.Span)]),
        ];
        return new PrintParagraph([
            context.Document.Settings.Url is { } url
                ? new PrintLink(label) { Url = new Uri(url, correction.Path).AbsoluteUri }
                : label[0],
            context.Text.Clean($" {correction.Said}", correction.Head.Span),
        ]);
    }

    /// <summary>
    /// A block with its caption, made in reading order, in which notes are given: a table's caption first.
    /// </summary>
    private PrintCaptioned MakeCaptioned(CaptionedElement captioned)
    {
        var above = captioned.IsTable ? Inlines.Of(captioned.Caption) : default;
        var blocks = Of(captioned.Elements);
        return new PrintCaptioned(
            captioned.IsTable,
            captioned.Label,
            captioned.IsTable ? above : Inlines.Of(captioned.Caption),
            blocks
        );
    }

    private PrintFigure MakeFigure(FigureElement figure)
    {
        var image = figure.Image;
        return new PrintFigure(
            context.Show(image.Path, image.Span),
            image.Alternative,
            context.Text.Clean(figure.Caption, image.Span),
            Inlines.Of(figure.Marks)
        );
    }

    /// <summary>A chart or map; its table is left out, since the alternative and the labels say the same.</summary>
    private PrintDrawing MakeDrawing(DrawingElement drawing)
    {
        var path = $"drawings/{SinglePageIds.Of(page.Name, drawing.Head.Anchor ?? "")}.svg";
        context.Drawings[path] = drawing.Svg;
        return new PrintDrawing(
            path,
            context.Text.Clean(drawing.Alternative, drawing.Head.Span),
            context.Text.Clean(drawing.Title, drawing.Head.Span),
            context.Text.Clean(drawing.Unit, drawing.Head.Span),
            Of(drawing.Elements)
        );
    }

    /// <summary>The passages of a block for the margin; null for none.</summary>
    private string? PassagesText(ElementHead head) =>
        head.Passages.Length > 0 ? context.Text.Clean(head.Passages, head.Span) : null;

    /// <summary>A block that holds others, its passages moved to the first of those; any other as it is.</summary>
    private static PrintBlock PassagesInside(PrintBlock block) =>
        block switch
        {
            PrintQuote quote => quote with { Blocks = WithPassages(quote.Blocks, quote.Passages), Passages = null },
            PrintGroup group => group with { Blocks = WithPassages(group.Blocks, group.Passages), Passages = null },
            PrintBullets list => list with { Items = WithPassages(list.Items, list.Passages), Passages = null },
            PrintNumbers list => list with { Items = WithPassages(list.Items, list.Passages), Passages = null },
            PrintDefinitions { Items: [var first, .. var more] } list => list with
            {
                Items = [first with { Blocks = WithPassages(first.Blocks, list.Passages) }, .. more],
                Passages = null,
            },
            _ => block,
        };

    private static ImmutableArray<PrintItem> WithPassages(ImmutableArray<PrintItem> items, string? passages) =>
        items is [var first, ..]
            ? items.SetItem(0, first with { Blocks = WithPassages(first.Blocks, passages) })
            : items;

    /// <summary>Blocks, the first with passages unless it has its own.</summary>
    private static ImmutableArray<PrintBlock> WithPassages(ImmutableArray<PrintBlock> blocks, string? passages) =>
        passages is not null && blocks is [var first, ..]
            ? blocks.SetItem(0, PassagesInside(first with { Passages = first.Passages ?? passages }))
            : blocks;

    /// <summary>
    /// The label of a block, given once: a list's item and the paragraph in it may have one anchor between them.
    /// </summary>
    private string? LabelOf(ElementHead head) => head.Anchor is { } anchor ? context.Label(page.Name, anchor) : null;
}
