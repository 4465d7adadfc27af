using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Editions.Changes;
using Dossier.Input.Folders;
using Dossier.Model.Editions;

namespace Dossier.Editions.Reuse;

/// <summary>
/// What an output says of how its editions were made, so that the next build need not make them again.
/// </summary>
/// <remarks>
/// A first line for people, then a line for each entry, its fields parted by one space: name, key and hash (64
/// hexadecimal digits each), and for an edition that another precedes four whole numbers: the level of its changes
/// (<see cref="ChangeLevel"/>), how many pages changed, and how many words were inserted and deleted.
/// </remarks>
/// <param name="Entries">An entry for each folder of pages, each PDF and the search index, by name.</param>
public sealed record BuildRecord(ImmutableSortedDictionary<string, BuiltEarlier> Entries)
{
    private const string FirstLine = "Written by Dossier: what each edition was made from, and what it came to.";

    /// <summary>The name of the search index's entry.</summary>
    public const string Search = "search";

    /// <summary>The name of a PDF's entry.</summary>
    public static string Pdf(string version) => $"{version}.pdf";

    /// <summary>Reads a record; a line of another form is passed over.</summary>
    public static BuildRecord Read(EarlierOutput output)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, BuiltEarlier>(StringComparer.Ordinal);
        foreach (var line in output.Record.Split('\n'))
        {
            var parts = line.Split(' ');
            if (parts is [var name, { Length: 64 } key, { Length: 64 } hash])
            {
                entries[name] = new BuiltEarlier(key, hash, null);
            }
            else if (
                parts
                    is [
                        var edition,
                        { Length: 64 } editionKey,
                        { Length: 64 } editionHash,
                        var level,
                        var pages,
                        var inserted,
                        var deleted,
                    ]
                && TryReadNumber(level, out var levelNumber)
                && TryReadNumber(pages, out var pageCount)
                && TryReadNumber(inserted, out var insertedWords)
                && TryReadNumber(deleted, out var deletedWords)
            )
            {
                entries[edition] = new BuiltEarlier(
                    editionKey,
                    editionHash,
                    new ChangeSize(
                        (ChangeLevel)Math.Min(levelNumber, (int)ChangeLevel.Major),
                        pageCount,
                        insertedWords,
                        deletedWords
                    )
                );
            }
        }

        return new BuildRecord(entries.ToImmutable());
    }

    /// <summary>The record as a file, in UTF-8, its entries in the order of their names.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder(FirstLine).Append('\n');
        foreach (var (name, entry) in Entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name} {entry.Key} {entry.Hash}");
            if (entry.Size is { } size)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $" {(int)size.Level} {size.Pages} {size.Inserted} {size.Deleted}"
                );
            }

            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static bool TryReadNumber(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
