using System.Collections.Immutable;
using System.Text;
using Dossier.Input.Folders;
using Dossier.Model.Editions;

namespace Dossier.Editions.Sealing;

/// <summary>Seals a dossier's files as an edition, in memory.</summary>
public static class Seal
{
    /// <summary>The files of the edition's folder, the manifest among them, by path.</summary>
    /// <param name="files">The input, which is sealed as it is, byte for byte.</param>
    /// <param name="version">The edition's version.</param>
    /// <param name="date">Its date.</param>
    /// <param name="note">What is new.</param>
    /// <param name="before">The latest edition so far; null when this is the first.</param>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Close(
        DossierFiles files,
        EditionVersion version,
        DateOnly date,
        string note,
        Manifest? before
    )
    {
        var sources = files
            .Input.Select(file => (Path: $"input/{file.Key}", file.Value.Bytes))
            .Concat(files.Seeds.Select(file => (Path: $"seeds/{file.Key}", file.Value.Bytes)))
            .ToArray();
        var manifest = new Manifest(
            version,
            (before?.Number ?? 0) + 1,
            date,
            note,
            before is null ? null : new PreviousEdition(before.Version, before.Sha256),
            sources.ToImmutableSortedDictionary(
                file => file.Path,
                file => ManifestText.Hash(file.Bytes.Span),
                StringComparer.Ordinal
            ),
            ""
        );
        manifest = manifest with { Sha256 = ManifestText.Hash(Encoding.UTF8.GetBytes(ManifestText.Body(manifest))) };
        return sources
            .Select(file => KeyValuePair.Create(Manifest.Sources + file.Path, file.Bytes))
            .Append(
                KeyValuePair.Create(
                    Manifest.FileName,
                    (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(ManifestText.Of(manifest))
                )
            )
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
