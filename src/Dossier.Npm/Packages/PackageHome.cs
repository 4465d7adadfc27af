using System.Security.Cryptography;
using System.Text;
using Dossier.Write;

namespace Dossier.Npm.Packages;

/// <summary>
/// Where the packages lie that a theme takes from npm: in the theme's own folder, or, where nothing can be written
/// there (a program that was installed for everybody), in the user's cache, beside a copy of the programs that use
/// them.
/// </summary>
public static class PackageHome
{
    /// <summary>The variable that names a cache of one's own, such as one that a host keeps between builds.</summary>
    public const string Variable = "DOSSIER_CACHE";

    /// <summary>The folder for a theme; it may be absent.</summary>
    /// <param name="theme">The theme's folder.</param>
    public static string Of(string theme) =>
        Of(theme, Environment.GetEnvironmentVariable(Variable), UserCache, CanWrite);

    /// <summary>The folder for a theme.</summary>
    /// <param name="theme">The theme's folder.</param>
    /// <param name="asked">The cache that was asked for; null or empty for none.</param>
    /// <param name="cache">The user's; empty for none.</param>
    /// <param name="canWrite">Whether files can be made in a folder.</param>
    internal static string Of(string theme, string? asked, string cache, Func<string, bool> canWrite)
    {
        var isAsked = !string.IsNullOrEmpty(asked);
        if (
            !File.Exists(Path.Combine(theme, ThemePrograms.LockFile))
            || (!isAsked && (cache.Length == 0 || InstalledPackages.AreIn(theme) || canWrite(theme)))
        )
        {
            return theme;
        }

        return Path.Combine(isAsked ? Path.GetFullPath(asked!) : cache, $"npm-{PackageSetKey(theme)}");
    }

    /// <summary>Copies what is run into a folder that is not the theme's own.</summary>
    /// <param name="theme">The theme's folder.</param>
    /// <param name="home">The folder for it.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal static void Fill(string theme, string home)
    {
        foreach (var file in home == theme ? [] : ThemePrograms.Of(theme))
        {
            var place = Path.Combine(home, file);
            if (!File.Exists(place))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                WholeFile.Write(place, File.ReadAllBytes(Path.Combine(theme, file)));
            }
        }
    }

    /// <summary>Whether files can be made in a folder, or in the one that it would be made in.</summary>
    public static bool CanWrite(string folder)
    {
        var place = Path.GetFullPath(folder);
        while (!Directory.Exists(place) && Path.GetDirectoryName(place) is { } parent)
        {
            place = parent;
        }

        try
        {
            using var probe = new FileStream(
                Path.Combine(place, $".dossier-{Path.GetRandomFileName()}"),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// The user's cache, as the system has it; empty for a process without a home, as some servers run. The folder for
    /// temporary files will not do: others may have laid there, by the name that will be looked for, what is to be run.
    /// </summary>
    private static string UserCache
    {
        get
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            var cache =
                OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : OperatingSystem.IsMacOS() && home.Length > 0 ? Path.Combine(home, "Library", "Caches")
                : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is ['/', ..] named ? named
                : home.Length > 0 ? Path.Combine(home, ".cache")
                : "";
            return cache.Length == 0 ? "" : Path.Combine(cache, "dossier");
        }
    }

    /// <summary>
    /// What tells one set of packages from another: the lock file, and the programs that were written for them.
    /// </summary>
    private static string PackageSetKey(string theme)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in ThemePrograms.Of(theme))
        {
            var bytes = File.ReadAllBytes(Path.Combine(theme, file));
            hash.AppendData(Encoding.UTF8.GetBytes($"{file} {bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
