using System.Collections.Frozen;
using Dossier.Compose;
using Dossier.Compose.Pages;
using Dossier.Diagnostics;
using Dossier.Encode.Addresses;
using Dossier.Encode.Redirects;
using Dossier.Encode.Site.Frames;
using Dossier.Encode.Site.Pages;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Site;

/// <summary>The HTML pages of the site.</summary>
internal static class SiteEncoder
{
    /// <summary>How each kind of page is written; a new kind of page gets a line here, unless it is plain.</summary>
    private static readonly FrozenDictionary<string, PageTemplate> Kinds = FrozenDictionary.Create(
        StringComparer.Ordinal,
        [
            Kind(new("home", HomePage.MakeTemplateModel)),
            Kind(new("contents", ContentsPage.MakeTemplateModel)),
            Kind(new("section", SectionPages.MakeTemplateModel)),
            Kind(new("timeline", TimelinePage.MakeTemplateModel)),
            Kind(new("figures", FiguresPage.MakeTemplateModel)),
            Kind(new("actors", ActorsPage.MakeTemplateModel)),
            Kind(new("glossary", GlossaryPages.MakeListModel) { Head = GlossaryPages.ListHead }),
            Kind(new("term", GlossaryPages.MakeTermModel) { Head = GlossaryPages.TermHead }),
            Kind(new("sources", SourcePages.MakeListModel) { Head = SourcePages.ListHead }),
            Kind(new("source", SourcePages.MakeSourceModel) { Head = SourcePages.SourceHead }),
            Kind(new("seeds", RecordPages.MakeListModel)),
            Kind(new("seed", RecordPages.MakeRecordModel)),
            Kind(new("notes", NotesPage.MakeTemplateModel)),
            .. PageForm.Plain.Select(form => Kind(new(form.Text, TextPages.MakePlainModel))),
            Kind(new("print", PrintPage.MakeTemplateModel)),
            Kind(new("editions", EditionsPage.MakeTemplateModel)),
            Kind(new("corrections", CorrectionsPage.MakeTemplateModel)),
            Kind(new("changes", ChangesPage.MakeTemplateModel)),
            Kind(new("gone", TextPages.MakeGoneModel)),
            Kind(new("missing", (_, _) => TextPages.MakeMissingModel())),
        ]
    );

    /// <summary>Every page, and what lists them.</summary>
    public static IEnumerable<PlannedFile> Plan(
        Document document,
        Theme theme,
        SiteParts parts,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        var site = new SiteContext(document, theme.Texts);
        var frame = new PageFrame(site, parts);
        var runner = new TemplateRunner(theme, document.Pages.Length, bag, cancel);
        // The pages that hold the whole dossier first: begun last, one of them would keep a single core busy at the
        // end.
        return
        [
            .. document
                .Pages.OrderBy(page => page.Kind is "print" or "notes" ? 0 : 1)
                .Select(page => new PlannedFile(FileOf(page), () => EncodePage(page, site, frame, runner, theme, bag))),
            .. document.Place.IsRoot ? SiteMap.Plan(document, theme) : [],
        ];
    }

    /// <summary>The HTML of a page; empty, and a finding, where the theme lacks a text.</summary>
    private static ReadOnlyMemory<byte> EncodePage(
        DocumentPage page,
        SiteContext site,
        PageFrame frame,
        TemplateRunner runner,
        Theme theme,
        DiagnosticBag bag
    )
    {
        var root = IsFile(page) ? site.Document.Settings.Url?.AbsolutePath ?? "/" : PagePaths.ToRoot(page.Path);
        try
        {
            var addresses =
                page.Kind == "print"
                    ? new SinglePageAddresses(page.Path)
                    : (IAddresses)new SiteAddresses(page.Path, root);
            return AnchorAliases.Insert(
                runner.Run(
                    frame.SharedModel(page, root, addresses),
                    frame.MakeTemplateModel(page, Kinds[page.Kind], root, addresses),
                    root + site.Document.Place.ToSite
                ),
                site.Document.Signposts.Aliases(page.Path)
            );
        }
        catch (MissingTextException missing)
        {
            missing.Report(theme.Texts, bag);
            return default;
        }
    }

    private static string FileOf(DocumentPage page) => IsFile(page) ? page.Path : $"{page.Path}index.html";

    /// <summary>Whether the path of a page is that of its file, as <c>404.html</c>, and not of a folder.</summary>
    private static bool IsFile(DocumentPage page) => page.Path.EndsWith(".html", StringComparison.Ordinal);

    private static KeyValuePair<string, PageTemplate> Kind(PageTemplate template) => new(template.Kind, template);
}
