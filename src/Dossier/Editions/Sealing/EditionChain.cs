using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;

namespace Dossier.Editions.Sealing;

/// <summary>
/// Verifies that sealed editions are as they were sealed, and that each is the successor of the one before.
/// </summary>
public static class EditionChain
{
    private const string RestoreHint =
        "put it back as it was, from version control ('git status' names what was changed) or another copy; "
        + "what is wrong in an edition is mended in the next, and told in input/corrections.yml";

    /// <summary>
    /// The editions, the first one first. Whatever is not as it was sealed is reported, and the edition left out.
    /// </summary>
    /// <param name="folders">The folders, as they lie there.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public static ImmutableArray<Edition> Verify(
        ImmutableArray<SealedFolder> folders,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        var found = new Edition?[folders.Length];
        Parallel.For(
            0,
            folders.Length,
            new ParallelOptions { CancellationToken = cancel },
            i => found[i] = VerifyFolder(folders[i], folders, bag)
        );
        var editions = found
            .OfType<Edition>()
            .OrderBy(edition => edition.Manifest.Number)
            .ThenBy(edition => edition.Manifest.Version)
            .ToImmutableArray();
        for (var i = 0; i < editions.Length; i++)
        {
            // A missing edition has been reported if its folder could not be read; the chain is looked at only where it
            // is whole.
            if (editions.Length == folders.Length && ChainFault(editions, i) is { } fault)
            {
                bag.ReportFile(
                    Codes.EditionChain,
                    $"{editions[i].Path}/{Manifest.FileName}",
                    fault,
                    "editions form a chain, and none is taken out, renamed or put between others; restore "
                        + "input/editions/ from version control"
                );
            }
        }

        return editions;
    }

    /// <summary>
    /// Reads a folder and compares its files with its manifest; null, and findings, where anything differs.
    /// </summary>
    private static Edition? VerifyFolder(SealedFolder folder, ImmutableArray<SealedFolder> folders, DiagnosticBag bag)
    {
        if (ManifestReader.Read(folder, bag) is not { } manifest)
        {
            return null;
        }

        if (manifest.Version.ToString() != folder.Name)
        {
            var isCopy = folders.Any(other => other.Name == manifest.Version.ToString());
            bag.ReportFile(
                Codes.EditionChain,
                $"{folder.Path}/{Manifest.FileName}",
                isCopy
                    ? $"the folder '{folder.Name}' is a copy of edition {manifest.Version}, whose own folder is there"
                    : $"the folder '{folder.Name}' holds edition {manifest.Version}",
                isCopy
                    ? $"take the folder '{folder.Name}' out: a new edition is made by 'dossier release'"
                    : $"name the folder '{manifest.Version}' again"
            );
            return null;
        }

        var sealedFiles = folder
            .Files.Where(file => file.Key != Manifest.FileName)
            .ToImmutableSortedDictionary(
                file =>
                    file.Key.StartsWith(Manifest.Sources, StringComparison.Ordinal)
                        ? file.Key[Manifest.Sources.Length..]
                        : $"../{file.Key}",
                file => file.Value,
                StringComparer.Ordinal
            );
        var isSound = true;
        foreach (var (path, file) in sealedFiles)
        {
            if (!manifest.Files.TryGetValue(path, out var hash))
            {
                bag.ReportFile(
                    Codes.EditionFiles,
                    file.Path,
                    $"the file is not one of edition {manifest.Version}",
                    "remove it: nothing is added to an edition that was published"
                );
                isSound = false;
            }
            else if (ManifestText.Hash(file.Bytes.Span) != hash)
            {
                bag.ReportFile(
                    Codes.EditionChanged,
                    file.Path,
                    $"the file is not as it was when edition {manifest.Version} was sealed",
                    RestoreHint
                );
                isSound = false;
            }
        }

        foreach (var path in manifest.Files.Keys.Where(path => !sealedFiles.ContainsKey(path)))
        {
            bag.ReportFile(
                Codes.EditionFiles,
                $"{folder.Path}/{Manifest.Sources}{path}",
                $"the file of edition {manifest.Version} is missing",
                RestoreHint
            );
            isSound = false;
        }

        return isSound
            ? new Edition(
                manifest,
                folder.Path,
                new DossierFiles(FilesBelow(sealedFiles, "input/"), FilesBelow(sealedFiles, "seeds/"))
            )
            : null;
    }

    /// <summary>
    /// Why the i-th edition does not follow the one before it, for a finding's message; null where it does.
    /// </summary>
    private static string? ChainFault(ImmutableArray<Edition> editions, int i)
    {
        var manifest = editions[i].Manifest;
        if (manifest.Number != i + 1)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"edition {manifest.Version} says that it is number {manifest.Number}, and there are {i} before it"
            );
        }

        if (i == 0)
        {
            return manifest.Previous is { } lost
                ? $"edition {manifest.Version} follows {lost.Version}, which is not there"
                : null;
        }

        var before = editions[i - 1].Manifest;
        return manifest.Previous is not { } previous ? $"edition {manifest.Version} names no edition before it"
            : previous.Version != before.Version
                ? $"edition {manifest.Version} follows {previous.Version}, and {before.Version} is in its place"
            : previous.Sha256 != before.Sha256
                ? $"edition {manifest.Version} follows another {before.Version} than the one that is there"
            : manifest.Version.CompareTo(before.Version) <= 0
                ? $"edition {manifest.Version} follows {before.Version} and is not higher"
            : null;
    }

    /// <summary>The files of a folder, by their paths below it.</summary>
    private static ImmutableSortedDictionary<string, BinaryFile> FilesBelow(
        ImmutableSortedDictionary<string, BinaryFile> files,
        string folder
    ) =>
        files
            .Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => file.Key[folder.Length..], file => file.Value, StringComparer.Ordinal);
}
