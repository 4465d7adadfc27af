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
            (
                "index.md",
                """
                ::: summary
                Summaryword.
                :::

                Frontword.[^a] {.lead}

                [^a]: Frontnote.

                """
            ),
            (
                "sections/01-one.md",
                SmallDossier.Page(
                    "Titleword",
                    """

                    Sectionword.[^a]

                    [^a]: Sectionnote.

                    """
                )
            ),
            (
                "timeline.md",
                SmallDossier.Page(
                    "Timeline",
                    """

                    Timelineword.[^a]

                    [^a]: Timelinenote.

                    """
                )
            ),
            (
                "figures.md",
                SmallDossier.Page(
                    "Key figures",
                    """

                    Figuresword.[^a]

                    [^a]: Figuresnote.

                    """
                )
            ),
            (
                "about.md",
                SmallDossier.Page(
                    "About",
                    """

                    Aboutword.[^a]

                    [^a]: Aboutnote.

                    """
                )
            ),
            (
                "glossary/a-term.md",
                SmallDossier.Term(
                    "Termword",
                    """

                    Definitionword.[^a]

                    [^a]: Definitionnote.

                    """
                )
            ),
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
