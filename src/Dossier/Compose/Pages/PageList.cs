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
                IsReviewed = document.Front.Page.IsReviewed,
            },
            MakePage(PagePaths.Contents, "contents", texts["contents"]),
            .. document.Sections.Select(
                (text, i) =>
                    new SectionPage(PathOf(text), DescriptionFor(text.Lead, text.Title), text, i)
                    {
                        IsReviewed = text.IsReviewed,
                    }
            ),
            .. PagesOfText(document.Timeline?.Page, "timeline"),
            .. PagesOfText(document.Figures?.Page, "figures"),
            .. PageIf(!document.Actors.IsEmpty, () => MakePage(PagePaths.Actors, "actors", texts["actors"])),
            .. PageIf(!document.Terms.IsEmpty, () => MakePage(PagePaths.Glossary, "glossary", texts["glossary"])),
            .. document.Terms.Select(
                (term, i) =>
                    new TermPage(PathOf(term.Page), DescriptionFor(term.Page.Gist, term.Name), term, i)
                    {
                        IsReviewed = term.Page.IsReviewed,
                    }
            ),
            .. PageIf(!document.Sources.IsEmpty, () => MakePage(PagePaths.Sources, "sources", texts["sources"])),
            .. document.Sources.Select(source => new SourcePage(
                PagePaths.Source(source.Id),
                DescriptionFor("", source.Title),
                source
            )),
            .. PageIf(!document.Records.IsEmpty, () => MakePage(PagePaths.Seeds, "seeds", texts["seeds"])),
            .. document.Records.Select(MakeRecordPage),
            .. PageIf(HasNotes, () => MakePage(PagePaths.Notes, "notes", texts["notes"])),
            .. document.PlainPages.SelectMany(page => PagesOfText(page, PageForm.Of(page.Name.Kind).Text)),
            MakePage(PagePaths.Print, "print", texts["print"]),
            .. PageIf(
                document.Place is { IsRoot: true, Editions.IsEmpty: false },
                () => MakePage(PagePaths.Editions, "editions", texts["editions"])
            ),
            .. PageIf(
                !document.Corrections.IsEmpty,
                () => MakePage(PagePaths.Corrections, "corrections", texts["corrections"])
            ),
            .. PageIf(
                document.Changes is not null,
                () => MakePage(PagePaths.Changes, "changes", document.Changes!.Title)
            ),
            .. document.Gone.Select(gone => new GonePage(
                gone.From,
                texts["gone"],
                DescriptionFor("", texts["gone"]),
                gone.Reason,
                gone.Last
            )),
            .. PageIf(document.Place.IsRoot, () => MakePage("404.html", "missing", texts["missing"])),
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

    /// <summary>A page that is a list or a text, with its subtitle.</summary>
    private DocumentPage MakePage(string path, string kind, string title) =>
        new(path, kind, title, DescriptionFor("", title)) { Subtitle = Subtitle(kind) };

    private string Subtitle(string kind) =>
        document.Settings.Subtitles.TryGetValue(kind, out var typed) ? typed
        : Settings.PagesWithSubtitle.Contains(kind) ? texts[$"{kind}_subtitle"]
        : "";

    /// <summary>The page of a text; none where there is no such text.</summary>
    private IEnumerable<DocumentPage> PagesOfText(TextPage? text, string kind) =>
        text is null ? [] : [MakePage(PathOf(text), kind, text.Title) with { IsReviewed = text.IsReviewed }];

    private RecordPage MakeRecordPage(RecordEntry record)
    {
        var title = texts.Format("seed_title", record.Source.Title);
        return new RecordPage(PagePaths.Seed(record.Id), title, DescriptionFor("", title), record);
    }

    /// <summary>What a page says of itself; where it says nothing, its title and the dossier's description.</summary>
    private string DescriptionFor(string description, string title) =>
        description.Length > 0 || document.Settings.Description.Length == 0
            ? description
            : $"{title}: {document.Settings.Description}";

    private static string PathOf(TextPage text) => PagePaths.Of(text.Name);

    /// <summary>One page, or none.</summary>
    private static IEnumerable<DocumentPage> PageIf(bool isThere, Func<DocumentPage> page) => isThere ? [page()] : [];
}
