using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dossier.Cli.Links;
using Dossier.Cli.Links.Http;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli.Links;

public sealed class LinkCheckTests : IAsyncLifetime
{
    private readonly InstantClock clock = new(new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder folder = new();
    private SmallWeb web = null!;

    public async ValueTask InitializeAsync() => web = await SmallWeb.Start();

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("http://h.example/page/1", "good")]
    [InlineData("http://h.example/page/1#part", "good")]
    [InlineData("https://h.example/page/1", "good")]
    [InlineData("http://h.example/head-403", "good")]
    [InlineData("http://h.example/head-404", "good")]
    [InlineData("http://h.example/head-405", "good")]
    [InlineData("http://h.example/head-cut", "good")]
    [InlineData("http://h.example/pdf#page=3", "good")]
    [InlineData("http://h.example/script#anything", "good")]
    [InlineData("http://h.example/huge#anything", "good")]
    [InlineData("http://h.example/charset", "good")]
    [InlineData("http://h.example/later", "good")]
    [InlineData("http://h.example/cookie", "good")]
    [InlineData("http://h.example/for-now/1", "good")]
    [InlineData("http://h.example/refresh/1", "good")]
    [InlineData("http://h.example/moved/1", "DOS905 write http://h.example/page/1")]
    [InlineData("http://h.example/moved/1#part", "DOS905 write http://h.example/page/1#part")]
    [InlineData("http://h.example/page/1#nowhere", "DOS906")]
    [InlineData("http://h.example/soft", "DOS904 ‘Page not found | Example’")]
    [InlineData("http://h.example/front", "DOS904 front page")]
    [InlineData("http://h.example/none", "DOS902 there is no such page (404)")]
    [InlineData("http://h.example/gone", "DOS902 taken it away (410)")]
    [InlineData("http://h.example/broken", "DOS902 a fault of its own (500)")]
    [InlineData("http://h.example/slow", "DOS902 no whole answer in the time given")]
    [InlineData("http://h.example/cut", "DOS902 the connection ended")]
    [InlineData("http://h.example/packed/br", "DOS902 the connection ended")]
    [InlineData("http://h.example/packed/gzip", "DOS902 the connection ended")]
    [InlineData("http://h.example/packed/deflate", "DOS902 the connection ended")]
    [InlineData("http://h.example/no-host", "DOS902 its redirect")]
    [InlineData("http://h.example/loop", "DOS902 its redirects do not end")]
    [InlineData("http://h.example/deep/", "DOS902 more than 10 redirects")]
    [InlineData("http://h.example/astray", "DOS902 it does not say where to")]
    [InlineData("http://h.example/mail", "DOS902 it leads to ‘mailto:someone@example.org’")]
    [InlineData("http://nowhere.example/", "DOS902 there is no such host")]
    [InlineData("http://closed.example/", "DOS902 the host takes no connection")]
    [InlineData("https://expired.example/page/1", "DOS902 it was good from 2020-01-01 to 2021-03-04")]
    [InlineData("https://misnamed.example/page/1", "DOS902 it is for another host")]
    [InlineData("https://selfsigned.example/page/1", "DOS902 nobody whom this machine trusts vouches for it")]
    [InlineData("http://h.example/refused", "DOS903 does not answer programs (403)")]
    [InlineData("http://h.example/busy", "DOS903 asks for patience (429)")]
    [InlineData("http://h.example/tomorrow", "DOS903 asked again in 86400 seconds")]
    public async Task Each_state_is_named(string address, string state)
    {
        var bag = new DiagnosticBag();
        await Check([address], bag);
        var findings = bag.Sorted();
        if (state == "good")
        {
            Assert.Empty(findings);
            return;
        }

        var finding = Assert.Single(findings);
        var (code, words) = (state[..6], state.Length > 7 ? state[7..] : "");
        Assert.Equal(code, finding.Code.Id);
        Assert.Contains(words, $"{finding.Message} {finding.Hint}", StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public async Task Of_500_links_on_50_hosts_every_fault_is_named_and_no_good_one_flagged()
    {
        (string Kind, string Code)[] faults =
        [
            ("slow", "DOS902"),
            ("cut", "DOS902"),
            ("loop", "DOS902"),
            ("none", "DOS902"),
            ("gone", "DOS902"),
            ("broken", "DOS902"),
            ("astray", "DOS902"),
            ("expired", "DOS902"),
            ("busy", "DOS903"),
            ("tomorrow", "DOS903"),
            ("refused", "DOS903"),
            ("soft", "DOS904"),
            ("moved", "DOS905"),
            ("anchor", "DOS906"),
        ];
        string[] good = ["page", "head-403", "later", "huge", "charset", "for-now", "pdf", "script", "head-405"];
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var n = 0; n < 500; n++)
        {
            var host = $"h{n / 10}.example";
            var (kind, code) = faults[n / 10 % faults.Length];
            if (n % 10 != 0)
            {
                expected[$"http://{host}/{good[(n % 10) - 1]}/{n}"] = "";
            }
            else
            {
                expected[
                    kind switch
                    {
                        "expired" => $"https://expired-{host}/page/{n}",
                        "anchor" => $"http://{host}/page/{n}#nowhere",
                        _ => $"http://{host}/{kind}/{n}",
                    }
                ] = code;
            }
        }

        var bag = new DiagnosticBag();
        var started = Stopwatch.GetTimestamp();
        var check = await Check([.. expected.Keys], bag, settings: Repository.IsLong ? web.SettingsOfLife() : null);
        TestContext.Current.TestOutputHelper?.WriteLine(
            "500 links on 50 hosts: "
                + $"{Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s"
        );
        Assert.Equal(500, check.Asked);
        Assert.Equal(
            expected.Where(pair => pair.Value.Length > 0).Select(pair => $"{pair.Value} {pair.Key}"),
            bag.Sorted()
                .Select(finding => $"{finding.Code.Id} {finding.Message.Split('‘', '’')[1]}")
                .OrderBy(finding => finding[7..], StringComparer.Ordinal)
        );
        Assert.Empty(web.AskedTwiceAtOnce);
    }

    [Fact]
    public async Task A_second_run_asks_only_what_is_old()
    {
        string[] addresses = ["http://a.example/page/1", "http://b.example/none", "http://a.example/page/2"];
        Assert.Equal(3, (await Check(addresses)).Asked);
        Assert.Equal(0, (await Check(addresses)).Asked);
        Assert.Equal(1, (await Check([.. addresses, "http://a.example/page/3"])).Asked);
        Assert.Equal(1, (await Check([.. addresses, "http://a.example/page/1#part"])).Asked);
        clock.Pass(TimeSpan.FromHours(25));
        Assert.Equal(1, (await Check(addresses)).Asked);
        clock.Pass(TimeSpan.FromDays(31));
        Assert.Equal(3, (await Check(addresses)).Asked);
        Assert.Equal(3, (await Check(addresses, older: TimeSpan.Zero)).Asked);
    }

    [Fact]
    public async Task Dead_is_what_fails_twice_a_day_apart_and_not_what_came_back_between()
    {
        string[] addresses = ["http://a.example/none"];
        Assert.Equal("warning DOS902", await Finding());
        clock.Pass(TimeSpan.FromHours(23));
        Assert.Equal("warning DOS902", await Finding());
        clock.Pass(TimeSpan.FromHours(2));
        Assert.Equal("error DOS901", await Finding());
        web.Sites.Files["/none"] = ("text/html", SmallSites.Page("Trade"));
        Assert.Equal("", await Finding());
        web.Sites.Files.Clear();
        Assert.Equal("warning DOS902", await Finding());

        async Task<string> Finding()
        {
            var bag = new DiagnosticBag();
            await Check(addresses, bag, TimeSpan.Zero);
            return string.Join(
                ", ",
                bag.Sorted().Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Code.Id}")
            );
        }
    }

    [Fact]
    public async Task A_machine_without_a_network_holds_nothing_against_anybody()
    {
        var bag = new DiagnosticBag();
        var check = await Check(["http://nowhere-1.example/", "http://nowhere-2.example/"], bag);
        Assert.Equal(("DOS908", 0), (Assert.Single(bag.Sorted()).Code.Id, check.Results.Count));
        Assert.False(File.Exists(Cache));
    }

    [Fact]
    public async Task A_host_gets_the_pause_that_it_asks_for()
    {
        web.Sites.Files["/robots.txt"] = ("text/plain", "User-agent: *\nCrawl-delay: 4\n");
        await Check(["http://a.example/pdf/1", "http://a.example/pdf/2", "http://a.example/pdf/3"]);
        Assert.Equal([4, 4, 4], clock.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(
            ["GET /robots.txt", "HEAD /pdf/1", "HEAD /pdf/2", "HEAD /pdf/3"],
            web.Asked.Select(asked => asked.Replace("http://a.example", "", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_single_address_of_a_host_is_asked_without_ado()
    {
        await Check(["http://a.example/pdf/1"]);
        Assert.Equal(["HEAD http://a.example/pdf/1"], web.Asked);
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task Redirects_are_named_and_proposed_as_far_as_they_are_permanent()
    {
        web.Sites.Moved["/old"] = "http://b.example/older";
        web.Sites.Moved["/older"] = "http://c.example/for-now/7";
        var result = Assert.Single((await Check(["http://a.example/old"])).Results.Values);
        Assert.Equal("http://c.example/for-now/7", result.NewAddress);
        Assert.Equal("http://c.example/page/7", result.Final);
        Assert.Equal(
            ["301 http://b.example/older", "301 http://c.example/for-now/7", "302 http://c.example/page/7"],
            result.Hops.Select(hop => $"{hop.Status} {hop.To}")
        );
    }

    [Fact]
    public async Task A_text_that_changed_is_noticed_and_the_cache_says_all_of_it()
    {
        web.Sites.Files["/x"] = ("text/html", SmallSites.Page("Trade"));
        Assert.False(Assert.Single((await Check(["http://a.example/x#part"])).Results.Values).HasChanged);
        web.Sites.Files["/x"] = ("text/html", SmallSites.Page("Trade", "<p>More."));
        var check = await Check(["http://a.example/x#part"], older: TimeSpan.Zero);
        Assert.True(Assert.Single(check.Results.Values).HasChanged);
        var text = Kept;
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(LinkCache.Write(LinkCache.Read(text)!.Values)));
        foreach (var member in new[] { "checked", "status", "final", "textHash", "anchors" })
        {
            Assert.Contains($"\"{member}\"", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"form\":2,\"addresses\":{}}")]
    [InlineData("{\"form\":1,\"addresses\":{\"http://a.example/\":{\"checked\":\"yesterday\",\"status\":200}}}")]
    [InlineData(
        "{\"form\":1,\"addresses\":{\"http://a.example/\":{\"checked\":\"2026-01-01T00:00:00Z\",\"status\":200,\"fault\":\"strange\"}}}"
    )]
    public async Task A_cache_that_cannot_be_read_is_made_anew(string text)
    {
        folder.With(".output.links.json", text);
        var bag = new DiagnosticBag();
        Assert.Equal(1, (await Check(["http://a.example/pdf"], bag)).Asked);
        Assert.Equal("DOS909", Assert.Single(bag.Sorted()).Code.Id);
        Assert.Equal(0, (await Check(["http://a.example/pdf"])).Asked);
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59+00:00", "9999-12-31T23:59:59+00:00")]
    [InlineData("2026-11-28T00:00:00+00:00", "9999-12-31T23:59:59+00:00")]
    public async Task What_was_asked_in_days_to_come_is_asked_anew(string asked, string since)
    {
        folder.With(
            ".output.links.json",
            $"{{\"form\":1,\"addresses\":{{\"http://a.example/none\":{{\"checked\":\"{asked}\",\"status\":404,"
                + $"\"fault\":\"notFound\",\"failsSince\":\"{since}\"}}}}}}"
        );
        var bag = new DiagnosticBag();
        Assert.Equal(1, (await Check(["http://a.example/none"], bag)).Asked);
        Assert.Equal("DOS902", Assert.Single(bag.Sorted()).Code.Id);
    }

    [Fact]
    public async Task A_run_that_is_stopped_keeps_what_it_knows()
    {
        using var stop = new CancellationTokenSource();
        using var client = new WebClient(web.Settings(clock));
        await stop.CancelAsync();
        var check = await LinkCheck.Run(
            Links(["http://a.example/page/1"]),
            Cache,
            TimeSpan.FromDays(30),
            client,
            _ => { },
            new DiagnosticBag(),
            stop.Token
        );
        Assert.Equal((0, false), (check.Asked, check.IsComplete));
    }

    private string Kept => File.ReadAllText(Cache);

    private string Cache => LinkCache.PathOf(folder["output"]);

    private async Task<LinkCheck> Check(
        string[] addresses,
        DiagnosticBag? bag = null,
        TimeSpan? older = null,
        WebSettings? settings = null
    )
    {
        using var client = new WebClient(settings ?? web.Settings(clock));
        return await LinkCheck.Run(
            Links(addresses),
            Cache,
            older ?? TimeSpan.FromDays(30),
            client,
            _ => { },
            bag ?? new DiagnosticBag(),
            TestContext.Current.CancellationToken
        );
    }

    private static ImmutableArray<FoundLink> Links(string[] addresses) =>
        [.. addresses.Select(address => new FoundLink(address, TextSpan.None, null, ""))];
}
