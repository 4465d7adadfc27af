using System.Collections.Immutable;

namespace Dossier.Npm.Packages;

/// <summary>The programs that a theme brings along: scripts for Node.js, and the packages that npm installs.</summary>
internal static class ThemePrograms
{
    /// <summary>The file that names its packages, each by version and hash.</summary>
    public const string LockFile = "package-lock.json";

    private static readonly ImmutableArray<string> OfNpm = ["package.json", LockFile, ".npmrc"];

    /// <summary>What a script reads beside itself.</summary>
    private static readonly ImmutableArray<string> ReadByScripts = ["print/no-fonts.conf"];
    private static readonly ImmutableArray<string> Endings = [".mjs", ".cjs", ".js"];

    /// <summary>
    /// The folders of a theme in which its scripts stand; scripts of <c>assets</c> run only in readers' browsers.
    /// </summary>
    private static readonly ImmutableArray<string> ScriptFolders = ["print", "search", "typefaces"];

    /// <summary>
    /// The first program of a theme that the program's own theme does not have letter for letter, by its path; null
    /// where there is none, so that nothing is lost by running the program's own.
    /// </summary>
    /// <param name="theme">The theme's folder.</param>
    /// <param name="own">The folder of the program's own theme.</param>
    public static string? Foreign(string theme, string own) =>
        OfNpm
            .Concat(ScriptFolders.SelectMany(scriptFolder => Scripts(theme, scriptFolder)))
            .FirstOrDefault(file =>
                File.Exists(Path.Combine(theme, file))
                && !HaveSameBytes(Path.Combine(theme, file), Path.Combine(own, file))
            );

    /// <summary>All that its programs need to run, by path, but for the packages.</summary>
    /// <param name="theme">The theme's folder.</param>
    public static IEnumerable<string> Of(string theme) =>
        OfNpm
            .Concat(ScriptFolders.SelectMany(scriptFolder => Scripts(theme, scriptFolder)))
            .Concat(ReadByScripts)
            .Where(file => File.Exists(Path.Combine(theme, file)));

    /// <summary>The scripts of a folder of the theme, by their paths below it, in the order of their names.</summary>
    private static IEnumerable<string> Scripts(string theme, string scriptFolder)
    {
        var folder = Path.Combine(theme, scriptFolder);
        return Directory.Exists(folder)
            ? Directory
                .GetFiles(folder)
                .Where(file => Endings.Contains(Path.GetExtension(file)))
                .Select(file => $"{scriptFolder}/{Path.GetFileName(file)}")
                .Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>Whether two files have the same bytes; false where there is no second.</summary>
    private static bool HaveSameBytes(string a, string b) =>
        File.Exists(b)
        && new FileInfo(a).Length == new FileInfo(b).Length
        && File.ReadAllBytes(a).AsSpan().SequenceEqual(File.ReadAllBytes(b));
}
