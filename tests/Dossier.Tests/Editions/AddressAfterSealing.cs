using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>
/// Where a site stands is no content of an edition: the working text says it, before and after sealing, and no sealed
/// byte changes.
/// </summary>
public sealed class AddressAfterSealing : IDisposable
{
    private const string Sealed = "https://example.org/briefing/";
    private const string Moved = "https://new.example.net/elsewhere/";

    private readonly TemporaryFolder folder = Sealing.Dossier().Seal("1.0.0");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_address_that_changed_is_the_whole_sites()
    {
        var before = Tree.Of(folder["input/editions"]);
        folder.Build();
        Say($"url: {Moved}\n");
        var built = folder.Build();
        Everywhere(built.Keys, Moved);
        Assert.All(Texts(built.Keys), file => Assert.DoesNotContain(Sealed, file, StringComparison.Ordinal));
        Tree.Same(before, Tree.Of(folder["input/editions"]));
        Tree.Same(folder.Build("other"), built);
    }

    [Fact]
    public void An_address_that_was_not_known_at_sealing_is_the_whole_sites()
    {
        using var late = Sealing.Dossier();
        late.With("input/dossier.yml", $"{SmallDossier.Settings}curators: [The editors]\n").Seal("1.0.0");
        late.With("input/dossier.yml", $"{SmallDossier.Settings}curators: [The editors]\nurl: {Moved}\n");
        Assert.Contains("sitemap.xml", late.Build().Keys);
        Assert.Contains(Moved, File.ReadAllText(late["output/feed.xml"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("url: nonsense\n")]
    public void Where_the_working_text_names_none_the_sealed_one_stands(string line)
    {
        Say(line);
        Everywhere(folder.Build().Keys, Sealed);
    }

    [Fact]
    public void An_address_in_the_call_stands_before_both()
    {
        Say($"url: {Moved}\n");
        var result = Command.Run(
            folder.Path,
            "build",
            "--no-pdf",
            "--no-search",
            "--no-epub",
            "--no-docx",
            "--url",
            "https://host.example/"
        );
        Assert.Equal(0, result.Code);
        Assert.DoesNotContain("for want of the site's own address", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "<loc>https://host.example/</loc>",
            File.ReadAllText(folder["output/sitemap.xml"]),
            StringComparison.Ordinal
        );
    }

    private void Say(string line) =>
        folder.With("input/dossier.yml", $"{SmallDossier.Settings}{line}curators: [The editors]\n");

    /// <summary>
    /// Front, feed, list of pages and an edition's own page say the address, and the page for missing ones its path.
    /// </summary>
    private void Everywhere(IEnumerable<string> paths, string address)
    {
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "sitemap.xml", "feed.xml", "404.html" },
            paths.ToHashSet(StringComparer.Ordinal)
        );
        foreach (var path in (string[])["index.html", "sitemap.xml", "feed.xml", "editions/1.0.0/index.html"])
        {
            Assert.Contains(address, File.ReadAllText(folder[$"output/{path}"]), StringComparison.Ordinal);
        }

        Assert.Contains(
            $"href=\"{new Uri(address).AbsolutePath}assets/",
            File.ReadAllText(folder["output/404.html"]),
            StringComparison.Ordinal
        );
    }

    private IEnumerable<string> Texts(IEnumerable<string> paths) =>
        paths
            .Where(path => Path.GetExtension(path) is ".html" or ".xml" or ".json" or ".txt")
            .Select(path => File.ReadAllText(folder[$"output/{path}"]));
}
