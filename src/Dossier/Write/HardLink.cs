using System.Runtime.InteropServices;

namespace Dossier.Write;

/// <summary>A second name for a file that stays as it is: cheaper than a copy, and it keeps its time stamp.</summary>
internal static partial class HardLink
{
    /// <summary>Gives a file a second name; false where the system cannot.</summary>
    public static bool TryCreate(string file, string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        try
        {
            return Link(file, name) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string file, string name);
}
