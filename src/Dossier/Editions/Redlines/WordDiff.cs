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

    private static readonly Chunker Words = new();

    /// <summary>
    /// Both texts in one row of runs. Words that were replaced stand together: all that is gone, then all that is new.
    /// </summary>
    public static ImmutableArray<WordRun> Of(string before, string after)
    {
        if (before == after)
        {
            return before.Length == 0 ? [] : [new WordRun(ChangeState.Same, after)];
        }

        if (Wholes(before, after) is { } wholes)
        {
            return wholes;
        }

        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var runs = ImmutableArray.CreateBuilder<WordRun>();
        var (removed, added) = ("", "");
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Same(Join(diff.PiecesNew, at, block.InsertStartB), isLast: false);
            removed += Join(diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            added += Join(diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.InsertStartB + block.InsertCountB;
        }

        Same(Join(diff.PiecesNew, at, diff.PiecesNew.Count), isLast: true);
        Flush();
        return runs.ToImmutable();

        void Same(string text, bool isLast)
        {
            // A lone space between two changes belongs to them: readers follow phrases, not words in turn.
            if (!isLast && removed.Length + added.Length > 0 && text.Length is 1 or 2 && Count(text) == 0)
            {
                (removed, added) = (removed + text, added + text);
            }
            else if (text.Length > 0)
            {
                Flush();
                Add(ChangeState.Same, text);
            }
        }

        void Flush()
        {
            var (gone, made) = (Signs(removed), Signs(added));
            var (start, end) = (0, 0);
            for (var i = 0; i < gone.Count && i < made.Count && gone[i] == made[i] && !WordScan.IsWord(gone[i][0]); i++)
            {
                start += gone[i].Length;
            }

            for (
                var i = 1;
                end < removed.Length - start
                    && end < added.Length - start
                    && gone[^i] == made[^i]
                    && !WordScan.IsWord(gone[^i][0]);
                i++
            )
            {
                end += gone[^i].Length;
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
        Words.Chunk(text).Where(word => word.Length > 1 || WordScan.IsWord(word[0])).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Texts of which too much differs to be compared word by word, as logs and tables in code: what stands between
    /// what both begin and end with is gone, and new. Null for others.
    /// </summary>
    private static ImmutableArray<WordRun>? Wholes(string before, string after)
    {
        if ((long)before.Length * after.Length <= MaxPairs)
        {
            return null; // A word has a letter at least.
        }

        var (old, now) = (Words.Chunk(before), Words.Chunk(after));
        var least = Math.Min(old.Count, now.Count);
        var (first, last) = (0, 0);
        while (first < least && old[first] == now[first])
        {
            first++;
        }

        while (last < least - first && old[^(last + 1)] == now[^(last + 1)])
        {
            last++;
        }

        if ((long)(old.Count - first - last) * (now.Count - first - last) <= MaxPairs)
        {
            return null;
        }

        WordRun[] runs =
        [
            new(ChangeState.Same, Join(now, 0, first)),
            new(ChangeState.Removed, Join(old, first, old.Count - last)),
            new(ChangeState.Added, Join(now, first, now.Count - last)),
            new(ChangeState.Same, Join(now, now.Count - last, now.Count)),
        ];
        return [.. runs.Where(run => run.Text.Length > 0)];
    }

    /// <summary>What readers see as one sign each, of however many characters.</summary>
    private static List<string> Signs(string text)
    {
        var signs = new List<string>();
        for (var at = 0; at < text.Length; at += signs[^1].Length)
        {
            signs.Add(text.Substring(at, StringInfo.GetNextTextElementLength(text, at)));
        }

        return signs;
    }

    private static string Join(IReadOnlyList<string> pieces, int from, int to) =>
        string.Concat(pieces.Skip(from).Take(to - from));

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
