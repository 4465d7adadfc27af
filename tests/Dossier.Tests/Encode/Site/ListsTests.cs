using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dossier.Input;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.Site;

/// <summary>What lists and frames of the site do for a reader, on dossiers made for it.</summary>
public sealed class ListsTests
{
    private const string Cited = """
        references:
          - { id: b-2020, type: book, title: Bridges, author: [{ family: Berg, given: A. }], issued: 2020 }
          - { id: a-2021, type: book, title: Arches, author: [{ family: Adler, given: B. }], issued: 2021 }
        """;

    [Fact]
    public void People_stand_under_the_letter_of_their_surname()
    {
        var page = Page("glossary/index.html", Terms);
        Assert.Equal(["A", "T"], page.QuerySelectorAll(".letter > h2").Select(letter => letter.TextContent.Trim()));
        Assert.Contains("Kassym Tokayev", page.QuerySelectorAll(".letter")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_whom_the_dossier_names_most_come_first_among_the_actors()
    {
        var names = Page("actors/index.html", Terms).QuerySelectorAll(".actor h3 a").Select(link => link.TextContent);
        Assert.Equal(["Kassym Tokayev", "Abdul II"], names);
    }

    [Fact]
    public void A_dossier_words_the_lines_below_its_lists_titles_itself_or_does_without()
    {
        const string Own = """
            subtitles:
              glossary: The editors' own list
              actors: ""

            """;
        (string, string)[] files = [.. Terms, ("dossier.yml", SmallDossier.Settings + Own)];
        Assert.Equal(
            ["The editors’ own list"],
            Page("glossary/index.html", files).QuerySelectorAll(".standfirst").Select(line => line.TextContent)
        );
        Assert.Empty(Page("actors/index.html", files).QuerySelectorAll(".standfirst"));
        Assert.NotEmpty(Page("actors/index.html", Terms).QuerySelectorAll(".standfirst"));
    }

    [Fact]
    public void A_page_that_has_no_such_line_is_named_with_its_place()
    {
        var file = SmallDossier.Settings + "subtitles:\n  glosary: Terms\n";
        var finding = Assert.Single(
            SmallDossier.Compile(SmallDossier.Inputs(("dossier.yml", file))).Findings,
            finding => finding.Line == 7
        );
        Assert.Equal(("DOS011", 3), (finding.Code.Id, finding.Column));
        Assert.Contains("'glosary'", finding.Message, StringComparison.Ordinal);
    }

    private static (string, string)[] Terms =>
        [
            (
                "glossary/t.md",
                """
                ---
                term: Kassym Tokayev
                kind: person
                ---
                A president.

                """
            ),
            (
                "glossary/a.md",
                """
                ---
                term: Abdul II
                kind: person
                ---
                A sultan.

                """
            ),
            ("sections/01-one.md", SmallDossier.Page("One", "Kassym Tokayev met Abdul II.\n")),
            ("sections/02-two.md", SmallDossier.Page("Two", "Kassym Tokayev went.\n")),
        ];

    [Fact]
    public void A_title_among_the_sources_leads_to_its_page()
    {
        var page = Page("sources/index.html", ("sources.yml", Cited), ("sections/01-one.md", Section));
        Assert.Equal(
            ["../sources/a-2021/", "../sources/b-2020/"],
            page.QuerySelectorAll(".sources > li > p:first-child a.source").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("Arches", page.QuerySelector(".sources a.source")!.TextContent);
    }

    private const string Section = """
        ---
        title: One
        ---

        First [@b-2020]. Second [@b-2020]. Third [@b-2020]. Fourth [@b-2020]. Fifth [@a-2021].
        """;

    [Fact]
    public void Notes_of_the_same_words_are_said_once_and_keep_their_places()
    {
        var page = Page("notes/index.html", ("sources.yml", Cited), ("sections/01-one.md", Section));
        var same = Assert.Single(page.QuerySelectorAll(".same-notes"));
        Assert.Equal(["note_2", "note_3", "note_4"], same.QuerySelectorAll("[id]").Select(note => note.Id));
        Assert.EndsWith("#ref_3", same.QuerySelector("#note_3 a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(["note_1", "note_5"], page.QuerySelectorAll(".note-list > li").Select(note => note.Id));
    }

    [Fact]
    public void The_navigation_shows_where_a_page_belongs()
    {
        Assert.Equal(("Contents", "true"), Current("sections/one/index.html"));
        Assert.Equal(("Glossary", "true"), Current("glossary/t/index.html"));
        Assert.Equal(("Glossary", "page"), Current("glossary/index.html"));

        static (string, string) Current(string path)
        {
            var link = Page(path, Terms).QuerySelector(".site-nav [aria-current]")!;
            return (link.TextContent, link.GetAttribute("aria-current")!);
        }
    }

    [Fact]
    public void The_menu_has_the_sections_and_the_next_one_its_whole_title()
    {
        var page = Page(
            "sections/one/index.html",
            ("sections/01-one.md", SmallDossier.Page("One", "Text.\n")),
            (
                "sections/02-two.md",
                """
                ---
                title: Two of many words
                short: Two
                ---
                Text.

                """
            )
        );
        Assert.Equal(["One", "Two"], page.QuerySelectorAll(".menu-sections a").Select(link => link.TextContent));
        Assert.EndsWith("Two of many words", page.QuerySelector(".next a")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_the_same_columns_have_names_of_their_own()
    {
        const string Table = """
            | a | b |
            | - | - |
            | 1 | 2 |


            """;
        var page = Page(
            "sections/one/index.html",
            (
                "sections/01-one.md",
                SmallDossier.Page(
                    "One",
                    $"""
                    {Table}And:

                    {Table}
                    """
                )
            )
        );
        Assert.Equal(
            ["Table: a, b", "Table: a, b (2)"],
            page.QuerySelectorAll("section.table").Select(table => table.GetAttribute("aria-label"))
        );
    }

    [Fact]
    public void A_robots_file_of_the_themes_own_is_the_one_that_is_published()
    {
        var inputs = SmallDossier.Inputs();
        var own = Encoding.UTF8.GetBytes("User-agent: none\n");
        var theme = inputs.Theme with
        {
            Static = inputs.Theme.Static.SetItem("robots.txt", new BinaryFile("theme/static/robots.txt", own)),
        };
        var (compilation, findings) = SmallDossier.Compile(inputs with { Theme = theme });
        Assert.Empty(findings);
        Assert.Equal(own, compilation.Output!.Files["robots.txt"].ToArray());
    }

    [Theory]
    [InlineData("https://example.org/?a=b")]
    [InlineData("https://example.org/#here")]
    public void An_address_with_a_query_or_a_place_is_none_for_a_site(string url)
    {
        var (_, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(("dossier.yml", $"{SmallDossier.Settings}url: \"{url}\"\n"))
        );
        Assert.Contains("'url' must be the address", Assert.Single(findings).Message, StringComparison.Ordinal);
        Assert.Null(global::Dossier.Cli.Verbs.CommonOptions.Address(url));
    }

    private static IHtmlDocument Page(string path, params ReadOnlySpan<(string Path, string Text)> files)
    {
        var (compilation, _) = SmallDossier.Compile(SmallDossier.Inputs(files));
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(compilation.Output!.Files[path].Span));
    }
}
