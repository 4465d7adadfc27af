using System.Collections.Immutable;
using System.Globalization;
using Dossier.Check;
using Dossier.Check.Grounding;
using Dossier.Editions;
using Dossier.Model;
using Dossier.Render.Html;
using Dossier.Render.Redirects;
using Dossier.Render.References;
using Dossier.Theming;
using Scriban.Runtime;

namespace Dossier.Render.Site;

/// <summary>What every page of the site is made from.</summary>
internal sealed class SiteContext
{
    private readonly NoteText noteText;
    private readonly ImmutableArray<Inline>[] citations;

    /// <summary>Gathers it.</summary>
    public SiteContext(CheckedBriefing checkedBriefing, Theme theme)
    {
        Checked = checkedBriefing;
        var briefing = checkedBriefing.Briefing;
        Signposts = new Signposts(checkedBriefing);
        Texts = theme.Texts;
        References = new ReferenceStyle(theme.Texts, briefing.Settings.Language);
        Indexes = new Indexes.Indexes(briefing);
        noteText = new NoteText(briefing, theme.Texts, References);
        citations = new ImmutableArray<Inline>[1 + briefing.Pages.Sum(page => page.Notes.Length)];
    }

    public Briefing Briefing => Checked.Briefing;

    public GroundingReport Grounding => Checked.Grounding;

    public CheckedBriefing Checked { get; }

    public EditionPlace Place => Checked.Place;

    public Signposts Signposts { get; }

    public Texts Texts { get; }

    public ReferenceStyle References { get; }

    public Indexes.Indexes Indexes { get; }

    /// <summary>A writer for the text of a page.</summary>
    public HtmlWriter Writer(Page page, IAddresses addresses) => new(Briefing, page, addresses, Texts, References);

    /// <summary>A writer for text that stands at home on another page.</summary>
    public HtmlWriter GuestWriter(Page page, IAddresses addresses) =>
        new(Briefing, page, addresses, Texts, References) { IsHome = false };

    /// <summary>A reference as HTML.</summary>
    public Theming.Html Html(ImmutableArray<Inline> inlines, IAddresses addresses) =>
        Writer(Briefing.Front, addresses).Inlines(inlines);

    /// <summary>The notes of a page; their marks are on that page, wherever the notes are shown.</summary>
    public ScriptArray Notes(Page page, IAddresses addresses)
    {
        var (writer, home) = (GuestWriter(page, addresses), addresses.Of(page, ""));
        home = home[..(home.LastIndexOf('#') + 1)];
        return TemplateModel.List(page.Notes.Select((note, ordinal) => Note(page, note, ordinal, writer, home)));
    }

    /// <summary>The title of a page, the theme's where it has none of its own.</summary>
    public string Title(Page page) =>
        page.Title.Length > 0
            ? page.Title
            : page.Kind switch
            {
                PageKind.Front => Texts["summary"],
                PageKind.Timeline => Texts["timeline"],
                PageKind.Figures => Texts["figures"],
                PageKind.About => Texts["about"],
                _ => page.Id,
            };

    /// <summary>A link to a section for a template; null where there is none.</summary>
    public TemplateObject? SectionLink(string? id, IAddresses addresses) =>
        id is null ? null : PageLink(Briefing.SectionById[id], addresses);

    /// <summary>A link to a page for a template; null where there is none.</summary>
    public TemplateObject? PageLink(Page? page, IAddresses addresses) =>
        page is null
            ? null
            : TemplateModel.Of(
                ("title", page.ShortTitle.Length > 0 ? page.ShortTitle : Title(page)),
                ("href", addresses.Of(page, null))
            );

    /// <summary>The kind of a term, for people.</summary>
    public string KindLabel(Term term) => term.Kind.Length == 0 ? "" : Texts[$"kind_{term.Kind}"];

    /// <summary>The first sentence of a definition.</summary>
    public static string Gist(Page page)
    {
        var plain = PlainText.Of(page.Blocks);
        return plain.Length == 0 ? "" : Resolve.Text.Sentences.Around(plain, 0);
    }

    /// <summary>The headings of a page for its list of contents.</summary>
    public ScriptArray Headings(Page page, IAddresses addresses)
    {
        var writer = GuestWriter(page, addresses);
        return TemplateModel.List(
            page.Headings.Where(heading => heading.Anchor is not null)
                .Select(heading =>
                    TemplateModel.Of(
                        ("level", heading.Level),
                        ("id", addresses.Id(page, heading.Anchor!)),
                        ("href", addresses.Of(page, heading.Anchor)),
                        ("html", writer.Inlines([new Text(heading.Span, PlainText.Of(heading.Content))]))
                    )
                )
        );
    }

    /// <summary>A number for people, without a sign between thousands below 10,000.</summary>
    public static string Number(int value) =>
        value.ToString(value < 10_000 ? "0" : "#,0", CultureInfo.InvariantCulture);

    private TemplateObject Note(Page page, Note note, int ordinal, HtmlWriter writer, string home)
    {
        var number = NoteIds.Number(page, ordinal);
        var html = note switch
        {
            CitationNote citation => writer.Inlines(Citation(citation, page.FirstNote + ordinal)),
            TextNote { Blocks: [Paragraph only] } => writer.Inlines(only.Content),
            TextNote text => writer.Blocks(text.Blocks),
            _ => throw new ArgumentOutOfRangeException(nameof(note)),
        };
        var marks = Enumerable
            .Range(0, note.Marks)
            .Select(occurrence =>
                TemplateModel.Of(
                    ("href", home + NoteIds.Mark(number, occurrence)),
                    ("label", Texts.Format("back_to_text", number)),
                    ("number", note.Marks > 1 ? (occurrence + 1).ToString(CultureInfo.InvariantCulture) : null)
                )
            );
        return TemplateModel.Of(
            ("number", number),
            ("id", NoteIds.Note(number)),
            ("html", html),
            ("marks", TemplateModel.List(marks))
        );
    }

    /// <summary>
    /// What a note says of the sources that it cites. It stands on its page, in the list of all notes and in print, and
    /// is put together once.
    /// </summary>
    private ImmutableArray<Inline> Citation(CitationNote note, int number) =>
        citations[number] is { IsDefault: false } made
            ? made
            : citations[number] = ReferenceStyle.Ended(noteText.Of(note.Items, id => Indexes.FirstNotes[id] == number));
}
