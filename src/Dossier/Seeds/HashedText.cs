using System.Collections.Immutable;

namespace Dossier.Seeds;

/// <summary>A text as hashes of its words under the key of a record.</summary>
internal sealed class HashedText
{
    private readonly KeyedHash hash;
    private readonly ulong[] folded;

    /// <summary>Hashes every word once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words, as <see cref="Normalisation.Words"/> gives them.</param>
    /// <param name="hash">The record's hash.</param>
    public HashedText(string text, List<(int Start, int End)> words, KeyedHash hash)
    {
        (Text, Words, this.hash) = (text, words, hash);
        folded = new ulong[words.Count];
        Span<char> letters = stackalloc char[128];
        for (var i = 0; i < folded.Length; i++)
        {
            var word = text.AsSpan(words[i].Start, Math.Min(64, words[i].End - words[i].Start));
            folded[i] = hash.Of(letters[..Normalisation.Fold(word, letters)]);
        }
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its words, as offsets.</summary>
    public List<(int Start, int End)> Words { get; }

    /// <summary>Number of word triples.</summary>
    public int Triples => Math.Max(0, folded.Length - 2);

    /// <summary>The hash of a word, folded.</summary>
    public ulong Word(int index) => folded[index];

    /// <summary>The hash of three words, folded.</summary>
    /// <param name="index">The first of them.</param>
    public ulong Triple(int index) => hash.Of(folded[index], folded[index + 1], folded[index + 2]);

    /// <summary>The hash of words as written, with what stands between them.</summary>
    /// <param name="index">The first of them.</param>
    /// <param name="count">How many.</param>
    public ulong Exact(int index, int count) =>
        hash.Of(Normalisation.LightText(Text.AsSpan(Words[index].Start, Words[index + count - 1].End - Words[index].Start)));

    /// <summary>Every triple, folded and as written.</summary>
    public ImmutableArray<(ulong Folded, ulong Exact)> AllTriples() => [.. Enumerable.Range(0, Triples).Select(i => (Triple(i), Exact(i, 3)))];
}
