using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dossier.Figures;
using Dossier.Fingerprints;
using Dossier.Model.Grounding;
using Dossier.Seeds.ArticleFormats;
using Dossier.Statements;

namespace Dossier.Seeds;

/// <summary>Makes the record of an article: what can be checked against, and none of its wording.</summary>
public static class SeedMaker
{
    /// <summary>Makes a record.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="article">The article.</param>
    /// <param name="language">BCP 47 tag of its language.</param>
    /// <param name="file">The bytes of its file.</param>
    /// <param name="bibliography">CSL variables.</param>
    /// <param name="before">The record that there is already; its key stays, and passages that are still there keep
    /// their ids.</param>
    /// <returns>The record, and what moved.</returns>
    public static (SeedRecord Record, ImmutableArray<string> Moved) Make(
        string id,
        Article article,
        string language,
        ReadOnlySpan<byte> file,
        ImmutableArray<KeyValuePair<string, string>> bibliography,
        SeedRecord? before
    )
    {
        var sha = SHA256.HashData(file);
        var key = before is { IsChecked: true } ? [.. before.Key] : KeyedHash.KeyFor(id, sha);
        var hash = new KeyedHash(key);
        var hashed = article
            .Passages.Select(passage => new HashedText(passage.Text, Normalisation.Words(passage.Text), hash))
            .ToImmutableArray();
        var statements = StatementMaker.Of(hashed, language, hash);
        var (ids, moved) = Anchoring.Ids(article, hashed, before);
        var places = article
            .Passages.Select((passage, i) => (passage.Id, i))
            .DistinctBy(place => place.Id, StringComparer.Ordinal)
            .ToDictionary(place => place.Id, place => place.i, StringComparer.Ordinal);
        var passages = article.Passages.Select(
            (passage, i) =>
                Make(ids[i], passage, hashed[i], key, language, ids, places) with
                {
                    Statements = statements[i],
                }
        );
        return (
            new SeedRecord(id, [.. passages])
            {
                Language = language,
                Bibliography = bibliography,
                Sha256 = Convert.ToHexStringLower(sha),
                Length = file.Length,
                Format = 2,
                Key = [.. key],
            },
            moved
        );
    }

    /// <summary>The keyed hash of a passage's folded text, as <see cref="Passage.Hash"/> holds it.</summary>
    public static string HashOf(string text, ReadOnlySpan<byte> key)
    {
        var folded = new StringBuilder(text.Length);
        Span<char> letters = stackalloc char[128];
        foreach (var (start, end) in Normalisation.Words(text))
        {
            var word = text.AsSpan(start, Math.Min(64, end - start));
            folded.Append(folded.Length > 0 ? " " : "").Append(letters[..Normalisation.Fold(word, letters)]);
        }

        return Convert.ToHexStringLower(
            HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(folded.ToString())).AsSpan(0, 16)
        );
    }

    private static Passage Make(
        string id,
        ArticlePassage passage,
        HashedText hashed,
        byte[] key,
        string language,
        ImmutableArray<string> ids,
        Dictionary<string, int> places
    ) =>
        new(id, passage.Section, ArticleText.Words(passage.Text))
        {
            Hash = HashOf(passage.Text, key),
            Notes = [.. passage.Notes.Select(note => ids[places[note]])],
            Figures =
            [
                .. FigureReader
                    .Read(passage.Text, language)
                    .Where(figure => figure.Kind != FigureKind.Reference)
                    .SelectMany(figure => figure.Or is { } other ? [figure.Value, other] : (string[])[figure.Value])
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            Runs = Fingerprint.Of(hashed.AllTriples()),
            Names = Fingerprint.Of([
                .. Enumerable
                    .Range(0, hashed.Words.Count)
                    .Where(hashed.IsName)
                    .Select(i => (hashed.Word(i), hashed.Exact(i, 1))),
            ]),
            Stems = Fingerprint.Of(
                [
                    .. Enumerable
                        .Range(0, hashed.Words.Count)
                        .Select(hashed.Stem)
                        .Where(stem => stem != 0)
                        .Select(stem => (stem, 0UL)),
                ],
                Fingerprint.RoomOfStems
            ),
        };
}
