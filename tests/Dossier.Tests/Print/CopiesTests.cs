using System.Text;
using AngleSharp.Html.Parser;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Print;

/// <summary>What site and print say of archived copies: the same, decided once.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class CopiesTests
{
    private const string Sources = """
        references:
          - id: kept
            type: webpage
            title: Kept
            URL: https://example.org/kept
            custom:
              archive: https://web.archive.org/web/20240303101500/https://example.org/kept
          - id: undated
            type: webpage
            title: Undated
            URL: https://example.org/undated
            custom: { archive: "https://perma.cc/AB-12" }
          - id: told
            type: webpage
            title: Told
            URL: https://example.org/told
            custom: { archive: "https://perma.cc/CD-34", archived: 2021-05-31 }
          - id: dead
            type: webpage
            title: Dead
            URL: https://example.org/dead
            custom:
              archive: https://web.archive.org/web/20200202000000/https://example.org/dead
              dead: 2026-11-28
          - id: lost
            type: webpage
            title: Lost
            URL: https://example.org/lost
          - id: paper
            type: book
            title: Paper

        """;

    private static readonly Lazy<Compilation> Made = new(() =>
    {
        var (compilation, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(
                ("index.md", "Read [@kept; @undated; @told; @dead; @lost; @paper].\n"),
                ("sources.yml", Sources)
            )
        );
        Assert.Empty(findings);
        return compilation;
    });

    [Theory]
    [InlineData(
        "kept",
        "https://example.org/kept Archived copy, 3 March 2024",
        "Address: Open the original | Archived copy: 3 March 2024"
    )]
    [InlineData(
        "undated",
        "https://example.org/undated Archived copy",
        "Address: Open the original | Archived copy: Open the archived copy"
    )]
    [InlineData(
        "told",
        "https://example.org/told Archived copy, 31 May 2021",
        "Address: Open the original | Archived copy: 31 May 2021"
    )]
    [InlineData(
        "dead",
        "https://web.archive.org/web/20200202000000/https://example.org/dead Archived copy, 2 February 2020; the "
            + "original address is dead since 28 November 2026: https://example.org/dead",
        "Archived copy: 2 February 2020 | Address: Open the original (the original address is dead since 28 November "
            + "2026)"
    )]
    [InlineData("lost", "https://example.org/lost", "Address: Open the original | Archived copy: No copy known")]
    [InlineData("paper", "", "")]
    public void The_site_shows_the_copy_beside_the_address_and_before_a_dead_one(
        string id,
        string listed,
        string record
    )
    {
        var page = Page($"sources/{id}/index.html");
        Assert.Equal(
            record,
            string.Join(
                " | ",
                page.QuerySelectorAll(".imprint > div")
                    .Select(row => $"{row.QuerySelector("dt")!.TextContent}: {row.QuerySelector("dd")!.TextContent}")
                    .Where(row => row.StartsWith('A'))
            )
        );
        Assert.DoesNotContain("Not recorded", page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var list in new[] { $"sources/index.html", "print/index.html" })
        {
            var text = string.Join(
                ' ',
                Page(list)
                    .QuerySelector($"ul.bibliography > li[id='{id}'], ul.bibliography > li[id$='{id}']")!
                    .TextContent.Replace("\u200B", "", StringComparison.Ordinal)
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
            if (listed.Length > 0)
            {
                var (address, copy) = (
                    listed.Split(' ')[0],
                    listed.Contains(' ', StringComparison.Ordinal)
                        ? listed[(listed.IndexOf(' ', StringComparison.Ordinal) + 1)..]
                        : ""
                );
                Assert.Contains(address, text, StringComparison.Ordinal);
                Assert.True(
                    copy.Length > 0
                        ? text.IndexOf(copy, StringComparison.Ordinal) > text.IndexOf(address, StringComparison.Ordinal)
                        : !text.Contains("opy", StringComparison.Ordinal),
                    text
                );
            }
        }
    }

    [Fact]
    public void Notes_lead_to_the_copy_of_what_is_dead_and_exports_keep_the_address()
    {
        Assert.Contains(
            "https://web.archive.org/web/20200202000000/https://example.org/dead",
            Page("index.html")
                .QuerySelectorAll("a")
                .Concat(Page("notes/index.html").QuerySelectorAll("a"))
                .Select(link => link.GetAttribute("href"))
        );
        Assert.Contains("https://example.org/dead", Text("sources/dead/dead.bib"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_print_says_the_same_and_where_no_copy_is_known()
    {
        var set = Typeset.Inputs(
            SmallDossier.Inputs(
                ("index.md", "Read [@kept; @undated; @told; @dead; @lost; @paper].\n"),
                ("sources.yml", Sources)
            ),
            new PrintRequest(PrintPart.Whole)
        );
        // What is read back from a PDF has its spaces here and there.
        var text = Bare(set.Text());
        foreach (
            var said in new[]
            {
                "Archived copy, 3 March 2024",
                "Archived copy, 31 May 2021",
                "the original address is dead since 28 November 2026",
                "No copy known",
            }
        )
        {
            Assert.Contains(Bare(said), text, StringComparison.Ordinal);
        }
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Text(string path) => Encoding.UTF8.GetString(Made.Value.Output!.Files[path].Span);

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(Text(path));
}
