using System.Collections.Immutable;
using Dossier.Compose.Entries;
using Dossier.Compose.Entries.Glossary;
using Dossier.Diagnostics;
using Dossier.Encode.Print.Contract;
using Dossier.Model.Pages;

namespace Dossier.Encode.Print;

/// <summary>Timeline, key figures, source index and the list of editor's notes for the print template.</summary>
/// <param name="context">What all of print needs.</param>
internal sealed class PrintLists(PrintContext context)
{
    private bool IsBrief => context.Scope.IsBrief;

    /// <summary>The timeline; a brief has no texts of events, and so no notes. Null where there is none.</summary>
    public PrintTimeline? Timeline()
    {
        if (context.Document.Timeline is not { } timeline || (IsBrief && timeline.Events.IsEmpty))
        {
            return null;
        }

        var blocks = new PrintBlocks(context, timeline.Page);
        return new PrintTimeline
        {
            Id = context.Label(timeline.Page.Name, null),
            Title = Clean(timeline.Page.Title, timeline.Page.Span),
            Short = Clean(timeline.Page.ShortTitle, timeline.Page.Span),
            Alt = timeline.Events.IsEmpty ? null : timeline.Description,
            Intro = IsBrief ? [] : blocks.Of(timeline.Intro),
            Events =
            [
                .. timeline.Events.Select(e => new PrintEvent(
                    Id(timeline.Page.Name, e.Anchor),
                    e.DateText,
                    Clean(e.Title, e.Span),
                    Clean(e.Place, e.Span),
                    IsBrief
                        ? []
                        :
                        [
                            .. e
                                .Actors.DistinctBy(actor => actor.Id, StringComparer.Ordinal)
                                .Select(actor => Term(actor, mark: true)),
                        ],
                    IsBrief ? [] : blocks.Of(e.Elements)
                )),
            ],
        };
    }

    /// <summary>
    /// The key figures; a brief has them without intro and texts, and so without notes, but with corrections. Null where
    /// there are none.
    /// </summary>
    public PrintKeyFigures? KeyFigures()
    {
        if (context.Document.Figures is not { } figures || (IsBrief && figures.Figures.IsEmpty))
        {
            return null;
        }

        var blocks = new PrintBlocks(context, figures.Page);
        return new PrintKeyFigures
        {
            Id = context.Label(figures.Page.Name, null),
            Title = Clean(figures.Page.Title, figures.Page.Span),
            Short = Clean(figures.Page.ShortTitle, figures.Page.Span),
            Alt = figures.Description,
            Intro = IsBrief ? [] : blocks.Of(figures.Intro),
            Figures =
            [
                .. figures.Figures.Select(figure => new PrintKeyFigure(
                    Id(figures.Page.Name, figure.Anchor),
                    Clean(figure.Value, figure.Span),
                    Clean(figure.Unit, figure.Span),
                    Clean(figure.Year, figure.Span),
                    Clean(figure.Title, figure.Span),
                    blocks.Of(IsBrief ? [.. figure.Corrections] : figure.Elements),
                    Section(figure.Section)
                )),
            ],
        };
    }

    /// <summary>Who acts, by kind.</summary>
    public ImmutableArray<PrintActorGroup> Actors() =>
        [
            .. context.Document.Actors.Select(group => new PrintActorGroup(
                Clean(group.Label, TextSpan.None),
                [
                    .. group.Actors.Select(actor => new PrintActor(
                        Term(actor.Link, mark: false),
                        Clean(actor.Role.Length > 0 ? actor.Role : actor.Page.Gist, actor.Span)
                    )),
                ]
            )),
        ];

    /// <summary>The sources that are printed, each with its reference and remark.</summary>
    public ImmutableArray<PrintSource> Sources()
    {
        var inlines = new PrintBlocks(context, context.Document.Front.Page).Inlines;
        return
        [
            .. context.Scope.Sources.Select(source =>
            {
                context.Labels.Add(SinglePageIds.OfSource(source.Id));
                return new PrintSource(
                    SinglePageIds.OfSource(source.Id),
                    PrintAddresses.SourceMark(source.Id),
                    inlines.Of(source.Reference),
                    inlines.Of(source.Copy?.Line ?? []),
                    Clean(source.Remark, source.Span)
                );
            }),
        ];
    }

    /// <summary>Where the editor's notes stand, those that are printed.</summary>
    public ImmutableArray<PrintNotePlace> EditorNotes() =>
        [
            .. from note in context.Document.EditorNotes
            where note.Anchor is not null
            let label = SinglePageIds.Of(note.Page.Page, note.Anchor!)
            where context.Labels.Contains(label)
            select new PrintNotePlace(label, note.Kind, Clean(note.Title, note.Span)),
        ];

    /// <summary>A link to a section; null where none is named.</summary>
    public PrintSectionLink? Section(PageLink? section)
    {
        if (section is null)
        {
            return null;
        }

        var target = context.Addresses.Page(section.Page, null);
        return new PrintSectionLink(
            target.Label,
            target.Url,
            Clean(section.Title, context.Document.SectionById[section.Page.Id].Span)
        );
    }

    /// <summary>A term as a link.</summary>
    /// <param name="term">The term.</param>
    /// <param name="mark">Whether the glossary names the page.</param>
    public PrintTermLink Term(TermLink term, bool mark)
    {
        var target = context.Addresses.Term(term.Id);
        var language = PrintLanguage.Of(term.Language);
        return new PrintTermLink(
            target.Label,
            target.Url,
            language.Lang,
            language.Region,
            Clean(term.Name, term.Span),
            mark ? PrintAddresses.TermMark(term.Id) : null
        );
    }

    /// <summary>The label of an anchor, or of the page where that is null; null where it was given before.</summary>
    public string? Id(PageName page, string? anchor) => context.Label(page, anchor);

    private string Clean(string text, TextSpan span) => context.Text.Clean(text, span);
}
