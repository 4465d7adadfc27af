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
    private const string Unfinished = ".next";

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
        Stage(
            isThere ? Path.Combine(place, Unfinished) : WorkPath(place),
            files,
            take: made =>
            {
                if (!isThere)
                {
                    Directory.Move(made, place);
                    return;
                }

                foreach (
                    var entry in new DirectoryInfo(made)
                        .GetFileSystemInfos()
                        .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                )
                {
                    Directory.Move(entry.FullName, Path.Combine(place, entry.Name));
                }
            }
        );
    }

    /// <summary>Whether an entry of a folder is what a killed <see cref="Create"/> left in it.</summary>
    /// <param name="entry">The entry's path.</param>
    public static bool IsUnfinished(string entry) =>
        Path.GetFileName(entry) == Unfinished && Directory.Exists(entry) && !OwnFolder.IsForeign(entry);

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
        var work = WorkPath(place);
        var old = Path.Combine(work, "old");
        if (new DirectoryInfo(place).LinkTarget is not null)
        {
            throw new IOException($"'{place}' is a link, and what it leads to is not to be taken over");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        using var turn = WriteLock.WaitAndAcquire(
            Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.lock")
        );
        Recover();
        Stage(
            work,
            files.Concat(changed ?? []),
            begin: made =>
            {
                if (Directory.Exists(place))
                {
                    CopyByLinks(new DirectoryInfo(place), made);
                }

                foreach (var (path, _) in changed ?? [])
                {
                    File.Delete(Path.Combine(made, path));
                }
            },
            take: made =>
            {
                try
                {
                    FolderSwap.Swap(made, place, old);
                }
                finally
                {
                    Recover();
                }
            }
        );

        // What was moved aside and nothing has taken the place of.
        void Recover()
        {
            if (!OwnFolder.IsForeign(work))
            {
                FolderSwap.Recover(place, old);
            }
        }
    }

    /// <summary>
    /// Writes files into a folder that nobody looks for yet, and hands it over; what is half done is cleared away.
    /// </summary>
    /// <param name="work">The folder in which that one is made; what a killed run left there is cleared away
    /// first.</param>
    /// <param name="files">The files by path, none of which may be there.</param>
    /// <param name="take">Takes the finished folder, by its path, to its place.</param>
    /// <param name="begin">Called with the path of the empty folder, before its files are written.</param>
    /// <exception cref="ForeignNameException">The name of <paramref name="work"/> is taken by what the program did
    /// not make.</exception>
    internal static void Stage(
        string work,
        IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files,
        Action<string> take,
        Action<string>? begin = null
    )
    {
        OwnFolder.Make(work);
        var next = Path.Combine(work, "new");
        try
        {
            Directory.CreateDirectory(next);
            begin?.Invoke(next);
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
            OwnFolder.TryClear(work);
            throw;
        }

        take(next); // What that leaves behind where it fails the next run takes up.
        OwnFolder.TryClear(work);
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

    /// <summary><c>.name.next</c> beside a folder: what is to take its place is made in it.</summary>
    private static string WorkPath(string place) =>
        Path.Combine(Path.GetDirectoryName(place) ?? place, $".{Path.GetFileName(place)}.next");
}
