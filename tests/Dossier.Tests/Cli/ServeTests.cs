using System.Diagnostics;
using System.Net;
using Dossier.Cli.Preview;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

public sealed class ServeTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_save_is_told_and_shown()
    {
        await using var preview = await RunningPreview.Of(folder);
        Assert.Equal("127.0.0.1", preview.Address.Host);
        var before = (await preview.Get("/")).Text;
        Assert.Contains("Nothing to say.", before, StringComparison.Ordinal);
        folder.With("input/index.md", "Something to say.\n");
        var (name, version) = await preview.Told();
        Assert.Equal("version", name);
        var after = (await preview.Get("/")).Text;
        Assert.Contains("Something to say.", after, StringComparison.Ordinal);
        Assert.Contains(
            $"<script src=\"/_dossier/reload.js?v={version}\" defer></script>\n</head>",
            after,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(version, before, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["output"]));
    }

    [Fact]
    public async Task An_error_stands_in_every_page_and_goes_away_when_mended()
    {
        await using var preview = await RunningPreview.Of(folder);
        folder.With("input/index.md", "A <b> [term](term:none).\n");
        await preview.Told();
        var (status, answer, text) = await preview.Get("/glossary/");
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("<h1>2 errors</h1>", text, StringComparison.Ordinal);
        Assert.Contains(
            """
            <pre class="error">input/index.md:1:19: error DOS103: term &#39;none&#39; is not in the glossary
                 1 | A &lt;b&gt; [term](term:none).
                   |                   ^^^^

            """,
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", text, StringComparison.Ordinal);
        Assert.StartsWith(
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, (await preview.Get("/_dossier/error.css")).Status);
        folder.With("input/index.md", "Mended.\n");
        await preview.Told();
        Assert.Contains("Mended.", (await preview.Get("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dossier_that_begins_with_an_error_says_so_and_then_shows_its_pages()
    {
        folder.With("input/dossier.yml", "id: [\n");
        await using var preview = await RunningPreview.Of(folder);
        Assert.Contains("error DOS010", (await preview.Get("/")).Text, StringComparison.Ordinal);
        folder.With("input/dossier.yml", SmallDossier.Settings);
        Assert.Contains(
            "A small dossier",
            await preview.Until("/", (status, _) => status == HttpStatusCode.OK),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_change_of_a_stylesheet_alone_is_swapped_and_not_reloaded()
    {
        folder.With("theme/assets/more.css", "p { color: red; }");
        await using var preview = await RunningPreview.Of(folder);
        folder.With("theme/assets/more.css", "p { color: blue; }");
        var (name, data) = await preview.Told();
        Assert.Equal("style", name);
        Assert.Matches("^[0-9a-f]+-2 assets/more\\.[0-9a-f]{10}\\.css assets/more\\.[0-9a-f]{10}\\.css$", data);
        Assert.Equal("p { color: blue; }", (await preview.Get($"/{data.Split(' ')[2]}")).Text);
        folder.With("theme/assets/more.css", "p { color: green; }").With("input/index.md", "Both.\n");
        Assert.Equal("version", (await preview.Told()).Event);
    }

    [Fact]
    public async Task Editors_save_in_many_ways()
    {
        await using var preview = await RunningPreview.Of(folder);
        folder.With("new.md", "By rename.\n");
        File.Move(folder["new.md"], folder["input/index.md"], overwrite: true);
        await Shows("By rename.");

        using (
            var file = new FileStream(
                folder["input/index.md"],
                FileMode.Truncate,
                FileAccess.Write,
                FileShare.ReadWrite
            )
        )
        {
            await file.FlushAsync(TestContext.Current.CancellationToken);
            await Task.Delay(30, TestContext.Current.CancellationToken);
            await file.WriteAsync("By trunc"u8.ToArray(), TestContext.Current.CancellationToken);
            await file.FlushAsync(TestContext.Current.CancellationToken);
            await Task.Delay(30, TestContext.Current.CancellationToken);
            await file.WriteAsync("ation.\n"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        await Shows("By truncation.");

        File.Delete(folder["input/index.md"]);
        await preview.Until("/", (_, text) => text.Contains("DOS004", StringComparison.Ordinal));
        folder.With("input/index.md", "Back.\n");
        await Shows("Back.");

        foreach (var i in Enumerable.Range(0, 300))
        {
            folder.With($"input/sections/{i}-many-{i}.md", SmallDossier.Page("Many", $"Text {i}.\n"));
        }

        await preview.Until("/sections/many-299/", (_, text) => text.Contains("Text 299.", StringComparison.Ordinal));
        Directory.Delete(folder["input/sections"], recursive: true);
        await preview.Until("/sections/many-0/", (status, _) => status == HttpStatusCode.NotFound);

        Directory.Move(folder["input"], folder["elsewhere"]);
        await preview.Until(
            "/",
            (_, text) => text.Contains("the folder of the dossier does not exist", StringComparison.Ordinal)
        );
        Directory.Move(folder["elsewhere"], folder["input"]);
        await Shows("Back.");
        folder.With("input/index.md", "Heard again.\n");
        await Shows("Heard again.");

        Task Shows(string text) => preview.Until("/", (_, page) => page.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_half_written_or_of_another_encoding_is_an_error_and_no_end()
    {
        await using var preview = await RunningPreview.Of(folder);
        folder.With("input/index.md", [.. "Text "u8, 0xC5]);
        await preview.Until("/", (_, text) => text.Contains("error DOS002", StringComparison.Ordinal));
        folder.With("input/index.md", "Whole ş.\n");
        await preview.Until("/", (_, text) => text.Contains("Whole ş.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_refused_and_without_one_another_is_found()
    {
        await using var preview = await RunningPreview.Of(folder);
        await using var second = new PreviewServer(
            RunningPreview.Folders(folder),
            new PreviewBuild(RunningPreview.Folders(folder), strict: false),
            (_, _) => { },
            TimeSpan.FromHours(1)
        );
        Assert.False(await second.StartAsync(preview.Address.Port));
        Assert.True(await second.StartAsync(null));
        Assert.NotEqual(preview.Address, second.Address);
        var call = Command.Run(
            folder.Path,
            "serve",
            "--port",
            preview.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.Equal(2, call.Code);
        Assert.Contains("is taken", call.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "0")]
    [InlineData("--port", "65536")]
    [InlineData("--port", "x")]
    [InlineData("--input", "none")]
    public void A_wrong_call_ends_with_2(params string[] arguments)
    {
        var call = Command.Run(folder.Path, ["serve", .. arguments]);
        Assert.Equal(2, call.Code);
        Assert.StartsWith("dossier: ", call.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT", 1)]
    [InlineData("TERM", 14)]
    public async Task It_says_where_it_is_and_a_signal_ends_it_well(string signal, int bit)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are sent with kill");
        var ignored = (await File.ReadAllLinesAsync("/proc/self/status", TestContext.Current.CancellationToken))
            .First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
            .Split('\t')[1];
        Assert.SkipWhen(
            (Convert.ToUInt64(ignored, 16) >> bit & 1) == 1,
            "whoever runs the tests ignores the signal, and so do its children"
        );
        using var process = Command.Start(folder.Path, [], ["serve"]);
        Assert.Matches(
            "^http://127\\.0\\.0\\.1:[0-9]+/  Ctrl-C ends the preview\\.$",
            await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
        );
        string? said;
        do
        {
            // On a busy machine it says first that it is still at it.
            said = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        } while (said?.Contains("still building", StringComparison.Ordinal) == true);
        Assert.Matches("^[0-9:]+ built in [0-9]+ ms: 0 errors, 0 warnings$", said);
        using var kill = Process.Start(
            "kill",
            [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.False(Directory.Exists(folder["output"]));
    }
}
