using Dossier.Fingerprints;
using Dossier.Model.Grounding;

namespace Dossier.Tests.Seeds;

/// <summary>
/// Someone who has a record, this program and a list of words, the commonest first, and nothing else of the article. He
/// keeps the words that a passage's stems and names do not exclude, adds the figures that stand in clear, and chains
/// words for as long as each three in a row are a run that the passage knows as written. What he prefers is what is
/// commoner, in the language and in this record.
/// </summary>
/// <param name="record">The record.</param>
/// <param name="list">The words.</param>
internal sealed class Attack(SeedRecord record, IReadOnlyList<string> list)
{
    /// <summary>The commonest words, which are no names; a capital of theirs begins a sentence.</summary>
    private const int Small = 200;

    private readonly KeyedHash hash = new([.. record.Key]);
    private readonly (string Form, string Capital, double Bits, ulong Stem, int Passages)[] words = Listed(
        record,
        list
    );

    /// <summary>A word that may stand in a passage.</summary>
    /// <param name="Form">As it is tried.</param>
    /// <param name="Hash">Of its folded form.</param>
    /// <param name="Bits">How unlikely it is, as the logarithm to base 2 of one in so many.</param>
    public sealed record Word(string Form, ulong Hash, double Bits);

    /// <summary>Words in a row that a passage does not exclude.</summary>
    /// <param name="Words">The words.</param>
    /// <param name="Bits">How unlikely they are.</param>
    public sealed record Reading(Word[] Words, double Bits)
    {
        /// <summary>The words as text.</summary>
        public override string ToString() => string.Join(' ', Words.Select(word => word.Form));

        /// <summary>The reading with one word more.</summary>
        public Reading And(Word word) => new([.. Words, word], Bits + word.Bits);
    }

    /// <summary>The words that a passage does not exclude, the likeliest first.</summary>
    public Word[] Known(Passage passage)
    {
        var known = new Dictionary<string, Word>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            var (form, capital, bits, stem, passages) = words[i];
            if (stem == 0 || passage.Stems.Has(stem))
            {
                // A stem that comes again and again in the record is the likelier in each of its passages.
                Add(
                    form,
                    bits - Math.Log2(Math.Max(1.0, (double)Fingerprint.RoomOfStems * passages / record.Passages.Length))
                );
            }

            if (i >= Small && passage.Names.Has(hash.Of(form), hash.Of(capital)))
            {
                Add(capital, bits);
            }
        }

        foreach (var figure in passage.Figures.Where(figure => !figure.AsSpan().ContainsAnyExceptInRange('0', '9')))
        {
            Add(figure, Math.Log2(passage.Words));
        }

        return [.. known.Values.OrderBy(word => word.Bits).ThenBy(word => word.Form, StringComparer.Ordinal)];

        void Add(string form, double bits) => known.TryAdd(form, new Word(form, hash.Of(Folded(form)), bits));
    }

    /// <summary>The likeliest readings of a passage, from any place in it, after each word from the third on.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="words">The length of the last readings.</param>
    /// <param name="width">How many are followed up.</param>
    /// <param name="first">How many of the likeliest words a reading may begin with.</param>
    public IReadOnlyList<Reading[]> Read(Passage passage, int words, int width, int first)
    {
        var known = Known(passage);
        var begin = known[..Math.Min(first, known.Length)];
        var readings = begin.SelectMany(one => begin.Select(two => new Reading([one, two], one.Bits + two.Bits)));
        var after = new List<Reading[]>();
        for (var length = 3; length <= words; length++)
        {
            var from = length == 3 ? begin : known;
            after.Add([
                .. readings
                    .SelectMany(reading => from.Where(word => Follows(passage, reading, word)).Select(reading.And))
                    .OrderBy(reading => reading.Bits)
                    .ThenBy(reading => reading.ToString(), StringComparer.Ordinal)
                    .Take(width),
            ]);
            readings = after[^1];
        }

        return after;
    }

    /// <summary>
    /// How many readings are left after each word when the first two are given; the true one is always among them.
    /// </summary>
    public IReadOnlyList<int> Count(Passage passage, IReadOnlyList<string> sentence, int steps)
    {
        // The words of the sentence are in the list: else it would be safe for a poor reason.
        var known = Known(passage)
            .Concat(sentence.Select(word => new Word(word, hash.Of(Folded(word)), 0)))
            .DistinctBy(word => word.Form)
            .ToArray();
        var readings = new List<(Word One, Word Two)>
        {
            (known.First(word => word.Form == sentence[0]), known.First(word => word.Form == sentence[1])),
        };
        var counts = new List<int> { 1 };
        for (var step = 0; step < steps; step++)
        {
            readings =
            [
                .. readings
                    .AsParallel()
                    .AsOrdered()
                    .SelectMany(reading =>
                        known
                            .Where(word => Follows(passage, reading.One, reading.Two, word))
                            .Select(word => (reading.Two, word))
                    ),
            ];
            Assert.Contains(
                readings,
                reading => reading.One.Form == sentence[step + 1] && reading.Two.Form == sentence[step + 2]
            );
            counts.Add(readings.Count);
        }

        return counts;
    }

    /// <summary>No sentence says a word twice in a row.</summary>
    private bool Follows(Passage passage, Reading reading, Word word) =>
        word.Hash != reading.Words[^1].Hash
        && reading.Words[^1].Hash != reading.Words[^2].Hash
        && Follows(passage, reading.Words[^2], reading.Words[^1], word);

    private bool Follows(Passage passage, Word one, Word two, Word three)
    {
        var run = hash.Of(one.Hash, two.Hash, three.Hash);
        return passage.Runs.Has(run) && passage.Runs.Has(run, hash.Of($"{one.Form} {two.Form} {three.Form}"));
    }

    /// <summary>
    /// The words folded and with a capital, with what each weighs, its stem and in how many passages that is known.
    /// </summary>
    private static (string Form, string Capital, double Bits, ulong Stem, int Passages)[] Listed(
        SeedRecord record,
        IReadOnlyList<string> list
    )
    {
        var hash = new KeyedHash([.. record.Key]);
        var scale = list.Select((_, i) => 1.0 / (i + 1)).Sum();
        return
        [
            .. list.Select(
                (word, i) =>
                {
                    var form = Folded(word);
                    var stem = Normalisation.Stem(form) is > 0 and var length ? hash.Of(form.AsSpan(0, length)) : 0;
                    return (
                        form,
                        $"{char.ToUpperInvariant(form[0])}{form[1..]}",
                        Math.Log2((i + 1) * scale),
                        stem,
                        stem == 0 ? 0 : record.Passages.Count(passage => passage.Stems.Has(stem))
                    );
                }
            ),
        ];
    }

    private static string Folded(string word)
    {
        Span<char> letters = stackalloc char[128];
        return letters[..Normalisation.Fold(word, letters)].ToString();
    }
}
