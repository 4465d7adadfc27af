using System.Text.Json;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli.Links;

/// <summary>The verbs as people call them, in a process of their own, on a web at an address of this machine.</summary>
public sealed class LinksCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private SmallWeb web = null!;

    public async ValueTask InitializeAsync()
    {
        web = await SmallWeb.Start();
        folder
            .WithDossier()
            .With("input/index.md", "Read [@a-2021; @b-2020].\n")
            .With("input/dossier.yml", web.DossierSettings)
            .With(
                "input/sources.yml",
                $"""
                references:
                  - id: a-2021
                    type: webpage
                    title: Trade report 1
                    URL: {web.Address}page/1

                  - id: b-2020
                    type: webpage
                    title: Lost
                    URL: {web.Address}none
                """
            );
    }

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public void Links_are_asked_and_the_second_run_asks_nothing()
    {
        var first = Command.Run(folder.Path, Direct, ["links", .. Patient]);
        Assert.Equal(0, first.Code);
        Assert.Contains(
            $"input/sources.yml:10:10: warning DOS902: ‘{web.Address}none’ gives no page: there is no such page "
                + "(404)\n",
            first.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "2 addresses on 1 host; 2 asked, 0 known from earlier runs\n1 good (0 moved), 0 doubtful, 0 not to be "
                + "judged, 1 without a page, 0 dead\n",
            first.Output
        );
        var asked = web.Asked.Count;
        var second = Command.Run(folder.Path, Direct, ["links", "--format", "json", .. Patient]);
        Assert.Equal(asked, web.Asked.Count);
        using var json = JsonDocument.Parse(second.Output);
        Assert.Equal(
            ["good", "failing"],
            json.RootElement.GetProperty("links")
                .EnumerateArray()
                .Select(link => link.GetProperty("state").GetString())
                .Reverse()
        );
        Assert.Equal(1, Command.Run(folder.Path, Direct, ["links", "--strict", "--format", "sarif", .. Patient]).Code);
        Assert.Equal(
            [".output.links.json", "input"],
            Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        // A build asks nobody, and reads nothing of what was found.
        Assert.Equal(0, Command.Run(folder.Path, Direct, ["build", "--no-pdf", "--no-search"]).Code);
        Assert.Equal(asked, web.Asked.Count);
    }

    [Fact]
    public void What_a_source_lacks_is_shown_as_a_difference_that_git_takes_and_then_accepted()
    {
        web.Sites.Files["/page/1"] = (
            "text/html; charset=utf-8",
            "<html lang=tr><title>T</title><meta name=citation_author content='Şahin, Tuba'><meta "
                + "property='article:published_time' content='2021-05-31T00:00:00Z'><meta property='og:site_name' "
                + "content='Anadolu Ajansı'>"
        );
        var before = File.ReadAllText(folder["input/sources.yml"]);
        var shown = Command.Run(folder.Path, Direct, ["sources", "complete", "a-2021", .. Patient]);
        Assert.Equal(0, shown.Code);
        Assert.Equal(before, File.ReadAllText(folder["input/sources.yml"]));
        Assert.Equal(
            0,
            Command.Run(folder.Path, Direct, ["sources", "complete", "a-2021", "--accept", .. Patient]).Code
        );
        var accepted = File.ReadAllText(folder["input/sources.yml"]);
        Assert.Equal(
            before.Replace(
                "page/1\n",
                """
                page/1
                    author:
                      - family: "Şahin"
                        given: Tuba
                    issued:
                      date-parts:
                        - [2021, 5, 31]
                    container-title: "Anadolu Ajansı"
                    language: tr

                """,
                StringComparison.Ordinal
            ),
            accepted
        );
        folder.With("input/sources.yml", before).With("change.diff", shown.Output);
        Assert.Equal(0, Outside.Run("git", folder.Path, "", "git", "apply", "change.diff").Code);
        Assert.Equal(accepted, File.ReadAllText(folder["input/sources.yml"]));
        Assert.Equal(
            (0, ""),
            (
                Command.Run(folder.Path, Direct, ["sources", "complete", "a-2021", "--accept", .. Patient]).Code,
                Command.Run(folder.Path, Direct, ["sources", "complete", "a-2021", .. Patient]).Output
            )
        );
    }

    [Theory]
    [InlineData("links", "--save")]
    [InlineData("links", "--older", "soon")]
    [InlineData("links", "--jobs", "0")]
    [InlineData("links", "--timeout", "now")]
    [InlineData("sources")]
    [InlineData("sources", "complete", "c-2021")]
    public void A_wrong_call_asks_nobody(params string[] arguments)
    {
        var result = Command.Run(folder.Path, Direct, arguments);
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Contains("dossier: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(web.Asked);
    }

    [Fact]
    public void Help_says_what_is_sent()
    {
        Assert.Contains(
            "a request to each address",
            Command.Run(folder.Path, "links", "--help").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "DOI to a resolver",
            Command.Run(folder.Path, "sources", "complete", "--help").Output,
            StringComparison.Ordinal
        );
    }

    /// <summary>A time limit that no machine reaches, however busy it is.</summary>
    private static string[] Patient => ["--timeout", "3600"];

    /// <summary>No proxy of the machine between the command and the web of the test.</summary>
    private static (string, string)[] Direct => [("NO_PROXY", "127.0.0.1"), ("no_proxy", "127.0.0.1")];
}
