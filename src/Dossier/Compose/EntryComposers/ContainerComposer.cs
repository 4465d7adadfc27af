using System.Collections.Immutable;
using Dossier.Compose.Corrections;
using Dossier.Compose.Drawings;
using Dossier.Compose.Elements;
using Dossier.Compose.Entries;
using Dossier.Compose.Entries.Glossary;
using Dossier.Compose.Pages;
using Dossier.Editions.Redlines;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Entries;
using Dossier.Model.Pages;

namespace Dossier.Compose.EntryComposers;

/// <summary>Says what stands in containers: key messages, events, key figures, editor's notes.</summary>
/// <param name="composition">What every composer needs.</param>
/// <param name="pages">Composed pages, by what names them.</param>
internal sealed class ContainerComposer(Composition composition, IReadOnlyDictionary<PageName, TextPage> pages)
{
    private readonly Briefing briefing = composition.Briefing;
    private readonly Dictionary<(PageName, int), ImmutableArray<Element>> contents = ContentsByContainer(pages.Values);

    /// <summary>The text of the front page, with what its containers say.</summary>
    public FrontText Front()
    {
        var text = pages[briefing.Front.Name];
        return new FrontText(
            text,
            [
                .. text.Elements.Where(element =>
                    element
                        is not (
                            GroupElement
                            {
                                Name: Containers.Point
                                    or Containers.Summary
                                    or Containers.KeyMessage
                                    or Containers.Watch
                            }
                            or EditorNoteElement
                        )
                ),
            ],
            MessageEntries(briefing.Point),
            [.. text.Elements.Where(element => element is GroupElement { Name: Containers.Summary })],
            MessageEntries(briefing.KeyMessages),
            MessageEntries(briefing.Watch),
            [.. text.Elements.Where(element => element is EditorNoteElement)]
        );

        ImmutableArray<MessageEntry> MessageEntries(ImmutableArray<FrontMessage> messages) =>
            [
                .. messages.Select(message => new MessageEntry(
                    message.Block.Anchor,
                    LinkToSection(message.SectionId),
                    Inside(text, message.Block)
                )),
            ];
    }

    /// <summary>The timeline; null when there is none.</summary>
    /// <param name="link">How a list names a term.</param>
    public TimelineText? Timeline(Func<string, TermLink> link)
    {
        if (briefing.Timeline is not { } page)
        {
            return null;
        }

        var text = pages[page.Name];
        return new TimelineText(
            text,
            Without(text, Containers.Event),
            [
                .. briefing.Events.Select(e => new EventEntry(
                    e.Block.Anchor,
                    e.Date,
                    composition.Texts.Date(e.Date),
                    e.Title,
                    e.Place,
                    [.. e.Actors.Select(link)],
                    Inside(text, e.Block),
                    e.Block.Span
                )),
            ],
            briefing.Events.IsEmpty
                ? ""
                : composition.Texts.Format(
                    "timeline_description",
                    briefing.Events.Length,
                    briefing.Events.Min(e => e.Date.Start.Year),
                    briefing.Events.Max(e => (e.Date.End ?? e.Date.Start).Year)
                )
        );
    }

    /// <summary>The key figures; null when there are none.</summary>
    public FiguresText? Figures()
    {
        if (briefing.Figures is not { } page)
        {
            return null;
        }

        var text = pages[page.Name];
        var corrections = new CorrectionNotes(composition, page);
        ImmutableArray<FigureEntry> figures =
        [
            .. briefing.KeyFigures.Select(figure => new FigureEntry(
                figure.Block.Anchor,
                figure.Title,
                figure.Value,
                figure.Unit,
                figure.Year,
                LinkToSection(figure.SectionId),
                Inside(text, figure.Block),
                figure.Block.Span
            )
            {
                Corrections = [.. corrections.Of(figure.Block.Anchor, UnitReader.Head(figure.Block))],
            }),
        ];
        var drawn = FiguresChart.Of(figures, composition.Texts, briefing.Settings.Language);
        return new FiguresText(text, Without(text, Containers.KeyFigure), figures, drawn?.Svg, drawn?.Alternative);
    }

    /// <summary>The editor's notes, in reading order.</summary>
    public ImmutableArray<EditorNoteEntry> EditorNotes() =>
        [
            .. briefing.EditorNotes.Select(note => new EditorNoteEntry(
                note.Block.Anchor,
                note.Kind,
                composition.Texts[$"kind_{note.Kind}"],
                note.Title,
                PageLink.To(pages[note.Page.Name]),
                Inside(pages[note.Page.Name], note.Block),
                note.Block.Span
            )),
        ];

    private PageLink? LinkToSection(string? id) =>
        id is null ? null : PageLink.To(pages[briefing.SectionById[id].Name]);

    /// <summary>The elements of a text but the boxes of one name.</summary>
    private static ImmutableArray<Element> Without(TextPage text, string container) =>
        [.. text.Elements.Where(element => element is not GroupElement group || group.Name != container)];

    /// <summary>What stands in a container of a page, as composed.</summary>
    private ImmutableArray<Element> Inside(TextPage text, Container block) => contents[(text.Name, block.Span.Start)];

    /// <summary>What stands in each container, by its page and the offset at which it was typed.</summary>
    private static Dictionary<(PageName, int), ImmutableArray<Element>> ContentsByContainer(IEnumerable<TextPage> pages)
    {
        var contents = new Dictionary<(PageName, int), ImmutableArray<Element>>();
        foreach (var text in pages)
        {
            foreach (var element in text.Elements)
            {
                if (element is GroupElement group)
                {
                    contents[(text.Name, group.Head.Span.Start)] = group.Elements;
                }
                else if (element is EditorNoteElement note)
                {
                    contents[(text.Name, note.Head.Span.Start)] = note.Elements;
                }
            }
        }

        return contents;
    }
}
