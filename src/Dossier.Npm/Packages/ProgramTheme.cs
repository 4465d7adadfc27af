namespace Dossier.Npm.Packages;

/// <summary>The theme that comes with the program, whose own programs are as trusted as this one.</summary>
public static class ProgramTheme
{
    /// <summary>
    /// Its folder: <c>theme/</c> beside the program; where the program stands in the clone that it was built in, the
    /// clone's, so that what npm installs is there once.
    /// </summary>
    public static string Folder { get; } =
        Path.Combine(Clone(AppContext.BaseDirectory) ?? AppContext.BaseDirectory, "theme");

    /// <summary>The clone in which a program stands where a build puts it; null for one that was installed.</summary>
    /// <param name="program">The folder of the program.</param>
    internal static string? Clone(string program)
    {
        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
        {
            if (
                File.Exists(Path.Combine(folder.FullName, "Dossier.sln"))
                && File.Exists(Path.Combine(folder.FullName, "theme", "package-lock.json"))
                && IsBuiltIn(Path.GetRelativePath(folder.FullName, program))
            )
            {
                return folder.FullName;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a build puts a program at a place of a clone. Whatever lies around one that was installed elsewhere, as
    /// in the <c>node_modules</c> of a dossier, is not the program's own.
    /// </summary>
    private static bool IsBuiltIn(string place) =>
        place.Split(Path.DirectorySeparatorChar) is ["src" or "tests", .. var rest]
        && rest.Contains("bin", StringComparer.Ordinal)
        && !rest.Contains("node_modules", StringComparer.Ordinal);
}
