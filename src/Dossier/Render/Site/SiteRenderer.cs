using System.Collections.Immutable;
using System.Text;
using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Render.Html;
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
        MissingPage.Pages,
    ];

    /// <summary>Renders every page, in parallel.</summary>
    public static IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> Render(CheckedBriefing checkedBriefing, Theme theme, DiagnosticBag bag)
    {
        var briefing = checkedBriefing.Briefing;
        try
        {
            var site = new SiteContext(briefing, theme);
            var pages = PageMakers.SelectMany(make => make(site)).ToImmutableArray();
            var frame = new PageFrame(site, [.. pages.Select(page => page.Kind)]);
            var runner = new TemplateRunner(theme, bag);
            var files = new KeyValuePair<string, ReadOnlyMemory<byte>>[pages.Length];
            Parallel.For(0, pages.Length, i => files[i] = Render(pages[i], briefing, frame, runner, theme, bag));
            return [.. files, .. SiteMap.Files(briefing, pages)];
        }
        catch (MissingTextException missing)
        {
            Report(missing, theme, bag);
            return [];
        }
    }

    private static KeyValuePair<string, ReadOnlyMemory<byte>> Render(
        SitePage page, Briefing briefing, PageFrame frame, TemplateRunner runner, Theme theme, DiagnosticBag bag)
    {
        var isFile = page.Path.EndsWith(".html", StringComparison.Ordinal);
        var root = isFile ? briefing.Settings.Url?.AbsolutePath ?? "/" : PagePaths.ToRoot(page.Path);
        var html = "";
        try
        {
            var addresses = page.Kind == "print" ? new SinglePageAddresses(page.Path) : (IAddresses)new SiteAddresses(page.Path, root);
            html = runner.Run(frame.Model(page, root, addresses), root);
        }
        catch (MissingTextException missing)
        {
            Report(missing, theme, bag);
        }

        return new(isFile ? page.Path : $"{page.Path}index.html", Encoding.UTF8.GetBytes(html));
    }

    private static void Report(MissingTextException missing, Theme theme, DiagnosticBag bag) =>
        bag.ReportFile(Codes.MissingText, $"theme/texts/{theme.Texts.Language}.yml", missing.Message, $"add a line '{missing.Key}: …'");
}
