using Dossier.Tests.Fixtures;
using Dossier.Tests.Write;

namespace Dossier.Tests.Cli.Links;

/// <summary>
/// What verbs write of what they asked the web for is there whole or not at all: when they are killed, and when the
/// disk is full.
/// </summary>
public sealed class KilledLookups : IAsyncLifetime
{
    private SmallWeb web = null!;

    public static TheoryData<string> Names => ["links", "links --archive", "sources complete"];

    public async ValueTask InitializeAsync()
    {
        web = await SmallWeb.Start();
        web.Sites.Files["/page/1"] = (
            "text/html; charset=utf-8",
            "<html lang=tr><title>T</title><meta name=citation_author content='Şahin, Tuba'><meta "
                + "property='article:published_time' content='2021-05-31T00:00:00Z'>"
        );
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_verb_that_is_killed_writes_all_or_nothing(string name) => Run(name).Kill();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_verb_that_finds_the_disk_full_writes_nothing(string name) => Run(name).Fill();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_verb_that_may_not_write_says_so_and_writes_nothing(string name) => Run(name).Protect();

    private WritingRun Run(string name) =>
        // The time that an answer may take is long: on a busy machine this web, too, waits for its turn.
        new(
            name,
            [.. name.Split(' '), "--timeout", "600", .. name.StartsWith('s') ? ["--accept"] : Array.Empty<string>()],
            Dossier
        )
        {
            Environment = [("NO_PROXY", "127.0.0.1"), ("no_proxy", "127.0.0.1")],
            IsByFile = true,
            Kept = [".links.json"],
        };

    private TemporaryFolder Dossier() =>
        new TemporaryFolder()
            .WithDossier()
            .With("input/index.md", "Read [@a-2021].\n")
            .With("input/dossier.yml", web.DossierSettings)
            .With(
                "input/sources.yml",
                $"""
                references:
                  - id: a-2021
                    type: webpage
                    title: Trade report 1
                    URL: {web.Address}page/1

                """
            );
}
