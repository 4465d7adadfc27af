using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Tests.Encode;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Compose;

/// <summary>
/// What readers are told of the ground of a dossier that derives from two articles, and rests on more.
/// </summary>
public sealed class SeveralArticles
{
    private const string Settings =
        SmallDossier.Settings
        + """
            derived-from: [ferry-1999, lowmoor-2001]
            url: https://example.org/
            grounding: { unused: {} }

            """;

    private const string Sources = """
        references:
          - { id: ferry-1999, type: article, title: The Ferry at Lowmoor, issued: 1999 }
          - { id: lowmoor-2001, type: article, title: Lowmoor Today, issued: 2001 }
          - { id: bee-2020, type: book, title: Of ferries, author: [{ family: Bee, given: Ada }], issued: 2020 }
          - { id: page, type: webpage, title: A page, URL: "https://example.org/page" }

        """;

    private const string Text = """
        ---
        title: Ground
        ---

        First. {from="ferry-1999#p2 lowmoor-2001#p1 ferry-1999#p1"}

        Second [@bee-2020, p. 3].

        Third [@page].

        Fourth. {.own}

        Fifth [@bee-2020].

        Sixth. {.common-knowledge}

        """;

    private static readonly Lazy<(Compilation Compilation, ImmutableArray<Diagnostic> Findings)> Built = new(() =>
        SmallDossier.Compile(Whole)
    );

    private static InputSet Whole =>
        SmallDossier.Inputs(("dossier.yml", Settings), ("sources.yml", Sources), ("sections/01-ground.md", Text)) with
        {
            Seeds = ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [Record("unfounded-claims/seeds/ferry-1999.yml"), Record("later-rules/seeds/lowmoor-2001.yml")]
            ),
        };

    [Fact]
    public void Passages_stand_under_the_title_of_their_article()
    {
        var evidence = Page("sections/ground/index.html").QuerySelector("details.grounds")!;
        Assert.Equal("Evidence 3", evidence.QuerySelector("summary")!.TextContent);
        Assert.Equal(
            ["The Ferry at Lowmoor", "Lowmoor Today"],
            evidence.QuerySelectorAll("p > a").Select(title => title.TextContent)
        );
        Assert.Equal(
            ["Paragraph 2; Paragraph 1", "Paragraph 1"],
            evidence
                .QuerySelectorAll("ul")
                .Select(list => string.Join("; ", list.QuerySelectorAll("li > a").Select(link => link.TextContent)))
        );
    }

    [Fact]
    public void What_is_the_editors_own_says_so_and_nothing_else_does()
    {
        var page = Page("sections/ground/index.html");
        Assert.Equal(
            ["Fourth.", "Sixth."],
            page.QuerySelectorAll("span.grounds")
                .Select(own => own.ParentElement!.TextContent.Split(' ')[0].TrimEnd('¶'))
        );
    }

    [Fact]
    public void Whoever_reads_the_books_and_the_page_to_print_is_told_so_too()
    {
        var books = MadeBooks.Of(Whole);
        var epub = MadeBooks.Xml(MadeBooks.Files(books.Epub)["EPUB/section-ground.xhtml"]).Root!.Value;
        var word = MadeBooks.Xml(MadeBooks.Files(books.Docx)["word/document.xml"]).Root!.Value;
        string[] all = [epub, word, Page("print/index.html").Body!.TextContent];
        Assert.All(
            all,
            text =>
            {
                Assert.Matches(@"Fourth\. \(?the editors’ own\)?", text);
                Assert.Matches(@"Sixth\. \(?the editors’ own\)?", text);
                Assert.Equal(2, text.Split("the editors’ own").Length - 1);
            }
        );
    }

    /// <summary>A source counts where it is cited with its place, or has none; else the block names nothing.</summary>
    [Fact]
    public void Blocks_are_counted_by_their_ground_for_the_whole_dossier_on_the_page_of_each_record()
    {
        foreach (var record in (string[])["ferry-1999", "lowmoor-2001"])
        {
            Assert.Contains(
                "Paragraphs and tables of the whole dossier based on an article: 1; on another source, cited with its "
                    + "page: 2; the editors’ own: 2; without a source: 2.",
                Page($"seeds/{record}/index.html").Body!.TextContent,
                StringComparison.Ordinal
            );
        }

        Assert.Equal(
            ["input/index.md:1", "input/sections/01-ground.md:13"],
            Built
                .Value.Findings.Where(finding => finding.Code == Codes.Ungrounded)
                .Select(finding => $"{finding.Path}:{finding.Line}")
        );
    }

    private static KeyValuePair<string, InputFile> Record(string path)
    {
        var name = Path.GetFileName(path);
        var text = File.ReadAllText(Repository.PathOf($"tests/Dossier.Tests/Broken/{path}"));
        return KeyValuePair.Create(name, new InputFile($"seeds/{name}", text));
    }

    private static IHtmlDocument Page(string path) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Built.Value.Compilation.Output!.Files[path].Span));
}
