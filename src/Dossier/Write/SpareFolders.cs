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
    /// <param name="published">The last output's folder, whose files the spare must have and no others.</param>
    /// <param name="to">Where it belongs.</param>
    public bool TryTake(string hash, string published, string to)
    {
        try
        {
            var spare = Path.Combine(place, hash);
            if (!Directory.Exists(spare) || OwnFolder.IsForeign(place) || PathsSum(spare) != PathsSum(published))
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
    /// A sum that is the same for two folders with files at the same paths. What is in the files need not be
    /// compared: a spare and the output share each file under two names, and the output has been checked.
    /// </summary>
    private static (ulong Sum, int Count) PathsSum(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = 0,
            IgnoreInaccessible = false,
        };
        var files = new FileSystemEnumerable<ulong>(
            folder,
            (ref FileSystemEntry entry) => PathHash(ref entry, folder.Length),
            options
        )
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !IsRealFolder(ref entry),
            ShouldRecursePredicate = IsRealFolder,
        };
        var sum = (Sum: 0UL, Count: 0);
        foreach (var hash in files)
        {
            sum = (unchecked(sum.Sum + hash), sum.Count + 1);
        }

        return sum;
    }

    /// <summary>A folder, and not a link to one.</summary>
    private static bool IsRealFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>Hash of an entry's path below the folder whose path has this length.</summary>
    private static ulong PathHash(ref FileSystemEntry entry, int rootLength)
    {
        // The root's path may have come with a separator at its end, which that of an entry in it has not.
        var folderHash = XxHash3.HashToUInt64(
            MemoryMarshal.AsBytes(
                entry.Directory[Math.Min(rootLength, entry.Directory.Length)..].Trim(Path.DirectorySeparatorChar)
            )
        );
        return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(entry.FileName), unchecked((long)folderHash));
    }

    /// <summary>
    /// Whether the spares were kept by a version that put no marker beside them: nothing is there but folders named by
    /// a hash.
    /// </summary>
    private bool IsOfEarlierVersion() =>
        OwnFolder.IsForeign(place)
        && new DirectoryInfo(place) is { Exists: true, LinkTarget: null } folder
        && folder
            .EnumerateFileSystemInfos()
            .All(entry =>
                entry is DirectoryInfo { LinkTarget: null, Name.Length: 64 }
                && entry.Name.All(char.IsAsciiHexDigitLower)
            );

    /// <summary>Keeps folders of an output that is no longer published, and lets go of all others.</summary>
    /// <param name="output">The output.</param>
    /// <param name="folders">Its folders, each with the hash of what is in it.</param>
    public void Fill(string output, IEnumerable<KeyValuePair<string, string>> folders)
    {
        try
        {
            if (IsOfEarlierVersion())
            {
                Directory.Delete(place, recursive: true);
            }

            OwnFolder.Clear(place);
            foreach (var (folder, hash) in folders)
            {
                if (!Directory.Exists(place))
                {
                    OwnFolder.Make(place);
                }

                Directory.Move(Path.Combine(output, folder), Path.Combine(place, hash));
            }
        }
        catch (Exception refused) when (OwnFolder.IsAccessFault(refused))
        {
            // The output is whole without them, and what somebody else has put there stays.
        }
    }
}
