using System.Collections.Immutable;

namespace Dossier.Statements;

/// <summary>Cuts a text into sentences, and tells the clauses that say what is so from those that do not.</summary>
internal static class Clauses
{
    /// <summary>
    /// For each word whether its clause only supposes something, or its sentence speaks of the article or dossier
    /// itself.
    /// </summary>
    public static bool[] Doubted(WordRow row, bool[] doubts, bool[] remarks)
    {
        var doubted = new bool[row.Count];
        for (var i = 0; i < row.Count; i++)
        {
            if (!doubts[i])
            {
                continue;
            }

            for (var n = i; n < row.Count && (n == i || !row.IsBreak(n - 1)); n++)
            {
                doubted[n] = true;
            }

            for (var n = i - 1; n >= 0 && !row.IsBreak(n); n--)
            {
                doubted[n] = true;
            }
        }

        foreach (var (first, end) in Sentences(row))
        {
            if (remarks.AsSpan(first, end - first).Contains(true))
            {
                doubted.AsSpan(first, end - first).Fill(true);
            }
        }

        return doubted;
    }

    /// <summary>The sentences: the first word of each and the one after its last.</summary>
    public static ImmutableArray<(int First, int End)> Sentences(WordRow row)
    {
        var sentences = ImmutableArray.CreateBuilder<(int, int)>();
        var first = 0;
        for (var i = 0; i < row.Count; i++)
        {
            if (i + 1 < row.Count && !EndsSentence(row, i))
            {
                continue;
            }

            sentences.Add((first, i + 1));
            first = i + 1;
        }

        return sentences.ToImmutable();
    }

    /// <summary>
    /// Whether a sentence ends after a word: at a line end, a bar, or a stop with a space, but for initials and where a
    /// small letter follows.
    /// </summary>
    private static bool EndsSentence(WordRow row, int i)
    {
        var gap = row.Gap(i);
        if (gap.ContainsAny("\n|"))
        {
            return true;
        }

        var stop = gap.IndexOfAny(".!?;");
        return stop >= 0
            && gap[stop..].Contains(' ')
            && (gap[stop] == ';' || !char.IsLower(row.Text[row.Words[i + 1].Start]))
            && !(
                gap[stop] == '.'
                && row.Words[i].End - row.Words[i].Start == 1
                && char.IsUpper(row.Text[row.Words[i].Start])
            );
    }
}
