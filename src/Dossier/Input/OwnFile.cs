using System.Text;
using Dossier.Input.Disk;

namespace Dossier.Input;

/// <summary>A file in a dossier's folder that a verb reads by itself, as to add to it.</summary>
public static class OwnFile
{
    /// <summary>How long one may be, in bytes.</summary>
    private const long MaxBytes = 128 << 20;

    /// <summary>Reads all bytes of a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="folder">The folder that it must not be led out of by links.</param>
    /// <exception cref="IOException">It cannot be read, is a pipe or a device, leads out of the folder, or is too
    /// long.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Bytes(string path, string folder)
    {
        if (!RegularFile.Is(path) || !RealPath.IsInside(path, folder))
        {
            throw new IOException(
                $"'{path}' is no file of its folder, but a pipe, a device or a link that leads out of it"
            );
        }

        if (new FileInfo(RealPath.Of(path)!).Length > MaxBytes)
        {
            throw new IOException($"'{path}' has more than 128 MB");
        }

        return File.ReadAllBytes(path);
    }

    /// <summary>Its text, in UTF-8.</summary>
    /// <inheritdoc cref="Bytes"/>
    public static string Text(string path, string folder)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(path, folder)), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
