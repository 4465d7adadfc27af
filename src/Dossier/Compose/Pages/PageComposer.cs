using System.Collections.Immutable;
using System.Diagnostics;
using Dossier.Check.Grounding;
using Dossier.Compose.Backlinks;
using Dossier.Compose.Corrections;
using Dossier.Compose.Drawings;
using Dossier.Compose.Elements;
using Dossier.Compose.RunningText;
using Dossier.Languages;
using Dossier.Model.Blocks;
using Dossier.Model.Data;
using Dossier.Model.Editions;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Compose.Pages;

/// <summary>Composes a page of curated text: its blocks, then its notes.</summary>
internal sealed class PageComposer
{
    private readonly Composition composition;
    private readonly Page page;
    private readonly RunComposer runs;
    private readonly MentionReader mentions;
    private readonly string title;
    private readonly ImmutableArray<DrawingElement>.Builder drawings = ImmutableArray.CreateBuilder<DrawingElement>();
    private readonly CorrectionNotes corrections;
    private readonly GroundComposer grounds;

    /// <summary>How many citations stood before the caption whose drawing comes next; null without a caption.</summary>
    private int? citedBeforeCaption;

    /// <summary>Creates a composer for a page.</summary>
    public PageComposer(Composition composition, Page page)
    {
        (this.composition, this.page) = (composition, page);
        title = composition.Titles.Of(page);
        runs = new RunComposer(composition, page);
        mentions = new MentionReader(page, title);
        corrections = new CorrectionNotes(composition, page);
        grounds = new GroundComposer(composition, page);
    }

    /// <summary>The page as readers see it.</summary>
    public TextPage Compose()
    {
        var elements = ComposeBlocks(page.Blocks, null);
        elements = elements.AddRange(corrections.TakeRest());
        var notes = page
            .Notes.Select((note, ordinal) => ComposeNote(note, page.FirstNote + ordinal))
            .ToImmutableArray();
        var plain = Plain.Of(elements);
        return new TextPage(page.Name, title, composition.Titles.Short(page), [.. Byline(), .. elements], notes)
        {
            FirstNote = page.FirstNote,
            Headings = ListHeadings(elements),
            Plain = plain,
            Gist = plain.Length == 0 ? "" : Sentences.Around(plain, 0),
            Lead = PlainOf(elements.OfType<ParagraphElement>().FirstOrDefault(paragraph => paragraph.IsLead)),
            Opening = PlainOf(elements.OfType<ParagraphElement>().FirstOrDefault()),
            Words = page.Words,
            Minutes = ReadingSpeed.Minutes(page.Words, composition.Briefing.Settings.Language),
            Mentions = mentions.Terms(),
            Citations = mentions.Sources(),
            Drawings = drawings.ToImmutable(),
            IsReviewed = composition.Checked.SecondReading.IsAgreed(page),
            Span = page.Span,
        };
    }

    /// <summary>
    /// Who wrote the section, above all that it says; nothing where that is the whole dossier's matter.
    /// </summary>
    private IEnumerable<Element> Byline()
    {
        if (!page.Authors.IsEmpty)
        {
            var line = composition.Texts.Format("by_line", string.Join(", ", page.Authors));
            yield return new ParagraphElement(
                ElementHead.None,
                IsLead: false,
                [new EmphasisRun(false, null, "", [new TextRun(line)])]
            );
        }
    }

    private static string PlainOf(ParagraphElement? paragraph) => paragraph is null ? "" : Plain.Of(paragraph.Content);

    private DocumentNote ComposeNote(Note note, int number) =>
        note switch
        {
            CitationNote citation => new DocumentNote(
                number,
                note.Marks,
                [.. citation.Items.Select(item => item.SourceId).Distinct(StringComparer.Ordinal)],
                [new ParagraphElement(ElementHead.None, IsLead: false, composition.Cited(citation))]
            ),
            TextNote text => new DocumentNote(number, note.Marks, [], ComposeBlocks(text.Blocks, note.Anchor)),
            _ => throw new UnreachableException(note.GetType().Name),
        };

    /// <summary>Composes blocks, each with the corrections after it.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="outerAnchor">The nearest anchor around them; null for none.</param>
    private ImmutableArray<Element> ComposeBlocks(ImmutableArray<Block> blocks, string? outerAnchor)
    {
        var elements = ImmutableArray.CreateBuilder<Element>(blocks.Length);
        foreach (var block in blocks)
        {
            if (ParagraphOf(block) is { } paragraph)
            {
                AddParagraph(elements, paragraph, outerAnchor);
            }
            else if (block is Heading { HasWords: false })
            {
                // Of nothing that is seen, nothing is made.
            }
            else
            {
                elements.Add(ComposeBlock(block, outerAnchor));
            }

            elements.AddRange(corrections.TakeFor(block.Anchor));
        }

        return elements.ToImmutable();
    }

    /// <summary>
    /// A block as a paragraph: one that is none, but a heading without words, is what it shows, or what is led to; null
    /// for any other.
    /// </summary>
    private static Paragraph? ParagraphOf(Block block) =>
        block switch
        {
            Paragraph paragraph => paragraph,
            Heading { HasWords: false } bare when bare.ShowsSomething || bare.Anchor is not null => new Paragraph(
                bare.Span,
                bare.Attributes,
                bare.Content
            )
            {
                Anchor = bare.Anchor,
                From = bare.From,
                Ground = bare.Ground,
            },
            _ => null,
        };

    /// <summary>Adds a paragraph, or the figures that it consists of.</summary>
    private void AddParagraph(ImmutableArray<Element>.Builder elements, Paragraph paragraph, string? outerAnchor)
    {
        var head = HeadOf(paragraph);
        var anchor = paragraph.Anchor ?? outerAnchor;
        var content = runs.Compose(paragraph.Content);
        var figures = StandingPictures.Of(head, content);
        foreach (var figure in figures)
        {
            // Its notes belong to what is said of it.
            var caption = figure.Caption.Length > 0 ? figure.Caption : figure.Image.Alternative;
            mentions.Read([new TextRun(caption), .. figure.Marks], anchor);
            elements.Add(figure);
        }

        if (figures.IsEmpty)
        {
            mentions.Read(content, anchor);
            elements.Add(new ParagraphElement(head, paragraph.Attributes.Has("lead"), content));
        }
    }

    private Element ComposeBlock(Block block, string? outerAnchor) =>
        block switch
        {
            Heading heading => new HeadingElement(
                HeadOf(heading),
                heading.Level,
                ComposeAndRead(heading.Content, heading.Anchor ?? outerAnchor)
            ),
            ListBlock list => new ListElement(
                HeadOf(list),
                list.Ordered,
                list.Start,
                list.Tight,
                [
                    .. list.Items.Select(item => new ItemElement(
                        HeadOf(item),
                        WithCorrections(item, ComposeBlocks(item.Blocks, item.Anchor ?? outerAnchor))
                    )),
                ]
            ),
            Captioned captioned => WithCaption(captioned, captioned.Anchor ?? outerAnchor),
            Caption caption => new ParagraphElement(
                HeadOf(caption),
                IsLead: false,
                ComposeAndRead(caption.Content, caption.Anchor ?? outerAnchor)
            ),
            Quote quote => new QuoteElement(HeadOf(quote), ComposeBlocks(quote.Blocks, outerAnchor)),
            CodeBlock code => new CodeElement(HeadOf(code), code.Text),
            Table table => new TableElement(
                HeadOf(table),
                table.Columns,
                ComposeRows(table, isHead: true, table.Anchor ?? outerAnchor),
                ComposeRows(table, isHead: false, table.Anchor ?? outerAnchor)
            ),
            DefinitionList list => new DefinitionsElement(
                HeadOf(list),
                [
                    .. list.Items.Select(item => new DefinitionEntry(
                        [.. item.Terms.Select(term => ComposeAndRead(term, outerAnchor))],
                        ComposeBlocks(item.Blocks, outerAnchor)
                    )),
                ]
            ),
            Container { Name: Containers.EditorNote } note => new EditorNoteElement(
                HeadOf(note),
                note.Attributes["kind"]!.Value,
                composition.Texts[$"kind_{note.Attributes["kind"]!.Value}"],
                Typography.Apostrophes(note.Attributes["title"]?.Value ?? ""),
                WithCorrections(note, ComposeBlocks(note.Blocks, note.Anchor ?? outerAnchor))
            ),
            Container box when composition.Chart(box) is { } chart => ComposeChart(chart, box.Anchor ?? outerAnchor),
            Container box when composition.Map(box) is { } map => ComposeMap(map, box.Anchor ?? outerAnchor),
            Container { Name: Containers.Callout } box => new GroupElement(
                HeadOf(box),
                box.Name,
                WithCorrections(
                    box,
                    [
                        .. TitleLine(box, box.Attributes["title"]?.Value),
                        .. ComposeBlocks(box.Blocks, box.Anchor ?? outerAnchor),
                    ]
                )
            ),
            Container { Name: Containers.KeyFigure } figure when page.Kind != PageKind.Figures => new GroupElement(
                HeadOf(figure),
                figure.Name,
                WithCorrections(
                    figure,
                    [.. KeyFigureLines(figure), .. ComposeBlocks(figure.Blocks, figure.Anchor ?? outerAnchor)]
                )
            ),
            Container group => new GroupElement(
                HeadOf(group),
                group.Name,
                WithCorrections(group, ComposeBlocks(group.Blocks, group.Anchor ?? outerAnchor))
            ),
            ThematicBreak => new BreakElement(HeadOf(block)),
            RawHtmlBlock raw => new RawHtmlElement(HeadOf(raw), raw.Html),
            _ => throw new UnreachableException($"{block.GetType().Name} among the blocks of a page"),
        };

    private CaptionedElement WithCaption(Captioned captioned, string? anchor)
    {
        citedBeforeCaption = mentions.Cited;
        var caption = ComposeAndRead(((TextBlock)captioned.Blocks[^1]).Content, anchor);
        var elements = ComposeBlocks(captioned.Blocks[..^1], anchor);
        citedBeforeCaption = null;
        var (label, number) = composition.Captions.Of(captioned);
        return new CaptionedElement(HeadOf(captioned), captioned.IsTable, label, number, caption, elements);
    }

    private DrawingElement ComposeMap(MapFigure map, string? anchor)
    {
        var firstCited = citedBeforeCaption ?? mentions.Cited;
        var composer = new MapComposer(DrawnNames.In(map, runs), composition.Briefing.World, composition.Texts);
        return AddDrawing(
            composer.Compose(
                HeadOf(map.Block),
                ComposeBlocks([.. map.Block.Blocks.Where(block => block is not Table)], anchor)
            ),
            firstCited
        );
    }

    private DrawingElement ComposeChart(ChartFigure chart, string? anchor)
    {
        var firstCited = citedBeforeCaption ?? mentions.Cited;
        var table = chart.Block.Blocks.OfType<Table>().Single();
        var composer = new ChartComposer(
            DrawnNames.In(chart, runs),
            composition.Texts,
            composition.Briefing.Settings.Language
        );
        return AddDrawing(
            composer.Compose(
                HeadOf(chart.Block),
                (TableElement)ComposeBlock(table, anchor),
                ComposeBlocks([.. chart.Block.Blocks.Where(block => block != table)], anchor)
            ),
            firstCited
        );
    }

    /// <summary>
    /// Gives a drawing the sources cited since a number of citations, and keeps it for the page's list of drawings.
    /// </summary>
    private DrawingElement AddDrawing(DrawingElement drawing, int firstCited)
    {
        drawing = drawing with { SourceIds = mentions.CitedFrom(firstCited) };
        drawings.Add(drawing);
        return drawing;
    }

    /// <summary>A line that stands above a box; none where it has no words.</summary>
    private static IEnumerable<Element> TitleLine(Block block, string? words) =>
        string.IsNullOrEmpty(words)
            ? []
            :
            [
                new ParagraphElement(
                    ElementHead.None,
                    IsLead: false,
                    [new EmphasisRun(Strong: true, null, "", [new TextRun(Typography.Apostrophes(words), block.Span)])]
                ),
            ];

    /// <summary>A key figure where it is used: its value and what it counts, then what it is.</summary>
    private static IEnumerable<Element> KeyFigureLines(Container figure)
    {
        var (value, unit) = (TypedValue("value"), TypedValue("unit"));
        var (title, year) = (TypedValue("title"), TypedValue("year"));
        return
        [
            .. TitleLine(figure, $"{value} {unit}".Trim()),
            new ParagraphElement(
                ElementHead.None,
                IsLead: false,
                [new TextRun(year.Length > 0 ? $"{title}, {year}" : title, figure.Span)]
            ),
        ];

        string TypedValue(string key) => Typography.Apostrophes(figure.Attributes[key]?.Value ?? "");
    }

    /// <summary>
    /// The elements of a box and its corrections after them: within the box, since it is shown elsewhere too.
    /// </summary>
    private ImmutableArray<Element> WithCorrections(Block block, ImmutableArray<Element> elements) =>
        elements.AddRange(corrections.TakeFor(block.Anchor));

    private ImmutableArray<ImmutableArray<ImmutableArray<Run>>> ComposeRows(Table table, bool isHead, string? anchor) =>
        [
            .. table
                .Rows.Where(row => row.IsHead == isHead)
                .Select(row => row.Cells.Select(cell => ComposeAndRead(cell.Content, anchor)).ToImmutableArray()),
        ];

    /// <summary>Composes the whole text of a block, and reads what it mentions.</summary>
    private ImmutableArray<Run> ComposeAndRead(ImmutableArray<Inline> content, string? anchor)
    {
        var composed = runs.Compose(content);
        mentions.Read(composed, anchor);
        return composed;
    }

    private ElementHead HeadOf(Block block) =>
        new(
            block.Anchor,
            block.Attributes["lang"]?.Value ?? "",
            block.Attributes.Classes,
            grounds.Of(block),
            block.Span
        )
        {
            Passages = grounds.InMargin(block),
            Own =
                IsGrounded && Grounds.IsOwn(block) && composition.Briefing.RulesVersion >= RulesVersion.Terms
                    ? composition.Texts["grounds_own"]
                    : "",
        };

    /// <summary>Whether the dossier derives from articles, so that readers are told what rests on none.</summary>
    private bool IsGrounded =>
        !composition.Briefing.Settings.DerivedFrom.IsEmpty && page.Kind is not (PageKind.About or PageKind.Term);

    private ImmutableArray<HeadingEntry> ListHeadings(ImmutableArray<Element> elements) =>
        [
            .. page
                .Headings.Where(heading => heading.Anchor is not null && heading.HasWords)
                .Select(heading => new HeadingEntry(
                    heading.Level,
                    heading.Anchor!,
                    Plain.Of(runs.Compose(heading.Content))
                )),
        ];
}
