using System.Collections.Immutable;
using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Render.Html;
using Dossier.Render.Redirects;
using Dossier.Theming;

namespace Dossier.Render.Site;

/// <summary>The HTML pages of the site.</summary>
internal static class SiteRenderer
{
    /// <summary>What makes pages; a new kind of page gets a file and a line here.</summary>
    private static readonly ImmutableArray<Func<SiteContext, IEnumerable<SitePage>>> PageMakers =
    [
        HomePage.Pages,
        ContentsPage.Pages,
        SectionPages.Pages,
        TimelinePage.Pages,
        FiguresPage.Pages,
        ActorsPage.Pages,
        GlossaryPages.Pages,
        SourcePages.Pages,
        SeedPages.Pages,
        NotesPage.Pages,
        AboutPage.Pages,
        PrintPage.Pages,
        EditionsPage.Pages,
        ChangesPage.Pages,
        GonePages.Pages,
        MissingPage.Pages,
    ];

    /// <summary>Every page, and what lists them.</summary>
    public static IEnumerable<PlannedFile> Plan(
        CheckedBriefing checkedBriefing,
        Theme theme,
        SiteParts parts,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        var briefing = checkedBriefing.Briefing;
        try
        {
            var site = new SiteContext(checkedBriefing, theme);
            var pages = PageMakers.SelectMany(make => make(site)).ToImmutableArray();
            var frame = new PageFrame(
                site,
                parts,
                pages.Select(page => page.Kind).ToImmutableHashSet(StringComparer.Ordinal)
            );
            var runner = new TemplateRunner(theme, bag, cancel);
            // The pages that hold the whole dossier first: begun last, one of them would keep a single core busy at the
            // end.
            return
            [
                .. pages
                    .OrderBy(page => page.Kind is "print" or "notes" ? 0 : 1)
                    .Select(page => new PlannedFile(FileOf(page), () => Render(page, site, frame, runner, theme, bag))),
                .. site.Place.IsRoot ? SiteMap.Plan(briefing, pages) : [],
            ];
        }
        catch (MissingTextException missing)
        {
            Report(missing, theme, bag);
            return [];
        }
    }

    private static ReadOnlyMemory<byte> Render(
        SitePage page,
        SiteContext site,
        PageFrame frame,
        TemplateRunner runner,
        Theme theme,
        DiagnosticBag bag
    )
    {
        var root = IsFile(page) ? site.Briefing.Settings.Url?.AbsolutePath ?? "/" : PagePaths.ToRoot(page.Path);
        try
        {
            var addresses =
                page.Kind == "print"
                    ? new SinglePageAddresses(page.Path)
                    : (IAddresses)new SiteAddresses(page.Path, root);
            return AnchorAliases.Insert(
                runner.Run(
                    frame.Shared(page, root, addresses),
                    frame.Model(page, root, addresses),
                    root + site.Place.ToSite
                ),
                site.Signposts.Aliases(page.Path)
            );
        }
        catch (MissingTextException missing)
        {
            Report(missing, theme, bag);
            return default;
        }
    }

    private static string FileOf(SitePage page) => IsFile(page) ? page.Path : $"{page.Path}index.html";

    private static bool IsFile(SitePage page) => page.Path.EndsWith(".html", StringComparison.Ordinal);

    private static void Report(MissingTextException missing, Theme theme, DiagnosticBag bag) =>
        bag.ReportFile(
            Codes.MissingText,
            $"theme/texts/{theme.Texts.Language}.yml",
            missing.Message,
            $"add a line '{missing.Key}: …'"
        );
}
