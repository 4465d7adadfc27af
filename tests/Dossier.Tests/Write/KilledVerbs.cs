using System.Diagnostics;
using System.Globalization;
using Dossier.Tests.Fixtures;
using Dossier.Write;

namespace Dossier.Tests.Write;

/// <summary>
/// Whatever a verb writes is there whole or not at all: when it is killed, and when the disk is full.
/// </summary>
public sealed class KilledVerbs
{
    private const int Terms = 400;

    /// <summary>
    /// Every verb that writes and asks no other program and no other machine (for those see KilledLookups,
    /// KilledPrints), with the calls that come before it.
    /// </summary>
    private static readonly WritingRun[] Runs =
    [
        Of("import glossary", ["import", "glossary", "many.csv"]),
        Of(
            "import glossary again",
            ["import", "glossary", "later/many.csv", "--update"],
            ["import", "glossary", "many.csv"]
        ),
        Of("import sources", ["import", "sources", "many.bib"]),
        Of(
            "import sources again",
            ["import", "sources", "later/many.bib", "--update"],
            ["import", "sources", "many.bib"]
        ),
        Of("new section", ["new", "section", "Two words"]),
        Of("new term", ["new", "term", "Two words"]),
        Of("new source", ["new", "source", "author-2026"]),
        Of("new host", ["new", "host", "netlify"]) with
        {
            IsByFile = true,
            Kept = OfRepository,
        },
        Of("init", ["init", "made"]) with
        {
            Kept = OfRepository,
        },
        Of("init for a host", ["init", "made", "--host", "github"]) with
        {
            Kept = [.. OfRepository, ".yml"],
        },
        Of("seed add", ["seed", "add", "article.txt", "--id", "author-2026"]),
        Of(
            "seed add again",
            ["seed", "add", "later/article.txt", "--id", "author-2026"],
            ["seed", "add", "article.txt", "--id", "author-2026"]
        ),
        Of("release", ["release", "1.0.0", "--note", "The first."]),
        Of("release --undo", ["release", "--undo"], ["release", "1.0.0", "--note", "The first."]),
        Of("build", ["build", "--no-pdf", "--no-search"]) with
        {
            Kept = Marks,
        },
        Of(
            "build of editions",
            ["build", "--no-pdf", "--no-search", "--draft"],
            ["release", "1.0.0", "--note", "The first."],
            ["build", "--no-pdf", "--no-search"]
        ) with
        {
            Kept = Marks,
        },
    ];

    /// <summary>Hidden files that hosts and version control look for.</summary>
    private static string[] OfRepository => [".gitattributes", ".gitignore", ".npmrc"];

    /// <summary>Hidden files of an output, and the folders that the next build takes over.</summary>
    private static string[] Marks => ["output/.dossier", "output/.dossier-editions", "output/.nojekyll"];

    public static TheoryData<string> Names => [.. Runs.Select(run => run.Name)];

    /// <summary>Those that need room on the disk: what is only taken away needs none.</summary>
    public static TheoryData<string> Adding =>
        [.. Runs.Select(run => run.Name).Where(name => name != "release --undo")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_verb_that_is_killed_writes_all_or_nothing(string name) => Run(name).Kill();

    [Theory]
    [MemberData(nameof(Adding))]
    public void A_verb_that_finds_the_disk_full_writes_nothing(string name) => Run(name).Fill();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_verb_that_may_not_write_says_so_and_writes_nothing(string name) => Run(name).Protect();

    [Fact]
    public void A_file_that_cannot_be_replaced_is_as_it_was()
    {
        using var disk = SmallDisk.Of(new TemporaryFolder().With("a.txt", "old"));
        disk.Fill();

        Assert.Throws<IOException>(() => WholeFile.Write(disk.Folder["a.txt"], new byte[100_000]));

        Assert.Equal("old", File.ReadAllText(disk.Folder["a.txt"]));
    }

    [Fact]
    public void A_file_keeps_its_permissions_and_its_link()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other permissions, so this is not tested");
            return;
        }

        using var folder = new TemporaryFolder().With("b.txt", "old");
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead;
        File.SetUnixFileMode(folder["b.txt"], mode);
        File.CreateSymbolicLink(folder["a.txt"], "b.txt");

        WholeFile.Write(folder["a.txt"], "new"u8);

        Assert.Equal("b.txt", new FileInfo(folder["a.txt"]).LinkTarget);
        Assert.Equal("new", File.ReadAllText(folder["b.txt"]));
        Assert.Equal(mode, File.GetUnixFileMode(folder["b.txt"]));
    }

    [Fact]
    public void A_link_that_leads_elsewhere_is_not_written_through()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows lets few make links, so this is not tested");
            return;
        }

        using var outside = new TemporaryFolder().With("a.txt", "old");
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(folder["a.txt"], outside["a.txt"]);
        File.CreateSymbolicLink(folder["b.txt"], outside["new.txt"]);
        File.CreateSymbolicLink(folder[".c.txt.dossier.next"], outside["a.txt"]);

        Assert.Throws<IOException>(() => WholeFile.Write(folder["a.txt"], "new"u8));
        Assert.Throws<IOException>(() => WholeFile.Write(folder["b.txt"], "new"u8));
        WholeFile.Write(folder["c.txt"], "new"u8);

        Assert.Equal(["a.txt"], Directory.GetFileSystemEntries(outside.Path).Select(Path.GetFileName));
        Assert.Equal("old", File.ReadAllText(outside["a.txt"]));
        Assert.Null(new FileInfo(folder["c.txt"]).LinkTarget);
        Assert.Equal("new", File.ReadAllText(folder["c.txt"]));
    }

    [Fact]
    public void What_is_there_is_never_written_over()
    {
        using var folder = new TemporaryFolder().With("a.txt", "old").With("b/c.txt", "old");

        Assert.False(WholeFile.TryCreate(folder["a.txt"], "new"u8));
        Assert.Throws<IOException>(() =>
            WholeFolder.Add(folder["b"], [new("d.txt", "new"u8.ToArray()), new("c.txt", "new"u8.ToArray())])
        );

        Assert.Equal("old", File.ReadAllText(folder["a.txt"]));
        Assert.Equal(["c.txt"], Directory.GetFileSystemEntries(folder["b"]).Select(Path.GetFileName));
    }

    [Fact]
    public void What_is_in_a_folder_stays_as_it_is_when_others_are_added()
    {
        using var folder = new TemporaryFolder().With("b/c.txt", "old").With("b/d/.e", "old");
        File.SetLastWriteTimeUtc(folder["b/c.txt"], DateTime.UnixEpoch);
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(folder["b/f"], "c.txt");
        }

        WholeFolder.Add(folder["b"], [new("g.txt", "new"u8.ToArray())]);

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(folder["b/c.txt"]));
        Assert.Equal("old", File.ReadAllText(folder["b/d/.e"]));
        Assert.Equal("new", File.ReadAllText(folder["b/g.txt"]));
        Assert.Equal(OperatingSystem.IsWindows() ? null : "c.txt", new FileInfo(folder["b/f"]).LinkTarget);
        Assert.Equal(["b"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    /// <summary>A pipe, or a device such as /dev/null, is not to become a file.</summary>
    [Fact]
    public void What_is_no_file_is_not_replaced()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There are no pipes by name on this system.");
        using var folder = new TemporaryFolder();
        using (var made = Process.Start("mkfifo", folder["pipe"]))
        {
            made.WaitForExit();
        }

        Assert.Throws<IOException>(() => WholeFile.Write(folder["pipe"], "new"u8));
        Assert.Equal(["pipe"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
        Assert.Equal(0, new FileInfo(folder["pipe"]).Length);
    }

    /// <summary>As when two imports run side by side.</summary>
    [Fact]
    public async Task What_several_add_at_once_is_all_there()
    {
        using var folder = new TemporaryFolder().With("b/by-hand.txt", "old");
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i =>
                    Task.Run(() =>
                    {
                        for (var j = 0; j < 5; j++)
                        {
                            WholeFolder.Add(folder["b"], [new($"{i}-{j}.txt", "new"u8.ToArray())]);
                        }
                    })
                )
        );

        Assert.Equal(21, Directory.GetFileSystemEntries(folder["b"]).Length);
        Assert.Equal("old", File.ReadAllText(folder["b/by-hand.txt"]));
        Assert.Equal(["b"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    private static WritingRun Run(string name) => Runs.Single(run => run.Name == name);

    private static WritingRun Of(string name, string[] call, params string[][] before) =>
        new(name, call, () => Dossier(before));

    private static TemporaryFolder Dossier(string[][] before)
    {
        var folder = new TemporaryFolder()
            .WithDossier()
            .With("input/glossary/first.md", SmallDossier.Term("First", "A term. {.common-knowledge}\n"))
            .With(
                "input/sources.yml",
                """
                references:
                  - id: old-2001
                    type: book
                    title: Old

                """
            )
            .With("many.csv", Table("A definition"))
            .With("later/many.csv", Table("Another definition"))
            .With("many.bib", Library("Book"))
            .With("later/many.bib", Library("Volume"))
            .With("article.txt", "An article of one paragraph, with nine words in it.\n")
            .With(
                "later/article.txt",
                """
                An article of one paragraph, with nine words in it.

                And another, that came later.

                """
            );
        foreach (var call in before)
        {
            var result = Command.Run(folder.Path, call);
            Assert.True(result.Code == 0, result.Error);
        }

        return folder;
    }

    private static string Table(string definition) =>
        "id,term,definition\n"
        + string.Concat(
            Enumerable
                .Range(0, Terms)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"t{i},Term number {i},{definition} of it.\n"))
        );

    private static string Library(string word) =>
        string.Concat(
            Enumerable
                .Range(0, Terms)
                .Select(i =>
                    string.Create(CultureInfo.InvariantCulture, $"@book{{b{i}, title = {{{word} {i}}}, year = 2001}}\n")
                )
        );
}
