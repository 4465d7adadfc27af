using System.Collections.Immutable;
using Dossier.Cli.Links.Archives;
using Dossier.Cli.Links.Lookups;
using Dossier.Cli.Links.Pages;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Tests.Cli.Links;

/// <summary>Archives, resolvers and libraries, played in the forms that their public documentation gives.</summary>
public sealed class ServicesTests : WithServices
{
    private const string Url = "http://paper.example/2021/05/trade?id=7";

    /// <summary>https://www.rfc-editor.org/rfc/rfc7089, 5; as web.archive.org/web/timemap/link/ answers.</summary>
    private const string Map = $"""
        <{Url}>; rel="original",
        <http://archive.example/timemap/link/{Url}>; rel="self"; type="application/link-format"; from="Fri, 28 May 2021 00:00:00 GMT",
        <http://archive.example>; rel="timegate",
        <http://archive.example/web/20210528000000/{Url}>; rel="first memento"; datetime="Fri, 28 May 2021 00:00:00 GMT",
        <http://archive.example/web/20210601101112/{Url}>; rel="memento"; datetime="Tue, 01 Jun 2021 10:11:12 GMT",
        <http://archive.example/web/20240303101500/{Url}>; rel="last memento"; datetime="Sun, 03 Mar 2024 10:15:00 GMT",

        """;

    /// <summary>
    /// https://citation.crosscite.org/docs.html: application/vnd.citationstyles.csl+json, with the members that
    /// Crossref adds to CSL's own.
    /// </summary>
    private const string Csl = """
        {"indexed":{"date-parts":[[2024,5,1]]},"reference-count":12,"publisher":"Springer","issue":"3","DOI":"10.1000/tr.182",
        "type":"article-journal","page":"11-29","title":"Trade in the Caspian region","volume":"14",
        "author":[{"given":"Özgür Nur","family":"Ögütçü","sequence":"first","affiliation":[]},{"name":"Study Group","sequence":"additional"}],
        "container-title":"Journal of Trade","language":"en","issued":{"date-parts":[[2021,5]]},"ISSN":["1234-5678"],
        "URL":"http://dx.doi.org/10.1000/tr.182"}
        """;

    /// <summary>
    /// https://api.crossref.org/swagger-ui/ and https://www.crossref.org/documentation/crossmark/: the notices that
    /// <c>filter=updates:</c> finds, each with <c>update-to</c>.
    /// </summary>
    private const string Notices = """
        {"status":"ok","message-type":"work-list","message":{"total-results":2,"items":[
        {"DOI":"10.1000/tr.190","update-to":[{"DOI":"10.1000/TR.182","type":"correction","label":"Correction","updated":{"date-parts":[[2021,9,1]]}}]},
        {"DOI":"10.1000/tr.200","update-to":[{"DOI":"10.1000/other","type":"retraction","updated":{"date-parts":[[2020,1,1]]}},
        {"updated":{"date-parts":[[2023,5,4]],"date-time":"2023-05-04T00:00:00Z","timestamp":1683158400000},"DOI":"10.1000/TR.182","type":"retraction","label":"Retraction"}]}]}}
        """;

    /// <summary>https://openlibrary.org/dev/docs/api/books, jscmd=data.</summary>
    private const string Book = """
        {"ISBN:9780140328721":{"url":"https://openlibrary.org/books/OL7353617M","title":"Fantastic Mr. Fox",
        "authors":[{"url":"https://openlibrary.org/authors/OL34184A","name":"Roald Dahl"}],"number_of_pages":96,
        "publishers":[{"name":"Puffin"}],"publish_places":[{"name":"Harmondsworth"}],"publish_date":"October 1, 1988"}}
        """;

    [Fact]
    public async Task The_copy_nearest_to_the_date_is_found()
    {
        Archive(Map);
        var found = await Find(issued: "2021-05-31");
        Assert.Equal(($"http://archive.example/web/20210601101112/{Url}", ""), (found.Copy?.Address, found.Fault));
        Assert.Equal(new DateTimeOffset(2021, 6, 1, 10, 11, 12, TimeSpan.Zero), found.Copy!.Taken);
    }

    [Fact]
    public async Task A_copy_of_an_error_page_is_passed_over()
    {
        Archive(Map);
        Web.Sites.Files.Remove($"/web/20210601101112/{Url}", out _);
        Assert.Equal(
            $"http://archive.example/web/20210528000000/{Url}",
            (await Find(issued: "2021-05-31")).Copy?.Address
        );
    }

    [Fact]
    public async Task A_list_in_several_parts_is_read_whole()
    {
        Archive(Map);
        Web.Sites.Files[$"/timemap/link/{Url}"] = (
            "application/link-format",
            $"<{Url}>;rel=original,<http://archive.example/timemap/1/{Url}>;rel=timemap;from=\"x, "
                + $"y\",</timemap/link/{Url}>;rel=\"self timemap\""
        );
        Web.Sites.Files[$"/timemap/1/{Url}"] = ("application/link-format", Map);
        Assert.Equal($"http://archive.example/web/20240303101500/{Url}", (await Find(issued: "2024")).Copy?.Address);
    }

    [Fact]
    public async Task No_copy_and_no_answer_are_two_things()
    {
        Assert.Equal(new ArchiveOutcome(null), await Find());
        var silent = new ArchiveSearch(Client, Services with { Memento = "http://closed.example/" });
        Assert.Equal(
            new ArchiveOutcome(null, "the host takes no connection"),
            await silent.Find(Sample.Source(url: Url), TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("Content-Location", "/web/20261128120000/http://paper.example/2021/05/trade?id=7")]
    [InlineData(
        "Link",
        "<http://paper.example/>; rel=\"original\", "
            + "<http://archive.example/web/20261128120000/http://paper.example/2021/05/trade?id=7>; rel=\"memento\"; "
            + "datetime=\"Sat, 28 Nov 2026 12:00:00 GMT\""
    )]
    public async Task A_copy_is_made_and_its_address_read_from_the_header(string name, string value)
    {
        Web.Sites.Files[$"/save/{Url}"] = ("text/html", "<title>Saved");
        Web.Sites.Headers[$"/save/{Url}"] = (name, value);
        var made = await new ArchiveSearch(Client, Services).Save(Url, TestContext.Current.CancellationToken);
        Assert.Equal($"http://archive.example/web/20261128120000/{Url}", made.Copy?.Address);
    }

    [Fact]
    public async Task A_copy_is_made_and_its_address_is_where_the_answer_leads()
    {
        Web.Sites.Moved[$"/save/{Url}"] = $"/web/20261128120000/{Url}";
        Web.Sites.Files[$"/web/20261128120000/{Url}"] = ("text/html", "<title>Saved");
        var made = await new ArchiveSearch(Client, Services).Save(Url, TestContext.Current.CancellationToken);
        Assert.Equal($"http://archive.example/web/20261128120000/{Url}", made.Copy?.Address);
        Assert.Equal(
            "status 404",
            (
                await new ArchiveSearch(Client, Services).Save(
                    "http://x.example/",
                    TestContext.Current.CancellationToken
                )
            ).Fault
        );
    }

    [Fact]
    public async Task A_DOI_fills_what_is_missing_and_tells_of_a_retraction()
    {
        Web.Sites.Moved["/10.1000/tr.182"] = "http://crossref.example/v1/works/10.1000%2Ftr.182/transform";
        Web.Sites.Files["/v1/works/10.1000%2Ftr.182/transform"] = ("application/vnd.citationstyles.csl+json", Csl);
        Web.Sites.Files["/works?filter=updates:10.1000%2Ftr.182&rows=100"] = ("application/json", Notices);
        Assert.Equal(
            """
            author: [{family: "Ögütçü", given: "Özgür Nur"}, {literal: "Study Group"}], issued: {date-parts: [[2021, 5]]}, container-title: "Journal of Trade", volume: 14, issue: 3, page: "11-29", ISSN: "1234-5678", language: en | retracted: 2023-05-04, retraction-notice: "10.1000/tr.200"
            """.Trim(),
            await Completed("article-journal", ("DOI", "10.1000/tr.182"))
        );
        Assert.Equal(
            "volume: 14, page: \"11-29\", ISSN: \"1234-5678\" | retracted: 2023-05-04, "
                + "retraction-notice: \"10.1000/tr.200\"",
            await Completed(
                "article-journal",
                source => source with { Authors = [new PersonName("X", "Y", "")], Issued = Edtf.Parse("2020") },
                ("DOI", "10.1000/tr.182"),
                ("container-title", "J"),
                ("issue", "9"),
                ("language", "tr")
            )
        );
    }

    [Fact]
    public async Task An_ISBN_is_looked_up_in_Open_Library()
    {
        Web.Sites.Files["/api/books?bibkeys=ISBN:9780140328721&jscmd=data&format=json"] = ("application/json", Book);
        Assert.Equal(
            "author: [{family: Dahl, given: Roald}], issued: {date-parts: [[1988, 10, 1]]}, publisher: Puffin, "
                + "publisher-place: Harmondsworth | ",
            await Completed("book", ("ISBN", "978-0-14-032872-1"))
        );
    }

    [Fact]
    public async Task A_page_that_names_its_DOI_leads_to_the_resolver()
    {
        Web.Sites.Files["/2021/05/trade?id=7"] = (
            "text/html",
            "<meta name=citation_doi content=10.1000/tr.182><meta name=citation_author content='Wrong, W.'>"
        );
        Web.Sites.Files["/10.1000/tr.182"] = ("application/json", Csl);
        Assert.StartsWith(
            "author: [{family: \"Ögütçü\"",
            await Completed("article-journal", ("URL", Url)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_nobody_knows_and_who_does_not_answer_are_two_findings()
    {
        Web.Sites.Files["/2021/05/trade?id=7"] = ("text/html", "<title>Trade");
        Assert.Equal("nothing", await Completed("webpage", ("URL", Url)));
        Assert.Equal("nothing", await Completed("webpage", ("URL", "http://closed.example/")));
        Assert.Equal(["DOS912", "DOS914"], Bag.Sorted().Select(finding => finding.Code.Id));
    }

    [Fact]
    public async Task Nobody_is_asked_about_what_lacks_nothing()
    {
        Assert.Equal(
            "nothing",
            await Completed(
                "webpage",
                source => source with { Authors = [new PersonName("X", "Y", "")], Issued = Edtf.Parse("2020") },
                ("URL", Url),
                ("container-title", "C"),
                ("language", "en")
            )
        );
        Assert.Empty(Web.Asked);
    }

    [Theory]
    [InlineData(
        "<meta name=citation_author content='Dahl, Roald'><meta name=citation_author content='Ada Lovelace'><meta "
            + "name=citation_publication_date content='2021/05/31'><meta name=citation_journal_title "
            + "content=Journal><meta name=citation_firstpage content=3><meta name=citation_lastpage content=9>",
        "Dahl|Roald; Lovelace|Ada",
        "2021-05-31",
        "container-title=Journal page=3-9"
    )]
    [InlineData(
        "<meta name='DC.creator' content='Roald Dahl'><meta name='DCTERMS.issued' content='2021-05'><meta "
            + "name='dc.publisher' content=Puffin><meta name='dc.language' content=tr>",
        "Dahl|Roald",
        "2021-05",
        "publisher=Puffin language=tr"
    )]
    [InlineData(
        "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"No\"},{\"@type\":[\"NewsArticle\"],\"author\":[{\"@type\":\"Person\",\"name\":\"Roald Dahl\"},{\"@type\":\"Organization\",\"name\":\"Anadolu Ajansı\"}],\"datePublished\":\"2021-05-31T10:00:00+03:00\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"AA\"}}]}</script>",
        "Dahl|Roald; Anadolu Ajansı|",
        "2021-05-31",
        "publisher=AA"
    )]
    [InlineData(
        "<meta property='og:site_name' content='The Astana Times'><meta property='article:published_time' "
            + "content='2022-05-11T08:00:00Z'><meta property='article:author' content='https://facebook.com/x'><meta "
            + "name=author content='Asel Satubaldina'><meta property='og:locale' content='en_GB'>",
        "Satubaldina|Asel",
        "2022-05-11",
        "container-title=The Astana Times language=en-GB"
    )]
    [InlineData("<script type='application/ld+json'>{broken</script><title>T</title>", "", "", "")]
    [InlineData(
        "<meta name=citation_author content='Dahl, Roald'><meta property='og:site_name' "
            + "content=Site><script type='application/ld+json'>{\"@type\":\"Article\",\"author\":\"Other\",\"datePublished\":\"2020\"}</script>",
        "Dahl|Roald",
        "2020",
        "container-title=Site"
    )]
    public void A_page_tells_what_it_is_in_four_ways(string html, string authors, string issued, string fields)
    {
        var facts = PageFacts.Of(HtmlPage.Read(html, isWhole: true, new InstantClock(default)), "");
        Assert.Equal(authors, string.Join("; ", facts.Authors.Select(name => $"{name.Family}|{name.Given}")));
        Assert.Equal(issued, facts.Issued is { } date ? Edtf.Iso(date) : "");
        Assert.Equal(fields, string.Join(' ', facts.Fields.Select(field => $"{field.Key}={field.Value}")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("{\"message\":{\"items\":[{\"update-to\":[{\"DOI\":\"10.1/x\",\"type\":\"correction\"}]}]}}")]
    public void No_retraction_is_read_into_other_answers(string json) => Assert.Null(Retraction.Read(json, "10.1/x"));

    private void Archive(string map)
    {
        Web.Sites.Files[$"/timemap/link/{Url}"] = ("application/link-format", map);
        foreach (var copy in TimeMap.Read(map).Mementos)
        {
            Web.Sites.Files[new Uri(copy.Address).PathAndQuery] = ("text/html", SmallSites.Page("Trade"));
        }
    }

    private async Task<ArchiveOutcome> Find(string issued = "") =>
        await new ArchiveSearch(Client, Services).Find(
            Sample.Source(url: Url, issued: Edtf.Parse(issued)),
            TestContext.Current.CancellationToken
        );

    private Task<string> Completed(string type, params (string Key, string Value)[] fields) =>
        Completed(type, source => source, fields);

    /// <summary>What is added to an entry and, after a bar, to its <c>custom:</c>.</summary>
    private async Task<string> Completed(
        string type,
        Func<Source, Source> with,
        params (string Key, string Value)[] fields
    )
    {
        var source = with(
            Sample.Source() with
            {
                Type = type,
                Fields = fields.ToImmutableSortedDictionary(
                    field => field.Key,
                    field => field.Value,
                    StringComparer.Ordinal
                ),
            }
        );
        var addition = await new SourceLookup(Client, Services, Bag).Complete(
            source,
            TestContext.Current.CancellationToken
        );
        return addition is null
            ? "nothing"
            : $"{Dossier.Cli.Links.Lists.YamlValues.Flow(addition.Fields, asJson: false)} "
                + $"| {Dossier.Cli.Links.Lists.YamlValues.Flow(addition.Custom, asJson: false)}";
    }
}
