using System.Diagnostics;
using System.Net;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;
using Dossier.Theming.HeadersFile;

namespace Dossier.Tests.Cli.HostFiles;

/// <summary>What nginx serves by the recipe for it: the dossier that <c>init</c> makes.</summary>
public sealed class NginxTests : IDisposable
{
    // Longer than nginx takes for a key of a map or the name of a variable, as addresses and ids of dossiers often are.
    private const string Moved = "/glossary/the-name-of-many-words-that-a-term-had-before-it-was-changed-(2.0)/";
    private const string LongName = "a-briefing-whose-name-has-a-great-many-words-in-it";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("https://briefings.example.org/", "/")]
    [InlineData("https://briefings.example.org/my-dossier/", "/my-dossier/")]
    [InlineData("https://briefings.example.org/desk/2026/%D2%9B%D0%B0%D0%B7/", "/desk/2026/%D2%9B%D0%B0%D0%B7/")]
    [InlineData("https://briefings.example.org/a%20b;%7B%7Bmaps%7D%7D/", "/a%20b;%7B%7Bmaps%7D%7D/")]
    public async Task It_serves_the_site_at_its_place_with_types_headers_redirects_and_missing_pages(
        string url,
        string path
    )
    {
        var (server, output) = await Served(url);
        using var _ = server;
        using var reader = new Reader(server.Address);
        // Every file, as it is, with the headers that _headers gives it.
        var rules = HeadersReader.Read(
            HeadersReader.FileName,
            await File.ReadAllBytesAsync(Path.Combine(output, HeadersReader.FileName), Cancel),
            new DiagnosticBag()
        );
        foreach (var file in Tree.Of(output).Keys.Where(file => !file.StartsWith('.') && !file.StartsWith('_')))
        {
            var answer = await reader.Get(
                path + (file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^10] : file)
            );
            Assert.Equal((file, HttpStatusCode.OK), (file, answer.Status));
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(output, file), Cancel), answer.Bytes);
            foreach (var rule in rules)
            {
                var applies = rule.Path.EndsWith('*')
                    ? $"/{file}".StartsWith(rule.Path[..^1], StringComparison.Ordinal)
                    : rule.Path == $"/{file}";
                if (applies)
                {
                    Assert.Equal((file, rule.Name, rule.Value), (file, rule.Name, answer.Header(rule.Name)));
                }
            }

            Assert.Equal((file, Type(file)), (file, answer.Type));
        }

        // Pages that are not there, and assets, get the site's own page, which no browser may keep.
        foreach (var missing in new[] { "none", "none/", "glossary/none/deep/down/", "assets/none.css" })
        {
            var answer = await reader.Get(path + missing);
            Assert.Equal((missing, HttpStatusCode.NotFound), (missing, answer.Status));
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(output, "404.html"), Cancel), answer.Bytes);
            Assert.Equal("public, max-age=0, must-revalidate", answer.Header("Cache-Control"));
            Assert.NotNull(answer.Header("Content-Security-Policy"));
            // Its style sheet is found from however deep.
            Assert.Equal(HttpStatusCode.OK, (await reader.Get(answer.StyleSheet(path + missing))).Status);
        }

        // Addresses without their slash, and those of pages that moved.
        Assert.Equal((HttpStatusCode.MovedPermanently, $"{path}glossary/"), await reader.Led($"{path}glossary"));
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, $"{path}glossary/aksay/"),
            await reader.Led(path.TrimEnd('/') + Moved)
        );
        // A target in a theme's file is an address, whatever it is written with.
        Assert.Equal((HttpStatusCode.MovedPermanently, "/new%22;}%24host%5C/"), await reader.Led($"{path}quoted/"));
        if (path != "/")
        {
            Assert.Equal((HttpStatusCode.MovedPermanently, path), await reader.Led(path.TrimEnd('/')));
            Assert.Equal(HttpStatusCode.NotFound, (await reader.Get("/glossary/")).Status);
        }
    }

    [Fact]
    public async Task It_sends_the_headers_that_the_dossiers_own_theme_has()
    {
        folder.With(
            "2026-one/theme/static/_headers",
            """
            /*
              X-Quoted: a "b" \ c
              X-Place: all
            # no rule
            /glossary/:term/
              X-Place: term
            /about/*
              Cache-Control: no-store

            """
        );
        var (server, _) = await Served("https://example.org/", "2026-one");
        using var __ = server;
        using var reader = new Reader(server.Address);
        Assert.Equal("a \"b\" \\ c", (await reader.Get("/")).Header("X-Quoted"));
        Assert.Equal("all", (await reader.Get("/glossary/")).Header("X-Place"));
        Assert.Equal("term", (await reader.Get("/glossary/aksay/")).Header("X-Place"));
        Assert.Equal("no-store", (await reader.Get("/about/")).Header("Cache-Control"));
        Assert.Null((await reader.Get("/")).Header("Content-Security-Policy"));
    }

    /// <summary>
    /// A new dossier with an address that moved, made for a place, built, and served as its script says.
    /// </summary>
    private async Task<(NginxServer Server, string Output)> Served(string url, string name = LongName)
    {
        Assert.Equal(0, Command.Run(folder.Path, "init", $"new/{name}").Code);
        folder.With(
            $"new/{name}/theme/static/_redirects",
            $"{new Uri(url).AbsolutePath.TrimEnd('/')}{Moved} {new Uri(url).AbsolutePath}glossary/aksay/ 301!\n"
                + $"{new Uri(url).AbsolutePath}quoted/ /new\";}}$host\\/ 301!\n"
        );
        if (Directory.Exists(folder[$"{name}/theme"]))
        {
            File.Copy(folder[$"{name}/theme/static/_headers"], folder[$"new/{name}/theme/static/_headers"]);
        }

        var settings = folder[$"new/{name}/input/dossier.yml"];
        await File.AppendAllTextAsync(settings, $"url: {url}\n", Cancel);
        Assert.Equal(0, Command.Run(folder[$"new/{name}"], "new", "host", "nginx").Code);
        Assert.Equal(0, Command.Run(folder[$"new/{name}"], "build", "--strict", "--no-pdf", "--no-search").Code);
        // What the script does, without the two programs that reach another machine.
        Directory.CreateDirectory(folder["www"]);
        Directory.Move(folder[$"new/{name}/output"], folder[$"www/{name}"]);
        await File.WriteAllTextAsync(
            folder[$"www/{name}.redirects"],
            Redirects(folder[$"new/{name}/nginx-publish"], folder[$"www/{name}/_redirects"]),
            Cancel
        );
        return (
            await NginxServer.Serve(
                folder["www"],
                await File.ReadAllTextAsync(folder[$"new/{name}/nginx-{name}.conf"], Cancel)
            ),
            folder[$"www/{name}"]
        );
    }

    /// <summary>The redirects as the script's own function makes them.</summary>
    private static string Redirects(string script, string file)
    {
        var text = File.ReadAllText(script);
        var function = text[text.IndexOf("moved() {", StringComparison.Ordinal)..];
        function = function[..(function.IndexOf("\n}\n", StringComparison.Ordinal) + 3)];
        var start = new ProcessStartInfo("bash", ["-c", $"{function}moved \"$1\"", "bash", file])
        {
            RedirectStandardOutput = true,
        };
        // As the editor's machine may have it; a locale of bytes alone would do too.
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var shell = Process.Start(start)!;
        var made = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        Assert.NotEmpty(made);
        return made;
    }

    private static string Type(string file) =>
        Path.GetExtension(file) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "application/javascript; charset=utf-8",
            ".json" => "application/json; charset=utf-8",
            ".jsonld" => "application/ld+json; charset=utf-8",
            ".xml" => "text/xml; charset=utf-8",
            ".ttl" => "text/turtle; charset=utf-8",
            ".csv" => "text/csv; charset=utf-8",
            ".txt" => "text/plain; charset=utf-8",
            ".tbx" => "application/x-tbx+xml; charset=utf-8",
            ".bib" => "application/x-bibtex; charset=utf-8",
            ".ris" => "application/x-research-info-systems; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".ico" => "image/x-icon",
            ".woff2" => "font/woff2",
            ".pdf" => "application/pdf",
            ".epub" => "application/epub+zip",
            ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".inv" => "application/octet-stream",
            var other => $"no type is known for {other}",
        };
}
