using System.Collections.Immutable;
using System.Diagnostics;
using Dossier.Compose.Elements;
using Dossier.Compose.Pages;
using Dossier.Compose.Runs;
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
    private const int Deepest = 8;

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
                    context.LeaveOut(html);
                    break;
                case QuoteElement or ListElement when depth == Deepest:
                    blocks.AddRange(Flat(element));
                    break;
                case TableElement table:
                    blocks.AddRange(tables.Of(table, Id(table.Head)));
                    break;
                default:
                    blocks.Add(Of(element));
                    break;
            }
        }

        return blocks.ToImmutable();
    }

    private PrintBlock Of(Element element)
    {
        // The label first: what stands within a block is labelled after it.
        var (id, language) = (Id(element.Head), PrintLanguage.Of(element.Head.Language));
        PrintBlock block = element switch
        {
            ParagraphElement { IsLead: true } lead => new PrintLead(Told(lead)),
            ParagraphElement paragraph => new PrintParagraph(Told(paragraph)),
            HeadingElement heading => new PrintHeading(
                // Terms are not headings in print, so a heading within one is none either.
                page.Name.Kind == PageKind.Term
                    ? 0
                    : heading.Level,
                context.Text.Clean(Plain.Of(heading.Content), heading.Head.Span),
                Inlines.Of(heading.Content)
            ),
            ListElement { Ordered: true } list => new PrintNumbers(list.Start, list.Tight, Items(list)),
            ListElement list => new PrintBullets(list.Start, list.Tight, Items(list)),
            CaptionedElement captioned => Captioned(captioned),
            QuoteElement quote => new PrintQuote(Within(quote.Elements)),
            CodeElement code => new PrintListing(Listing(code)),
            DefinitionsElement definitions => new PrintDefinitions([.. definitions.Items.Select(Definition)]),
            EditorNoteElement note => new PrintEditorNote(
                note.Kind,
                context.Text.Clean(note.Title, note.Head.Span),
                Of(note.Elements)
            ),
            GroupElement group => new PrintGroup(Of(group.Elements)),
            FigureElement figure => Figure(figure),
            DrawingElement drawing => Drawing(drawing),
            CorrectionElement correction => Correction(correction),
            BreakElement => new PrintRule(),
            _ => throw new UnreachableException(element.GetType().Name),
        };
        return Passed(
            block with
            {
                Id = id,
                Lang = language.Lang,
                Region = language.Region,
                Passages = Passages(element.Head),
            }
        );
    }

    /// <summary>A paragraph's text, with what readers are told of one that the editors alone vouch for.</summary>
    private ImmutableArray<PrintRun> Told(ParagraphElement paragraph)
    {
        var text = Inlines.Of(paragraph.Content);
        return paragraph.Head.Own is { Length: > 0 } own
            ? [.. text, " ", new PrintEmphasis([context.Text.Clean($"({own})", paragraph.Head.Span)])]
            : text;
    }

    /// <summary>What stands in a quotation or list.</summary>
    private ImmutableArray<PrintBlock> Within(ImmutableArray<Element> elements)
    {
        depth++;
        var blocks = Of(elements);
        depth--;
        return blocks;
    }

    /// <summary>What holds other blocks, as these alone, after the label that it has.</summary>
    private IEnumerable<PrintBlock> Flat(Element element) =>
        element switch
        {
            QuoteElement quote => [new PrintGroup([]) { Id = Id(quote.Head) }, .. Of(quote.Elements)],
            ListElement list => [new PrintGroup([]) { Id = Id(list.Head) }, .. list.Items.SelectMany(Flat)],
            ItemElement item => [new PrintGroup([]) { Id = Id(item.Head) }, .. Of(item.Elements)],
            _ => throw new UnreachableException(element.GetType().Name),
        };

    private ImmutableArray<PrintItem> Items(ListElement list)
    {
        var items = ImmutableArray.CreateBuilder<PrintItem>(list.Items.Length);
        foreach (var item in list.Items)
        {
            var (id, language) = (Id(item.Head), PrintLanguage.Of(item.Head.Language));
            items.Add(
                new PrintItem(WithPassages(Within(item.Elements), Passages(item.Head)))
                {
                    Id = id,
                    Lang = language.Lang,
                    Region = language.Region,
                }
            );
        }

        return items.MoveToImmutable();
    }

    private PrintDefinition Definition(DefinitionEntry entry) =>
        new([.. entry.Terms.Select(Inlines.Of)], Within(entry.Elements));

    /// <summary>Code, each tabulator as four spaces.</summary>
    private string Listing(CodeElement code) =>
        string.Join(
            '\n',
            code.Text.TrimEnd('\n')
                .Split('\n')
                .Select(line =>
                    context.Text.Clean(line.Replace("\t", "    ", StringComparison.Ordinal), code.Head.Span)
                )
        );

    /// <summary>A line of its own; the list of corrections stands on the site.</summary>
    private PrintParagraph Correction(CorrectionElement correction)
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

    /// <summary>The caption first where it stands above, so that notes are given in the order of reading.</summary>
    private PrintCaptioned Captioned(CaptionedElement captioned)
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

    private PrintFigure Figure(FigureElement figure)
    {
        var image = figure.Image;
        context.Images.TryAdd(image.Path, image.Span);
        return new PrintFigure(
            image.Path,
            image.Alternative,
            context.Text.Clean(figure.Caption, image.Span),
            Inlines.Of(figure.Marks)
        );
    }

    /// <summary>A chart or map: what its table says is said in its alternative, and read from its labels.</summary>
    private PrintDrawing Drawing(DrawingElement drawing)
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

    private string? Passages(ElementHead head) =>
        head.Passages.Length > 0 ? context.Text.Clean(head.Passages, head.Span) : null;

    /// <summary>What holds other blocks, its passages said of the first of them.</summary>
    private static PrintBlock Passed(PrintBlock block) =>
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
            ? blocks.SetItem(0, Passed(first with { Passages = first.Passages ?? passages }))
            : blocks;

    /// <summary>
    /// The label of a block, given once: a list's item and the paragraph in it may have one anchor between them.
    /// </summary>
    private string? Id(ElementHead head) => head.Anchor is { } anchor ? context.Label(page.Name, anchor) : null;
}
