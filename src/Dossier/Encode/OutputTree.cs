using System.Collections.Immutable;

namespace Dossier.Encode;

/// <summary>
/// Everything that will be published: bytes by path, with forward slashes, sorted by ordinal; complete before a byte is
/// written.
/// </summary>
/// <param name="Files">Bytes by path.</param>
public sealed record OutputTree(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>
    /// Paths of the last output that are published again as they lie there, because making them again would give the
    /// same bytes.
    /// </summary>
    public ImmutableSortedSet<string> Kept { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>
    /// Folders all of whose files are kept, each with a hash of what is in it, so that a folder can be taken over in
    /// one step.
    /// </summary>
    public ImmutableSortedDictionary<string, string> KeptFolders { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The record of the output that <see cref="Kept"/> speaks of; nothing is taken over from another one.
    /// </summary>
    public string KeptFrom { get; init; } = "";

    /// <summary>Every path.</summary>
    public IEnumerable<string> Paths => Files.Keys.Concat(Kept);

    /// <summary>Whether there is such a path.</summary>
    public bool Has(string path) => Files.ContainsKey(path) || Kept.Contains(path);
}
