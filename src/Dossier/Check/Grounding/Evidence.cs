using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Dossier.Model;
using Dossier.Seeds;

namespace Dossier.Check.Grounding;

/// <summary>
/// How much speaks for each passage of a record as the one that a text was made from. Each name and stem that a text shares with a
/// passage counts, the rarer the more. The best of a text's sentences counts, since one sentence may be all that a passage gave to a block.
/// </summary>
internal sealed class Evidence
{
    private readonly SeedRecord record;
    private readonly KeyedHash hash;
    private readonly double[] sizes;
    private readonly HashSet<Trace>[] titles;
    private readonly ConcurrentDictionary<Trace, TraceSign> signs = [];
    private readonly Func<Trace, TraceSign> find;
    private int found;

    /// <summary>Takes in a record.</summary>
    public Evidence(SeedRecord record, KeyedHash hash)
    {
        (this.record, this.hash, find) = (record, hash, Find);
        var counts = record.Passages.Select(passage => (double)(passage.Stems.Count + passage.Names.Count)).ToArray();
        var mean = Math.Max(1, counts.DefaultIfEmpty().Average());
        sizes = [.. counts.Select(count => 0.5 + (0.5 * count / mean))];
        var bySection = record.Passages.Select(passage => passage.Section).Distinct().ToDictionary(section => section, Traces, StringComparer.Ordinal);
        titles = [.. record.Passages.Select(passage => passage.Id.StartsWith('n') ? [] : bySection[passage.Section])];
    }

    /// <summary>The signs of a text.</summary>
    public TraceSign?[] Signs(string text)
    {
        var scores = Scores();
        Add(scores, Hashed(text));
        return [.. scores.Signs];
    }

    /// <summary>Scores to use for one text after the other.</summary>
    public PassageScores Scores() => new(sizes);

    /// <summary>Weighs what speaks for each passage.</summary>
    /// <param name="scores">Takes it.</param>
    /// <param name="texts">The text, in its parts: what is taken as a whole, and sentence by sentence where there are several of four words and more.</param>
    /// <param name="context">What stands around it and may name what it speaks of; no sentence of its own.</param>
    /// <param name="cited">The signs of what the text cites, each taken by itself.</param>
    public void Weigh(PassageScores scores, IEnumerable<HashedText> texts, string context, IEnumerable<TraceSign?[]> cited)
    {
        scores.Clear();
        foreach (var text in texts)
        {
            AddEnds(scores.Ends, text, scores.Signs.Count / 2);
            Add(scores, text);
        }

        var first = 0;
        foreach (var end in scores.Ends)
        {
            if (end - first >= 4 && scores.Ends.Count > 1)
            {
                scores.Take(CollectionsMarshal.AsSpan(scores.Signs)[(2 * first)..(2 * end)]);
            }

            first = end;
        }

        if (!string.IsNullOrWhiteSpace(context))
        {
            Add(scores, Hashed(context));
        }

        scores.Take(CollectionsMarshal.AsSpan(scores.Signs));
        foreach (var source in cited)
        {
            scores.Take(source);
        }
    }

    /// <summary>Two signs for each word: that of the name it is, and that of its stem.</summary>
    private void Add(PassageScores scores, HashedText text)
    {
        for (var i = 0; i < text.Words.Count; i++)
        {
            scores.Signs.Add(text.IsName(i) ? Sign(scores.Known.Names, new Trace(text.Word(i), IsName: true)) : null);
            scores.Signs.Add(text.Stem(i) is > 0 and var stem ? Sign(scores.Known.Stems, new Trace(stem, IsName: false)) : null);
        }
    }

    /// <summary>A sign, from those that one thread has asked for already if it is among them.</summary>
    private TraceSign Sign(Dictionary<ulong, TraceSign> known, Trace trace)
    {
        ref var sign = ref CollectionsMarshal.GetValueRefOrAddDefault(known, trace.Hash, out _);
        return sign ??= signs.GetOrAdd(trace, find);
    }

    /// <summary>Where the sentences of a text end, by the number of words before.</summary>
    private static void AddEnds(List<int> ends, HashedText text, int before)
    {
        for (var i = 0; i < text.Words.Count; i++)
        {
            var end = text.Words[i].End;
            if (i + 1 == text.Words.Count || IsEnd(text.Text.AsSpan(end, text.Words[i + 1].Start - end)))
            {
                ends.Add(before + i + 1);
            }
        }
    }

    private TraceSign Find(Trace trace)
    {
        var holders = new List<int>();
        for (var i = 0; i < sizes.Length; i++)
        {
            var passage = record.Passages[i];
            if ((trace.IsName ? passage.Names : passage.Stems).Has(trace.Hash) || titles[i].Contains(trace))
            {
                holders.Add(i);
            }
        }

        return new TraceSign(Interlocked.Increment(ref found) - 1, [.. holders], sizes.Length);
    }

    private HashSet<Trace> Traces(string text)
    {
        var hashed = Hashed(text);
        var traces = new HashSet<Trace>();
        for (var i = 0; i < hashed.Words.Count; i++)
        {
            if (hashed.IsName(i))
            {
                traces.Add(new Trace(hashed.Word(i), IsName: true));
            }

            if (hashed.Stem(i) is > 0 and var stem)
            {
                traces.Add(new Trace(stem, IsName: false));
            }
        }

        return traces;
    }

    private HashedText Hashed(string text) => new(text, Normalisation.Words(text), hash);

    private static bool IsEnd(ReadOnlySpan<char> gap) => gap.Contains('\n') || (gap.IndexOfAny(".!?;:") is >= 0 and var at && gap[at..].Contains(' '));
}
