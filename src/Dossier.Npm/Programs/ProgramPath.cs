namespace Dossier.Npm.Programs;

/// <summary>
/// Finds another program as a shell does. The runtime itself looks into the current folder before it looks into the
/// folders of <c>PATH</c>, so that a dossier of somebody else's could bring a program of that name along.
/// </summary>
internal static class ProgramPath
{
    /// <summary>The endings of programs, in the order in which they are looked for.</summary>
    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];

    /// <summary>The whole path of a program.</summary>
    /// <param name="name">Its name, without its ending.</param>
    /// <param name="path">The value of <c>PATH</c>; folders in it that are not given whole are passed over.</param>
    /// <returns>Null where none of the folders has a file of that name that may be run.</returns>
    public static string? Find(string name, string? path) =>
        (path ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => folder.Trim('"'))
            .Where(Path.IsPathFullyQualified)
            .SelectMany(folder => Endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(MayRun);

    /// <summary>Whether a file is there and somebody may execute it.</summary>
    private static bool MayRun(string file) =>
        File.Exists(file)
        && (
            OperatingSystem.IsWindows()
            || (
                File.GetUnixFileMode(file)
                & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)
            ) != 0
        );
}
