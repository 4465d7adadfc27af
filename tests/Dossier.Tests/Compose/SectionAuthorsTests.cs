using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dossier.Diagnostics;
using Dossier.Tests.Encode;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Compose;

/// <summary>A section may have authors of its own: they are named wherever it is read, and where it is cited.</summary>
public sealed class SectionAuthorsTests
{
    private const string Settings = SmallDossier.Settings + "curators: [C. Curator]\nurl: https://example.org/\n";

    private static (string Path, string Text)[] Files =>
        [
            ("dossier.yml", Settings),
            (
                "sections/01-loads.md",
                """
                ---
                title: Loads
                authors: [A. Writer, B. Öz]
                ---
                The bridge holds.

                """
            ),
            ("sections/02-wind.md", SmallDossier.Page("Wind", "The bridge stands.\n")),
        ];

    [Fact]
    public void They_stand_above_its_text_alone()
    {
        var (own, other) = (Page("sections/loads/index.html"), Page("sections/wind/index.html"));
        Assert.Equal("By A. Writer, B. Öz", own.QuerySelector(".prose > p")!.TextContent);
        Assert.Equal("The bridge stands.", other.QuerySelector(".prose > p")!.TextContent.TrimEnd('¶'));
        Assert.Equal("The bridge holds.", own.QuerySelectorAll(".prose > p")[1].TextContent.TrimEnd('¶'));
    }

    [Fact]
    public void It_is_cited_under_their_names_and_the_whole_under_the_curators()
    {
        var own = Page("sections/loads/index.html");
        Assert.Equal(
            ["A. Writer", "B. Öz"],
            own.QuerySelectorAll("meta[name=citation_author]").Select(author => author.GetAttribute("content"))
        );
        Assert.Contains(
            "\"author\":[{\"name\":\"A. Writer\"},{\"name\":\"B. Öz\"}],\"isPartOf\"",
            own.QuerySelector("script[type='application/ld+json']")!.TextContent,
            StringComparison.Ordinal
        );
        foreach (var path in new[] { "index.html", "sections/wind/index.html" })
        {
            Assert.Equal(
                ["C. Curator"],
                Page(path).QuerySelectorAll("meta[name=citation_author]").Select(one => one.GetAttribute("content"))
            );
        }
    }

    [Fact]
    public void They_are_in_the_books()
    {
        var books = MadeBooks.Of(SmallDossier.Inputs(Files));
        var epub = MadeBooks.Files(books.Epub).Values.Select(Encoding.UTF8.GetString);
        Assert.Single(epub, text => text.Contains(">By A. Writer, B. Öz<", StringComparison.Ordinal));
        Assert.Contains(
            "By A. Writer, B. Öz",
            Encoding.UTF8.GetString(MadeBooks.Files(books.Docx)["word/document.xml"]),
            StringComparison.Ordinal
        );
    }

    private static IHtmlDocument Page(string path)
    {
        var (compilation, findings) = SmallDossier.Compile(SmallDossier.Inputs(Files));
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(compilation.Output!.Files[path].Span));
    }
}
