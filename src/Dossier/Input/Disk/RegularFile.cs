using System.Runtime.InteropServices;

namespace Dossier.Input.Disk;

/// <summary>
/// Files that hold bytes and end. A pipe, a socket or a device is none: to read one may take for ever.
/// </summary>
public static partial class RegularFile
{
    private const int CurrentFolder = -100;
    private const uint AskTypeOnly = 1;
    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;

    /// <summary>Where Linux puts the mode, two bytes, in what it says of a file.</summary>
    private const int ModeOffset = 28;

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

        Span<byte> status = stackalloc byte[256];
        try
        {
            return StatX(CurrentFolder, path, 0, AskTypeOnly, ref MemoryMarshal.GetReference(status)) == 0
                && (MemoryMarshal.Read<ushort>(status[ModeOffset..]) & TypeMask) == RegularType;
        }
        catch (EntryPointNotFoundException)
        {
            return File.Exists(path); // A C library from before 2018.
        }
    }

    /// <summary>Linux's <c>statx</c>: writes what is known of a file; 0 where that works.</summary>
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatX(int folder, string path, int flags, uint asked, ref byte status);
}
