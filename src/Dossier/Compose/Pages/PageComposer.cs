using System.Collections.Immutable;
using System.Diagnostics;
using Dossier.Check.Grounding;
using Dossier.Compose.Backlinks;
using Dossier.Compose.Corrections;
using Dossier.Compose.Drawings;
using Dossier.Compose.Elements;
using Dossier.Compose.Runs;
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
        var elements = Elements(page.Blocks, null);
        elements = elements.AddRange(corrections.TakeRest());
        var notes = page.Notes.Select((note, ordinal) => Note(note, page.FirstNote + ordinal)).ToImmutableArray();
        var plain = Plain.Of(elements);
        return new TextPage(page.Name, title, composition.Titles.Short(page), [.. Byline(), .. elements], notes)
        {
            FirstNote = page.FirstNote,
            Headings = Headings(elements),
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

    private DocumentNote Note(Note note, int number) =>
        note switch
        {
            CitationNote citation => new DocumentNote(
                number,
                note.Marks,
                [.. citation.Items.Select(item => item.SourceId).Distinct(StringComparer.Ordinal)],
                [new ParagraphElement(ElementHead.None, IsLead: false, composition.Cited(citation))]
            ),
            TextNote text => new DocumentNote(number, note.Marks, [], Elements(text.Blocks, note.Anchor)),
            _ => throw new UnreachableException(note.GetType().Name),
        };

    /// <param name="blocks">The blocks.</param>
    /// <param name="outer">The nearest anchor around them; null for none.</param>
    private ImmutableArray<Element> Elements(ImmutableArray<Block> blocks, string? outer)
    {
        var elements = ImmutableArray.CreateBuilder<Element>(blocks.Length);
        foreach (var block in blocks)
        {
            if (block is Paragraph paragraph)
            {
                AddParagraph(elements, paragraph, outer);
            }
            else
            {
                elements.Add(Element(block, outer));
            }

            elements.AddRange(corrections.TakeFor(block.Anchor));
        }

        return elements.ToImmutable();
    }

    private void AddParagraph(ImmutableArray<Element>.Builder elements, Paragraph paragraph, string? outer)
    {
        var (head, anchor) = (Head(paragraph), paragraph.Anchor ?? outer);
        var content = runs.Compose(paragraph.Content);
        var figures = Figures.Of(head, content);
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

    /// <summary>A block as composed text.</summary>
    private Element Element(Block block, string? outer) =>
        block switch
        {
            Heading heading => new HeadingElement(
                Head(heading),
                heading.Level,
                Runs(heading.Content, heading.Anchor ?? outer)
            ),
            ListBlock list => new ListElement(
                Head(list),
                list.Ordered,
                list.Start,
                list.Tight,
                [
                    .. list.Items.Select(item => new ItemElement(
                        Head(item),
                        WithCorrections(item, Elements(item.Blocks, item.Anchor ?? outer))
                    )),
                ]
            ),
            Captioned captioned => WithCaption(captioned, captioned.Anchor ?? outer),
            Caption caption => new ParagraphElement(
                Head(caption),
                IsLead: false,
                Runs(caption.Content, caption.Anchor ?? outer)
            ),
            Quote quote => new QuoteElement(Head(quote), Elements(quote.Blocks, outer)),
            CodeBlock code => new CodeElement(Head(code), code.Text),
            Table table => new TableElement(
                Head(table),
                table.Columns,
                Rows(table, isHead: true, table.Anchor ?? outer),
                Rows(table, isHead: false, table.Anchor ?? outer)
            ),
            DefinitionList list => new DefinitionsElement(
                Head(list),
                [
                    .. list.Items.Select(item => new DefinitionEntry(
                        [.. item.Terms.Select(term => Runs(term, outer))],
                        Elements(item.Blocks, outer)
                    )),
                ]
            ),
            Container { Name: Containers.EditorNote } note => new EditorNoteElement(
                Head(note),
                note.Attributes["kind"]!.Value,
                composition.Texts[$"kind_{note.Attributes["kind"]!.Value}"],
                Typography.Apostrophes(note.Attributes["title"]?.Value ?? ""),
                WithCorrections(note, Elements(note.Blocks, note.Anchor ?? outer))
            ),
            Container box when composition.Chart(box) is { } chart => Chart(chart, box.Anchor ?? outer),
            Container box when composition.Map(box) is { } map => Map(map, box.Anchor ?? outer),
            Container { Name: Containers.Callout } box => new GroupElement(
                Head(box),
                box.Name,
                WithCorrections(
                    box,
                    [.. Title(box, box.Attributes["title"]?.Value), .. Elements(box.Blocks, box.Anchor ?? outer)]
                )
            ),
            Container { Name: Containers.KeyFigure } figure when page.Kind != PageKind.Figures => new GroupElement(
                Head(figure),
                figure.Name,
                WithCorrections(figure, [.. Figure(figure), .. Elements(figure.Blocks, figure.Anchor ?? outer)])
            ),
            Container group => new GroupElement(
                Head(group),
                group.Name,
                WithCorrections(group, Elements(group.Blocks, group.Anchor ?? outer))
            ),
            ThematicBreak => new BreakElement(Head(block)),
            RawHtmlBlock raw => new RawHtmlElement(Head(raw), raw.Html),
            _ => throw new UnreachableException($"{block.GetType().Name} among the blocks of a page"),
        };

    private CaptionedElement WithCaption(Captioned captioned, string? anchor)
    {
        citedBeforeCaption = mentions.Cited;
        var caption = Runs(((TextBlock)captioned.Blocks[^1]).Content, anchor);
        var elements = Elements(captioned.Blocks[..^1], anchor);
        citedBeforeCaption = null;
        var (label, number) = composition.Captions.Of(captioned);
        return new CaptionedElement(Head(captioned), captioned.IsTable, label, number, caption, elements);
    }

    private DrawingElement Map(MapFigure map, string? anchor)
    {
        var first = citedBeforeCaption ?? mentions.Cited;
        var composer = new MapComposer(map, composition.Briefing.World, composition.Texts);
        return Drawn(
            composer.Compose(
                Head(map.Block),
                Elements([.. map.Block.Blocks.Where(block => block is not Table)], anchor)
            ),
            first
        );
    }

    private DrawingElement Chart(ChartFigure chart, string? anchor)
    {
        var first = citedBeforeCaption ?? mentions.Cited;
        var table = chart.Block.Blocks.OfType<Table>().Single();
        var composer = new ChartComposer(chart, composition.Texts, composition.Briefing.Settings.Language);
        return Drawn(
            composer.Compose(
                Head(chart.Block),
                (TableElement)Element(table, anchor),
                Elements([.. chart.Block.Blocks.Where(block => block != table)], anchor)
            ),
            first
        );
    }

    private DrawingElement Drawn(DrawingElement drawing, int firstCited)
    {
        drawing = drawing with { SourceIds = mentions.CitedFrom(firstCited) };
        drawings.Add(drawing);
        return drawing;
    }

    /// <summary>A line that stands above a box; none where it has no words.</summary>
    private static IEnumerable<Element> Title(Block block, string? words) =>
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
    private static IEnumerable<Element> Figure(Container figure)
    {
        var (value, unit) = (Said("value"), Said("unit"));
        var (title, year) = (Said("title"), Said("year"));
        return
        [
            .. Title(figure, $"{value} {unit}".Trim()),
            new ParagraphElement(
                ElementHead.None,
                IsLead: false,
                [new TextRun(year.Length > 0 ? $"{title}, {year}" : title, figure.Span)]
            ),
        ];

        string Said(string key) => Typography.Apostrophes(figure.Attributes[key]?.Value ?? "");
    }

    /// <summary>Within what is shown elsewhere too, so that its correction goes along.</summary>
    private ImmutableArray<Element> WithCorrections(Block block, ImmutableArray<Element> elements) =>
        elements.AddRange(corrections.TakeFor(block.Anchor));

    private ImmutableArray<ImmutableArray<ImmutableArray<Run>>> Rows(Table table, bool isHead, string? anchor) =>
        [
            .. table
                .Rows.Where(row => row.IsHead == isHead)
                .Select(row => row.Cells.Select(cell => Runs(cell.Content, anchor)).ToImmutableArray()),
        ];

    /// <summary>Composes the whole text of a block, and reads what it mentions.</summary>
    private ImmutableArray<Run> Runs(ImmutableArray<Inline> content, string? anchor)
    {
        var composed = runs.Compose(content);
        mentions.Read(composed, anchor);
        return composed;
    }

    private ElementHead Head(Block block) =>
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

    private ImmutableArray<HeadingEntry> Headings(ImmutableArray<Element> elements) =>
        [
            .. page
                .Headings.Where(heading => heading.Anchor is not null)
                .Select(heading => new HeadingEntry(
                    heading.Level,
                    heading.Anchor!,
                    Plain.Of(runs.Compose(heading.Content))
                )),
        ];
}
