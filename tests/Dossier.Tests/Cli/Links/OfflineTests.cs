using System.Net;
using System.Net.Sockets;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli.Links;

/// <summary>
/// Where nothing can be reached, nothing is said that is not so, nothing is written, and the call has failed.
/// </summary>
public sealed class OfflineTests : IDisposable
{
    private static readonly (string, string)[] Direct = [("NO_PROXY", "127.0.0.1"), ("no_proxy", "127.0.0.1")];

    private readonly TemporaryFolder folder = new();

    public OfflineTests()
    {
        var (one, other) = (Refusing(), Refusing());
        folder
            .WithDossier()
            .With("input/index.md", "Read [@a-2021; @b-2020].\n")
            .With(
                "input/dossier.yml",
                $"""
                {SmallDossier.Settings.TrimEnd()}
                services:
                  memento: {one}timemap/
                  doi: {one}
                  crossref: {one}
                  open-library: {one}

                """
            )
            .With(
                "input/sources.yml",
                $"""
                references:
                  - id: a-2021
                    type: webpage
                    title: Trade
                    URL: {one}page
                  - id: b-2020
                    type: webpage
                    title: Lost
                    URL: {other}page

                """
            );
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("links")]
    [InlineData("links", "--archive")]
    [InlineData("sources", "complete")]
    [InlineData("sources", "complete", "a-2021")]
    [InlineData("sources", "complete", "--accept")]
    public void A_run_without_a_network_says_so_and_fails(params string[] call)
    {
        var before = Tree.Of(folder.Path);
        var result = Command.Run(folder.Path, Direct, call);
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Contains("DOS908", result.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            "dossier: the network could not be reached; nothing was recorded\n",
            result.Error,
            StringComparison.Ordinal
        );
        foreach (
            var untrue in (string[])["No addresses", "nothing to add", "stopped", "DOS902", "DOS912", "knows more"]
        )
        {
            Assert.DoesNotContain(untrue, result.Error, StringComparison.Ordinal);
        }

        Tree.Same(before, Tree.Of(folder.Path));
    }

    [Fact]
    public void A_dossier_without_addresses_needs_no_network()
    {
        folder.With("input/index.md", "Plain words.\n");
        File.Delete(folder["input/sources.yml"]);
        var links = Command.Run(folder.Path, Direct, ["links"]);
        Assert.Equal((0, "No addresses outside the dossier.\n"), (links.Code, links.Output));
        var sources = Command.Run(folder.Path, Direct, ["sources", "complete"]);
        Assert.Equal(0, sources.Code);
        Assert.Contains("there is nothing to add", sources.Error, StringComparison.Ordinal);
    }

    /// <summary>An address of this machine that takes no connection.</summary>
    private static string Refusing()
    {
        using var held = new TcpListener(IPAddress.Loopback, 0);
        held.Start();
        return $"http://127.0.0.1:{((IPEndPoint)held.LocalEndpoint).Port}/";
    }
}
