namespace Dossier.Csl.Tests;

/// <summary>The example that <c>docs/csl.md</c> shows is code that runs.</summary>
public sealed class DocsTests
{
    private const string Json = """
        [{"id": "balci-2024", "type": "book", "title": "Roads and rail", "author": [{"family": "Balcı", "given": "Bayram"}]}]
        """;

    [Fact]
    public void The_example_writes_a_citation()
    {
        var style = Path.Combine(AppContext.BaseDirectory, "Styles", "dossier-notes.csl");
        var words = "";
        var faults = DocsExample.Run(style, Json, TestLocales.Instance, (text, _, _, _) => words += text);
        Assert.Empty(faults);
        Assert.Matches("Balcı.*Roads and rail.*3", words);
    }

    [Fact]
    public void The_example_is_what_the_document_shows()
    {
        var shown = Lines("csl.md", "    var style = StyleReader", "## How it goes");
        Assert.True(shown.Length > 10);
        Assert.Equal(shown, Lines("DocsExample.cs", "        var style = StyleReader", "        return faults;"));
    }

    /// <summary>
    /// The lines of a resource from one on, up to another, without their indent and those that are empty.
    /// </summary>
    private static string[] Lines(string resource, string first, string end)
    {
        using var stream = typeof(DocsTests).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .ReplaceLineEndings("\n")
                .Split('\n')
                .SkipWhile(line => !line.StartsWith(first, StringComparison.Ordinal))
                .TakeWhile(line => line != end)
                .Select(line => line.Trim())
                .Where(line => line.Length > 0),
        ];
    }
}
