using System.Collections.Immutable;

namespace Dossier.Write;

/// <summary>Writes a sealed edition: beside its place first, then into it by one rename, so that whatever kills it leaves no part of an edition.</summary>
public static class EditionFolder
{
    /// <summary>Writes it; what a killed run left beside is cleared away.</summary>
    /// <param name="editions">The folder <c>input/editions</c>; it is made if there is none.</param>
    /// <param name="version">The edition's version, which names its folder.</param>
    /// <param name="files">Its files by path.</param>
    /// <exception cref="IOException">It cannot be written, or the edition exists.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string editions, string version, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        Directory.CreateDirectory(editions);
        // Hidden: the reader passes over it, and so do tools that list what is to be published.
        foreach (var left in Directory.EnumerateDirectories(editions, ".*.next"))
        {
            Directory.Delete(left, recursive: true);
        }

        var next = Path.Combine(editions, $".{version}.next");
        foreach (var (path, bytes) in files)
        {
            var file = Path.Combine(next, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            stream.Write(bytes.Span);
            // On disk before the rename is: else a power cut could leave a named edition with empty files.
            stream.Flush(flushToDisk: true);
        }

        Directory.Move(next, Path.Combine(editions, version));
    }
}
