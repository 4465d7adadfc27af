using System.Collections.Immutable;

namespace Dossier.Render;

/// <summary>Everything that will be published: bytes by path, with forward slashes, sorted by ordinal; complete before a byte is written.</summary>
/// <param name="Files">Bytes by path.</param>
public sealed record OutputTree(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files);
