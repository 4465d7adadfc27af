using System.Buffers;

namespace Dossier.Statements;

/// <summary>A text and its words, one after the other.</summary>
/// <param name="Text">The text.</param>
/// <param name="Words">Its words, as offsets.</param>
internal sealed record WordRow(string Text, List<(int Start, int End)> Words)
{
    /// <summary>What ends a clause.</summary>
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:.!?()–—|\n");

    /// <summary>How many words.</summary>
    public int Count => Words.Count;

    /// <summary>The word at an index, from 0.</summary>
    public ReadOnlySpan<char> Word(int i) => Text.AsSpan(Words[i].Start, Words[i].End - Words[i].Start);

    /// <summary>What lies between a word and the next.</summary>
    public ReadOnlySpan<char> Gap(int i) => Text.AsSpan(Words[i].End, Words[i + 1].Start - Words[i].End);

    /// <summary>Whether a clause ends after a word.</summary>
    /// <param name="i">The word; -1 for what stands before the first, which ends none.</param>
    public bool IsBreak(int i) => i >= 0 && i + 1 < Words.Count && Gap(i).ContainsAny(Breaks);
}
