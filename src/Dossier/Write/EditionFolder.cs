using System.Collections.Immutable;
using Dossier.Editions.Sealing;
using Dossier.Write.Locks;

namespace Dossier.Write;

/// <summary>
/// Writes a sealed edition: beside its place first, then into it by one rename, so that whatever kills it leaves no
/// part of an edition.
/// </summary>
public static class EditionFolder
{
    /// <summary>
    /// Removes a sealed edition: it is renamed first, so that no reader sees half of it, and then deleted. False, and
    /// nothing is removed, if the sealed editions are no longer those in <paramref name="known"/>, because another
    /// release came first.
    /// </summary>
    /// <param name="editions">The folder <c>input/editions</c>.</param>
    /// <param name="version">The edition's version.</param>
    /// <param name="known">The versions that are sealed, as far as the caller knows.</param>
    /// <exception cref="IOException">It cannot be removed, or another release is writing.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public static bool TryRemove(string editions, string version, IEnumerable<string> known)
    {
        using var writeLock = WriteLock.Acquire(Path.Combine(editions, ".lock"));
        if (!AreSealed(editions, known))
        {
            return false;
        }

        var work = WorkPath(editions, version);
        OwnFolder.Make(work);
        try
        {
            Directory.Move(Path.Combine(editions, version), Path.Combine(work, version));
        }
        catch
        {
            OwnFolder.TryClear(work);
            throw;
        }

        OwnFolder.Clear(work);
        return true;
    }

    /// <summary>
    /// Writes an edition, and clears away what a killed run left beside it. False, and nothing is written, if the
    /// sealed editions are no longer those in <paramref name="known"/>, because another release came first.
    /// </summary>
    /// <param name="editions">The folder <c>input/editions</c>; it is made if there is none.</param>
    /// <param name="version">The edition's version, which names its folder.</param>
    /// <param name="known">The versions that are sealed already, as far as the caller knows.</param>
    /// <param name="files">Its files by path.</param>
    /// <exception cref="IOException">It cannot be written, the edition exists, or another release is
    /// writing.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static bool TryWrite(
        string editions,
        string version,
        IEnumerable<string> known,
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files
    )
    {
        Directory.CreateDirectory(editions);
        using var writeLock = WriteLock.Acquire(Path.Combine(editions, ".lock"));
        if (!AreSealed(editions, known))
        {
            return false;
        }

        // Hidden: the reader passes over it, and so do tools that list what is to be published.
        foreach (var leftover in Directory.EnumerateDirectories(editions, ".*.next"))
        {
            if (File.Exists(Path.Combine(leftover, OutputMarker.Name)) && !OwnFolder.IsForeign(leftover))
            {
                OwnFolder.Clear(leftover);
            }
        }

        WholeFolder.Stage(
            WorkPath(editions, version),
            files,
            take: made => Directory.Move(made, Path.Combine(editions, version))
        );
        return true;
    }

    /// <summary>Where an edition is written first, or put before it is removed.</summary>
    private static string WorkPath(string editions, string version) => Path.Combine(editions, $".{version}.next");

    /// <summary>Whether the versions with a manifest in the folder are exactly these.</summary>
    private static bool AreSealed(string editions, IEnumerable<string> known) =>
        known
            .ToHashSet(StringComparer.Ordinal)
            .SetEquals(
                Directory
                    .EnumerateDirectories(editions)
                    .Where(folder => File.Exists(Path.Combine(folder, Manifest.FileName)))
                    .Select(folder => Path.GetFileName(folder))
                    .Where(name => name[0] != '.')
            );
}
