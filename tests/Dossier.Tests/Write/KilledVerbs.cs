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
    private static readonly int Moments = Repository.IsLong ? 200 : 5;

    /// <summary>What stands in a verb's place afterwards: nothing of it, or all.</summary>
    public static TheoryData<string, string[]> Verbs =>
        new()
        {
            { "import glossary", ["import", "glossary", "many.csv"] },
            { "import sources", ["import", "sources", "many.bib"] },
            { "new section", ["new", "section", "Two words"] },
            { "new term", ["new", "term", "Two words"] },
            { "new source", ["new", "source", "author-2026"] },
            { "init", ["init", "made"] },
            { "seed add", ["seed", "add", "article.txt", "--id", "author-2026"] },
            { "release", ["release", "1.0.0", "--note", "The first."] },
        };

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_that_is_killed_writes_all_or_nothing(string name, string[] call)
    {
        using var finished = Dossier();
        var before = Seen(finished);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var whole = Command.Run(finished.Path, call);
        var time = System.Diagnostics.Stopwatch.GetElapsedTime(started);
        Assert.True(whole.Code == 0, whole.Error);
        var after = Seen(finished);
        Assert.NotEqual(before, after);
        using var victim = Dossier();

        for (var i = 1; i <= Moments; i++)
        {
            using var process = Command.Start(victim.Path, [], call);
            Thread.Sleep(time * i / Moments);
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            var left = Seen(victim);
            Assert.True(left == before || left == after, $"{name}, killed at {i} of {Moments}:\n{left}");
            if (left == after)
            {
                break;
            }
        }

        // What a killed run left behind is not in the way of the next.
        Assert.True(Seen(victim) == after || Command.Run(victim.Path, call).Code == 0);
        Assert.Equal(after, Seen(victim));
        Assert.Equal("", Leftovers(victim));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_that_finds_the_disk_full_writes_nothing(string name, string[] call)
    {
        using var disk = SmallDisk.Of(Dossier());
        var before = Seen(disk.Folder);
        disk.Fill();

        var result = Command.Run(disk.Folder.Path, call);

        Assert.True(result.Code is 1 or 2, $"{name}: {result.Code} {result.Output}{result.Error}");
        Assert.Contains("full", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, Seen(disk.Folder));
        Assert.Equal("", Leftovers(disk.Folder));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_that_may_not_write_says_so_and_writes_nothing(string name, string[] call)
    {
        using var disk = SmallDisk.Of(Dossier());
        var before = Seen(disk.Folder);
        disk.Protect();

        var result = Command.Run(disk.Folder.Path, call);

        Assert.True(result.Code is 1 or 2, $"{name}: {result.Code} {result.Output}{result.Error}");
        Assert.NotEqual("", result.Error);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, Seen(disk.Folder));
    }

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

    private static TemporaryFolder Dossier()
    {
        var rows = Enumerable
            .Range(0, Terms)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"t{i},Term number {i},A definition of it.\n"));
        var sources = Enumerable
            .Range(0, Terms)
            .Select(i =>
                string.Create(CultureInfo.InvariantCulture, $"@book{{b{i}, title = {{Book {i}}}, year = 2001}}\n")
            );
        return new TemporaryFolder()
            .WithDossier()
            .With("input/glossary/first.md", "---\nterm: First\n---\nA term. {.common-knowledge}\n")
            .With("input/sources.yml", "references:\n  - id: old-2001\n    type: book\n    title: Old\n")
            .With("many.csv", "id,term,definition\n" + string.Concat(rows))
            .With("many.bib", string.Concat(sources))
            .With("article.txt", "An article of one paragraph, with nine words in it.\n");
    }

    /// <summary>What a reader finds, hidden files left out.</summary>
    private static string Seen(TemporaryFolder folder) =>
        string.Concat(
            Files(folder)
                .Where(file => !IsHidden(file))
                .Select(file =>
                    $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(folder[file])))}\n"
                )
        );

    /// <summary>What a run left behind for nobody.</summary>
    private static string Leftovers(TemporaryFolder folder) =>
        string.Join(
            '\n',
            Files(folder)
                .Where(file =>
                    IsHidden(file)
                    && !file.EndsWith(".gitattributes", StringComparison.Ordinal)
                    && !file.EndsWith(".gitignore", StringComparison.Ordinal)
                )
        );

    private static bool IsHidden(string file) => file.Split('/').Any(part => part.StartsWith('.'));

    private static IEnumerable<string> Files(TemporaryFolder folder) =>
        Directory
            .GetFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'))
            .Where(file => file != SmallDisk.Filler)
            .Order(StringComparer.Ordinal);
}
