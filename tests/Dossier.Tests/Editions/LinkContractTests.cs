using System.Collections.Immutable;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dossier.Diagnostics;
using Dossier.Editions.Addresses;
using Dossier.Input;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>
/// Every address of an edition leads somewhere after the next one, on a server that knows only files and on one that
/// knows redirects.
/// </summary>
public sealed class LinkContractTests : IDisposable
{
    private readonly TemporaryFolder folder = Sealing.Dossier();
    private readonly ImmutableArray<string> published;

    public LinkContractTests()
    {
        var text = SmallDossierOf(folder);
        published = [.. PublishedAddresses.Of(text).All];
        folder.Seal("1.0.0");
        File.Delete(folder["input/glossary/ots.md"]);
        File.Move(folder["input/sections/02-culture.md"], folder["input/sections/02-languages.md"]);
        folder
            .With("input/sections/01-economy.md", SealedTexts.EconomyWithoutCompanies)
            .With("input/sections/03-companies.md", SealedTexts.Companies);
        var bag = new DiagnosticBag();
        var next = Compiler.Read(
            InputReader.Read(Sealing.Folders(folder), bag),
            new BuildRequest(null, _ => { }),
            bag
        )!;
        var lost = LinkContract.Lost([(EditionOne, text)], next);
        Assert.NotEmpty(lost);
        folder
            .With(
                "input/redirects.yml",
                "redirects:\n"
                    + string.Concat(lost.Select(address => address.Entry))
                        .Replace("…", "It is out of scope.", StringComparison.Ordinal)
            )
            .Seal("2.0.0");
        folder.Build("site/briefing");
    }

    private static global::Dossier.Model.Editions.EditionVersion EditionOne => new(1, 0, 0);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_address_resolves_where_only_files_are_known()
    {
        using var server = new FileServer(folder["site"]);
        await AssertResolve(server.Address, followsPages: true);
    }

    [Fact]
    public async Task Every_address_resolves_where_redirects_are_honoured()
    {
        var lines = (
            await File.ReadAllLinesAsync(folder["site/briefing/_redirects"], TestContext.Current.CancellationToken)
        )
            .Select(line => line.Split(' '))
            .ToArray();
        Assert.All(lines, line => Assert.Equal("301!", line[2]));
        using var server = new FileServer(folder["site"], lines.Select(line => KeyValuePair.Create(line[0], line[1])));
        await AssertResolve(server.Address, followsPages: false);
    }

    /// <summary>The ids of the page that holds the whole dossier are addresses too.</summary>
    [Fact]
    public void Anchors_of_the_print_page_stay()
    {
        var parser = new HtmlParser();
        IEnumerable<string> Ids(string page) =>
            parser
                .ParseDocument(File.ReadAllText(folder[page]))
                .QuerySelectorAll("[id*='--']")
                .Select(element => element.Id!);
        var (before, now) = (
            Ids("site/briefing/editions/1.0.0/print/index.html").ToArray(),
            Ids("site/briefing/print/index.html").ToArray()
        );
        Assert.Contains("section--culture", before);
        Assert.Contains("term--ots", before);
        Assert.Contains(before, id => id.StartsWith("section--culture--", StringComparison.Ordinal));
        // The term's own entry stands for what was in it; the id by which a note's title is named for screen readers is
        // no address.
        Assert.DoesNotContain(
            before.Except(now),
            id =>
                !id.StartsWith("term--ots--", StringComparison.Ordinal)
                && !id.EndsWith("_title", StringComparison.Ordinal)
        );
        Assert.Distinct(now);
    }

    [Fact]
    public void What_is_gone_says_so()
    {
        var gone = File.ReadAllText(folder["site/briefing/glossary/ots/index.html"]);
        Assert.Contains("It is out of scope.", gone, StringComparison.Ordinal);
        Assert.Contains("../../editions/1.0.0/glossary/ots/", gone, StringComparison.Ordinal);
        Assert.Contains("noindex", gone, StringComparison.Ordinal);
        // The edition that took it out has no such page.
        Assert.DoesNotContain("editions/2.0.0/glossary/ots/", gone, StringComparison.Ordinal);
        var old = File.ReadAllText(folder["site/briefing/editions/1.0.0/glossary/ots/index.html"]);
        Assert.Contains("It is out of scope.", old, StringComparison.Ordinal);
        Assert.Contains(
            "Where this text stands in the latest edition",
            File.ReadAllText(folder["site/briefing/editions/1.0.0/sections/culture/index.html"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Other_peoples_parsers_read_what_is_published_for_programs()
    {
        using var found = System.Text.Json.JsonDocument.Parse(Node.Run("parsers.mjs", folder["site/briefing"]));
        var redirects = found.RootElement.GetProperty("redirects");
        Assert.Equal(0, redirects.GetProperty("errors").GetArrayLength());
        var redirect = Assert.Single(redirects.GetProperty("redirects").EnumerateArray());
        Assert.Equal(
            ("/briefing/sections/culture", "/briefing/sections/languages/", 301, true),
            (
                redirect.GetProperty("from").GetString()!.TrimEnd('/'),
                redirect.GetProperty("to").GetString(),
                redirect.GetProperty("status").GetInt32(),
                redirect.GetProperty("force").GetBoolean()
            )
        );
        Assert.Equal("atom", found.RootElement.GetProperty("feed").GetProperty("format").GetString());
        var feed = found.RootElement.GetProperty("feed").GetProperty("feed");
        Assert.Equal("https://example.org/briefing/feed.xml", feed.GetProperty("id").GetString());
        Assert.Equal(
            ["Edition 2.0.0", "Edition 1.0.0"],
            feed.GetProperty("entries")
                .EnumerateArray()
                .Select(entry => entry.GetProperty("title").GetProperty("value").GetString())
        );
        var linked = found
            .RootElement.GetProperty("linked")
            .EnumerateArray()
            .DistinctBy(page => page.GetProperty("page").GetString())
            .ToDictionary(page => page.GetProperty("page").GetString()!, page => page.GetProperty("data")[0]);
        var whole = linked["index.html"];
        Assert.Equal("https://schema.org/Report", whole.GetProperty("@type")[0].GetString());
        Assert.Equal("2.0.0", Value(whole, "version"));
        Assert.Equal(("2026-11-22", "2026-11-23"), (Value(whole, "datePublished"), Value(whole, "dateModified")));
        var part = linked["editions/1.0.0/sections/economy/index.html"];
        Assert.Equal(
            "https://example.org/briefing/editions/1.0.0/sections/economy/",
            part.GetProperty("@id").GetString()
        );
        Assert.Equal("1.0.0", Value(part.GetProperty("https://schema.org/isPartOf")[0], "version"));
        var cited = Directory
            .EnumerateFiles(folder["site/briefing"], "*.html", SearchOption.AllDirectories)
            .Count(file => File.ReadAllText(file).Contains("citation_title", StringComparison.Ordinal));
        Assert.True(cited > 25, $"only {cited} pages");
        Assert.Equal(cited, linked.Count);
        Assert.All(
            feed.GetProperty("entries").EnumerateArray(),
            entry => Assert.Matches("^20..-..-..T00:00:00Z$", entry.GetProperty("updated").GetString()!)
        );
    }

    private async Task AssertResolve(Uri server, bool followsPages)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = true, CheckCertificateRevocationList = true };
        using var client = new HttpClient(handler);
        var lost = new List<string>();
        foreach (var address in published)
        {
            var (path, anchor) = global::Dossier.Model.Editions.Redirect.Split(address);
            var target = new Uri(server, $"briefing/{path}");
            var answer = await client.GetAsync(target, TestContext.Current.CancellationToken);
            var page =
                answer.StatusCode == HttpStatusCode.OK
                    ? Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                    : null;
            if (followsPages && page?.QuerySelector("a[data-moved]")?.GetAttribute("href") is { } moved)
            {
                // The page's script and its refresh lead on; the script takes the anchor along.
                page = Parse(
                    await client.GetStringAsync(new Uri(target, moved), TestContext.Current.CancellationToken)
                );
            }

            // What a whole page became stands for the anchors that were on it.
            var isWhole =
                page?.QuerySelector("body.page-gone") is not null
                || answer.RequestMessage!.RequestUri != target
                || path == "sections/culture/";
            if (page is null || (anchor is not null && !isWhole && page.GetElementById(anchor) is null))
            {
                lost.Add(address);
            }
        }

        Assert.Empty(lost);
        Assert.True(published.Length > 25, $"only {published.Length} addresses");
    }

    private static string? Value(System.Text.Json.JsonElement node, string name) =>
        node.GetProperty($"https://schema.org/{name}")[0].GetProperty("@value").GetString();

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static global::Dossier.Model.Briefing SmallDossierOf(TemporaryFolder folder)
    {
        var bag = new DiagnosticBag();
        return Compiler.Read(InputReader.Read(Sealing.Folders(folder), bag), new BuildRequest(null, _ => { }), bag)!;
    }

    /// <summary>A definition for other sites, a source alone, what a chart shows: what docs/linking.md
    /// promises.</summary>
    [Fact]
    public void Files_go_along_with_the_page_or_the_anchor_that_moved()
    {
        using var other = Sealing
            .Dossier()
            .With("input/sections/04-boats.md", Chart("fig-t"))
            .With("input/sections/05-old.md", Chart("fig-o").Replace("Boats", "Ships", StringComparison.Ordinal))
            .With("input/sections/06-older.md", Chart("fig-p").Replace("Boats", "Rafts", StringComparison.Ordinal))
            .Seal("1.0.0");
        File.Move(other["input/sections/05-old.md"], other["input/sections/05-new.md"]);
        File.Move(other["input/sections/06-older.md"], other["input/sections/06-newer.md"]);
        File.Move(other["input/glossary/ots.md"], other["input/glossary/turkic-states.md"]);
        foreach (var file in Directory.GetFiles(other["input"], "*.*", SearchOption.AllDirectories))
        {
            if (!file.Contains("/editions/", StringComparison.Ordinal))
            {
                File.WriteAllText(
                    file,
                    File.ReadAllText(file)
                        .Replace("term:ots", "term:turkic-states", StringComparison.Ordinal)
                        .Replace("[@one", "[@first-one", StringComparison.Ordinal)
                        .Replace("id: one\n", "id: first-one\n", StringComparison.Ordinal)
                );
            }
        }

        other
            .With("input/sections/04-boats.md", Chart("fig-u"))
            .With(
                "input/redirects.yml",
                "redirects:\n"
                    + Entry("glossary/ots/", "glossary/turkic-states/")
                    + Entry("sources/one/", "sources/first-one/")
                    + Entry("sections/old/", "sections/new/")
                    + Entry("sections/older/", "sections/newer/")
                    + Entry("sections/older/#fig-p", "sections/boats/#fig-u")
                    + Entry("sections/boats/#fig-t", "sections/boats/#fig-u")
            )
            .Seal("2.0.0")
            .Build("site/briefing");

        var lines = File.ReadAllLines(other["site/briefing/_redirects"]);
        foreach (
            var (from, to) in new[]
            {
                ("glossary/ots/embed.html", "glossary/turkic-states/embed.html"),
                ("sources/one/one.json", "sources/first-one/first-one.json"),
                ("sources/one/one.bib", "sources/first-one/first-one.bib"),
                ("sources/one/one.ris", "sources/first-one/first-one.ris"),
                ("sections/old/fig-o.csv", "sections/new/fig-o.csv"),
                ("sections/older/fig-p.csv", "sections/boats/fig-u.csv"),
                ("sections/boats/fig-t.csv", "sections/boats/fig-u.csv"),
                ("sections/boats/fig-t.json", "sections/boats/fig-u.json"),
            }
        )
        {
            Assert.Single(lines, $"/briefing/{from} /briefing/{to} 301!");
            Assert.True(File.Exists(other[$"site/briefing/{to}"]), to);
            Assert.True(File.Exists(other[$"site/briefing/editions/1.0.0/{from}"]), from);
        }

        static string Entry(string from, string to) => $"  - from: /{from}\n    to: /{to}\n    edition: 1.0.0\n";

        static string Chart(string id) =>
            $"---\ntitle: Boats\n---\n\nBoats are counted. {{.lead}}\n\n::: chart {{#{id} type=bar title=\"Boats\" "
            + "unit=\"km\"}\n| year | boats |\n| --- | --- |\n| 2023 | 5 |\n| 2024 | 6 |\n:::\n";
    }
}
