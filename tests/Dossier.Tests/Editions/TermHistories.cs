using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Editions;
using Dossier.Editions.Changes;
using Dossier.Editions.Sealing;
using Dossier.Import.Glossary.Formats;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>What the glossary tells of itself from edition to edition: on pages, in SKOS, in JSON.</summary>
public sealed class TermHistories : IDisposable
{
    private const string Settings = """
        ---
        term: TAV
        kind: firm
        ---

        """;
    private readonly TemporaryFolder folder = Sealing
        .Dossier()
        .With("input/glossary/tav.md", $"{Settings}A firm.\n")
        .Seal("1.0.0");

    public TermHistories()
    {
        // What is only written otherwise reads as before; a citation is part of what an entry says.
        folder
            .With("input/glossary/tav.md", $"{Settings}\nA firm.   \n")
            .With(
                "input/glossary/ots.md",
                Ots(
                    "Organization of Turkic States",
                    "An organisation of a few years and members in which Turkic states cooperate [@one]."
                )
            )
            .Seal("1.1.0");
        File.Delete(folder["input/glossary/tav.md"]);
        folder
            .With(
                "input/glossary/ytb.md",
                """
                ---
                term: YTB
                kind: organisation
                ---
                A presidency.

                """
            )
            .With(
                "input/glossary/ots.md",
                Ots(
                    "Organisation of Turkic States",
                    "An organisation of a few years and members in which Turkic states cooperate [@one]."
                )
            )
            .Seal("1.2.0");
        folder.With("input/glossary/tav.md", $"{Settings}A builder.\n").Seal("1.3.0");
        folder
            .With(
                "input/index.md",
                """
                ::: summary
                Other words than before, and nothing else.
                :::

                """
            )
            .Seal("1.3.1");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_entry_is_followed_through_all_editions()
    {
        var history = TermHistory.Of(Editions());
        Assert.Equal(["1.0.0 Added", "1.1.0 Changed", "1.2.0 Changed"], Said(history, "ots", 4));
        Assert.Equal(["1.0.0 Added", "1.2.0 Removed", "1.3.0 Added"], Said(history, "tav", 4));
        Assert.Equal(["1.2.0 Added"], Said(history, "ytb", 4));
        Assert.Equal(["1.0.0 Added", "1.1.0 Changed"], Said(history, "ots", 1));
        Assert.Empty(history.Of("none", 4));
        var changes = history.Of("ots", 4);
        Assert.Equal(
            "An organisation of a few years and members in which Turkic states cooperate [one].",
            changes[1].After
        );
        Assert.StartsWith("Organization of Turkic States: An", changes[2].Before, StringComparison.Ordinal);
        Assert.Equal("A firm.", history.Of("tav", 4)[1].Before);
    }

    /// <summary>
    /// The page of an edition's changes and the page of an entry say the same, though one compares resolved texts and
    /// the other files.
    /// </summary>
    [Fact]
    public void It_says_what_a_comparison_of_neighbours_says()
    {
        var editions = Editions();
        var texts = editions
            .Select(edition =>
                SealedText.Read(edition, Theme(), new BuildRequest(null, _ => { }), new DiagnosticBag())!
            )
            .ToArray();
        var history = TermHistory.Of(editions);
        for (var i = 1; i < editions.Length; i++)
        {
            var version = editions[i].Manifest.Version;
            var compared = Comparer
                .Compare(editions[i - 1].Manifest.Version, texts[i - 1].Briefing, version, texts[i].Briefing)
                .Of(ItemKind.Term);
            Assert.Equal(
                compared.Select(item => $"{item.Id} {item.State}").Order(StringComparer.Ordinal),
                ((string[])["ots", "tav", "ytb"])
                    .SelectMany(id =>
                        history
                            .Of(id, i)
                            .Where(change => change.Edition == version)
                            .Select(change => $"{id} {change.State}")
                    )
                    .Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void A_page_shows_how_its_definition_changed_word_by_word()
    {
        folder.Build();
        var changes = Page("glossary/ots/index.html")
            .QuerySelectorAll("[aria-labelledby=page_history] > .redlines > li");
        Assert.Equal(
            [
                "Edition 1.2.0, 24 November 2026 changed",
                "Edition 1.1.0, 23 November 2026 changed",
                "Edition 1.0.0, 22 November 2026 new",
            ],
            changes.Select(change => Words(change.QuerySelector(".meta")!))
        );
        Assert.Equal(
            [
                "../../editions/1.2.0/glossary/ots/",
                "../../editions/1.1.0/glossary/ots/",
                "../../editions/1.0.0/glossary/ots/",
            ],
            changes.Select(change => change.QuerySelector("a")!.GetAttribute("href"))
        );
        Assert.Equal("inserted: Organisation – ", changes[0].QuerySelector("ins")!.TextContent);
        Assert.Equal("deleted: Organization – ", changes[0].QuerySelector("del")!.TextContent);
        Assert.Equal("inserted: a few – ", changes[1].QuerySelector("ins")!.TextContent);
        Assert.Null(changes[2].QuerySelector("ins, del"));
        Assert.Equal(
            "../../editions/1.2.0/changes/",
            Page("glossary/tav/index.html").QuerySelector(".removed a")!.GetAttribute("href")
        );
        Assert.Equal(
            "In the glossary since edition 1.2.0, 24 November 2026.",
            Page("glossary/ytb/index.html").QuerySelector(".since")!.TextContent
        );
    }

    [Fact]
    public void The_page_of_an_edition_knows_nothing_of_later_ones()
    {
        folder.Build();
        Assert.Equal(
            2,
            Page("editions/1.1.0/glossary/ots/index.html").QuerySelectorAll("[aria-labelledby=page_history] li").Length
        );
        Assert.Equal(
            "../../../../editions/1.1.0/glossary/ots/",
            Page("editions/1.1.0/glossary/ots/index.html")
                .QuerySelector("[aria-labelledby=page_history] a")!
                .GetAttribute("href")
        );
        Assert.Equal(
            "In the glossary since edition 1.0.0, 22 November 2026.",
            Page("editions/1.0.0/glossary/ots/index.html").QuerySelector(".since")!.TextContent
        );
        Assert.DoesNotContain(
            "changeNote\"",
            Regex.Replace(Text("editions/1.0.0/glossary/glossary.jsonld"), "(?s)^.*?@graph", ""),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_dossier_without_editions_has_no_history()
    {
        Directory.Delete(folder["input/editions"], recursive: true);
        folder.With("input/index.md", "The OTS, TAV and YTB.\n").Build();
        Assert.Null(Page("glossary/ots/index.html").QuerySelector("[aria-labelledby=page_history], .since"));
        Assert.Contains("\"changes\": []", Text("glossary/glossary.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_edition_has_every_export_at_its_own_address()
    {
        var built = folder.Build().Keys;
        var exports = built
            .Where(path =>
                Regex.IsMatch(
                    path,
                    @"^((glossary|sources)/([^/]+/)?[^/]+\.(?!html)[a-z]+|glossary/[^/]+/embed\.html"
                        + @"|sections/myst\.json|objects\.inv|myst\.xref\.json)$"
                )
            )
            .ToArray();
        Assert.Equal(3, exports.Count(path => path.EndsWith("/embed.html", StringComparison.Ordinal)));
        foreach (var version in (string[])["1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.3.1"])
        {
            // An entry that came later has no fragment yet; all else is there from the first edition on.
            Assert.DoesNotContain(
                exports.Select(path => $"editions/{version}/{path}").Except(built),
                path => !Regex.IsMatch(path, "/(tav|ytb)/embed.html$")
            );
        }

        using var old = Exports("output/editions/1.1.0");
        Assert.True(old.RootElement.GetProperty("same").GetBoolean());
        Assert.Equal(
            [
                "https://example.org/briefing/editions/1.1.0/glossary/ots/",
                "https://example.org/briefing/editions/1.1.0/glossary/tav/",
            ],
            Texts(old, "concepts")
        );
        Assert.Equal(["ots 1.0.0 added", "ots 1.1.0 changed", "tav 1.0.0 added"], Texts(old, "changes"));
    }

    [Fact]
    public void SKOS_and_JSON_tell_it_to_parsers_that_are_not_ours()
    {
        folder.Build();
        using var found = Exports("output");
        Assert.True(found.RootElement.GetProperty("same").GetBoolean(), "Turtle and JSON-LD say different things");
        const string Glossary = "https://example.org/briefing/glossary/";
        Assert.Equal(
            [
                $"{Glossary}ots/ en-GB Edition 1.0.0, 22 November 2026: added.",
                $"{Glossary}ots/ en-GB Edition 1.1.0, 23 November 2026: changed. Before: An organisation of many "
                    + "years and members in which Turkic states cooperate.",
                $"{Glossary}ots/ en-GB Edition 1.2.0, 24 November 2026: changed. Before: Organization of Turkic "
                    + "States: An organisation of a few years and members in which Turkic states cooperate [one].",
                $"{Glossary}tav/ en-GB Edition 1.0.0, 22 November 2026: added.",
                $"{Glossary}tav/ en-GB Edition 1.2.0, 24 November 2026: taken out. It read: A firm.",
                $"{Glossary}tav/ en-GB Edition 1.3.0, 25 November 2026: added.",
                $"{Glossary}ytb/ en-GB Edition 1.2.0, 24 November 2026: added.",
            ],
            Texts(found, "change notes")
        );
        Assert.Equal(
            [
                $"{Glossary}ots/ created 2026-11-22",
                $"{Glossary}ots/ modified 2026-11-24",
                $"{Glossary}tav/ created 2026-11-22",
                $"{Glossary}tav/ modified 2026-11-25",
                $"{Glossary}ytb/ created 2026-11-24",
            ],
            Texts(found, "dates")
        );
        Assert.Equal(
            [
                "ots 1.0.0 added",
                "ots 1.1.0 changed",
                "ots 1.2.0 changed",
                "tav 1.0.0 added",
                "tav 1.2.0 removed",
                "tav 1.3.0 added",
                "ytb 1.2.0 added",
            ],
            Texts(found, "changes")
        );
    }

    [Fact]
    public void An_import_says_once_that_dates_are_the_editions_to_say()
    {
        folder.Build();
        var bag = new DiagnosticBag();
        var report = new ImportReport(bag);
        GlossaryReader.Read(
            InputText.Of("glossary.ttl", Text("glossary/glossary.ttl")),
            new GlossaryOptions("en-GB"),
            report
        );
        report.Finish();
        var said = bag.Sorted().ToDictionary(finding => finding.Message.Split(' ')[0], StringComparer.Ordinal);
        Assert.Equal(
            [("dcterms:created", "2 more)"), ("dcterms:modified", "1 more)"), ("skos:changeNote", "6 more)")],
            said.Select(pair => (pair.Key, pair.Value.Message[^7..])).Order()
        );
        Assert.Equal("a dossier's editions say when an entry came and changed", said["dcterms:created"].Hint);
        Assert.Null(said["skos:changeNote"].Hint);
    }

    private static IEnumerable<string> Texts(JsonDocument found, string name) =>
        found.RootElement.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);

    private static string Ots(string name, string text) =>
        $"""
            ---
            term: {name}
            aliases: [OTS]
            kind: organisation
            ---
            {text}

            """;

    private static IEnumerable<string> Said(TermHistory history, string id, int last) =>
        history.Of(id, last).Select(change => $"{change.Edition} {change.State}");

    private static string Words(IElement element) => Regex.Replace(element.TextContent, @"\s+", " ").Trim();

    /// <summary>What other people's parsers find in a site's exports.</summary>
    private JsonDocument Exports(string site)
    {
        var result = Outside.Python(
            "python3-rdflib python3-jsonschema python3-bibtexparser",
            "rdflib, jsonschema, bibtexparser",
            folder.Path,
            Repository.PathOf("tests/outside/exports.py"),
            folder[site]
        );
        Assert.True(result.Code == 0, result.Error);
        return JsonDocument.Parse(result.Output);
    }

    private System.Collections.Immutable.ImmutableArray<Edition> Editions() =>
        EditionChain.Verify(Sealing.Read(folder), new DiagnosticBag());

    private ThemeFiles Theme() => InputReader.Read(Sealing.Folders(folder), new DiagnosticBag()).Theme;

    private IDocument Page(string path) => new HtmlParser().ParseDocument(Text(path));

    private string Text(string path) => File.ReadAllText(folder[$"output/{path}"]);
}
