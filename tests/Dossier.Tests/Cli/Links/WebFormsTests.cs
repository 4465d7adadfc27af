using System.Collections.Immutable;
using System.Text;
using Dossier.Cli.Links;
using Dossier.Cli.Links.Archives;
using Dossier.Cli.Links.Http;
using Dossier.Cli.Links.Pages;
using Dossier.Cli.Verbs.Sources;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Tests.Cli.Links;

/// <summary>The forms in which the web answers, read without it.</summary>
public sealed class WebFormsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120)]
    [InlineData(" 0 ", 0)]
    [InlineData("Sat, 28 Nov 2026 12:00:30 GMT", 30)]
    [InlineData("Sat, 28 Nov 2026 11:00:00 GMT", 0)]
    [InlineData("", null)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    public void Retry_After_is_seconds_or_a_date(string value, int? seconds) =>
        Assert.Equal(seconds, (int?)RetryAfter.Read(value, Noon)?.TotalSeconds);

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 3\n", 3)]
    [InlineData("User-agent: *\nDisallow: /\nCrawl-delay: 0.5 # half\n", 0.5)]
    [InlineData(
        """
            user-agent: dossier
            crawl-delay: 7

            User-agent: *
            Crawl-delay: 2

            """,
        7
    )]
    [InlineData(
        """
            User-agent: *
            Crawl-delay: 2

            User-agent: Dossier
            User-agent: other
            Crawl-delay: 7

            """,
        7
    )]
    [InlineData("User-agent: other\nCrawl-delay: 9\n", 0)]
    [InlineData("Crawl-delay: 9\n", 0)]
    [InlineData("User-agent: *\nCrawl-delay: never\n", 0)]
    [InlineData("", 0)]
    public void A_delay_is_that_of_the_program_else_of_all(string robots, double seconds) =>
        Assert.Equal(seconds, RobotsFile.Delay(robots, "dossier").TotalSeconds);

    [Fact]
    public void A_TimeMap_lists_copies_and_further_lists()
    {
        // After RFC 7089, 5.1.1, Figure 28, and 5.1.3, Figure 30: commas within quotation marks and addresses, several
        // kinds.
        var map = TimeMap.Read(
            """
            <http://a.example.org>;rel="original",
            <http://arxiv.example.net/timemap/http://a.example.org>
              ; rel="self";type="application/link-format"
              ; from="Tue, 20 Jun 2000 18:02:59 GMT"
              ; until="Wed, 09 Apr 2008 20:30:51 GMT",
            <http://arxiv.example.net/timemap/2/http://a.example.org>;rel="timemap";type="application/link-format",
            <http://arxiv.example.net/timegate/http://a.example.org>
              ; rel="timegate",
            <http://arxiv.example.net/web/20091027204954/http://a.example.org/?x=1,2>;rel="last memento"
              ;datetime="Tue, 27 Oct 2009 20:49:54 GMT",
            <http://arxiv.example.net/web/20000620180259/http://a.example.org>
              ; rel="first memento";datetime="Tue, 20 Jun 2000 18:02:59 GMT"
              ; license="http://creativecommons.org/publicdomain/zero/1.0/",
            <http://arxiv.example.net/web/broken>;rel=memento;datetime="yesterday"
            """
        );
        Assert.Equal(
            [
                new Memento(
                    "http://arxiv.example.net/web/20000620180259/http://a.example.org",
                    new(2000, 6, 20, 18, 2, 59, TimeSpan.Zero)
                ),
                new Memento(
                    "http://arxiv.example.net/web/20091027204954/http://a.example.org/?x=1,2",
                    new(2009, 10, 27, 20, 49, 54, TimeSpan.Zero)
                ),
            ],
            map.Mementos
        );
        Assert.Equal(["http://arxiv.example.net/timemap/2/http://a.example.org"], map.FurtherLists);
    }

    [Theory]
    [InlineData("2021-05-30", "", "1 3 2 4")]
    [InlineData("2021-05-31", "", "3 1 2 4")]
    // All copies of a year are equally near to it; the latest of them comes first.
    [InlineData("2021", "", "2 3 1 4")]
    [InlineData("2021-05", "2026-01-01", "4 2 3 1")]
    [InlineData("", "", "1 3 2 4")]
    public void The_nearest_copy_comes_first(string issued, string accessed, string order)
    {
        var source = Sample.Source(issued: Edtf.Parse(issued), accessed: Edtf.Parse(accessed));
        ImmutableArray<Memento> copies =
        [
            new("1", new(2021, 5, 28, 0, 0, 0, TimeSpan.Zero)),
            new("2", new(2021, 6, 9, 0, 0, 0, TimeSpan.Zero)),
            new("3", new(2021, 6, 4, 0, 0, 0, TimeSpan.Zero)),
            new("4", new(2024, 3, 3, 0, 0, 0, TimeSpan.Zero)),
        ];
        Assert.Equal(
            order,
            string.Join(' ', WantedTime.Nearest(copies, WantedTime.Of(source)).Select(copy => copy.Address))
        );
    }

    [Theory]
    [InlineData("https://web.archive.org/web/20240303101500/https://example.org/", "2024-03-03")]
    [InlineData("https://web.archive.org/web/20240303101500id_/https://example.org/", "2024-03-03")]
    [InlineData("https://perma.cc/ABCD-1234", "")]
    [InlineData("https://example.org/20249999999999/", "")]
    public void A_copys_address_tells_its_day(string address, string day)
    {
        var copy = ArchivedCopy.Of(Sample.Source(custom: ("archive", address)));
        Assert.Equal(day, copy!.Taken is { } taken ? Edtf.Iso(taken) : "");
    }

    [Theory]
    [InlineData("30d", 30 * 24)]
    [InlineData("12h", 12)]
    [InlineData("2w", 14 * 24)]
    [InlineData("7", 7 * 24)]
    [InlineData("0", 0)]
    [InlineData("", null)]
    [InlineData("d", null)]
    [InlineData("-1d", null)]
    [InlineData("3y", null)]
    public void An_age_is_a_number_with_a_unit(string text, int? hours) =>
        Assert.Equal(hours, (int?)LinksVerb.Age(text)?.TotalHours);

    [Theory]
    [InlineData("10.1000/182", "10.1000/182")]
    [InlineData("doi:10.1000/182", "10.1000/182")]
    [InlineData("https://doi.org/10.1000/a%3Cb%3E", "10.1000/a<b>")]
    [InlineData("see 10.1000", "")]
    [InlineData("x10.1000/182", "")]
    [InlineData("", "")]
    public void A_DOI_is_found_in_what_sources_give(string text, string doi) => Assert.Equal(doi, Doi.Of(text));

    [Theory]
    [InlineData("utf-8", "windows-1254")]
    [InlineData("iso-8859-9", "utf-8")]
    [InlineData("", "utf-8")]
    [InlineData("nonsense", "utf-8")]
    public void A_wrong_encoding_does_not_spoil_a_page(string declared, string true_)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(true_) ?? Encoding.UTF8;
        var html = $"<meta charset=\"{true_}\"><p>Türkçe ğüşiöç İstanbul";
        Assert.Equal(html, PageEncoding.Text(encoding.GetBytes(html), declared));
    }

    [Fact]
    public void Cyrillic_without_a_header_is_read_by_the_pages_own_word()
    {
        const string Html = "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>Страница";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Html);
        Assert.Equal(Html, PageEncoding.Text(bytes, ""));
    }

    [Theory]
    [InlineData("start", true)]
    [InlineData("named", true)]
    [InlineData("%C3%BC-1", true)]
    [InlineData("ü-1", true)]
    [InlineData("readme", true)]
    [InlineData("top", true)]
    [InlineData("", true)]
    [InlineData(":~:text=hello", true)]
    [InlineData("/route", true)]
    [InlineData("Start", false)]
    [InlineData("div-name", false)]
    [InlineData("gone:~:text=hello", false)]
    public void A_fragment_names_an_id_or_an_old_anchor(string fragment, bool isThere) =>
        Assert.Equal(
            isThere,
            HtmlPage
                .Read(
                    "<h1 id=start>A</h1><a name=named>B</a><p id=ü-1><div name=div-name><i id=user-content-readme>",
                    isWhole: true,
                    new InstantClock(default)
                )
                .Has(fragment)
        );

    [Theory]
    [InlineData("Trade in the Caspian region", "<title>Trade in the Caspian region | The Paper</title>", "")]
    [InlineData("Trade in the Caspian region", "<title>The Paper</title><h1>Trade in the Caspian region</h1>", "")]
    [InlineData("Trade in the Caspian region", "<title>The Paper</title><p>Trade in the Caspian region grows.", "")]
    [InlineData(
        "Trade in the Caspian region",
        "<title>The Paper</title><div id=root></div><script src=app.js></script>",
        ""
    )]
    [InlineData(
        "Trade in the Caspian region",
        "<title>Page not found - The Paper</title><p>Trade in the Caspian region",
        "the page is called ‘Page not found - The Paper’"
    )]
    [InlineData(
        "Trade in the Caspian region",
        "<title>Welcome</title><p>Our newest articles.",
        "the page is called ‘Welcome’, and the source is not"
    )]
    [InlineData("Trade in the Caspian region", "<p>Nothing.", "the page has no title, and nothing of the source’s")]
    [InlineData("Sayfa ve kitap", "<title>Sayfa bulunamadı</title>", "the page is called ‘Sayfa bulunamadı’")]
    [InlineData(
        "Торговля",
        "<title>404 — страница не найдена</title>",
        "the page is called ‘404 — страница не найдена’"
    )]
    [InlineData("Error 404 in history", "<title>Error 404 in history</title>", "")]
    [InlineData("The <i>404</i> story", "<title>The 404 story</title>", "")]
    [InlineData("Gas through 4040 valves", "<title>Gas through 4040 valves</title>", "")]
    [InlineData("", "<title>404 Not Found</title>", "the page is called ‘404 Not Found’")]
    [InlineData("", "<title>Anything</title>", "")]
    [InlineData("", "<title>Trade report 404 | The Paper</title>", "")]
    [InlineData("", "<title>404 reasons to travel - The Paper</title>", "")]
    [InlineData("", "<title>Justice that was not found in the long war for the steppe</title>", "")]
    [InlineData("", "<title>The Paper: 404</title>", "the page is called ‘The Paper: 404’")]
    [InlineData(
        "",
        "<title>Sorry, the page you requested could not be found | X</title>",
        "the page is called ‘Sorry, the page you requested could not be found | X’"
    )]
    public void A_page_under_another_title_is_doubted(string source, string html, string doubt)
    {
        var address = new Uri("https://example.org/a/b");
        ImmutableArray<string> titles = source.Length > 0 ? [source] : [];
        Assert.Equal(
            doubt,
            SoftNotFound.Doubt(HtmlPage.Read(html, isWhole: true, new InstantClock(default)), address, address, titles)
        );
    }

    [Theory]
    [InlineData("https://example.org/a/b", "https://example.org/", true)]
    [InlineData("https://example.org/a/b", "https://example.org/index.html", true)]
    [InlineData("https://example.org/", "https://example.org/", false)]
    [InlineData("https://example.org/a/b", "https://example.org/?p=12", false)]
    public void A_front_page_in_the_place_of_another_is_doubted(string asked, string final, bool isDoubted) =>
        Assert.Equal(
            isDoubted ? "it leads to the front page of the site" : "",
            SoftNotFound.Doubt(
                HtmlPage.Read("<title>T", isWhole: true, new InstantClock(default)),
                new Uri(asked),
                new Uri(final),
                []
            )
        );

    [Theory]
    [InlineData("<meta http-equiv=refresh content='0; url=/new'>", "/new")]
    [InlineData("<meta http-equiv=Refresh content=\"0;URL='https://example.org/'\">", "https://example.org/")]
    [InlineData("<meta http-equiv=refresh content='300; url=/new'>", null)]
    [InlineData("<meta http-equiv=refresh content='30'>", null)]
    [InlineData("<p>", null)]
    public void A_page_may_send_its_readers_on(string html, string? target) =>
        Assert.Equal(target, HtmlPage.Read(html, isWhole: true, new InstantClock(default)).Refresh);
}
