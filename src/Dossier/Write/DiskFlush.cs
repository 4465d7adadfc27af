using System.Runtime.InteropServices;

namespace Dossier.Write;

/// <summary>Sees that files which are written are on disk, and not only in the system's memory.</summary>
internal static partial class DiskFlush
{
    /// <summary>
    /// So many files are flushed one by one. For more the whole disk is flushed once: thousands of waits for it take
    /// longer than what other programs may have left to write.
    /// </summary>
    private const int MaxSingleFlushes = 32;

    /// <summary>Linux's <c>O_CLOEXEC</c>: a program that is started meanwhile does not inherit the handle.</summary>
    private const int CloseOnExec = 0x80000;

    /// <summary>Returns when all of these files are on disk.</summary>
    /// <param name="folder">The folder that they are in, at any depth.</param>
    /// <param name="files">Their paths; nobody has them open.</param>
    /// <exception cref="IOException">One of them cannot be brought to disk.</exception>
    public static void FlushAll(string folder, IReadOnlyCollection<string> files)
    {
        if (files.Count > MaxSingleFlushes && OperatingSystem.IsLinux() && TryFlushWholeDisk(folder))
        {
            return;
        }

        foreach (var file in files)
        {
            using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            RandomAccess.FlushToDisk(handle);
        }
    }

    /// <summary>
    /// Flushes the disk that a folder is on; false where the system cannot, or reports that some data did not reach it.
    /// </summary>
    private static bool TryFlushWholeDisk(string folder)
    {
        var handle = OpenFolder(folder, CloseOnExec);
        if (handle < 0)
        {
            return false;
        }

        try
        {
            return SyncFileSystem(handle) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // An old C library.
        }
        finally
        {
            _ = CloseFolder(handle);
        }
    }

    // .NET opens no folders.
    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int OpenFolder(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int CloseFolder(int handle);

    [LibraryImport("libc", EntryPoint = "syncfs")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncFileSystem(int handle);
}
