using System.Collections.Immutable;
using System.Text;
using Dossier.Input.Disk;

namespace Dossier.Write;

/// <summary>The file that says that a folder is Dossier's, and lists what Dossier put there.</summary>
public static class OutputMarker
{
    /// <summary>Its name; hosts do not publish it, as it begins with a dot.</summary>
    public const string Name = ".dossier";

    private const string FirstLine = "This folder is written by Dossier. A build replaces all of it. Its files:";
    private static readonly ImmutableArray<string> Litter = [".DS_Store", "Icon\r", "Thumbs.db", "desktop.ini"];

    /// <summary>Its text.</summary>
    public static byte[] Text(IEnumerable<string> paths) =>
        Encoding.UTF8.GetBytes($"{FirstLine}\n{string.Concat(paths.Select(path => path + "\n"))}");

    /// <summary>The paths that it lists; null when a folder has none.</summary>
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
        return Paths(folder, "", passed)
            .Where(path => path != Name && !ours.Contains(path) && !Litter.Contains(Path.GetFileName(path)))
            .Min(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Paths(string folder, string below, HashSet<string> passed)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            // A link is no folder of ours, wherever it leads.
            if (entry is not DirectoryInfo || entry.LinkTarget is not null)
            {
                yield return below + entry.Name;
            }
            else if (!passed.Contains($"{below}{entry.Name}/"))
            {
                foreach (var path in Paths(entry.FullName, $"{below}{entry.Name}/", passed))
                {
                    yield return path;
                }
            }
        }
    }
}
