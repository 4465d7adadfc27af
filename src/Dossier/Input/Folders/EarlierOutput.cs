using System.Collections.Immutable;
using System.Text;
using Dossier.Input.Disk;

namespace Dossier.Input.Folders;

/// <summary>
/// What the last output holds of editions and their search index: its record of how they were made, and what lies there
/// now.
/// </summary>
/// <param name="Record">The text of the record; empty when there is none.</param>
/// <param name="Files">Hashes of the files that the record speaks of, by path.</param>
public sealed record EarlierOutput(string Record, ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>Lengths of these files in bytes.</summary>
    public ImmutableSortedDictionary<string, long> Lengths { get; init; } =
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>The record's file; hosts do not publish it, as it begins with a dot.</summary>
    public const string RecordFile = ".dossier-editions";

    /// <summary>No output, or one without editions.</summary>
    public static readonly EarlierOutput None = new(
        "",
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
    );

    /// <summary>Reads an output folder. What cannot be read is taken for absent: it is made again.</summary>
    /// <param name="folder">The folder.</param>
    public static EarlierOutput Read(string folder)
    {
        try
        {
            if (RecordOf(folder) is not { Length: > 0 } record)
            {
                return None;
            }

            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
            var editions = Path.Combine(root, "editions");
            var search = Path.Combine(root, "pagefind");
            string[] folders =
            [
                .. Directory.Exists(editions) ? Directory.GetDirectories(editions) : [],
                .. Directory.Exists(search) ? [search] : (string[])[],
            ];
            var listed = new string[folders.Length][];
            Parallel.For(
                0,
                folders.Length,
                i => listed[i] = Directory.GetFiles(folders[i], "*", SearchOption.AllDirectories)
            );
            string[] files =
            [
                .. Directory.GetFiles(root),
                .. Directory.Exists(editions) ? Directory.GetFiles(editions) : [],
                .. listed.SelectMany(list => list),
            ];
            files = [.. files.Where(RegularFile.Is)];
            var hashes = new KeyValuePair<string, string>[files.Length];
            var lengths = new KeyValuePair<string, long>[files.Length];
            Parallel.For(
                0,
                files.Length,
                i =>
                {
                    var path = files[i][(root.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/');
                    hashes[i] = new(path, FileHash.OfFile(files[i]));
                    lengths[i] = new(path, new FileInfo(files[i]).Length);
                }
            );
            return new EarlierOutput(record, hashes.ToImmutableSortedDictionary(StringComparer.Ordinal))
            {
                Lengths = lengths.ToImmutableSortedDictionary(StringComparer.Ordinal),
            };
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or AggregateException)
        {
            return None;
        }
    }

    /// <summary>The record that an output folder holds; empty when there is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string RecordOf(string folder)
    {
        var record = Path.Combine(folder, RecordFile);
        return RegularFile.Is(record) ? File.ReadAllText(record, Encoding.UTF8) : "";
    }
}
