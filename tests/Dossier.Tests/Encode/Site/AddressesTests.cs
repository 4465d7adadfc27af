using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.Site;

/// <summary>Where other sites find us: stable addresses, fragments, what programs read in pages.</summary>
public sealed class AddressesTests
{
    [Fact]
    public void Addresses_hold_ids_and_stay_when_labels_change_script_spelling_or_language()
    {
        var before = Files("Organization of Turkic States", "language: en\n", "Balcı");
        Assert.Equal(before, Files("Түркі мемлекеттері ұйымы", "language: kk\n", "Балджы"));
        Assert.Equal(before, Files("Türk Devletleri Teşkilatı", "language: tr\n", "Balci"));
        Assert.Contains("glossary/ots/embed.html", before);
        Assert.Contains("sources/balci-2024/balci-2024.ris", before);

        static IEnumerable<string> Files(string name, string language, string author) =>
            SmallDossier
                .Compile(
                    SmallDossier.Inputs(
                        ("index.md", $"{name} and more [@balci-2024].\n"),
                        (
                            "glossary/ots.md",
                            $"""
                            ---
                            term: {name}
                            {language}---
                            A body.

                            """
                        ),
                        (
                            "sources.yml",
                            $"""
                            references:
                              - id: balci-2024
                                type: book
                                title: {name}
                                author:
                                  - family: {author}

                            """
                        )
                    )
                )
                .Compilation.Output!.Files.Keys.Where(path => !path.StartsWith("assets/", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_term_has_a_fragment_that_needs_nothing_of_this_site()
    {
        var parser = new HtmlParser();
        foreach (var term in RealSite.Compilation.Briefing!.Terms)
        {
            var fragment = parser.ParseDocument(RealSite.Text($"glossary/{term.Id}/embed.html"));
            Assert.Equal(term.Name, fragment.QuerySelector(".dossier-term > h1")!.TextContent);
            Assert.Empty(fragment.QuerySelectorAll("script, link, img, style, sup"));
            Assert.Equal(
                $"{RealSite.Compilation.Briefing.Settings.Url}glossary/{term.Id}/",
                fragment.QuerySelector("p:last-child > a")!.GetAttribute("href")
            );
        }
    }

    [Fact]
    public void Other_sites_may_fetch_the_data_and_the_script_is_small()
    {
        var headers = RealSite.Text("_headers");
        foreach (var path in (string[])["/glossary/*", "/sources/*", "/editions/*", "/objects.inv", "/embed.js"])
        {
            Assert.Matches($@"(?m)^{Regex.Escape(path)}\n  Access-Control-Allow-Origin: \*$", headers);
        }

        Assert.InRange(RealSite.Tree.Files["embed.js"].Length, 1, 1000);
    }

    [Fact]
    public void Glossary_pages_hold_schema_org_data_that_no_text_can_end()
    {
        var (compilation, _) = SmallDossier.Compile(
            SmallDossier.Inputs(
                ("index.md", "An ilik.\n"),
                ("glossary/ilik.md", SmallDossier.Term("ilik", "A \\</script>\\<b> thing.\n"))
            )
        );
        var page = new HtmlParser().ParseDocument(
            System.Text.Encoding.UTF8.GetString(compilation.Output!.Files["glossary/ilik/index.html"].Span)
        );
        using var json = System.Text.Json.JsonDocument.Parse(
            page.QuerySelectorAll("head > script[type='application/ld+json']")
                .Single(script => script.TextContent.Contains("DefinedTerm", StringComparison.Ordinal))
                .TextContent
        );
        Assert.Equal(
            ("DefinedTerm", "ilik", "A </script><b> thing."),
            (
                json.RootElement.GetProperty("@type").GetString(),
                json.RootElement.GetProperty("termCode").GetString(),
                json.RootElement.GetProperty("description").GetString()
            )
        );
        var set = string.Concat(
            RealSite
                .Pages["glossary/index.html"]
                .QuerySelectorAll("head > script[type='application/ld+json']")
                .Select(script => script.TextContent)
        );
        Assert.Equal(RealSite.Compilation.Briefing!.Terms.Length, Regex.Count(set, "\"DefinedTerm\""));
    }

    [Fact]
    public void Source_pages_hold_a_record_for_Zotero_and_show_what_a_reader_checks()
    {
        foreach (var source in RealSite.Compilation.Briefing!.Sources)
        {
            var page = RealSite.Pages[$"sources/{source.Id}/index.html"];
            var record = System.Web.HttpUtility.ParseQueryString(
                page.QuerySelector("span.Z3988")!.GetAttribute("title")!
            );
            Assert.Equal("Z39.88-2004", record["ctx_ver"]);
            Assert.Equal(source.Title, record["rft.atitle"] ?? record["rft.btitle"] ?? record["rft.title"]);
            Assert.Equal(
                source.Authors.Select(name => name.Inverted),
                record.GetValues("rft.au") ?? record.GetValues("rft.creator") ?? []
            );
            Assert.Equal(
                source["URL"].Length > 0 && !source.Custom.ContainsKey("archive") ? 1 : 0,
                page.QuerySelectorAll(".imprint dd").Count(value => value.TextContent is "No copy known")
            );
            Assert.DoesNotContain("Not recorded", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal(
                3,
                page.QuerySelectorAll("head > link[rel=alternate]")
                    .Count(link => RealSite.Tree.Files.ContainsKey($"sources/{source.Id}/{link.GetAttribute("href")}"))
            );
        }
    }

    [Fact]
    public void Titles_with_marks_of_Zotero_are_shown_as_they_are_meant()
    {
        var (compilation, _) = SmallDossier.Compile(
            SmallDossier.Inputs(
                ("index.md", "Said [@a].\n"),
                (
                    "sources.yml",
                    """
                    references:
                      - id: a
                        type: article-journal
                        title: The <i>Homo</i> & CO<sub>2</sub>

                    """
                )
            )
        );
        var page = System.Text.Encoding.UTF8.GetString(compilation.Output!.Files["sources/a/index.html"].Span);
        Assert.Contains("‘The <em>Homo</em> &amp; CO<sub>2</sub>’", page, StringComparison.Ordinal);
        Assert.Contains("<h1>The Homo &amp; CO2</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_inventory_is_stored_and_the_same_everywhere()
    {
        var bytes = RealSite.Tree.Files["objects.inv"].ToArray();
        var start = Array.IndexOf(
            bytes,
            (byte)0x78,
            System.Text.Encoding.UTF8.GetString(bytes).IndexOf("zlib.\n", StringComparison.Ordinal)
        );
        Assert.Equal((0x78, 0x01), (bytes[start], bytes[start + 1]));
        using var plain = new StreamReader(
            new System.IO.Compression.ZLibStream(
                new MemoryStream(bytes[start..]),
                System.IO.Compression.CompressionMode.Decompress
            )
        );
        Assert.Contains("Astana std:term -1 glossary/astana/ -\n", plain.ReadToEnd(), StringComparison.Ordinal);
    }
}
