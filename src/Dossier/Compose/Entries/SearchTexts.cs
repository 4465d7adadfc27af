using System.Collections.Immutable;
using Dossier.Compose.Elements;
using Dossier.Compose.Entries.Glossary;
using Dossier.Compose.Pages;
using Dossier.Compose.RunningText;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Compose.Entries;

/// <summary>
/// What can be searched: each stretch between headings, each term, source, event, figure, editor's note, and each note
/// with a text of its own; what other notes cite is found as a source.
/// </summary>
/// <param name="document">Everything that is said.</param>
/// <param name="texts">Interface texts.</param>
internal sealed class SearchTexts(Document document, Texts texts)
{
    private readonly HashSet<string> actors = document
        .Actors.SelectMany(group => group.Actors)
        .Select(actor => actor.Id)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Every text that the search finds, in the order of the dossier.</summary>
    public ImmutableArray<SearchText> All() =>
        [
            .. TextsByHeading(document.Front.Page, texts["summary"]),
            .. document.Sections.SelectMany(section => TextsByHeading(section, section.Title)),
            .. document.Timeline is { } timeline ? timeline.Events.Select(e => EventText(timeline, e)) : [],
            .. document.Figures is { } figures ? figures.Figures.Select(figure => FigureText(figures, figure)) : [],
            .. document.Terms.Select(TermText),
            .. document.Sources.Select(source => new SearchText(
                PagePaths.Source(source.Id),
                "sources",
                source.Title,
                "",
                source.Language,
                $"{source.Plain} {source.Remark}"
            )),
            .. document.EditorNotes.Select(note => new SearchText(
                PagePaths.Of(note.Page.Page, note.Anchor),
                "notes",
                note.Title.Length > 0 ? note.Title : note.KindLabel,
                note.KindLabel,
                "",
                Plain.Of(note.Elements)
            )),
            .. document.Texts.SelectMany(NoteTexts),
            .. document.PlainPages.SelectMany(page => TextsByHeading(page, page.Title)),
        ];

    private static SearchText EventText(TimelineText timeline, EventEntry e) =>
        new(
            PagePaths.Of(timeline.Page.Name, e.Anchor),
            "timeline",
            e.Title,
            e.DateText,
            "",
            $"{e.Place} {Plain.Of(e.Elements)}"
        );

    private static SearchText FigureText(FiguresText figures, FigureEntry figure) =>
        new(
            PagePaths.Of(figures.Page.Name, figure.Anchor),
            "figures",
            figure.Title,
            figure.Year,
            "",
            $"{figure.Value} {figure.Unit} {Plain.Of(figure.Elements)}"
        )
        {
            Names = [figure.Title, $"{figure.Value} {figure.Unit}"],
        };

    private SearchText TermText(TermEntry term) =>
        new(
            PagePaths.Term(term.Id),
            "glossary",
            term.Name,
            "",
            term.Language,
            string.Join(' ', [.. term.Aliases, .. term.Labels.Select(label => label.Value), term.Role, term.Page.Plain])
        )
        {
            Names = [term.Name, .. term.Aliases, .. term.Labels.Select(label => label.Value)],
            IsActor = actors.Contains(term.Id),
        };

    /// <summary>
    /// The text of a page, cut at each heading that has an anchor, without editor's notes, which are found by
    /// themselves.
    /// </summary>
    private static IEnumerable<SearchText> TextsByHeading(TextPage page, string title)
    {
        HeadingElement? heading = null;
        var from = 0;
        for (var i = 0; i <= page.Elements.Length; i++)
        {
            if (i < page.Elements.Length && page.Elements[i] is not HeadingElement { Head.Anchor: not null })
            {
                continue;
            }

            var text = Plain.Of(page.Elements[from..i].Where(element => element is not EditorNoteElement));
            if (text.Length > 0 || heading is not null || from == 0)
            {
                yield return new SearchText(
                    PagePaths.Of(page.Name, heading?.Head.Anchor),
                    "sections",
                    heading is null ? title : Plain.Of(heading.Content),
                    heading is null ? "" : title,
                    "",
                    text
                );
            }

            (heading, from) = (i < page.Elements.Length ? (HeadingElement)page.Elements[i] : null, i + 1);
        }
    }

    private IEnumerable<SearchText> NoteTexts(TextPage page) =>
        page
            .Notes.Where(note => note.SourceIds.IsEmpty)
            .Select(note => new SearchText(
                PagePaths.Of(page.Name, NoteIds.Note(note.Number)),
                "notes",
                texts.Format("note", note.Number),
                page.Title,
                "",
                Plain.Of(note.Elements)
            )
            {
                Names = [],
            });
}
