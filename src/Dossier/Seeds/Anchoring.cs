using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Dossier.Fingerprints;
using Dossier.Model.Grounding;
using Dossier.Seeds.ArticleFormats;

namespace Dossier.Seeds;

/// <summary>
/// Keeps the ids of passages when an article's text is corrected: a passage that reads as before takes the id that it
/// had, each other one the id of the recorded one that most of its word runs were found in, at least half. What is new
/// gets a number that was never used.
/// </summary>
internal static class Anchoring
{
    private const double MinShare = 0.5;

    /// <summary>
    /// How many pairs of passages of one letter are compared at most: a thousand new ones with a thousand recorded
    /// ones.
    /// </summary>
    private const int MaxCompared = 1_000_000;

    /// <summary>An id for each passage of an article, and what moved, one line each.</summary>
    public static (ImmutableArray<string> Ids, ImmutableArray<string> Moved) Ids(
        Article article,
        ImmutableArray<HashedText> hashed,
        SeedRecord? before
    )
    {
        if (before is not { IsChecked: true })
        {
            return ([.. article.Passages.Select(passage => passage.Id)], []);
        }

        var hashes = article.Passages.Select(passage => SeedMaker.HashOf(passage.Text, [.. before.Key])).ToArray();
        var (ids, taken) = MatchUnchanged(article, hashes, before);
        var likeness = FindSimilar(article, hashed, before, ids, taken)
            .OrderByDescending(pair => pair.Share)
            .ThenBy(pair => pair.I);
        foreach (var (i, id, _) in likeness)
        {
            if (ids[i] is null && taken.Add(id))
            {
                ids[i] = id;
            }
        }

        var changes = ImmutableArray.CreateBuilder<string>();
        var last = new Dictionary<char, BigInteger>();
        for (var i = 0; i < ids.Length; i++)
        {
            var passage = article.Passages[i];
            if (ids[i] is not { } known)
            {
                ids[i] = NextId(passage.Id[0], before, last);
                taken.Add(ids[i]!);
                changes.Add($"{ids[i]} is new, in line {passage.Line}: {ArticleText.Beginning(passage.Text)}");
            }
            else if (hashes[i] != before.ById[known].Hash)
            {
                changes.Add(
                    $"{known} was reworded, in line "
                        + $"{passage.Line}{(known == passage.Id ? "" : $"; by its place it would be {passage.Id}")}"
                );
            }
            else if (known != passage.Id)
            {
                changes.Add($"{known} moved: by its place it would be {passage.Id}");
            }
        }

        changes.AddRange(before.Passages.Where(old => !taken.Contains(old.Id)).Select(old => $"{old.Id} is gone"));
        return ([.. ids.Select(id => id!)], changes.ToImmutable());
    }

    /// <summary>
    /// For each passage that reads as before the recorded id, for others null; and these ids as a set. Passages with
    /// the same text take the recorded ids in their order.
    /// </summary>
    private static (string?[] Ids, HashSet<string> Taken) MatchUnchanged(
        Article article,
        string[] hashes,
        SeedRecord before
    )
    {
        var known = before
            .Passages.GroupBy(old => (old.Id[0], old.Hash))
            .ToDictionary(group => group.Key, group => new Queue<string>(group.Select(old => old.Id)));
        var ids = new string?[hashes.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] =
                known.TryGetValue((article.Passages[i].Id[0], hashes[i]), out var queue) && queue.TryDequeue(out var id)
                    ? id
                    : null;
        }

        return (ids, ids.OfType<string>().ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>
    /// Pairs of a passage and a recorded one of the same letter that have enough word runs in common. Of very many
    /// only those that stand at about the same place are compared.
    /// </summary>
    private static List<(int I, string Id, double Share)> FindSimilar(
        Article article,
        ImmutableArray<HashedText> hashed,
        SeedRecord before,
        string?[] ids,
        HashSet<string> taken
    )
    {
        var alike = new List<(int I, string Id, double Share)>();
        var unmatched = before.Passages.Where(old => !taken.Contains(old.Id)).ToLookup(old => old.Id[0]);
        foreach (
            var added in Enumerable
                .Range(0, ids.Length)
                .Where(i => ids[i] is null)
                .GroupBy(i => article.Passages[i].Id[0], (letter, places) => (Letter: letter, Places: places.ToArray()))
        )
        {
            var recorded = unmatched[added.Letter].ToArray();
            var width = Math.Min(recorded.Length, Math.Max(1, MaxCompared / added.Places.Length));
            for (var k = 0; k < added.Places.Length; k++)
            {
                var text = hashed[added.Places[k]];
                ulong[] triples = [.. Enumerable.Range(0, text.Triples).Select(text.Triple)];
                var middle = (int)((long)k * recorded.Length / added.Places.Length);
                var first = Math.Clamp(middle - (width / 2), 0, recorded.Length - width);
                foreach (var old in recorded.AsSpan(first, width))
                {
                    if (ShareInCommon(triples, old) is >= MinShare and var share)
                    {
                        alike.Add((added.Places[k], old.Id, share));
                    }
                }
            }
        }

        return alike;
    }

    /// <summary>The share of a passage's word runs that a recorded one has too, from 0 to 1.</summary>
    private static double ShareInCommon(ulong[] triples, Passage old)
    {
        var found = 0;
        foreach (var triple in triples)
        {
            found += old.Runs.Has(triple) ? 1 : 0;
        }

        return triples.Length == 0 ? 0 : (double)found / triples.Length;
    }

    /// <summary>The next id of a letter, after the highest number in the record or given here.</summary>
    private static string NextId(char letter, SeedRecord before, Dictionary<char, BigInteger> last)
    {
        if (!last.TryGetValue(letter, out var number))
        {
            number = before
                .Passages.Select(old => old.Id)
                .Where(id => id[0] == letter)
                .Select(id =>
                    BigInteger.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var known)
                        ? known
                        : 0
                )
                .Aggregate(BigInteger.Zero, BigInteger.Max);
        }

        last[letter] = number + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{letter}{number + 1}");
    }
}
