using System.Text;
using AngleSharp.Html.Parser;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.Site;

/// <summary>The page for the browser's print dialog holds the whole dossier.</summary>
public sealed class PrintPageTests
{
    [Fact]
    public void Every_text_stands_on_the_page_to_print_and_every_link_of_it_leads_somewhere()
    {
        var files = new (string, string)[]
        {
            ("index.md", "::: summary\nSummaryword.\n:::\n\nFrontword.[^a] {.lead}\n\n[^a]: Frontnote.\n"),
            ("sections/01-one.md", "---\ntitle: Titleword\n---\n\nSectionword.[^a]\n\n[^a]: Sectionnote.\n"),
            ("timeline.md", "---\ntitle: Timeline\n---\n\nTimelineword.[^a]\n\n[^a]: Timelinenote.\n"),
            ("figures.md", "---\ntitle: Key figures\n---\n\nFiguresword.[^a]\n\n[^a]: Figuresnote.\n"),
            ("about.md", "---\ntitle: About\n---\n\nAboutword.[^a]\n\n[^a]: Aboutnote.\n"),
            ("glossary/a-term.md", "---\nterm: Termword\n---\n\nDefinitionword.[^a]\n\n[^a]: Definitionnote.\n"),
        };
        var (compilation, findings) = SmallDossier.Compile(SmallDossier.Inputs(files));
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        var page = new HtmlParser().ParseDocument(
            Encoding.UTF8.GetString(compilation.Output!.Files["print/index.html"].Span)
        );
        var text = page.QuerySelector("article")!.TextContent;
        string[] words =
        [
            "Summaryword",
            "Frontword",
            "Frontnote",
            "Titleword",
            "Sectionword",
            "Sectionnote",
            "Timelineword",
            "Timelinenote",
            "Figuresword",
            "Figuresnote",
            "Aboutword",
            "Aboutnote",
            "Termword",
            "Definitionword",
            "Definitionnote",
        ];
        Assert.DoesNotContain(words, word => !text.Contains(word, StringComparison.Ordinal));
        var ids = page.All.Select(element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(
            page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]),
            id => !ids.Contains(id)
        );
    }
}
