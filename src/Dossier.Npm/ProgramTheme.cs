namespace Dossier.Npm;

/// <summary>The theme that comes with the program, whose own programs are as trusted as this one.</summary>
public static class ProgramTheme
{
    /// <summary>
    /// Its folder: <c>theme/</c> beside the program; where the program stands in the clone that it was built in, the
    /// clone's, so that what npm installs is there once.
    /// </summary>
    public static string Folder { get; } =
        Path.Combine(Clone(AppContext.BaseDirectory) ?? AppContext.BaseDirectory, "theme");

    private static string? Clone(string program)
    {
        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
        {
            if (
                File.Exists(Path.Combine(folder.FullName, "Dossier.sln"))
                && File.Exists(Path.Combine(folder.FullName, "theme", "package-lock.json"))
            )
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
