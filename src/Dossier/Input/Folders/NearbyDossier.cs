namespace Dossier.Input.Folders;

/// <summary>Looks for the dossier that was probably meant, where a folder is none.</summary>
internal static class NearbyDossier
{
    /// <summary>What to do where a folder is no dossier's.</summary>
    /// <param name="folder">A folder, which need not exist.</param>
    public static string Hint(string folder)
    {
        var near = FindNear(folder);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var isWithin = near is "." or ".." && Path.GetFileName(Path.GetFullPath(near)) == name;
        return isWithin
                ? $"you are in the dossier's {name}/: go "
                    + $"{(near == "." ? "one folder up: cd .." : "two folders up: cd ../..")}"
            : near is not null ? $"did you mean '{near}'? name it with --input"
            : "name the dossier's with --input, or make one with 'dossier init NAME'";
    }

    /// <summary>
    /// The folder of a dossier in or around another: below it, beside it, or one that the call was made in; as it
    /// would be typed. Null when there is none, or more than one of equal standing.
    /// </summary>
    /// <param name="folder">A folder, which need not exist.</param>
    private static string? FindNear(string folder)
    {
        var above = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) ?? ".";
        string[][] places =
        [
            [Path.Combine(folder, "input")],
            FoldersIn(folder),
            [.. FoldersIn(folder).Select(below => Path.Combine(below, "input"))],
            [above],
            [Path.GetDirectoryName(above) ?? above],
            FoldersIn(above),
            [.. FoldersIn(above).Select(beside => Path.Combine(beside, "input"))],
        ];
        return
            places.Select(place => place.Where(IsDossier).ToArray()).FirstOrDefault(dossiers => dossiers.Length > 0)
                is [var one]
            ? AsTyped(one)
            : null;
    }

    private static bool IsDossier(string folder) => File.Exists(Path.Combine(folder, InputSet.SettingsFile));

    /// <summary>The folders in a folder; none where it cannot be read.</summary>
    private static string[] FoldersIn(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The way to a folder as one would type it from here; the whole path where that is far.</summary>
    private static string AsTyped(string folder)
    {
        var typed = Path.GetRelativePath(".", folder).Replace('\\', '/');
        return typed.StartsWith("../..", StringComparison.Ordinal) ? folder : typed;
    }
}
