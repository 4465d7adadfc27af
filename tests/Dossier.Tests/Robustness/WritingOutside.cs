using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Robustness;

/// <summary>
/// No verb writes outside the dossier through a link that somebody laid there: whoever takes over a dossier has not
/// made its folders.
/// </summary>
public sealed class WritingOutside : IDisposable
{
    private const string Secret = "A secret that nobody publishes.\n";
    private readonly TemporaryFolder outside = new TemporaryFolder()
        .With("kept.txt", Secret)
        .With("room/kept.md", Secret);
    private readonly TemporaryFolder folder = new TemporaryFolder()
        .WithDossier()
        .With("article.txt", "An article of one paragraph, with nine words in it.\n")
        .With("a.csv", "term,definition\nTerm,A thing.\n")
        .With("a.bib", "@book{new2001, title = {New}, year = 2001}\n")
        .With(
            "input/sources.yml",
            """
            references:
              - id: old-2001
                type: book
                title: Old

            """
        );

    public void Dispose()
    {
        folder.Dispose();
        outside.Dispose();
    }

    /// <summary>A link, where it leads, and the call that would write through it.</summary>
    public static TheoryData<string, string, string> Links =>
        new()
        {
            { "seeds/author-2026.yml", "kept.txt", "seed add article.txt --id author-2026" },
            { "seeds/author-2026.yml", "none.txt", "seed add article.txt --id author-2026" },
            { "seeds/.author-2026.yml.dossier.next", "kept.txt", "seed add article.txt --id author-2026" },
            { "seeds", "room", "seed add article.txt --id author-2026" },
            { "input/.sources.yml.dossier.next", "kept.txt", "new source author-2026" },
            { "input/glossary/.new.md.dossier.next", "kept.txt", "new term New" },
            { "input/glossary/new.md", "none.txt", "new term New" },
            { "input/sections", "room", "new section New" },
            { "input/glossary", "room", "new term New" },
            { "input/glossary", "room", "import glossary a.csv" },
            { "input/.glossary.next", "room", "import glossary a.csv" },
            { "input/.sources.next", "room", "import sources a.bib" },
            { ".github", "room", "new host github" },
            { "netlify.toml", "kept.txt", "new host netlify" },
            { "netlify.toml", "none.txt", "new host netlify" },
            { "input/editions", "room", "release 1.0.0 --note First." },
            { "input/editions/.lock", "none.txt", "release 1.0.0 --note First." },
            { "input/editions/.1.0.0.next", "room", "release 1.0.0 --note First." },
            { ".output.lock", "none.txt", "build --no-pdf --no-search" },
            { ".output.next", "room", "build --no-pdf --no-search" },
            { ".output.old", "room", "build --no-pdf --no-search" },
            { ".output.spare", "room", "build --no-pdf --no-search" },
            { "output", "room", "build --no-pdf --no-search" },
            { "made", "room", "init made" },
            { ".made.next", "room", "init made" },
            { ".output.links.json", "kept.txt", "links" },
            { ".output.links.json", "none.txt", "links" },
        };

    [Theory]
    [MemberData(nameof(Links))]
    public void What_a_link_leads_to_stays_as_it_is(string path, string target, string call)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets few make links, so this is not tested");
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        File.CreateSymbolicLink(folder[path], outside[target]);
        var before = Tree.Of(outside.Path);

        var result = Command.Run(folder.Path, call.Split(' '));

        Assert.InRange(result.Code, 0, 2);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Tree.Same(before, Tree.Of(outside.Path));
        // Nor is what is there taken into the dossier, by whatever name.
        Assert.DoesNotContain(
            Directory.EnumerateFiles(
                folder.Path,
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }
            ),
            file => File.ReadAllText(file) == Secret
        );
    }

    [Fact]
    public void A_folder_that_is_a_link_is_written_to_where_it_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets few make links, so this is not tested");
        File.CreateSymbolicLink(folder["seeds"], outside["room"]);

        var refused = Command.Run(folder.Path, "seed", "add", "article.txt", "--id", "author-2026");
        var named = Command.Run(folder.Path, "seed", "add", "article.txt", "--id", "author-2026", "--seeds", "seeds");

        Assert.Equal((2, 0), (refused.Code, named.Code));
        Assert.Contains("name it with --seeds", refused.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(outside["room/author-2026.yml"]));
    }
}
