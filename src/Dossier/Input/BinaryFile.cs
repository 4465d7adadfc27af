namespace Dossier.Input;

/// <summary>A file that is carried over as it is.</summary>
/// <param name="Path">Path for people, as in <see cref="InputFile.Path"/>.</param>
/// <param name="Bytes">Its content.</param>
public sealed record BinaryFile(string Path, ReadOnlyMemory<byte> Bytes);
