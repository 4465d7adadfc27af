using Dossier.Input.Disk;

namespace Dossier.Input.Folders;

/// <summary>
/// The folder that a dossier lies in, with its records and its theme beside it. What stands there under their names may
/// be a link, and whoever takes over a dossier has not made it.
/// </summary>
public static class DossierHome
{
    /// <summary>The folder around a dossier's own.</summary>
    /// <param name="input">The dossier's folder, as it was named.</param>
    public static string Of(string input) =>
        Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input))) ?? ".";

    /// <summary>Whether a folder that was found by its name leads, by a link, out of where it was found.</summary>
    /// <param name="folder">The folder; it may be absent.</param>
    /// <param name="home">Where it was looked for.</param>
    public static bool IsLeftBy(string folder, string home) =>
        Directory.Exists(folder) && !RealPath.IsInside(folder, home);
}
