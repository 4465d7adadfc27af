using System.Runtime.InteropServices;

namespace Dossier.Write;

/// <summary>Puts a finished folder in the place of another.</summary>
internal static partial class FolderSwap
{
    /// <summary><c>AT_FDCWD</c>: relative paths are those of the working folder.</summary>
    private const int CurrentFolder = -100;

    /// <summary><c>RENAME_EXCHANGE</c>.</summary>
    private const uint Exchange = 2;

    /// <summary>
    /// Exchanges two folders in one step where the system can (Linux), so that there is no moment without either.
    /// Elsewhere the old one is first moved to <paramref name="aside"/>, where <see cref="Recover"/> finds it after a
    /// crash between the two moves.
    /// </summary>
    /// <param name="finished">The new folder.</param>
    /// <param name="place">Where it belongs.</param>
    /// <param name="aside">Where the old one is found afterwards, if there was one.</param>
    public static void Swap(string finished, string place, string aside)
    {
        if (!Directory.Exists(place))
        {
            Directory.Move(finished, place);
            return;
        }

        if (OperatingSystem.IsLinux() && TryExchange(finished, place))
        {
            Directory.Move(finished, aside);
            return;
        }

        Directory.Move(place, aside);
        Directory.Move(finished, place);
    }

    /// <summary>
    /// Moves the old folder back to its place where a crash left that empty. A link by the name of
    /// <paramref name="aside"/> stays: no swap made it.
    /// </summary>
    public static void Recover(string place, string aside)
    {
        if (!Directory.Exists(place) && new DirectoryInfo(aside) is { Exists: true, LinkTarget: null })
        {
            Directory.Move(aside, place);
        }
    }

    /// <summary>Exchanges the names of two folders at one stroke; false where the system cannot.</summary>
    private static bool TryExchange(string a, string b)
    {
        try
        {
            return Rename(CurrentFolder, a, CurrentFolder, b, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // An old C library, or another than GNU's.
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Rename(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
