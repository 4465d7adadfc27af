using System.Collections.Immutable;
using Dossier.Compose.Entries;
using Dossier.Compose.Entries.Articles;
using Dossier.Model;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Compose.Pages;

/// <summary>Which pages there are, how they are called and what each says of itself.</summary>
/// <param name="document">Everything else that is said.</param>
/// <param name="texts">Interface texts.</param>
internal sealed class PageList(Document document, Texts texts)
{
    /// <summary>Kinds that every page leads to where there is such a page, in that order.</summary>
    private static readonly ImmutableArray<(string Kind, string Path)> Navigation =
    [
        ("home", PagePaths.Home),
        ("contents", PagePaths.Contents),
        ("timeline", PagePaths.Timeline),
        ("figures", PagePaths.Figures),
        ("actors", PagePaths.Actors),
        ("glossary", PagePaths.Glossary),
        ("sources", PagePaths.Sources),
        ("notes", PagePaths.Notes),
        .. PageForm.Plain.Select(form => (form.Text, form.Address)),
        ("editions", PagePaths.Editions),
        ("print", PagePaths.Print),
    ];

    /// <summary>Every page; a new kind of page gets a line here.</summary>
    public ImmutableArray<DocumentPage> Pages() =>
        [
            new(PagePaths.Home, "home", document.Settings.Title, document.Settings.Description)
            {
                IsReviewed = document.Front.Text.IsReviewed,
            },
            One(PagePaths.Contents, "contents", texts["contents"]),
            .. document.Sections.Select(
                (text, i) =>
                    new SectionPage(Path(text), Or(text.Lead, text.Title), text, i) { IsReviewed = text.IsReviewed }
            ),
            .. Text(document.Timeline?.Text, "timeline"),
            .. Text(document.Figures?.Text, "figures"),
            .. If(!document.Actors.IsEmpty, () => One(PagePaths.Actors, "actors", texts["actors"])),
            .. If(!document.Terms.IsEmpty, () => One(PagePaths.Glossary, "glossary", texts["glossary"])),
            .. document.Terms.Select(
                (term, i) =>
                    new TermPage(Path(term.Text), Or(term.Text.Gist, term.Name), term, i)
                    {
                        IsReviewed = term.Text.IsReviewed,
                    }
            ),
            .. If(!document.Sources.IsEmpty, () => One(PagePaths.Sources, "sources", texts["sources"])),
            .. document.Sources.Select(source => new SourcePage(
                PagePaths.Source(source.Id),
                Or("", source.Title),
                source
            )),
            .. If(!document.Records.IsEmpty, () => One(PagePaths.Seeds, "seeds", texts["seeds"])),
            .. document.Records.Select(Record),
            .. If(HasNotes, () => One(PagePaths.Notes, "notes", texts["notes"])),
            .. document.PlainPages.SelectMany(page => Text(page, PageForm.Of(page.Name.Kind).Text)),
            One(PagePaths.Print, "print", texts["print"]),
            .. If(
                document.Place is { IsRoot: true, Editions.IsEmpty: false },
                () => One(PagePaths.Editions, "editions", texts["editions"])
            ),
            .. If(!document.Corrections.IsEmpty, () => One(PagePaths.Corrections, "corrections", texts["corrections"])),
            .. If(document.Changes is not null, () => One(PagePaths.Changes, "changes", document.Changes!.Title)),
            .. document.Gone.Select(gone => new GonePage(
                gone.From,
                texts["gone"],
                Or("", texts["gone"]),
                gone.Reason,
                gone.Last
            )),
            .. If(document.Place.IsRoot, () => One("404.html", "missing", texts["missing"])),
        ];

    /// <summary>The pages that every page leads to. The list of editions stands once, at the site's root.</summary>
    /// <param name="pages">Every page.</param>
    public ImmutableArray<NavigationItem> NavigationOf(ImmutableArray<DocumentPage> pages)
    {
        var kinds = pages.Select(page => page.Kind).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Navigation
                .Where(item =>
                    kinds.Contains(item.Kind) || (item.Kind == "editions" && document.Place.Latest is not null)
                )
                .Select(item => new NavigationItem(
                    item.Kind,
                    texts[item.Kind == "home" ? "summary" : item.Kind],
                    item.Kind == "editions" ? document.Place.ToSite + item.Path : item.Path
                )),
        ];
    }

    private bool HasNotes => !document.EditorNotes.IsEmpty || document.Texts.Any(text => !text.Notes.IsEmpty);

    private DocumentPage One(string path, string kind, string title) =>
        new(path, kind, title, Or("", title)) { Subtitle = Subtitle(kind) };

    private string Subtitle(string kind) =>
        document.Settings.Subtitles.TryGetValue(kind, out var own) ? own
        : Settings.PagesWithSubtitle.Contains(kind) ? texts[$"{kind}_subtitle"]
        : "";

    private IEnumerable<DocumentPage> Text(TextPage? text, string kind) =>
        text is null ? [] : [One(Path(text), kind, text.Title) with { IsReviewed = text.IsReviewed }];

    private RecordPage Record(RecordEntry record)
    {
        var title = texts.Format("seed_title", record.Source.Title);
        return new RecordPage(PagePaths.Seed(record.Id), title, Or("", title), record);
    }

    /// <summary>What a page says of itself; where it says nothing, its title and what the dossier says.</summary>
    private string Or(string description, string title) =>
        description.Length > 0 || document.Settings.Description.Length == 0
            ? description
            : $"{title}: {document.Settings.Description}";

    private static string Path(TextPage text) => PagePaths.Of(text.Name);

    private static IEnumerable<DocumentPage> If(bool isThere, Func<DocumentPage> page) => isThere ? [page()] : [];
}
