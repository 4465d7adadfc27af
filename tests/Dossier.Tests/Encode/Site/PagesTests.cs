using AngleSharp.Dom;
using Dossier.Cli.FindingReports;
using Dossier.Languages;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.Site;

/// <summary>What holds for every page of the repository's own dossier.</summary>
public sealed class PagesTests
{
    [Fact]
    public void The_dossier_has_no_finding_at_all() =>
        Assert.Equal("", TextReport.Of(RealSite.Findings, colour: false));

    [Fact]
    public void The_pages_that_were_asked_for_are_there()
    {
        string[] wanted =
        [
            "index.html",
            "glossary/index.html",
            "sources/index.html",
            "notes/index.html",
            "timeline/index.html",
            "figures/index.html",
            "actors/index.html",
            "about/index.html",
            "contents/index.html",
            "print/index.html",
            "404.html",
            "sitemap.xml",
            "robots.txt",
            "_headers",
        ];
        Assert.Empty(wanted.Except(RealSite.Tree.Files.Keys));
        var briefing = RealSite.Compilation.Briefing!;
        Assert.Empty(
            briefing.Sections.Select(page => $"sections/{page.Id}/index.html").Except(RealSite.Tree.Files.Keys)
        );
        Assert.Empty(briefing.Terms.Select(term => $"glossary/{term.Id}/index.html").Except(RealSite.Tree.Files.Keys));
        Assert.Empty(
            briefing.Sources.Select(source => $"sources/{source.Id}/index.html").Except(RealSite.Tree.Files.Keys)
        );
    }

    [Fact]
    public void Every_page_has_one_main_heading_a_title_and_a_language() =>
        Assert.All(
            RealSite.Pages,
            page =>
            {
                Assert.Single(page.Value.QuerySelectorAll("h1"));
                Assert.Single(page.Value.QuerySelectorAll("main"));
                Assert.False(string.IsNullOrWhiteSpace(page.Value.Title));
                Assert.Equal("en-GB", page.Value.DocumentElement.GetAttribute("lang"));
                Assert.False(string.IsNullOrWhiteSpace(page.Value.QuerySelector("h1")!.TextContent));
            }
        );

    [Fact]
    public void No_two_pages_have_one_title() =>
        Assert.Empty(
            RealSite
                .Pages.GroupBy(page => page.Value.Title)
                .Where(group => group.Count() > 1)
                .Select(group => $"{group.Key}: {string.Join(", ", group.Select(page => page.Key))}")
        );

    [Fact]
    public void No_page_has_an_id_twice() =>
        Assert.All(
            RealSite.Pages,
            page =>
                Assert.Empty(
                    page.Value.QuerySelectorAll("[id]")
                        .GroupBy(element => element.Id)
                        .Where(group => group.Count() > 1)
                        .Select(group => group.Key)
                )
        );

    [Fact]
    public void No_page_has_code_or_style_of_its_own() =>
        Assert.All(
            RealSite.Pages,
            page =>
            {
                Assert.Empty(
                    page.Value.QuerySelectorAll(
                        "style, [style], script:not([src]):not([type='application/ld+json']), iframe, object, embed, "
                            + "base, form"
                    )
                );
                Assert.DoesNotContain(
                    page.Value.All.SelectMany(element => element.Attributes),
                    attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                );
                Assert.DoesNotContain(
                    page.Value.All,
                    element =>
                        element.Attributes.Any(attribute =>
                            attribute.Name is "href" or "src"
                            && attribute.Value.Trim().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                        )
                );
            }
        );

    [Fact]
    public void Headings_skip_no_level() =>
        Assert.All(
            RealSite.Pages,
            page =>
            {
                var levels = page
                    .Value.QuerySelectorAll("h1, h2, h3, h4, h5, h6")
                    .Select(heading => heading.LocalName[1] - '0')
                    .ToList();
                Assert.All(
                    levels.Zip(levels.Skip(1)),
                    pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} after h{pair.First}")
                );
            }
        );

    [Fact]
    public void Every_language_mark_is_well_formed() =>
        Assert.All(
            RealSite.Pages,
            page =>
                Assert.All(
                    page.Value.QuerySelectorAll("[lang]"),
                    element => Assert.True(LanguageTag.IsWellFormed(element.GetAttribute("lang")!))
                )
        );

    [Fact]
    public void No_text_speaks_of_templates_or_missing_values() =>
        Assert.All(
            RealSite.Pages,
            page =>
            {
                // BibTeX has double braces of its own.
                var text = (IElement)page.Value.Body!.Clone();
                text.QuerySelectorAll(".cite-forms pre").ToList().ForEach(form => form.Remove());
                Assert.DoesNotMatch(@"\{\{|\}\}|\{[0-9]\}|\bnull\b|System\.", text.TextContent);
            }
        );
}
