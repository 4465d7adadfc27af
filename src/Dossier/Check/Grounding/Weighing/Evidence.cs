using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Fingerprints;
using Dossier.Model.Grounding;

namespace Dossier.Check.Grounding.Weighing;

/// <summary>
/// How much speaks for each passage of a record as the one that a text was made from. Each name and stem that a text
/// shares with a passage counts, the rarer the more. The best of a text's sentences counts, since one sentence may be
/// all that a passage gave to a block.
/// </summary>
internal sealed class Evidence
{
    /// <summary>Words from which on a sentence is weighed by itself.</summary>
    private const int Sentence = 4;

    private readonly SeedRecord record;
    private readonly KeyedHash hash;
    private readonly double[] sizes;
    private readonly HashSet<RecordWord>[] titles;
    private readonly ConcurrentDictionary<RecordWord, WordEvidence> signs = [];
    private readonly Func<RecordWord, WordEvidence> find;
    private int found;

    /// <summary>Takes in a record.</summary>
    public Evidence(SeedRecord record, KeyedHash hash)
    {
        (this.record, this.hash, find) = (record, hash, EvidenceOf);
        var counts = record.Passages.Select(passage => (double)(passage.Stems.Count + passage.Names.Count)).ToArray();
        var mean = Math.Max(1, counts.DefaultIfEmpty().Average());
        sizes = [.. counts.Select(count => 0.5 + (0.5 * count / mean))];
        var bySection = record
            .Passages.Select(passage => passage.Section)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(section => section, EntriesOf, StringComparer.Ordinal);
        titles = [.. record.Passages.Select(passage => passage.Id.StartsWith('n') ? [] : bySection[passage.Section])];
    }

    /// <summary>What the names and stems of a text tell, in the order of its words.</summary>
    public WordEvidence[] Signs(string text)
    {
        var scores = Scores();
        var hashed = Hashed(text);
        return
        [
            .. Enumerable
                .Range(0, hashed.Words.Count)
                .SelectMany(i => (WordEvidence?[])[Name(scores, hashed, i), Stem(scores, hashed, i)])
                .OfType<WordEvidence>(),
        ];
    }

    /// <summary>Scores to use for one text after the other.</summary>
    public PassageScores Scores() => new(sizes);

    /// <summary>Weighs what speaks for each passage.</summary>
    /// <param name="scores">Takes it.</param>
    /// <param name="claims">The text, in its parts: what is taken as a whole and, where it has several sentences, by
    /// those of four words and more.</param>
    /// <param name="place">The record's place among those that are checked against.</param>
    /// <param name="context">What stands around it and may name what it speaks of; no sentence of its own.</param>
    /// <param name="cited">What the text cites, each taken by itself.</param>
    /// <param name="sources">What the words of each source that can be cited tell.</param>
    public void Weigh(
        PassageScores scores,
        List<HashedClaim> claims,
        int place,
        string context,
        List<string> cited,
        Dictionary<string, WordEvidence[]> sources
    )
    {
        scores.Clear();
        var sentences = 0;
        foreach (var claim in claims)
        {
            sentences += AddText(scores, claim.In(place));
        }

        if (sentences == 1)
        {
            scores.Forget(); // The whole is that sentence, and what stands around it.
        }

        if (!string.IsNullOrWhiteSpace(context))
        {
            var around = Hashed(context);
            for (var i = 0; i < around.Words.Count; i++)
            {
                scores.Whole.Add(Name(scores, around, i));
                scores.Whole.Add(Stem(scores, around, i));
            }
        }

        scores.Add(scores.Whole);
        foreach (var source in cited)
        {
            if (sources.TryGetValue(source, out var signs))
            {
                scores.Part.Clear();
                foreach (var sign in signs)
                {
                    scores.Part.Add(sign);
                }

                scores.Add(scores.Part);
            }
        }
    }

    /// <summary>Adds a text, sentence by sentence and for the whole; says how many sentences it has.</summary>
    private int AddText(PassageScores scores, HashedText text)
    {
        var words = CollectionsMarshal.AsSpan(text.Words);
        var (first, sentences) = (0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            var (name, stem) = (Name(scores, text, i), Stem(scores, text, i));
            scores.Whole.Add(name);
            scores.Part.Add(name);
            scores.Whole.Add(stem);
            scores.Part.Add(stem);
            if (
                i + 1 < words.Length
                && !EndsSentence(text.Text.AsSpan(words[i].End, words[i + 1].Start - words[i].End))
            )
            {
                continue;
            }

            if (i + 1 - first >= Sentence)
            {
                scores.Add(scores.Part);
            }

            scores.Part.Clear();
            first = i + 1;
            sentences++;
        }

        return sentences;
    }

    /// <summary>What a word tells as a name; null where it is not one.</summary>
    private WordEvidence? Name(PassageScores scores, HashedText text, int word) =>
        text.IsName(word) ? Sign(scores.Known.Names, new RecordWord(text.Word(word), IsName: true)) : null;

    /// <summary>What a word's stem tells; null where it has none.</summary>
    private WordEvidence? Stem(PassageScores scores, HashedText text, int word) =>
        text.Stem(word) is > 0 and var stem ? Sign(scores.Known.Stems, new RecordWord(stem, IsName: false)) : null;

    /// <summary>What an entry tells, from those that one thread has asked for already if it is among them.</summary>
    private WordEvidence Sign(Dictionary<ulong, WordEvidence> known, RecordWord entry)
    {
        ref var sign = ref CollectionsMarshal.GetValueRefOrAddDefault(known, entry.Hash, out _);
        return sign ??= signs.GetOrAdd(entry, find);
    }

    /// <summary>
    /// Makes the evidence of a word, with the next free number and the passages that have it, in their text or heading.
    /// </summary>
    private WordEvidence EvidenceOf(RecordWord entry)
    {
        var holders = new List<int>();
        for (var i = 0; i < sizes.Length; i++)
        {
            var passage = record.Passages[i];
            if ((entry.IsName ? passage.Names : passage.Stems).Has(entry.Hash) || titles[i].Contains(entry))
            {
                holders.Add(i);
            }
        }

        return new WordEvidence(Interlocked.Increment(ref found) - 1, [.. holders], sizes.Length);
    }

    /// <summary>The words of a text as a record has them, each once.</summary>
    private HashSet<RecordWord> EntriesOf(string text)
    {
        var hashed = Hashed(text);
        var entries = new HashSet<RecordWord>();
        for (var i = 0; i < hashed.Words.Count; i++)
        {
            if (hashed.IsName(i))
            {
                entries.Add(new RecordWord(hashed.Word(i), IsName: true));
            }

            if (hashed.Stem(i) is > 0 and var stem)
            {
                entries.Add(new RecordWord(stem, IsName: false));
            }
        }

        return entries;
    }

    /// <summary>A text with its words hashed under the record's key.</summary>
    private HashedText Hashed(string text) => new(text, Normalisation.Words(text), hash);

    /// <summary>Whether what stands between two words ends a sentence: a line end, or a stop and a space.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> gap) =>
        gap.Contains('\n') || (gap.IndexOfAny(".!?;:") is >= 0 and var at && gap[at..].Contains(' '));
}
