using System.Net;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

/// <summary>What a preview answers, to whom, and with which headers.</summary>
public sealed class ServedToWhomTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("https://example.org/glossary/")]
    [InlineData("https://example.org/sections/")]
    public async Task A_page_is_not_taken_for_the_path_of_the_published_site(string url)
    {
        folder.With("input/dossier.yml", $"{SmallDossier.Settings}url: {url}\n");
        folder.With("input/glossary/port.md", SmallDossier.Term("Port", "\nA harbour.\n"));
        await using var preview = await RunningPreview.Of(folder);
        Assert.Contains("A harbour.", (await preview.Get("/glossary/port/")).Text, StringComparison.Ordinal);
        Assert.Contains("A harbour.", (await preview.Get("/glossary/")).Text, StringComparison.Ordinal);
        var path = new Uri(url).AbsolutePath;
        Assert.Contains("A harbour.", (await preview.Get($"{path}glossary/port/")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("localhost:9000", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.168.1.7", HttpStatusCode.MisdirectedRequest)]
    [InlineData("LOCALHOST", HttpStatusCode.OK)]
    [InlineData("xn--zzzzz99999", HttpStatusCode.MisdirectedRequest)]
    [InlineData("xn--", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.", HttpStatusCode.MisdirectedRequest)]
    public async Task Only_names_of_this_machine_are_answered_to(string host, HttpStatusCode expected)
    {
        await using var preview = await RunningPreview.Of(folder);
        foreach (var path in new[] { "/", "/_dossier/reload.js" })
        {
            Assert.Equal(expected, (await preview.Get(path, host)).Status);
        }

        // The stream of events never ends where it is given: it is asked for only where it must be refused.
        if (expected != HttpStatusCode.OK)
        {
            Assert.Equal(expected, (await preview.Get("/_dossier/events", host)).Status);
        }
    }

    [Fact]
    public async Task Nothing_but_the_site_is_served()
    {
        folder
            .With("secret.txt", "SECRET")
            .With("output/.dossier", "SECRET")
            .With("output/secret.txt", "SECRET")
            .With("input/.secret.txt", "SECRET")
            .With("theme/static/.env", "SECRET");
        File.CreateSymbolicLink(folder["output/link.txt"], folder["secret.txt"]);
        await using var preview = await RunningPreview.Of(folder);
        string[] targets =
        [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/%2e%2e%2fsecret.txt",
            "/assets/../../secret.txt",
            "/assets/%2e%2e/%2e%2e/secret.txt",
            "/..\\secret.txt",
            "/..%5csecret.txt",
            "//secret.txt",
            $"/{folder["secret.txt"]}",
            $"{folder["secret.txt"]}",
            "/secret.txt",
            "/link.txt",
            "/.dossier",
            "/.secret.txt",
            "/.env",
            "/%2eenv",
            "/input/index.md",
            "/dossier.yml",
            "/%00",
            "/%c0%ae%c0%ae/secret.txt",
            "http://localhost/../secret.txt",
            "/_dossier/../../secret.txt",
            "/_dossier/",
            "/secret.txt%00.html",
            "/....//secret.txt",
        ];
        foreach (var target in targets)
        {
            var answer = await preview.Raw(target);
            Assert.True(
                answer.StartsWith("HTTP/1.1 404", StringComparison.Ordinal)
                    || answer.StartsWith("HTTP/1.1 400", StringComparison.Ordinal),
                $"{target}: {answer}"
            );
            Assert.DoesNotContain("SECRET", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await preview.Get("/", method: HttpMethod.Post)).Status);
    }

    [Fact]
    public async Task Pages_have_the_sites_own_headers_but_for_what_needs_HTTPS()
    {
        folder.With("input/sections/one.md", SmallDossier.Page("One", "Text.\n"));
        await using var preview = await RunningPreview.Of(folder);
        var (_, answer, page) = await preview.Get("/");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("upgrade-insecure-requests", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var style = page.Split("href=\"./")
            .Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)])
            .First(path => path.EndsWith(".css", StringComparison.Ordinal));
        var (_, asset, _) = await preview.Get($"/{style}");
        Assert.Equal("text/css; charset=utf-8", asset.Content.Headers.ContentType?.ToString());
        Assert.Contains("immutable", asset.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        var (moved, redirect, _) = await preview.Get("/sections/one");
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, "/sections/one/"),
            (moved, redirect.Headers.Location?.ToString())
        );
        Assert.Contains("dossier build", (await preview.Get("/small-1.0.0.pdf")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_other_sites_cannot_read_what_is_not_published_yet()
    {
        folder.With(
            "theme/static/_headers",
            """
            /*
              access-control-allow-origin: *
              Access-Control-Allow-Credentials: true
              Cross-Origin-Resource-Policy: cross-origin
              X-Own: yes

            """
        );
        await using var preview = await RunningPreview.Of(folder);
        foreach (var path in (string[])["/", "/objects.inv", "/embed.js", "/_headers", "/none"])
        {
            var (_, answer, _) = await preview.Get(path);
            Assert.DoesNotContain(
                answer.Headers,
                header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase)
            );
            Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
            Assert.Equal(["yes"], answer.Headers.GetValues("X-Own"));
        }
    }

    [Theory]
    [InlineData("  X-Name: naïve")]
    [InlineData("  X Name: a")]
    [InlineData("  X-Ünlaut: a")]
    [InlineData("  X-Name: a\u0001b")]
    [InlineData("  Transfer-Encoding: chunked")]
    public async Task A_header_that_cannot_be_sent_is_an_error_in_the_page_and_no_blank_one(string header)
    {
        folder.With("theme/static/_headers", $"/*\n{header}\n");
        await using var preview = await RunningPreview.Of(folder);
        var (status, _, text) = await preview.Get("/");
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("theme/static/_headers:2:3: error DOS305", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_missing_finds_its_stylesheet_when_the_site_will_stand_in_a_folder()
    {
        folder.With("input/dossier.yml", SmallDossier.Settings + "url: https://example.org/briefing/\n");
        await using var preview = await RunningPreview.Of(folder);
        var (status, _, page) = await preview.Get("/none/");
        Assert.Equal(HttpStatusCode.NotFound, status);
        var style = page.Split("href=\"")
            .Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)])
            .First(path => path.EndsWith(".css", StringComparison.Ordinal));
        Assert.StartsWith("/briefing/assets/", style, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await preview.Get(style)).Status);
        Assert.Equal(HttpStatusCode.OK, (await preview.Get("/briefing/")).Status);
    }
}
