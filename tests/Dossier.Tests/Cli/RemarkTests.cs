using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Cli;

/// <summary>What stays a warning where warnings count as errors.</summary>
public sealed class RemarkTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier();

    public void Dispose() => folder.Dispose();

    /// <summary>A remark stays a warning: who publishes strictly is told why the build passes.</summary>
    [Fact]
    public void A_strict_build_counts_what_it_lets_stand()
    {
        folder
            .With("input/index.md", "Nothing to say.\n")
            .With(
                "input/redirects.yml",
                """
                redirects:
                  - from: /a/#b
                    to: /

                """
            );
        var (lax, strict) = (Command.Run(folder.Path, "check"), Command.Run(folder.Path, "check", "--strict"));
        Assert.Equal((0, 0), (lax.Code, strict.Code));
        Assert.Contains("0 errors, 1 warning. (", lax.Output, StringComparison.Ordinal);
        Assert.Contains("0 errors, 1 warning that --strict lets stand. (", strict.Output, StringComparison.Ordinal);
    }
}
