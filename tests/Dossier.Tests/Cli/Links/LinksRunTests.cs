using System.Collections.Immutable;
using Dossier.Cli.Links;
using Dossier.Cli.Verbs.Sources;
using Dossier.Diagnostics;
using Dossier.Input.Folders;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli.Links;

/// <summary><c>dossier links</c> from the folder to the written list, on a web of its own.</summary>
public sealed class LinksRunTests : IAsyncLifetime
{
    /// <summary>Codes of findings that only the web gives rise to; tested in this folder.</summary>
    internal static readonly ImmutableArray<DiagnosticCode> Codes =
    [
        global::Dossier.Diagnostics.Codes.DeadLink,
        global::Dossier.Diagnostics.Codes.FailingLink,
        global::Dossier.Diagnostics.Codes.UnknownLinkState,
        global::Dossier.Diagnostics.Codes.DoubtfulLink,
        global::Dossier.Diagnostics.Codes.MovedLink,
        global::Dossier.Diagnostics.Codes.MissingFragment,
        global::Dossier.Diagnostics.Codes.RevivedLink,
        global::Dossier.Diagnostics.Codes.NoNetwork,
        global::Dossier.Diagnostics.Codes.LinkCacheUnreadable,
        global::Dossier.Diagnostics.Codes.NoCopy,
        global::Dossier.Diagnostics.Codes.ServiceFailed,
        global::Dossier.Diagnostics.Codes.NotAdded,
        global::Dossier.Diagnostics.Codes.NothingKnown,
    ];

    private const string Sources = """
        references: # cited works
          - id: kept-2021
            type: article-newspaper
            title: Trade report 1
            issued: 2021-05-31
            URL: http://paper.example/page/1 # as printed
            custom:
              footnote: 3

          - id: lost-2020
            type: webpage
            title: "Nobody kept this"
            URL: http://paper.example/none
          - id: copied-2019
            type: webpage
            title: Front
            URL: http://paper.example/
            custom: { archive: "http://archive.example/web/20190101000000/http://paper.example/", note: "n" }
        """;

    private readonly InstantClock clock = new(new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder folder = new();
    private readonly List<string> said = [];
    private SmallWeb web = null!;

    public async ValueTask InitializeAsync()
    {
        web = await SmallWeb.Start();
        folder
            .WithDossier()
            .With("input/sources.yml", Sources)
            .With(
                "input/dossier.yml",
                $"""
                {SmallDossier.Settings.TrimEnd()}
                services:
                  memento: http://archive.example/timemap/link/
                  save: http://archive.example/save

                """
            )
            .With(
                "input/index.md",
                "See [@kept-2021; @lost-2020; @copied-2019] and [it](http://text.example/page/9#part).\n"
            );
        web.Sites.Files["/web/20190101000000/http://paper.example/"] = ("text/html", SmallSites.Page("Front"));
    }

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_address_that_a_reader_can_follow_is_asked_and_nothing_else()
    {
        var (check, findings) = await Run();
        Assert.Equal(
            [
                "http://archive.example/web/20190101000000/http://paper.example/",
                "http://paper.example/",
                "http://paper.example/none",
                "http://paper.example/page/1",
                "http://text.example/page/9",
            ],
            check.Results.Keys
        );
        Assert.Equal(["input/sources.yml:13:10 DOS902"], findings);
        Assert.DoesNotContain(web.Asked, asked => asked.Contains("timemap", StringComparison.Ordinal));
        Assert.Equal(Sources, List);
    }

    [Fact]
    public async Task A_copy_is_written_beside_its_source_and_not_to_others()
    {
        Keep("20210601101112", "http://paper.example/page/1", "Tue, 01 Jun 2021 10:11:12 GMT");
        var (_, findings) = await Run(archive: true);
        Assert.Equal(
            Sources.Replace(
                "      footnote: 3\n",
                """
                      footnote: 3
                      archive: http://archive.example/web/20210601101112/http://paper.example/page/1
                      checked: 2026-11-28

                """,
                StringComparison.Ordinal
            ),
            List
        );
        Assert.Equal(["input/sources.yml:10:9 DOS911", "input/sources.yml:13:10 DOS902"], findings);
        var again = web.Asked.Count;
        await Run(archive: true);
        Assert.DoesNotContain(
            web.Asked.Skip(again),
            asked => asked.Contains("/timemap/link/http://paper.example/page/1", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_is_dead_is_marked_so_and_its_copy_found_and_what_lives_again_is_said()
    {
        await Run();
        clock.Pass(TimeSpan.FromDays(2));
        Keep("20200202000000", "http://paper.example/none", "Sun, 02 Feb 2020 00:00:00 GMT");
        var (_, findings) = await Run(archive: true);
        Assert.Contains("input/sources.yml:13:10 DOS901", findings);
        Assert.Contains(
            """
                URL: http://paper.example/none
                custom:
                  archive: http://archive.example/web/20200202000000/http://paper.example/none
                  checked: 2026-11-30
                  dead: 2026-11-28

            """,
            List,
            StringComparison.Ordinal
        );
        web.Sites.Files["/none"] = ("text/html", SmallSites.Page("Nobody kept this"));
        clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal(
            ["input/sources.yml:13:10 DOS907"],
            (await Run()).Findings.Where(finding => !finding.Contains("DOS911", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Copies_are_made_only_when_asked_for_and_what_is_sent_is_said_first()
    {
        web.Sites.Moved["/save/http://paper.example/page/1"] = "/web/20261128120000/http://paper.example/page/1";
        web.Sites.Files["/web/20261128120000/http://paper.example/page/1"] = (
            "text/html",
            SmallSites.Page("Trade report 1")
        );
        await Run(archive: true);
        Assert.DoesNotContain(web.Asked, asked => asked.Contains("/save/", StringComparison.Ordinal));
        Assert.Empty(said);
        await Run(archive: true, save: true);
        Assert.Equal(
            [
                "Sending to http://archive.example/save/, which will fetch and publish them:",
                "  http://paper.example/page/1",
            ],
            said
        );
        Assert.Equal(
            ["GET http://archive.example/save/http://paper.example/page/1"],
            web.Asked.Where(asked => asked.Contains("/save/", StringComparison.Ordinal))
        );
        Assert.Contains("archive: http://archive.example/web/20261128120000/", List, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_archive_is_not_taken_for_one_without_a_copy()
    {
        folder.With(
            "input/dossier.yml",
            $"{SmallDossier.Settings.TrimEnd()}\nservices: {{ memento: http://closed.example/ }}\n"
        );
        var (_, findings) = await Run(archive: true);
        Assert.Equal(
            ["input/sources.yml:10:9 DOS912", "input/sources.yml:13:10 DOS902", "input/sources.yml:2:9 DOS912"],
            findings.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task An_entry_that_cannot_be_added_to_is_named_with_what_to_write()
    {
        folder.With(
            "input/sources.yml",
            """
            references:
              - id: copied-2019
                type: webpage
                title: A
                custom: &c { note: n }
              - id: lost-2020
                type: webpage
                title: B
                custom: *c
              - id: kept-2021
                type: webpage
                title: Trade report 1
                URL: http://paper.example/page/1
                custom: *c

            """
        );
        Keep("20210601101112", "http://paper.example/page/1", "Tue, 01 Jun 2021 10:11:12 GMT");
        var before = List;
        Assert.Equal(["input/sources.yml:10:9 DOS913"], (await Run(archive: true)).Findings);
        Assert.Equal(before, List);
    }

    private string List => File.ReadAllText(folder["input/sources.yml"]);

    private void Keep(string stamp, string address, string date)
    {
        web.Sites.Files[$"/timemap/link/{address}"] = (
            "application/link-format",
            $"<http://archive.example/web/{stamp}/{address}>; rel=\"memento\"; datetime=\"{date}\""
        );
        web.Sites.Files[$"/web/{stamp}/{address}"] = ("text/html", SmallSites.Page("Trade report 1"));
    }

    private async Task<(LinkCheck Check, ImmutableArray<string> Findings)> Run(bool archive = false, bool save = false)
    {
        var folders = new InputFolders(folder["input"], folder["seeds"], [Repository.PathOf("theme")]);
        var dossier = ReadDossier.Of(folders, withEditions: false, TestContext.Current.CancellationToken);
        Assert.NotNull(dossier);
        var bag = new DiagnosticBag();
        var run = new LinksRun(
            dossier,
            folder["input"],
            LinkCache.PathOf(folder["output"]),
            TimeSpan.FromDays(30),
            web.Settings(clock)
        )
        {
            Archive = archive,
            Save = save,
        };
        var (check, _) = await run.Run(_ => { }, said.Add, bag, TestContext.Current.CancellationToken);
        return (
            check,
            [.. bag.Sorted().Select(finding => $"{finding.Path}:{finding.Line}:{finding.Column} {finding.Code.Id}")]
        );
    }
}
