using System.IO.Enumeration;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Dossier.Write;

/// <summary>
/// The folders of sealed editions from the build before, kept beside the output under a hash of what is in them. An
/// edition that did not change takes its folder from here, in one step, where a new one would cost a link for each of
/// its files and a deletion of each old one. The files are the output's own by another name. Whoever deletes the spares
/// loses time, and nothing else.
/// </summary>
/// <param name="place">The folder of the spares.</param>
internal sealed class SpareFolders(string place)
{
    /// <summary>Moves a spare to where it is wanted; false where there is none.</summary>
    /// <param name="hash">Hash of what is in the folder.</param>
    /// <param name="now">The folder as the last output has it, whose files the spare must have and no others.</param>
    /// <param name="to">Where it belongs.</param>
    public bool TryTake(string hash, string now, string to)
    {
        try
        {
            var spare = Path.Combine(place, hash);
            if (!Directory.Exists(spare) || NamesAndTimes(spare) != NamesAndTimes(now))
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(to))!);
            Directory.Move(spare, to);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// What shows whether two folders have the same files: their paths, in any order. What is in them need not be
    /// compared: they are one file by two names, and that of the output has been looked at.
    /// </summary>
    private static (ulong Sum, int Count) NamesAndTimes(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = 0,
            IgnoreInaccessible = false,
        };
        var files = new FileSystemEnumerable<ulong>(
            folder,
            (ref FileSystemEntry entry) => Mark(ref entry, folder.Length),
            options
        )
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !IsFolder(ref entry),
            ShouldRecursePredicate = IsFolder,
        };
        var seen = (Sum: 0UL, Count: 0);
        foreach (var mark in files)
        {
            seen = (unchecked(seen.Sum + mark), seen.Count + 1);
        }

        return seen;
    }

    private static bool IsFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static ulong Mark(ref FileSystemEntry entry, int root)
    {
        var folder = XxHash3.HashToUInt64(
            MemoryMarshal.AsBytes(
                entry.Directory[Math.Min(root, entry.Directory.Length)..].Trim(Path.DirectorySeparatorChar)
            )
        );
        return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(entry.FileName), unchecked((long)folder));
    }

    /// <summary>Keeps folders of an output that is no longer published, and lets go of all others.</summary>
    /// <param name="output">The output.</param>
    /// <param name="folders">Its folders, each with the hash of what is in it.</param>
    public void Fill(string output, IEnumerable<KeyValuePair<string, string>> folders)
    {
        try
        {
            if (Directory.Exists(place))
            {
                Directory.Delete(place, recursive: true);
            }

            foreach (var (folder, hash) in folders)
            {
                Directory.CreateDirectory(place);
                Directory.Move(Path.Combine(output, folder), Path.Combine(place, hash));
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The output is whole without them.
        }
    }
}
