using System.Collections.Immutable;

namespace Dossier.Fingerprints;

/// <summary>A text as hashes of its words under the key of a record.</summary>
internal sealed class HashedText
{
    private readonly KeyedHash hash;
    private readonly ulong[] folded;
    private readonly ulong[] stems;
    private readonly bool[] names;

    /// <summary>Hashes every word once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words, as <see cref="Normalisation.Words"/> gives them.</param>
    /// <param name="hash">The record's hash.</param>
    public HashedText(string text, List<(int Start, int End)> words, KeyedHash hash)
    {
        (Text, Words, this.hash) = (text, words, hash);
        folded = new ulong[words.Count];
        stems = new ulong[words.Count];
        names = new bool[words.Count];
        var holdsAddress = text.Contains("://", StringComparison.Ordinal);
        Span<char> letters = stackalloc char[128];
        for (var i = 0; i < folded.Length; i++)
        {
            var word = text.AsSpan(words[i].Start, Math.Min(64, words[i].End - words[i].Start));
            var whole = letters[..Normalisation.Fold(word, letters)];
            folded[i] = hash.Of(whole);
            names[i] =
                char.IsUpper(word[0])
                || text.AsSpan(words[i].Start, words[i].End - words[i].Start).ContainsAnyInRange('0', '9')
                || (holdsAddress && IsInAddress(words[i].Start));
            stems[i] = Normalisation.Stem(whole) is > 0 and var length
                ? length == whole.Length
                    ? folded[i]
                    : hash.Of(whole[..length])
                : 0;
        }
    }

    /// <summary>The text as it was given.</summary>
    public string Text { get; }

    /// <summary>Its words, as offsets.</summary>
    public List<(int Start, int End)> Words { get; }

    /// <summary>Number of word triples.</summary>
    public int Triples => Math.Max(0, folded.Length - 2);

    /// <summary>The hash of a word, folded.</summary>
    public ulong Word(int index) => folded[index];

    /// <summary>The hash of a word's stem; 0 for a word that has none.</summary>
    public ulong Stem(int index) => stems[index];

    /// <summary>Whether a word is kept by itself: one with a capital or a digit, or part of an address.</summary>
    public bool IsName(int index) => names[index];

    /// <summary>The hash of three words, folded.</summary>
    /// <param name="index">The first of them.</param>
    public ulong Triple(int index) => hash.Of(folded[index], folded[index + 1], folded[index + 2]);

    /// <summary>The hash of words as written, with what stands between them.</summary>
    /// <param name="index">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <param name="turnFirst">Whether the first letter is taken as a capital where it is small, and the other
    /// way.</param>
    public ulong Exact(int index, int count, bool turnFirst = false)
    {
        var text = Text.AsSpan(Words[index].Start, Words[index + count - 1].End - Words[index].Start);
        Span<char> light = text.Length <= 256 ? stackalloc char[2 * text.Length] : new char[2 * text.Length];
        var plain = Normalisation.LightText(text, light);
        if (turnFirst)
        {
            var letter = char.IsUpper(plain[0]) ? char.ToLowerInvariant(plain[0]) : char.ToUpperInvariant(plain[0]);
            return hash.Of($"{letter}{plain[1..]}");
        }

        return hash.Of(plain);
    }

    /// <summary>Every triple, folded and as written.</summary>
    public ImmutableArray<(ulong Folded, ulong Exact)> AllTriples() =>
        [.. Enumerable.Range(0, Triples).Select(i => (Triple(i), Exact(i, 3)))];

    private bool IsInAddress(int at)
    {
        var from = Text.LastIndexOf(' ', at) + 1;
        var to = Text.IndexOf(' ', at);
        return Text.AsSpan(from, (to < 0 ? Text.Length : to) - from).Contains("://", StringComparison.Ordinal);
    }
}
