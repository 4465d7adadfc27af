using System.Collections.Immutable;
using Dossier.Editions;
using Dossier.Editions.Reuse;
using Dossier.Encode;
using Dossier.Encode.Print;
using Dossier.Encode.Search;
using Dossier.Input.Folders;
using Dossier.Model.Editions;

namespace Dossier.Publishing;

/// <summary>
/// What of the editions and their search index is taken over from the last output, because nothing that it was made
/// from has changed, and the record by which the next build knows that.
/// </summary>
/// <param name="last">The last output.</param>
internal sealed class KeptEditions(EarlierOutput last)
{
    private readonly BuildRecord before = BuildRecord.Read(last);
    private readonly ILookup<string, KeyValuePair<string, string>> earlier = EditionFiles.ByFolder(last.Files);
    private readonly SortedSet<string> paths = new(StringComparer.Ordinal);
    private readonly HashSet<EditionVersion> editions = [];

    /// <summary>Every file that is taken over, ordered by ordinal.</summary>
    public IReadOnlySet<string> Paths => paths;

    /// <summary>Whether the pages of an edition are taken over.</summary>
    public bool HasPagesOf(EditionEntry edition) => editions.Contains(edition.Version);

    /// <summary>
    /// Takes an edition's pages over if nothing about them changed; null, and nothing is taken, otherwise.
    /// </summary>
    /// <param name="edition">The edition.</param>
    /// <param name="key">Hash of all that its pages are made from.</param>
    public BuiltEarlier? TakePages(EditionEntry edition, string key)
    {
        var pages = earlier[edition.Path].Where(file => EditionFiles.IsPage(edition, file.Key)).ToImmutableArray();
        if (
            !before.Entries.TryGetValue(edition.Version.ToString(), out var made)
            || made.Key != key
            || EditionKey.OfFiles(pages) != made.Hash
        )
        {
            return null;
        }

        paths.UnionWith(pages.Select(file => file.Key));
        editions.Add(edition.Version);
        return made;
    }

    /// <summary>Takes over what was made of an edition after its pages; false where it is to be made anew.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="key">Hash of all that it is made from.</param>
    /// <param name="isLatest">Whether it is the latest, whose files stand at the root too.</param>
    public bool TryTakePrints(EditionEntry edition, string key, bool isLatest)
    {
        var made = earlier[edition.Path].Where(file => EditionFiles.IsPrinted(edition, file.Key)).ToImmutableArray();
        var atRoot = EditionFiles.AtRoot(edition, made, isLatest).ToArray();
        if (
            made.Length == 0
            || !before.Entries.TryGetValue(BuildRecord.Pdf(edition.Version.ToString()), out var entry)
            || entry.Key != key
            || EditionKey.OfFiles(made) != entry.Hash
            || !atRoot.All(file => last.Files.GetValueOrDefault(file.Key) == file.Value)
        )
        {
            return false;
        }

        paths.UnionWith(made.Concat(atRoot).Select(file => file.Key));
        return true;
    }

    /// <summary>Takes over the search index; false where it is to be made anew.</summary>
    /// <param name="key">Hash of all that it is made from.</param>
    public bool TryTakeSearch(string key)
    {
        var made = last
            .Files.Where(file => file.Key.StartsWith(SearchJob.Folder, StringComparison.Ordinal))
            .ToImmutableArray();
        if (
            made.IsEmpty
            || !before.Entries.TryGetValue(BuildRecord.Search, out var entry)
            || entry.Key != key
            || EditionKey.OfFiles(made) != entry.Hash
        )
        {
            return false;
        }

        paths.UnionWith(made.Select(file => file.Key));
        return true;
    }

    /// <summary>The folders of editions of which everything is taken over, each with a hash of what is in it.</summary>
    /// <param name="entries">The editions.</param>
    /// <param name="orders">What is still to be made.</param>
    public ImmutableSortedDictionary<string, string> Folders(
        IEnumerable<EditionEntry> entries,
        IReadOnlyCollection<PrintOrder> orders
    ) =>
        entries
            .Where(edition =>
                HasPagesOf(edition)
                && !orders
                    .SelectMany(order => order.AllPaths)
                    .Any(path => path.StartsWith(edition.Path, StringComparison.Ordinal))
                && earlier[edition.Path].All(file => paths.Contains(file.Key))
            )
            .ToImmutableSortedDictionary(
                edition => edition.Path,
                edition =>
                    before.Entries[edition.Version.ToString()].Hash
                    + before.Entries.GetValueOrDefault(BuildRecord.Pdf(edition.Version.ToString()))?.Hash,
                StringComparer.Ordinal
            );

    /// <summary>The output with the record of how its editions were made.</summary>
    /// <param name="output">The output, with everything in it.</param>
    /// <param name="entries">The editions, each with its key.</param>
    /// <param name="searchKey">Hash of all that the search index is made from; null where there is none.</param>
    public OutputTree Close(
        OutputTree output,
        IEnumerable<(EditionEntry Edition, string Key)> entries,
        string? searchKey
    )
    {
        var made = ImmutableSortedDictionary.CreateBuilder<string, BuiltEarlier>(StringComparer.Ordinal);
        var byFolder = EditionFiles.ByFolder(EditionFiles.Hashes(output, last, EditionFiles.Folder));
        foreach (var (edition, key) in entries)
        {
            var version = edition.Version.ToString();
            if (output.KeptFolders.ContainsKey(edition.Path))
            {
                made.AddRange(
                    before.Entries.Where(entry => entry.Key == version || entry.Key == BuildRecord.Pdf(version))
                );
                continue;
            }

            var files = byFolder[edition.Path].ToLookup(file => EditionFiles.IsPrinted(edition, file.Key));
            made[version] = new BuiltEarlier(key, EditionKey.OfFiles(files[false]), edition.Size);
            if (files[true].ToImmutableArray() is { Length: > 0 } printed)
            {
                made[BuildRecord.Pdf(version)] = new BuiltEarlier(key, EditionKey.OfFiles(printed), null);
            }
        }

        if (searchKey is not null)
        {
            var index = EditionFiles.Hashes(output, last, SearchJob.Folder);
            made[BuildRecord.Search] = new BuiltEarlier(searchKey, EditionKey.OfFiles(index), null);
        }

        return output with
        {
            Files = output.Files.SetItem(EarlierOutput.RecordFile, new BuildRecord(made.ToImmutable()).ToBytes()),
        };
    }
}
