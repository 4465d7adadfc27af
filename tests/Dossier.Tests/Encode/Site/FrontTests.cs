using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.Site;

/// <summary>The first screen: the point, the date of the evidence, who made it, what to watch.</summary>
public sealed class FrontTests
{
    private const string Front = """
        ::: point {#the-point}
        The bridge is safe.
        :::

        ::: summary
        It was tested twice.
        :::

        ::: watch {#next section=loads}
        - The test of 2027.
        :::
        """;

    private const string Settings =
        SmallDossier.Settings
        + """
            curators:
              - name: A. Writer
                role: editor
                contact: writer@example.org
              - B. Helper
            reviewed: 2026-11-23
            errors-to: https://example.org/errors/

            """;

    private static (string Path, string Text)[] Files =>
        [
            ("index.md", Front),
            ("dossier.yml", Settings),
            ("sections/01-loads.md", SmallDossier.Page("Loads", "Text.\n")),
        ];

    [Fact]
    public void The_front_opens_with_the_point_and_says_what_to_watch()
    {
        var page = Page(Files);
        var point = page.QuerySelector(".opening > .point")!;
        Assert.Equal(("the-point", "The bridge is safe."), (point.Id, Said(point)));
        var watch = page.QuerySelector("section.watch")!;
        Assert.Equal("What to watch", watch.QuerySelector("h2")!.TextContent);
        Assert.Equal("The test of 2027.", Said(watch.QuerySelector("#next li")!));
        Assert.Equal("./sections/loads/", watch.QuerySelector("#next .more a")!.GetAttribute("href"));
        Assert.Equal(1, page.Body!.TextContent.Split("The bridge is safe.").Length - 1);
    }

    [Fact]
    public void A_front_without_a_point_has_no_empty_place_for_it()
    {
        var page = Page(
            (
                "index.md",
                """
                ::: summary
                All is well.
                :::

                """
            )
        );
        Assert.Null(page.QuerySelector(".opening"));
        Assert.Null(page.QuerySelector(".watch"));
        Assert.Null(page.QuerySelector(".evidence"));
        Assert.Equal("All is well.", Said(page.QuerySelector(".summary p")!));
    }

    [Fact]
    public void Who_made_it_is_named_with_role_and_address_and_errors_have_a_place()
    {
        var page = Page(Files);
        Assert.Contains("A. Writer, B. Helper", page.QuerySelector(".byline")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-11-23", page.QuerySelector(".byline time")!.GetAttribute("datetime"));
        var imprint = page.QuerySelector("dl.imprint")!;
        var makers = imprint.QuerySelectorAll("dd").Select(Said).ToArray();
        Assert.Contains("A. Writer, editor", makers);
        Assert.Contains("B. Helper", makers);
        Assert.Equal("mailto:writer@example.org", imprint.QuerySelector("dd a[href^=mailto]")!.GetAttribute("href"));
        Assert.Equal(
            ["https://example.org/errors/", "https://example.org/errors/"],
            page.QuerySelectorAll("a")
                .Where(link => link.TextContent == "Report an error")
                .Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("A. Writer", page.QuerySelector("meta[name='DC.creator']")!.GetAttribute("content"));
    }

    [Fact]
    public void A_section_says_where_it_stands_and_how_long_it_takes()
    {
        var (compilation, _) = SmallDossier.Compile(
            SmallDossier.Inputs(
                (
                    "sections/01-long.md",
                    SmallDossier.Page("Long", $"{string.Join(' ', Enumerable.Repeat("word", 457))}\n")
                ),
                ("sections/02-short.md", SmallDossier.Page("Short", "One.\n"))
            )
        );
        Assert.Equal("Section 1 of 2 · 3 minutes to read", Kicker("long"));
        Assert.Equal("Section 2 of 2 · one minute to read", Kicker("short"));

        string Kicker(string id) =>
            Said(
                new HtmlParser()
                    .ParseDocument(Encoding.UTF8.GetString(compilation.Output!.Files[$"sections/{id}/index.html"].Span))
                    .QuerySelector(".kicker")!
            );
    }

    [Theory]
    [InlineData(0, "en-GB", 1)]
    [InlineData(228, "en", 1)]
    [InlineData(229, "EN-us", 2)]
    [InlineData(332, "tr", 2)]
    public void Minutes_are_whole_and_at_least_one(int words, string language, int minutes) =>
        Assert.Equal(minutes, ReadingSpeed.Minutes(words, language));

    [Fact]
    public void The_date_of_the_evidence_is_that_of_the_article() =>
        Assert.Equal(
            "Evidence to 20 February 2024 · one article",
            RealSite.Pages["index.html"].QuerySelector(".evidence")!.TextContent
        );

    [Fact]
    public void Point_and_watch_are_in_the_books_and_in_print()
    {
        var books = MadeBooks.Of(SmallDossier.Inputs(Files));
        var epub = MadeBooks
            .Files(books.Epub)
            .Single(file => file.Key.EndsWith("index.xhtml", StringComparison.Ordinal));
        var word = MadeBooks.Files(books.Docx)["word/document.xml"];
        foreach (var text in new[] { epub.Value, word }.Select(Encoding.UTF8.GetString))
        {
            Holds(text, "The bridge is safe.", "It was tested twice.", "What to watch", "The test of 2027.");
        }

        Assert.Contains("A. Writer, editor; B. Helper", Encoding.UTF8.GetString(word), StringComparison.Ordinal);
        foreach (var part in new[] { PrintPart.Whole, PrintPart.Brief })
        {
            var bag = new DiagnosticBag();
            var request = new BuildRequest(null, _ => { }) { Site = false, Print = new PrintRequest(part) };
            var job = Compiler.Compile(SmallDossier.Inputs(Files), request, bag).Orders.Single().Job!;
            var front = JsonDocument.Parse(job.Files["briefing.json"]).RootElement.GetProperty("front");
            Holds(front.ToString(), "The bridge is safe.", "It was tested twice.", "The test of 2027.");
            Assert.Equal("page--index--next", front.GetProperty("watch")[0].GetProperty("id").GetString());
        }
    }

    private static void Holds(string text, params ReadOnlySpan<string> inOrder)
    {
        var at = 0;
        foreach (var words in inOrder)
        {
            at = text.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(at >= 0, $"‘{words}’ does not stand in its place");
        }
    }

    private static string Said(AngleSharp.Dom.IElement element) =>
        string.Join(
            ' ',
            element
                .TextContent.Replace("¶", "", StringComparison.Ordinal)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static AngleSharp.Html.Dom.IHtmlDocument Page(params ReadOnlySpan<(string Path, string Text)> files)
    {
        var (compilation, findings) = SmallDossier.Compile(SmallDossier.Inputs(files));
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(compilation.Output!.Files["index.html"].Span));
    }
}
