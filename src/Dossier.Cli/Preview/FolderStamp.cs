using System.IO.Enumeration;

namespace Dossier.Cli.Preview;

/// <summary>
/// The names, lengths and times of all files in some folders: what tells whether anything was saved, whoever announces
/// it.
/// </summary>
internal sealed class FolderStamp
{
    private readonly List<(string Path, long Length, long Time)> files = [];

    /// <summary>Looks at folders. One that is missing, or is taken away meanwhile, has no files.</summary>
    public static FolderStamp Of(IEnumerable<string> folders)
    {
        var stamp = new FolderStamp();
        foreach (var folder in folders)
        {
            try
            {
                stamp.files.AddRange(Files(folder));
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                stamp.files.Add((folder, -1, 0));
            }
        }

        stamp.files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return stamp;
    }

    /// <summary>Whether two looks saw the same.</summary>
    public bool IsSame(FolderStamp other) => files.SequenceEqual(other.files);

    /// <summary>
    /// Whether a path below a folder is looked at: no name in it begins with a dot, and none is <c>node_modules</c>.
    /// </summary>
    public static bool Counts(string folder, string path) =>
        Path.GetRelativePath(folder, path)
            .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
            .All(name => name == "." || !IsIgnored(name));

    /// <summary>Whether a name begins with a dot or is <c>node_modules</c>.</summary>
    private static bool IsIgnored(ReadOnlySpan<char> name) =>
        name.StartsWith('.') || name.SequenceEqual("node_modules");

    private static FileSystemEnumerable<(string Path, long Length, long Time)> Files(string folder) =>
        new(
            folder,
            (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.Length, entry.LastWriteTimeUtc.Ticks),
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = 0,
                IgnoreInaccessible = true,
            }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !IsIgnored(entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !IsIgnored(entry.FileName) && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
}
