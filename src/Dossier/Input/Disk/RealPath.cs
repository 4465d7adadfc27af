namespace Dossier.Input.Disk;

/// <summary>
/// Where a path leads once every link on the way has been followed. A link's own target is not enough: it may lead
/// through another link.
/// </summary>
internal static class RealPath
{
    /// <summary>As many links as Linux follows; more go round in a circle.</summary>
    private const int MaxLinks = 40;

    /// <summary>The path without links; null where a link leads nowhere, or round in a circle.</summary>
    public static string? Of(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; links <= MaxLinks; links++)
        {
            if (FirstLink(full) is not var (before, link, after))
            {
                return full;
            }

            if (link.LinkTarget is not { } target)
            {
                return null;
            }

            full = Path.GetFullPath(Path.Combine(before, target, after));
        }

        return null;
    }

    /// <summary>Whether a path, its links followed, is below a folder, whose links are followed too.</summary>
    public static bool IsInside(string path, string folder) =>
        Of(path) is { } real
        && Of(folder) is { } root
        && real.StartsWith(
            Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    /// <summary>
    /// The first link on the way to a path, with the folder that it stands in and the rest of the path; null where
    /// there is no link.
    /// </summary>
    private static (string Before, FileSystemInfo Link, string After)? FirstLink(string full)
    {
        var root = Path.GetPathRoot(full)!;
        var before = root;
        var parts = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var entry = new FileInfo(Path.Combine(before, parts[i]));
            if (
                entry.Attributes is var attributes
                && (int)attributes != -1
                && attributes.HasFlag(FileAttributes.ReparsePoint)
            )
            {
                return (before, entry, Path.Combine(parts[(i + 1)..]));
            }

            before = entry.FullName;
        }

        return null;
    }
}
