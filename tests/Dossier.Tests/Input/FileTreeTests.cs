using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Disk;
using Dossier.Input.Folders;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Input;

/// <summary>A host with a file system of its own has the same read from it, without a file on the disk.</summary>
public sealed class FileTreeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_read_from_memory_is_what_would_be_read_from_the_disk()
    {
        folder
            .WithDossier()
            .With("input/sections/01-one.md", SmallDossier.Page("One", "A word.\n"))
            .With("input/images/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .With("input/editions/1.0.0/manifest.yml", "version: 1.0.0\n")
            .With("input/editions/1.0.0/.hidden", "one file too many")
            .With("input/.hidden/note.md", "not for readers")
            .With("input/Thumbs.db", "left by a system")
            .With("seeds/author-2026.yml", "id: author-2026\n")
            .With("theme/static/.well-known/security.txt", "Contact: mailto:desk@example.org\n")
            .With("theme/texts/en.yml", "home: Front\n");
        var memory = new Memory(folder.Path);
        Directory.Delete(folder.Path, recursive: true);
        Directory.CreateDirectory(folder.Path);
        var (read, bag) = (InputReader.Read(Folders(memory), new DiagnosticBag()), new DiagnosticBag());
        memory.Restore();
        var expected = InputReader.Read(Folders(DiskTree.Instance), bag);

        Assert.Equal(["dossier.yml", "index.md", "sections/01-one.md"], read.Dossier.Keys);
        Assert.Equal(expected.Dossier.Select(file => file.Value.Text), read.Dossier.Select(file => file.Value.Text));
        Assert.Equal(expected.Dossier.Select(file => file.Value.Path), read.Dossier.Select(file => file.Value.Path));
        Assert.Equal(["images/dot.svg"], read.Images.Keys);
        Assert.Equal(["author-2026.yml"], read.Seeds.Keys);
        Assert.Equal([".hidden", "manifest.yml"], Assert.Single(read.Editions).Files.Keys);
        Assert.Equal([".well-known/security.txt"], read.Theme.Static.Keys);
        Assert.Equal(["en.yml"], read.Theme.Texts.Keys);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_finding()
    {
        folder.WithDossier();
        var bag = new DiagnosticBag();
        InputReader.Read(Folders(new Memory(folder.Path) { Refuses = "index.md" }), bag);
        var finding = Assert.Single(bag.Sorted(), finding => finding.Code == Codes.Unreadable);
        Assert.Equal("input/index.md", finding.Path);
    }

    private InputFolders Folders(IFileTree tree) =>
        new(folder["input"], folder["seeds"], [folder["theme"]]) { Tree = tree };

    /// <summary>What was in a folder, kept in memory.</summary>
    private sealed class Memory(string root) : IFileTree
    {
        private readonly Dictionary<string, byte[]> files = Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => file, File.ReadAllBytes, StringComparer.Ordinal);

        /// <summary>The name of a file that cannot be read.</summary>
        public string Refuses { get; init; } = "";

        public bool HasFolder(string folder) => files.Keys.Any(file => IsBelow(file, folder));

        public IEnumerable<FileSystemInfo> Entries(string folder)
        {
            var inner = files.Keys.Where(file => IsBelow(file, folder)).Select(file => file[(folder.Length + 1)..]);
            return inner
                .Select(file => file.Split(Path.DirectorySeparatorChar))
                .Select(parts => (Name: parts[0], IsFolder: parts.Length > 1))
                .Distinct()
                .Select(entry =>
                    entry.IsFolder
                        ? (FileSystemInfo)new DirectoryInfo(Path.Combine(folder, entry.Name))
                        : new FileInfo(Path.Combine(folder, entry.Name))
                );
        }

        public byte[] Read(string file) =>
            Path.GetFileName(file) == Refuses ? throw new IOException("refused") : files[file];

        /// <summary>Writes it to the disk again.</summary>
        public void Restore()
        {
            foreach (var (path, bytes) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, bytes);
            }
        }

        private static bool IsBelow(string file, string folder) =>
            file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
