using System.Collections.Immutable;
using Dossier.Check;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Render.Html;
using Dossier.Render.References;
using Dossier.Theming;

namespace Dossier.Render.Search;

/// <summary>
/// A checked briefing to what can be searched: a record for each stretch between headings, each term, source, event,
/// figure and
/// note. Its words are folded to plain Latin letters as <see cref="Slug"/> folds them, so that Suleymanci, Süleymancı
/// and
/// СҮЛЕЙМАНШЫ meet; the page that searches folds what is typed in the same way.
/// </summary>
public static class SearchRenderer
{
    private const string Sections = "sections";

    /// <summary>
    /// The records. A reference for which the theme lacks a text leaves its source without one; the site's pages report
    /// it.
    /// </summary>
    /// <param name="checkedBriefing">The briefing.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public static SearchJob Render(CheckedBriefing checkedBriefing, Theme theme, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        var briefing = checkedBriefing.Briefing;
        var references = new ReferenceStyle(theme.Texts, briefing.Settings.Language);
        return new SearchJob(
            briefing.Settings.Language.Split('-')[0].ToLowerInvariant(),
            [
                .. Stretches(briefing.Front, theme.Texts["summary"]),
                .. briefing.Sections.SelectMany(section => Stretches(section, section.Title)),
                .. briefing.Events.Select(e =>
                    Record(
                        Address(briefing.Timeline!, e.Block.Anchor),
                        "timeline",
                        e.Title,
                        theme.Texts.Date(e.Date),
                        "",
                        $"{e.Place} {PlainText.Of(e.Block.Blocks)}"
                    )
                ),
                .. briefing.KeyFigures.Select(figure =>
                    Record(
                        Address(briefing.Figures!, figure.Block.Anchor),
                        "figures",
                        figure.Title,
                        figure.Year,
                        "",
                        $"{figure.Value} {figure.Unit} {PlainText.Of(figure.Block.Blocks)}"
                    )
                ),
                .. briefing.Terms.Select(Term),
                .. briefing.Sources.Select(source =>
                    Record(
                        PagePaths.Source(source.Id),
                        "sources",
                        source.Title,
                        "",
                        source.Language,
                        $"{PlainText.Of(references.Entry(source))} {source.Custom.GetValueOrDefault("note", "")}"
                    )
                ),
                .. briefing.EditorNotes.Select(note =>
                    Record(
                        Address(note.Page, note.Block.Anchor),
                        "notes",
                        note.Title.Length > 0 ? note.Title : theme.Texts[$"kind_{note.Kind}"],
                        theme.Texts[$"kind_{note.Kind}"],
                        "",
                        PlainText.Of(note.Block.Blocks)
                    )
                ),
                .. briefing.Pages.SelectMany(page => Notes(page, theme.Texts)),
                .. briefing.About is { } about
                    ? Stretches(about, about.Title.Length > 0 ? about.Title : theme.Texts["about"])
                    : [],
            ]
        );
    }

    /// <summary>The text of a page, cut at its headings. Editor's notes stand for themselves.</summary>
    private static IEnumerable<SearchRecord> Stretches(Page page, string title)
    {
        var (heading, from) = ((Heading?)null, 0);
        for (var i = 0; i <= page.Blocks.Length; i++)
        {
            if (i < page.Blocks.Length && page.Blocks[i] is not Heading { Anchor: not null })
            {
                continue;
            }

            var text = PlainText.Of([
                .. page.Blocks[from..i].Where(block => block is not Container { Name: Containers.EditorNote }),
            ]);
            if (text.Length > 0 || heading is not null || from == 0)
            {
                yield return Record(
                    Address(page, heading?.Anchor),
                    Sections,
                    heading is null ? title : PlainText.Of(heading.Content),
                    heading is null ? "" : title,
                    "",
                    text
                );
            }

            (heading, from) = (i < page.Blocks.Length ? (Heading)page.Blocks[i] : null, i + 1);
        }
    }

    private static SearchRecord Term(Term term) =>
        Record(
            PagePaths.Term(term.Id),
            "glossary",
            term.Name,
            "",
            term.Language,
            string.Join(
                ' ',
                [
                    .. term.Aliases,
                    .. term.Labels.Select(label => label.Value),
                    term.Role,
                    PlainText.Of(term.Page.Blocks),
                ]
            )
        );

    /// <summary>Notes with a text of their own; what others cite is found as a source.</summary>
    private static IEnumerable<SearchRecord> Notes(Page page, Texts texts) =>
        page
            .Notes.Select((note, ordinal) => (Note: note as TextNote, Number: NoteIds.Number(page, ordinal)))
            .Where(entry => entry.Note is not null)
            .Select(entry =>
                Record(
                    Address(page, NoteIds.Note(entry.Number)),
                    "notes",
                    texts.Format("note", entry.Number),
                    page.Title,
                    "",
                    PlainText.Of(entry.Note!.Blocks)
                )
            );

    private static string Address(Page page, string? anchor) =>
        PagePaths.Of(page) + (anchor is null ? "" : $"#{anchor}");

    private static SearchRecord Record(
        string url,
        string kind,
        string title,
        string place,
        string language,
        string text
    )
    {
        var words = $"{title} {text}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new SearchRecord(
            url,
            kind,
            title,
            place,
            language,
            string.Join(' ', words),
            string.Join(' ', words.Select(Fold))
        );
    }

    /// <summary>
    /// A word in plain Latin letters; a mark that holds no letter stays, so that the words of both texts keep step.
    /// </summary>
    private static string Fold(string word) => Slug.Of(word) is { Length: > 0 } folded ? folded : word;
}
