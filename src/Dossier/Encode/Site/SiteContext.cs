using Dossier.Compose;
using Dossier.Compose.Entries;
using Dossier.Compose.Entries.Glossary;
using Dossier.Compose.Pages;
using Dossier.Compose.RunningText;
using Dossier.Encode.Addresses;
using Dossier.Encode.Html;
using Dossier.Model.Pages;
using Dossier.Theming;
using Scriban.Runtime;

namespace Dossier.Encode.Site;

/// <summary>What every page of the site is written from, and what several of them show.</summary>
/// <param name="document">What is said.</param>
/// <param name="texts">Interface texts.</param>
internal sealed class SiteContext(Document document, Texts texts)
{
    /// <summary>How many notes must say the same words for these to be said once.</summary>
    private const int MinRepeats = 3;

    public Document Document => document;

    public Texts Texts => texts;

    /// <summary>A writer for the text of a page.</summary>
    public HtmlWriter Writer(TextPage page, IAddresses addresses) => new(page.Name, addresses, texts);

    /// <summary>A writer for text that stands at home on another page.</summary>
    public HtmlWriter WriterWithoutAnchors(PageName page, IAddresses addresses) =>
        new(page, addresses, texts) { WritesAnchors = false };

    /// <summary>A reference as HTML.</summary>
    public Theming.Html Html(SourceEntry source, IAddresses addresses) =>
        Writer(document.Front.Page, addresses).Inlines(source.Reference);

    /// <summary>What is said of a source's archived copy, as HTML; null where none is known.</summary>
    public Theming.Html? Copy(SourceEntry source, IAddresses addresses) =>
        source.Copy is { Address.Length: > 0 } copy ? Writer(document.Front.Page, addresses).Inlines(copy.Line) : null;

    /// <summary>A source as a reference and a link.</summary>
    public TemplateObject Reference(SourceEntry source, IAddresses addresses) =>
        TemplateModel.Of(("html", Html(source, addresses)), ("href", addresses.OfSource(source.Id)));

    /// <summary>A link to a page for a template; null where there is none.</summary>
    public static TemplateObject? Link(PageLink? page, IAddresses addresses) =>
        page is null ? null : TemplateModel.Of(("title", page.Title), ("href", addresses.Of(page.Page, null)));

    /// <summary>Links to terms for a template.</summary>
    public static ScriptArray Links(IEnumerable<TermLink> terms, IAddresses addresses) =>
        TemplateModel.List(
            terms.Select(term =>
                TemplateModel.Of(("name", term.Name), ("language", term.Language), ("href", addresses.OfTerm(term.Id)))
            )
        );

    /// <summary>Events as links, for the pages of those who take part.</summary>
    public ScriptArray Links(IEnumerable<EventEntry> events, IAddresses addresses) =>
        TemplateModel.List(
            events.Select(e =>
                TemplateModel.Of(
                    ("date", e.DateText),
                    ("title", e.Title),
                    ("href", addresses.Of(document.Timeline!.Page.Name, e.Anchor))
                )
            )
        );

    /// <summary>The headings of a page for its list of contents.</summary>
    public static ScriptArray Headings(TextPage page, IAddresses addresses) =>
        TemplateModel.List(
            page.Headings.Select(heading =>
                TemplateModel.Of(
                    ("level", heading.Level),
                    ("id", addresses.Id(page.Name, heading.Anchor)),
                    ("href", addresses.Of(page.Name, heading.Anchor)),
                    ("html", heading.Text)
                )
            )
        );

    /// <summary>The notes of a page; their marks are on that page, wherever the notes are shown.</summary>
    /// <param name="page">The page.</param>
    /// <param name="addresses">Where things stand.</param>
    /// <param name="isAtHome">Whether they stand on that page, so that what is in them carries its ids.</param>
    public ScriptArray Notes(TextPage page, IAddresses addresses, bool isAtHome = true)
    {
        var writer = new HtmlWriter(page.Name, addresses, texts) { WritesAnchors = isAtHome, ShowsAnchors = false };
        var home = addresses.Of(page.Name, "");
        home = home[..(home.LastIndexOf('#') + 1)];
        return TemplateModel.List(page.Notes.Select(note => NoteModel(note, writer, home)));
    }

    /// <summary>
    /// The notes of a page in two lists: those whose words few or no others have, and those that say the same words as
    /// others of the page, each wording once with the numbers of all its notes.
    /// </summary>
    public (ScriptArray Unique, ScriptArray Repeated) NotesOnce(
        TextPage page,
        IAddresses addresses,
        bool isAtHome = true
    )
    {
        if (page.Notes.Length < MinRepeats)
        {
            return (Notes(page, addresses, isAtHome), []);
        }

        var byWording = page.Notes.GroupBy(note => Plain.Of(note.Elements), StringComparer.Ordinal).ToArray();
        var repeatedGroups = byWording.Where(notes => notes.Count() >= MinRepeats).ToArray();
        var repeatedNotes = repeatedGroups.SelectMany(notes => notes).ToHashSet();
        var uniquePage = page with { Notes = [.. page.Notes.Where(note => !repeatedNotes.Contains(note))] };
        return (
            Notes(uniquePage, addresses, isAtHome),
            TemplateModel.List(
                repeatedGroups.Select(notes =>
                {
                    var all = Notes(page with { Notes = [.. notes] }, addresses, isAtHome);
                    return TemplateModel.Of(("notes", all), ("html", ((TemplateObject)all[0]!)["html"]));
                })
            )
        );
    }

    private TemplateObject NoteModel(DocumentNote note, HtmlWriter writer, string home)
    {
        var back = new ReturnLinks(note, home, texts);
        return TemplateModel.Of(
            ("number", NoteIds.Digits(note.Number)),
            ("id", NoteIds.Note(note.Number)),
            ("html", note.Line is { IsDefault: false } line ? writer.Inlines(line) : writer.Blocks(note.Elements)),
            ("marks", new TemplateObject.Later(back.List)),
            ("back_arrows", new Theming.Html(back.WriteArrows)),
            ("back_numbers", new Theming.Html(back.WriteNumbers))
        );
    }
}
