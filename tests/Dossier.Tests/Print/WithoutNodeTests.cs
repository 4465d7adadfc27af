using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Print;

/// <summary>What comes of a build where the typesetter cannot be had.</summary>
public sealed class WithoutNodeTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithDossier();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("build", 0)]
    [InlineData("pdf", 1)]
    public void Without_Node_one_line_says_what_is_missing_and_how_to_get_it(string verb, int code)
    {
        Directory.CreateDirectory(folder["no programs"]);
        var result = Command.Run(folder.Path, [("PATH", folder["no programs"])], [verb]);
        Assert.Equal(code, result.Code);
        Assert.Contains(
            "Node.js is not installed: install Node.js 20 or later (https://nodejs.org)",
            NoPdf(result),
            StringComparison.Ordinal
        );
        Assert.Equal(code == 0, File.Exists(folder["output/index.html"]));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.pdf", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("build", 0)]
    [InlineData("pdf", 1)]
    public void A_lock_file_that_npm_refuses_leaves_the_PDF_out(string verb, int code)
    {
        Typeset.NeedNode();
        folder
            .With("theme/package.json", "{ \"private\": true }")
            .With("theme/package-lock.json", "{ broken")
            .With("theme/print/compile.mjs", File.ReadAllBytes(Repository.PathOf("theme/print/compile.mjs")));
        var result = Command.Run(folder.Path, verb, "--trust-theme");
        Assert.Equal(code, result.Code);
        Assert.Contains("'npm ci' failed in the theme's folder (", NoPdf(result), StringComparison.Ordinal);
        Assert.Equal(code == 0, File.Exists(folder["output/index.html"]));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.pdf", SearchOption.AllDirectories));
    }

    /// <summary>The one line that says why there is no PDF.</summary>
    private static string NoPdf(CommandResult result)
    {
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        return Assert.Single(
            result.Error.Split('\n'),
            line =>
                line.StartsWith("dossier: ", StringComparison.Ordinal)
                && line.Contains("no PDF", StringComparison.Ordinal)
        );
    }
}
