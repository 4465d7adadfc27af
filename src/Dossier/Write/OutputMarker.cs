using System.Collections.Immutable;
using System.Text;
using Dossier.Input.Disk;
using Dossier.ParallelWork;

namespace Dossier.Write;

/// <summary>The file that says that a folder is Dossier's, and lists what Dossier put there.</summary>
public static class OutputMarker
{
    /// <summary>Its name; hosts do not publish it, as it begins with a dot.</summary>
    public const string Name = ".dossier";

    private const string FirstLine = "This folder is written by Dossier. A build replaces all of it. Its files:";

    /// <summary>What file managers leave behind.</summary>
    private static readonly ImmutableArray<string> Litter = [".DS_Store", "Icon\r", "Thumbs.db", "desktop.ini"];

    /// <summary>Its text, which lists these paths.</summary>
    public static byte[] Text(IEnumerable<string> paths) =>
        Encoding.UTF8.GetBytes($"{FirstLine}\n{string.Concat(paths.Select(path => path + "\n"))}");

    /// <summary>The paths that the marker of a folder lists; null where the folder has no marker.</summary>
    public static IReadOnlySet<string>? Read(string folder)
    {
        var file = Path.Combine(folder, Name);
        if (!RegularFile.Is(file))
        {
            return null;
        }

        var lines = File.ReadAllLines(file);
        return lines.Length > 0 && lines[0] == FirstLine ? lines.Skip(1).ToHashSet(StringComparer.Ordinal) : null;
    }

    /// <summary>
    /// A file that Dossier did not write, by ordinal the first; null when there is none. What file managers leave
    /// behind does not count.
    /// </summary>
    /// <param name="folder">The output.</param>
    /// <param name="ours">What Dossier wrote.</param>
    /// <param name="known">Folders whose files have been compared with what Dossier wrote already, each with a slash at
    /// its end.</param>
    public static string? Stranger(string folder, IReadOnlySet<string> ours, IEnumerable<string> known)
    {
        var passed = known.ToHashSet(StringComparer.Ordinal);
        return Paths(new DirectoryInfo(folder), "", passed, parallelLevels: 1)
            .Where(path => path != Name && !ours.Contains(path) && !Litter.Contains(Path.GetFileName(path)))
            .Min(StringComparer.Ordinal);
    }

    /// <summary>The paths of the files in a folder, in no order.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="below">Its own path below the output, with a slash at the end; empty for the output.</param>
    /// <param name="passed">Folders that are left out, each with a slash at its end.</param>
    /// <param name="parallelLevels">How many levels below this one are read by several threads at once.</param>
    private static IEnumerable<string> Paths(
        DirectoryInfo folder,
        string below,
        HashSet<string> passed,
        int parallelLevels
    )
    {
        var entries = folder.EnumerateFileSystemInfos();
        return parallelLevels < 0
            ? entries.SelectMany(PathsOf)
            : ParallelLoop.Map(entries, entry => PathsOf(entry).ToArray()).SelectMany(paths => paths);

        IEnumerable<string> PathsOf(FileSystemInfo entry) =>
            // A link is no folder of ours, wherever it leads.
            entry is not DirectoryInfo { LinkTarget: null } inner
                ? [below + entry.Name]
            : passed.Contains($"{below}{entry.Name}/") ? []
            : Paths(inner, $"{below}{entry.Name}/", passed, parallelLevels - 1);
    }
}
