using System.Runtime.InteropServices;

namespace Dossier.Input.Disk;

/// <summary>
/// Files that hold bytes and end. A pipe, a socket or a device is none: to read one may take for ever.
/// </summary>
internal static partial class RegularFile
{
    private const int CurrentFolder = -100;
    private const uint TypeOnly = 1;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Where Linux puts the mode, two bytes, in what it says of a file.</summary>
    private const int Mode = 28;

    /// <summary>
    /// Whether a path, its links followed, leads to a regular file. Systems that are not Linux are not asked: there a
    /// pipe counts as one.
    /// </summary>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return File.Exists(path);
        }

        Span<byte> told = stackalloc byte[256];
        try
        {
            return Status(CurrentFolder, path, 0, TypeOnly, ref MemoryMarshal.GetReference(told)) == 0
                && (MemoryMarshal.Read<ushort>(told[Mode..]) & TypeMask) == Regular;
        }
        catch (EntryPointNotFoundException)
        {
            return File.Exists(path); // A C library from before 2018.
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Status(int folder, string path, int flags, uint asked, ref byte told);
}
