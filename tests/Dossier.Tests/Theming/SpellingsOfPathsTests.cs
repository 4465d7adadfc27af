using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Theming;

/// <summary>What differs for some machines alone is named, wherever it comes from.</summary>
public sealed class SpellingsOfPathsTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder()
        .WithDossier()
        .With("input/glossary/a.md", SmallDossier.Term("Alpha", "A thing.\n"))
        .With("input/index.md", "Alpha.\n");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("theme/static/Glossary/index.html", "Glossary/index.html")]
    [InlineData("theme/static/INDEX.HTML", "INDEX.HTML")]
    [InlineData("theme/static/print/Index.html", "print/Index.html")]
    public void A_static_file_beside_a_page_is_named(string path, string named) =>
        Assert.Contains($"{named}: warning DOS007", Check(folder.With(path, "x")), StringComparison.Ordinal);

    [Fact]
    public void A_redirect_beside_a_page_is_named() =>
        Assert.Contains(
            "lossary/index.html: warning DOS007",
            Check(
                folder.With(
                    "input/redirects.yml",
                    """
                    redirects:
                      - from: /Glossary/
                        to: /glossary/

                    """
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("/old/#x", "is on a page that is no more")]
    [InlineData("/glossary/#", "names no anchor")]
    public void A_redirect_of_an_anchor_that_nobody_comes_to_is_named(string from, string message) =>
        Assert.Contains(
            message,
            Check(
                folder.With(
                    "input/redirects.yml",
                    $"""
                    redirects:
                      - from: {from}
                        to: /glossary/a/

                    """
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_name_with_the_end_of_a_line_is_named_and_what_systems_leave_is_passed_over()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        folder.With("theme/static/Icon\r", "x").With("theme/static/a\nb", "x");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var result = Command.Run(folder.Path, "build", "--no-pdf", "--no-search");
            Assert.Equal(1, result.Code);
            Assert.Contains("a\ufffdb: error DOS008", result.Error + result.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Icon", result.Error + result.Output, StringComparison.Ordinal);
        }
    }

    private static string Check(TemporaryFolder folder)
    {
        var result = Command.Run(folder.Path, "check");
        return result.Error + result.Output;
    }
}
