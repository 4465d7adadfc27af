using System.Collections.Immutable;

namespace Dossier.Input.Folders;

/// <summary>A folder of <c>input/editions/</c>, as it lies there: nothing in it has been verified.</summary>
/// <param name="Name">Its name, which should be the version.</param>
/// <param name="Path">Its path for people, such as <c>input/editions/1.0.0</c>.</param>
/// <param name="Files">All its files, paths relative to it, sorted by ordinal.</param>
public sealed record SealedFolder(string Name, string Path, ImmutableSortedDictionary<string, BinaryFile> Files);
