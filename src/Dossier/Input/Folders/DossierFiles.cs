using System.Collections.Immutable;

namespace Dossier.Input.Folders;

/// <summary>
/// The files that a dossier is made of, as bytes: what an edition seals. Paths are sorted by ordinal.
/// </summary>
/// <param name="Input">The files of <c>input/</c>, its editions left out; paths relative to it.</param>
/// <param name="Seeds">The records of <c>seeds/</c>, paths relative to it.</param>
public sealed record DossierFiles(
    ImmutableSortedDictionary<string, BinaryFile> Input,
    ImmutableSortedDictionary<string, BinaryFile> Seeds
);
