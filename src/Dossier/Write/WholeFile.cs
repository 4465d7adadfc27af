using Dossier.Input.Disk;

namespace Dossier.Write;

/// <summary>
/// The one way in which a file comes to disk: beside its place, flushed, then into it in one step. Whatever ends the
/// program, and when the disk is full, the place holds the whole of the old file or of the new one.
/// </summary>
public static class WholeFile
{
    /// <summary>Writes a file, in place of the one that is there.</summary>
    /// <param name="path">Its path; its folder must exist. Where it is a link, the file that it leads to is
    /// replaced, which must lie in the same folder: what a link in a folder of somebody else's leads to is not to be
    /// written by whoever works there.</param>
    /// <param name="bytes">What it is to hold.</param>
    /// <exception cref="IOException">
    /// It cannot be written, is no regular file, or is a link that leads out of its folder.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var place = ResolveTarget(path);
        if (Path.Exists(place) && !RegularFile.Is(place))
        {
            throw new IOException($"'{path}' is a folder, a pipe or a device, and no file to be replaced");
        }

        var next = TemporaryPath(place);
        try
        {
            WriteToDisk(next, bytes);
            if (!OperatingSystem.IsWindows() && File.Exists(place))
            {
                File.SetUnixFileMode(next, File.GetUnixFileMode(place));
            }

            File.Move(next, place, overwrite: true);
        }
        catch
        {
            TryRemove(next);
            throw;
        }
    }

    /// <summary>Writes a file that is not there yet; false, and nothing is written, where one is.</summary>
    /// <param name="path">Its path; its folder must exist.</param>
    /// <param name="bytes">What it is to hold.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static bool TryCreate(string path, ReadOnlySpan<byte> bytes)
    {
        if (Path.Exists(path))
        {
            return false;
        }

        var next = TemporaryPath(path);
        try
        {
            WriteToDisk(next, bytes);
            File.Move(next, path, overwrite: false);
            return true;
        }
        catch (IOException) when (Path.Exists(path))
        {
            TryRemove(next); // Another program was quicker.
            return false;
        }
        catch
        {
            TryRemove(next);
            throw;
        }
    }

    /// <summary>The file to replace: the path itself, or of a link what it leads to within its folder.</summary>
    private static string ResolveTarget(string path)
    {
        if (new FileInfo(path).LinkTarget is null)
        {
            return path;
        }

        return RealPath.Of(path) is { } real && RealPath.IsInside(real, Path.GetDirectoryName(Path.GetFullPath(path))!)
            ? real
            : throw new IOException($"'{path}' is a link that leads out of its folder, or nowhere");
    }

    /// <summary>Writes a file that nobody looks for yet, and sees that it is on disk.</summary>
    private static void WriteToDisk(string path, ReadOnlySpan<byte> bytes)
    {
        // What a killed run left; a link by that name, which somebody may have laid there, is not followed.
        File.Delete(path);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Where a file is written first, <c>.name.dossier.next</c> beside it: hidden, so that the reader passes over one
    /// that a killed program left, and by a name that nobody else gives.
    /// </summary>
    private static string TemporaryPath(string path) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.dossier.next");

    private static void TryRemove(string next)
    {
        try
        {
            File.Delete(next);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The first fault is what is reported.
        }
    }
}
