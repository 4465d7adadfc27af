using System.Collections.Immutable;
using System.Text;

namespace Dossier.Write;

/// <summary>The file that says that a folder is Dossier's, and lists what Dossier put there.</summary>
public static class OutputMarker
{
    /// <summary>Its name; hosts do not publish it, as it begins with a dot.</summary>
    public const string Name = ".dossier";

    private const string FirstLine = "This folder is written by Dossier. A build replaces all of it. Its files:";
    private static readonly ImmutableArray<string> Litter = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>Its text.</summary>
    public static byte[] Text(IEnumerable<string> paths) =>
        Encoding.UTF8.GetBytes($"{FirstLine}\n{string.Concat(paths.Select(path => path + "\n"))}");

    /// <summary>The paths that it lists; null when a folder has none.</summary>
    public static IReadOnlySet<string>? Read(string folder)
    {
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file))
        {
            return null;
        }

        var lines = File.ReadAllLines(file);
        return lines.Length > 0 && lines[0] == FirstLine ? lines.Skip(1).ToHashSet(StringComparer.Ordinal) : null;
    }

    /// <summary>A file that Dossier did not write, by ordinal the first; null when there is none. What file managers leave behind does not count.</summary>
    public static string? Stranger(string folder, IReadOnlySet<string> ours) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => file[(folder.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => path != Name && !ours.Contains(path) && !Litter.Contains(Path.GetFileName(path)))
            .Min(StringComparer.Ordinal);
}
