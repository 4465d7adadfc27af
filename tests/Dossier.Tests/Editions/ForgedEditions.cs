using System.Security.Cryptography;
using System.Text;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>
/// Editions that no release made: their seals are right, since anybody can compute one, and their text is what a
/// release would have refused.
/// </summary>
public sealed class ForgedEditions : IDisposable
{
    private const string Page = "input/sections/02-culture.md";

    private const string Head = """
        ---
        title: Culture
        ---

        Languages are kindred. {.lead}


        """;

    private readonly TemporaryFolder folder = Sealing.Dossier().Seal("1.0.0");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Text <script>alert(1)</script> of it.\n")]
    [InlineData("Text.\n\n<iframe src=\"https://example.org/\"></iframe>\n")]
    [InlineData("Text.\n\n- <img src=x onerror=alert(1)>\n")]
    public void HTML_that_its_own_settings_do_not_allow_is_not_published(string text)
    {
        Forge(Page, Head + text);

        var built = Build();

        Assert.Equal(1, built.Code);
        Assert.Contains(
            "edition 1.0.0 cannot be published: raw HTML is not allowed",
            built.Error,
            StringComparison.Ordinal
        );
        Assert.Contains($"input/editions/1.0.0/sources/{Page}:", built.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["output"]));
    }

    [Fact]
    public void HTML_that_its_own_settings_allow_is_published_whatever_the_working_text_allows()
    {
        Forge("input/dossier.yml", $"{File.ReadAllText(folder["input/dossier.yml"])}allow:\n  raw-html: true\n");
        Forge(Page, $"{Head}Text <abbr title=\"all\">of</abbr> it.\n");

        Assert.Equal(0, Build().Code);

        Assert.Contains(
            "<abbr title=\"all\">of</abbr>",
            File.ReadAllText(folder["output/sections/culture/index.html"]),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "[x](javascript:alert(1))")]
    [InlineData("src=\"data:", "[x](data:text/html,x)")]
    public void Links_that_run_something_are_not_published(string published, string text)
    {
        Forge(Page, $"{Head}{text}\n");
        var built = Build();
        Assert.Equal(1, built.Code);
        Assert.DoesNotContain("   at ", built.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(published, built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_that_runs_something_is_not_published()
    {
        Forge("input/images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
        Forge(Page, $"{Head}![What is to be seen](images/a.svg)\n");
        Build();
        Assert.False(File.Exists(folder["output/images/a.svg"]));
    }

    /// <summary>The bounds on text hold whatever the manifest says of its form and reading.</summary>
    [Theory]
    [InlineData("[a](", 100_000)]
    [InlineData("*a **b ", 100_000)]
    [InlineData("[", 100_000)]
    [InlineData("| ", 100_000)]
    public void Text_that_takes_for_ever_is_refused_in_the_first_form_too(string part, int times)
    {
        Forge(Page, Head + string.Concat(Enumerable.Repeat(part, times)) + "\n", isFirstForm: true);
        var built = Build();
        Assert.Equal(1, built.Code);
        Assert.Contains(
            "edition 1.0.0 cannot be built by this program: the line has more",
            built.Error,
            StringComparison.Ordinal
        );
    }

    private CommandResult Build() => Command.Run(folder.Path, "build", "--no-pdf", "--no-search");

    /// <summary>Puts a file into the edition, and seals it anew.</summary>
    private void Forge(string path, string text, bool isFirstForm = false)
    {
        var (manifest, file) = ("input/editions/1.0.0/manifest.yml", $"input/editions/1.0.0/sources/{path}");
        var lines = File.ReadAllLines(folder[manifest])
            .SkipLast(1)
            .Where(line => !IsOf(line, path) && !(isFirstForm && line.StartsWith("reading:", StringComparison.Ordinal)))
            .Select(line => isFirstForm && line.StartsWith("format:", StringComparison.Ordinal) ? "format: 1" : line)
            .ToList();
        folder.With(file, text);
        lines.Add($"  \"{path}\": {Hash(text)}");
        var body = string.Concat(lines.Select(line => $"{line}\n"));
        folder.With(manifest, $"{body}sha256: {Hash(body)}\n");
    }

    private static bool IsOf(string line, string path) => line.StartsWith($"  \"{path}\":", StringComparison.Ordinal);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
