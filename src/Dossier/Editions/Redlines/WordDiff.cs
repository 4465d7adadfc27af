using System.Collections.Immutable;
using System.Globalization;
using DiffPlex;
using Dossier.Editions.Changes;
using Dossier.Languages;

namespace Dossier.Editions.Redlines;

/// <summary>Compares two texts word by word.</summary>
internal static class WordDiff
{
    /// <summary>Words of one text times those of the other, from which on they are not compared one by one.</summary>
    private const long MaxPairs = 10_000_000;

    private static readonly Chunker WordChunker = new();

    /// <summary>
    /// Both texts in one row of runs. Words that were replaced stand together: all that is gone, then all that is new.
    /// </summary>
    public static ImmutableArray<WordRun> Of(string before, string after)
    {
        if (before == after)
        {
            return before.Length == 0 ? [] : [new WordRun(ChangeState.Same, after)];
        }

        if (CompareEnds(before, after) is { } endsCompared)
        {
            return endsCompared;
        }

        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, WordChunker);
        var runs = ImmutableArray.CreateBuilder<WordRun>();
        var (removed, added) = ("", "");
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            AddSame(Join(diff.PiecesNew, at, block.InsertStartB), isLast: false);
            removed += Join(diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            added += Join(diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.InsertStartB + block.InsertCountB;
        }

        AddSame(Join(diff.PiecesNew, at, diff.PiecesNew.Count), isLast: true);
        AddReplaced();
        return runs.ToImmutable();

        void AddSame(string text, bool isLast)
        {
            // A lone space or mark between two changes belongs to them: readers follow phrases, not words in turn.
            if (!isLast && removed.Length + added.Length > 0 && text.Length is 1 or 2 && Count(text) == 0)
            {
                (removed, added) = (removed + text, added + text);
            }
            else if (text.Length > 0)
            {
                AddReplaced();
                Add(ChangeState.Same, text);
            }
        }

        void AddReplaced()
        {
            var (removedElements, addedElements) = (TextElements(removed), TextElements(added));
            var (start, end) = (0, 0);
            for (
                var i = 0;
                i < removedElements.Count
                    && i < addedElements.Count
                    && removedElements[i] == addedElements[i]
                    && !WordScan.IsWord(removedElements[i][0]);
                i++
            )
            {
                start += removedElements[i].Length;
            }

            for (
                var i = 1;
                end < removed.Length - start
                    && end < added.Length - start
                    && removedElements[^i] == addedElements[^i]
                    && !WordScan.IsWord(removedElements[^i][0]);
                i++
            )
            {
                end += removedElements[^i].Length;
            }

            Add(ChangeState.Same, added[..start]);
            Add(ChangeState.Removed, removed[start..^end]);
            Add(ChangeState.Added, added[start..^end]);
            Add(ChangeState.Same, added[^end..]);
            (removed, added) = ("", "");
        }

        void Add(ChangeState state, string text)
        {
            if (text.Length == 0)
            {
                return;
            }

            if (runs is [.., var last] && last.State == state)
            {
                runs[^1] = new WordRun(state, last.Text + text);
            }
            else
            {
                runs.Add(new WordRun(state, text));
            }
        }
    }

    /// <summary>The number of words in a text.</summary>
    public static int Count(string text) => WordScan.Count(text);

    /// <summary>How alike two texts are, from 0 to 1: the share of words that both have.</summary>
    public static double Likeness(HashSet<string> a, HashSet<string> b) =>
        a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    /// <summary>The words of a text, each once.</summary>
    public static HashSet<string> Set(string text) =>
        WordChunker
            .Chunk(text)
            .Where(word => word.Length > 1 || WordScan.IsWord(word[0]))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Compares only the ends of texts of which too much differs to go word by word, as of logs: all between a common
    /// beginning and a common end is removed, and added. Null for other texts.
    /// </summary>
    private static ImmutableArray<WordRun>? CompareEnds(string before, string after)
    {
        if ((long)before.Length * after.Length <= MaxPairs)
        {
            return null; // A word has a letter at least.
        }

        var (old, now) = (WordChunker.Chunk(before), WordChunker.Chunk(after));
        var least = Math.Min(old.Count, now.Count);
        var (sameAtStart, sameAtEnd) = (0, 0);
        while (sameAtStart < least && old[sameAtStart] == now[sameAtStart])
        {
            sameAtStart++;
        }

        while (sameAtEnd < least - sameAtStart && old[^(sameAtEnd + 1)] == now[^(sameAtEnd + 1)])
        {
            sameAtEnd++;
        }

        if ((long)(old.Count - sameAtStart - sameAtEnd) * (now.Count - sameAtStart - sameAtEnd) <= MaxPairs)
        {
            return null;
        }

        WordRun[] runs =
        [
            new(ChangeState.Same, Join(now, 0, sameAtStart)),
            new(ChangeState.Removed, Join(old, sameAtStart, old.Count - sameAtEnd)),
            new(ChangeState.Added, Join(now, sameAtStart, now.Count - sameAtEnd)),
            new(ChangeState.Same, Join(now, now.Count - sameAtEnd, now.Count)),
        ];
        return [.. runs.Where(run => run.Text.Length > 0)];
    }

    /// <summary>What readers see as one character each: <c>é</c> is one, of however many code points.</summary>
    private static List<string> TextElements(string text)
    {
        var elements = new List<string>();
        for (var at = 0; at < text.Length; at += elements[^1].Length)
        {
            elements.Add(text.Substring(at, StringInfo.GetNextTextElementLength(text, at)));
        }

        return elements;
    }

    private static string Join(IReadOnlyList<string> pieces, int from, int to) =>
        string.Concat(pieces.Skip(from).Take(to - from));

    /// <summary>Cuts a text into words, and what is between words into single text elements.</summary>
    private sealed class Chunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var pieces = new List<string>();
            for (var at = 0; at < text.Length; )
            {
                var end = WordScan.End(text, at);
                end = end > at ? end : at + StringInfo.GetNextTextElementLength(text, at);
                pieces.Add(text[at..end]);
                at = end;
            }

            return pieces;
        }
    }
}
