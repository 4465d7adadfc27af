using Dossier.Write.Locks;

namespace Dossier.Write;

/// <summary>
/// Several files that belong together: all of them come to disk, or none. They are written into a folder beside the
/// place, which then takes it in one step.
/// </summary>
public static class WholeFolder
{
    /// <summary>
    /// The folder within a place that is there already, by its name, in which files are written first.
    /// </summary>
    public const string Unfinished = ".next";

    /// <summary>Makes a folder that is not there, or is empty.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Its files by path, with forward slashes.</param>
    /// <exception cref="IOException">It cannot be written, or is not empty.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Create(string folder, IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Directory.CreateDirectory(Path.GetDirectoryName(place) ?? place);
        var isThere = Directory.Exists(place);
        // A folder that someone stands in, or that another disk is mounted on, cannot be exchanged: it is filled.
        var next = isThere ? Path.Combine(place, Unfinished) : TemporaryPath(place);
        Stage(next, files);
        if (!isThere)
        {
            Directory.Move(next, place);
            return;
        }

        foreach (
            var entry in new DirectoryInfo(next)
                .GetFileSystemInfos()
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
        )
        {
            Directory.Move(entry.FullName, Path.Combine(place, entry.Name));
        }

        Directory.Delete(next);
    }

    /// <summary>
    /// Adds files to a folder, which is made if there is none, and puts others in the place of those it has. What is
    /// not named stays as it is.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">New files by name.</param>
    /// <param name="changed">Files that are there, by name, with their new content; null for none.</param>
    /// <exception cref="IOException">They cannot be written, one of them is there, or the folder is a link.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be written.</exception>
    public static void Add(
        string folder,
        IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files,
        IReadOnlyCollection<KeyValuePair<string, ReadOnlyMemory<byte>>>? changed = null
    )
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var (next, old) = (
            TemporaryPath(place),
            Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.old")
        );
        if (new DirectoryInfo(place).LinkTarget is not null)
        {
            throw new IOException($"'{place}' is a link, and what it leads to is not to be taken over");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        using var turn = WriteLock.WaitAndAcquire(
            Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.lock")
        );
        FolderSwap.Recover(place, old);
        RemoveIfThere(old);
        Stage(
            next,
            files.Concat(changed ?? []),
            begin: () =>
            {
                if (Directory.Exists(place))
                {
                    CopyByLinks(new DirectoryInfo(place), next);
                }

                foreach (var (path, _) in changed ?? [])
                {
                    File.Delete(Path.Combine(next, path));
                }
            }
        );
        FolderSwap.Swap(next, place, old);
        RemoveIfThere(old);
    }

    /// <summary>Writes files into a folder that nobody looks for yet; what is half done is cleared away.</summary>
    /// <param name="next">The folder; what a killed run left there is cleared away first.</param>
    /// <param name="files">The files by path, none of which may be there.</param>
    /// <param name="begin">Called when the empty folder is there, before its files are written.</param>
    internal static void Stage(
        string next,
        IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files,
        Action? begin = null
    )
    {
        RemoveIfThere(next);
        try
        {
            Directory.CreateDirectory(next);
            begin?.Invoke();
            var written = new List<string>();
            foreach (var (path, bytes) in files)
            {
                var file = Path.Combine(next, path);
                if (Path.Exists(file))
                {
                    throw new IOException($"'{path}' is there already");
                }

                if (path.Contains('/', StringComparison.Ordinal))
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                }

                File.WriteAllBytes(file, bytes.Span);
                written.Add(file);
            }

            // On disk before the folder has its name: else a power cut could leave it with empty files.
            DiskFlush.FlushAll(next, written);
        }
        catch
        {
            RemoveIfThere(next);
            throw;
        }
    }

    /// <summary>
    /// Puts everything in a folder into another too, by hard links where the system makes them, else by copies.
    /// </summary>
    private static void CopyByLinks(DirectoryInfo folder, string to)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(to, folder.UnixFileMode);
        }

        foreach (var entry in folder.GetFileSystemInfos())
        {
            var place = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } target)
            {
                File.CreateSymbolicLink(place, target);
            }
            else if (entry is DirectoryInfo inner)
            {
                Directory.CreateDirectory(place);
                CopyByLinks(inner, place);
            }
            else if (!HardLink.TryCreate(entry.FullName, place))
            {
                File.Copy(entry.FullName, place);
                File.SetLastWriteTimeUtc(place, entry.LastWriteTimeUtc);
            }
        }
    }

    /// <summary><c>.name.next</c> beside a folder: where its files are written first.</summary>
    private static string TemporaryPath(string place) =>
        Path.Combine(Path.GetDirectoryName(place) ?? place, $".{Path.GetFileName(place)}.next");

    private static void RemoveIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
