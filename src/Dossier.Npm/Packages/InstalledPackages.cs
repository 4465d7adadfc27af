using System.Text.Json;
using Dossier.Write;

namespace Dossier.Npm.Packages;

/// <summary>Whether the packages that a lock file names are installed beside it.</summary>
public static class InstalledPackages
{
    /// <summary>
    /// Whether every package that a folder's lock file asks for is there, by this program or by hand.
    /// </summary>
    /// <param name="folder">The folder.</param>
    public static bool AreIn(string folder)
    {
        var lockFile = Path.Combine(folder, ThemePrograms.LockFile);
        return File.Exists(lockFile) && AreIn(folder, File.ReadAllBytes(lockFile), orByHand: true);
    }

    /// <summary>
    /// Whether every package that the lock file asks for is there, and was installed from this very file, or by hand.
    /// </summary>
    /// <param name="folder">The theme folder.</param>
    /// <param name="wanted">The lock file.</param>
    /// <param name="orByHand">Whether packages that no build has vouched for may be taken for whole.</param>
    internal static bool AreIn(string folder, byte[] wanted, bool orByHand) =>
        DependencyNames(wanted) is { } names
        && names.All(name => Directory.Exists(Path.Combine(folder, "node_modules", name)))
        && (File.Exists(Stamp(folder)) ? File.ReadAllBytes(Stamp(folder)).AsSpan().SequenceEqual(wanted) : orByHand);

    /// <summary>Notes that a folder's packages were installed whole from this lock file.</summary>
    internal static void Vouch(string folder, byte[] lockFile) => WholeFile.Write(Stamp(folder), lockFile);

    /// <summary>The file that holds a copy of the lock file from which the packages were installed.</summary>
    private static string Stamp(string folder) => Path.Combine(folder, "node_modules", ".dossier-lock");

    /// <summary>
    /// The packages that a lock file asks for; null for a file that is none, of which npm says what is wrong.
    /// </summary>
    private static List<string>? DependencyNames(byte[] lockFile)
    {
        try
        {
            using var json = JsonDocument.Parse(lockFile);
            return
            [
                .. json
                    .RootElement.GetProperty("packages")
                    .GetProperty("")
                    .GetProperty("dependencies")
                    .EnumerateObject()
                    .Select(package => package.Name),
            ];
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
