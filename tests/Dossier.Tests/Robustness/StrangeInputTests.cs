using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dossier.Encode;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Robustness;

/// <summary>Input that is legal and unlikely: much of it, long, from right to left, or in the shape of code.</summary>
public sealed class StrangeInputTests
{
    private const string Code = "\"><b onclick=\"x\">'Ok' & </script>";

    [Fact]
    public void Names_in_the_shape_of_code_stay_text_in_every_place()
    {
        var yaml = JsonSerializer.Serialize(Code); // A JSON string is a YAML string too.
        var tree = Build(
            (
                "dossier.yml",
                SmallDossier.Settings.Replace("A small dossier", yaml, StringComparison.Ordinal)
                    + $"""
                    subtitle: {yaml}
                    curators: [{yaml}]
                    description: {yaml}
                    url: https://example.org/

                    """
            ),
            (
                "glossary/one.md",
                $$"""
                ---
                term: {{yaml}}
                aliases: [{{yaml}}, Alpha]
                labels: { tr: {{yaml}} }
                ---

                Means `{{Code}}`.

                """
            ),
            (
                "sections/one.md",
                SmallDossier.Page(
                    yaml,
                    $"""

                    An Alpha.

                    ## `{Code}`

                    Text.

                    """
                )
            )
        );
        foreach (var (path, page) in Pages(tree))
        {
            Assert.True(
                page.QuerySelectorAll("b, [onclick], script:not([src], [type='application/ld+json'])").Length == 0,
                path
            );
        }

        Assert.Equal(Code, Page(tree, "glossary/one/").QuerySelector("h1")!.TextContent);
        Assert.Equal(Code, Page(tree, "").QuerySelector("h1")!.TextContent);
        Assert.Equal(
            $"Permanent link: {Code}",
            Page(tree, "glossary/").QuerySelector(".entry .anchor")!.GetAttribute("aria-label")
        );
        var script = Text(tree, "glossary/preview.js");
        Assert.DoesNotContain("<", script, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(script["dossierPreview(\"glossary/\",".Length..^");\n".Length]);
        Assert.Equal(Code, data.RootElement.GetProperty("one")[1].GetString());
    }

    /// <summary>Old Kazakh and Tatar typefaces, and those of pictograms, have letters there.</summary>
    [Theory]
    [InlineData("\uE000")]
    [InlineData("\uE0007\uE001")]
    [InlineData("\uE002\uE003")]
    public void Letters_for_private_use_stay_in_what_is_cited(string letters)
    {
        var title = JsonSerializer.Serialize($"Old {letters} script");
        var tree = Build(
            (
                "sources.yml",
                $$"""
                references:
                  - id: a
                    type: book
                    title: {{title}}
                    author: [{ family: {{title}} }]

                """
            ),
            (
                "sections/one.md",
                SmallDossier.Page("One", $"\nOf it [see {letters} `x{letters}y` [b](https://b.org/), @a].\n")
            )
        );
        var note = Page(tree, "sections/one/").QuerySelector(".note-list .note")!.TextContent;
        Assert.Contains($"Old {letters} script", note, StringComparison.Ordinal);
        Assert.StartsWith($"See {letters} x{letters}y b", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_within_notes_stand_on_their_page_once_and_nowhere_twice()
    {
        const string Notes = """
            A [b](#in-block), [c](#in-span), [d](#in-note).[^x]^[An [e]{#in-note} note.]

            [^x]: The [f]{#in-span} note.

                Of Alpha. {#in-block}

            Of [it](#in-first).[^y]

            [^y]: Of Alpha. {#in-first}

            ::: editor-note {#kept kind=caution title="Kept"}
            Kept.
            :::

            """;
        var tree = Build(
            ("glossary/alpha.md", SmallDossier.Term("Alpha", "\nThe first.\n")),
            ("sections/01-one.md", SmallDossier.Page("One", $"\n{Notes}")),
            ("sections/02-two.md", SmallDossier.Page("Two", $"\n{Notes}"))
        );
        Assert.Empty(
            Robustness.Fuzzing.SoundSite.Faults(tree, new Dictionary<string, (ReadOnlyMemory<byte>, string[])>())
        );
        foreach (var id in (string[])["in-block", "in-span", "in-note", "in-first"])
        {
            Assert.NotNull(Page(tree, "sections/one/").QuerySelector($".note-list [id='{id}']"));
            Assert.Null(Page(tree, "notes/").QuerySelector($"[id='{id}']"));
        }

        Assert.Equal(
            ["kept", "section--two--kept"],
            Page(tree, "notes/").QuerySelectorAll("section.editor-note").Select(note => note.Id)
        );
    }

    [Fact]
    public void A_title_of_300_letters_is_whole_in_its_heading()
    {
        var title = string.Join(' ', Enumerable.Repeat("Wandelhallenbeleuchtung", 13))[..300];
        var tree = Build(
            ("dossier.yml", SmallDossier.Settings.Replace("A small dossier", title, StringComparison.Ordinal)),
            ("sections/one.md", SmallDossier.Page(title, "\nText.\n"))
        );
        Assert.Equal(title, Page(tree, "sections/one/").QuerySelector("h1")!.TextContent);
        Assert.True(Page(tree, "sections/one/").Title!.Length <= 70);
    }

    [Fact]
    public void Two_thousand_terms_do_not_weigh_on_pages_that_mention_few()
    {
        var terms = Enumerable
            .Range(0, 2000)
            .Select(i => i.ToString(CultureInfo.InvariantCulture))
            .Select(i =>
                (
                    $"glossary/term-{i}.md",
                    SmallDossier.Term($"Termalpha{i}", $"\nThe meaning of number {i}, in a sentence of some length.\n")
                )
            )
            .ToArray();
        (string, string)[] section =
        [
            ("sections/one.md", SmallDossier.Page("One", "\nTermalpha7 and Termalpha1999.\n")),
        ];
        var (few, many) = (
            Build([
                .. terms.Take(2000).Where(term => term.Item1 is "glossary/term-7.md" or "glossary/term-1999.md"),
                .. section,
            ]),
            Build([.. terms, .. section])
        );
        Assert.Equal(few.Files["sections/one/index.html"].Length, many.Files["sections/one/index.html"].Length);
        Assert.Equal(2000, Page(many, "glossary/").QuerySelectorAll(".entry").Length);
        Assert.Equal(2, Page(many, "sections/one/").QuerySelectorAll("a.term").Length);
    }

    [Fact]
    public void A_section_of_50_000_words_is_one_page_with_a_link_to_each_paragraph()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("word", 99));
        var text = string.Join(
            "\n\n",
            Enumerable.Range(0, 500).Select(i => $"P{i.ToString(CultureInfo.InvariantCulture)} {paragraph}")
        );
        var page = Page(Build(("sections/one.md", SmallDossier.Page("One", $"\n{text}\n"))), "sections/one/");
        Assert.Equal(500, page.QuerySelectorAll(".prose > p[id] > .anchor").Length);
        Assert.Equal(500, page.QuerySelectorAll(".prose > p").Select(p => p.Id).Distinct().Count());
    }

    [Fact]
    public void Text_from_right_to_left_says_so()
    {
        var page = Page(
            Build(
                (
                    "sections/one.md",
                    "---\ntitle: One\n---\n\nThe word [سلام]{lang=ar}, and [salom]{lang=tg-Latn}.\n\nاین یک متن است. "
                        + "{lang=fa}\n"
                )
            ),
            "sections/one/"
        );
        Assert.Equal("rtl", page.QuerySelector("[lang=ar]")!.GetAttribute("dir"));
        Assert.Equal("rtl", page.QuerySelector("p[lang=fa]")!.GetAttribute("dir"));
        Assert.Null(page.QuerySelector("[lang=tg-Latn]")!.GetAttribute("dir"));
    }

    private static OutputTree Build(params ReadOnlySpan<(string Path, string Text)> files)
    {
        var (compilation, findings) = SmallDossier.Compile(SmallDossier.Inputs(files));
        Assert.True(
            compilation.Output is not null,
            string.Join('\n', findings.Select(finding => $"{finding.Path}:{finding.Line}: {finding.Message}"))
        );
        return compilation.Output!;
    }

    private static string Text(OutputTree tree, string path) => Encoding.UTF8.GetString(tree.Files[path].Span);

    private static IHtmlDocument Page(OutputTree tree, string path) =>
        new HtmlParser().ParseDocument(Text(tree, $"{path}index.html"));

    private static IEnumerable<(string Path, IHtmlDocument Page)> Pages(OutputTree tree) =>
        tree
            .Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal))
            .Select(path => (path, new HtmlParser().ParseDocument(Text(tree, path))));
}
