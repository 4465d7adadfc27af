using System.Collections.Immutable;
using Dossier.Editions;
using Dossier.Encode;
using Dossier.Encode.Print;
using Dossier.Input.Disk;
using Dossier.Input.Folders;
using Dossier.ParallelWork;

namespace Dossier.Publishing;

/// <summary>Which of the files that are published belong to an edition, and what they are.</summary>
internal static class EditionFiles
{
    /// <summary>How the names end of what is made after an edition's pages.</summary>
    private static readonly ImmutableArray<string> Endings = [".pdf", "-brief.pdf", ".epub", ".docx"];

    /// <summary>Hashes of files by the folder of their edition, in the order that they have.</summary>
    public static ILookup<string, KeyValuePair<string, string>> ByFolder(
        IEnumerable<KeyValuePair<string, string>> hashes
    ) => hashes.ToLookup(file => FolderOf(file.Key), StringComparer.Ordinal);

    /// <summary>The folder of a path below <c>editions/</c>, with its slash.</summary>
    public static string FolderOf(string path) =>
        path[..(path.IndexOf('/', Math.Min(path.Length, "editions/".Length)) + 1)];

    /// <summary>Whether a path is that of a page of an edition, or of what belongs to its pages.</summary>
    public static bool IsPage(EditionEntry edition, string path) =>
        path.StartsWith(edition.Path, StringComparison.Ordinal) && !IsPrinted(edition, path);

    /// <summary>
    /// Whether a path is that of a file that is made after an edition's pages, directly in its folder: its printed
    /// briefing, its books, its picture for networks.
    /// </summary>
    public static bool IsPrinted(EditionEntry edition, string path) =>
        path.StartsWith(edition.Path, StringComparison.Ordinal)
        && path[edition.Path.Length..] is var name
        && (
            name == PrintJob.CardName
            || (
                !name.Contains('/', StringComparison.Ordinal)
                && Endings.Any(ending => name.EndsWith($"-{edition.Version}{ending}", StringComparison.Ordinal))
            )
        );

    /// <summary>
    /// What of an edition's files besides its pages stands at the site's root too: every PDF, whose address was
    /// published there once, and all that the latest has.
    /// </summary>
    /// <param name="edition">The edition.</param>
    /// <param name="made">Its files besides its pages, with their hashes.</param>
    /// <param name="isLatest">Whether it is the latest.</param>
    public static IEnumerable<KeyValuePair<string, string>> AtRoot(
        EditionEntry edition,
        IEnumerable<KeyValuePair<string, string>> made,
        bool isLatest
    ) =>
        made.Select(file => KeyValuePair.Create(file.Key[edition.Path.Length..], file.Value))
            .Where(file => isLatest || file.Key.EndsWith($"-{edition.Version}.pdf", StringComparison.Ordinal));

    /// <summary>The folder of all editions.</summary>
    public const string Folder = "editions/";

    /// <summary>
    /// The hashes of the files of a folder but those of editions that are kept whole, in the order of their paths.
    /// </summary>
    /// <param name="output">What is published.</param>
    /// <param name="earlier">What was published before, with the hashes of what is kept of it.</param>
    /// <param name="folder">The folder, with its slash.</param>
    public static KeyValuePair<string, string>[] Hashes(OutputTree output, EarlierOutput earlier, string folder)
    {
        var hashes = ParallelLoop.Map(
            output.Paths.Where(path =>
                path.StartsWith(folder, StringComparison.Ordinal) && !output.KeptFolders.ContainsKey(FolderOf(path))
            ),
            path =>
                KeyValuePair.Create(
                    path,
                    output.Kept.Contains(path) ? earlier.Files[path] : FileHash.Of(output.Files[path].Span)
                )
        );
        Array.Sort(hashes, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return hashes;
    }
}
