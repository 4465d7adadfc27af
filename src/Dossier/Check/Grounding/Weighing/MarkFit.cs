using Dossier.Statements;

namespace Dossier.Check.Grounding.Weighing;

/// <summary>
/// How well the marks of a sentence fit at one another's places, by what stands beside them in the passages.
/// </summary>
/// <param name="sentence">The sentence.</param>
internal sealed class MarkFit(SentenceComparison sentence)
{
    /// <summary>Words on each side of a mark that are looked at.</summary>
    private const int WordsOnEachSide = 3;

    private readonly Dictionary<(int Place, int Mark), (int Close, int Weight)> fitByPlace = [];
    private readonly KeyThere[]?[] keysThere = new KeyThere[]?[sentence.Marks.Length];

    /// <summary>
    /// How well a mark fits at the place of another: how many words right next to that place stand next to the mark in
    /// the passages, and all words and opposites around it together, those counted twice.
    /// </summary>
    public (int Close, int Weight) At(int place, int other)
    {
        if (!fitByPlace.TryGetValue((place, other), out var fit))
        {
            fitByPlace[(place, other)] = fit = Around(place, KeysThere(other), isOwn: place == other);
        }

        return fit;
    }

    /// <summary>
    /// How well the words and opposites around a place go with a mark, given where the passages have it.
    /// </summary>
    private (int Close, int Weight) Around(int place, KeyThere[] there, bool isOwn)
    {
        if (there.Length == 0)
        {
            return (0, 0);
        }

        var mark = sentence.Marks[place];
        var onEitherSide = isOwn && mark.Kind == MarkKind.Figure;
        var (close, beside) = (0, 0);
        foreach (var near in sentence.Statements.Read.Closest(mark, sentence.Sentence))
        {
            close += Array.Exists(there, key => key.IsClose(near.Word, near.IsBehind, onEitherSide)) ? 1 : 0;
        }

        foreach (var word in sentence.Statements.Read.Beside(mark, sentence.Sentence, WordsOnEachSide))
        {
            beside += Array.Exists(there, key => key.Match.HasPair(key.Item, word)) ? 1 : 0;
        }

        return (close, (2 * close) + beside + PolesBeside(place - 1, there) + PolesBeside(place + 1, there));
    }

    /// <summary>1 where a mark is an opposite beside which another stands in the passages, otherwise 0.</summary>
    private int PolesBeside(int mark, KeyThere[] there)
    {
        if (mark < 0 || mark >= sentence.Marks.Length || sentence.Marks[mark].Kind != MarkKind.Pole)
        {
            return 0;
        }

        var pole = sentence.Marks[mark].ToString();
        return Array.Exists(there, key => key.LinksPole(pole)) ? 1 : 0;
    }

    /// <summary>Where the sentences that are half as like as the likest have a mark.</summary>
    private KeyThere[] KeysThere(int mark) =>
        keysThere[mark] ??= [
            .. from match in sentence.Matches
            where match.Likeness >= sentence.Matches[0].Likeness / 2
            from key in sentence.Keys[mark]
            where match.Statement.Items.Contains(key)
            select new KeyThere(match, key),
        ];

    /// <summary>What a mark is paired as in a sentence of the passages that has it, hashed once.</summary>
    private sealed class KeyThere(SentenceMatch match, string key)
    {
        private readonly ulong before = match.Hash.Of(StatementHash.Before(key));
        private readonly ulong behind = match.Hash.Of(StatementHash.Behind(key));

        public SentenceMatch Match => match;

        public ulong Item { get; } = match.Hash.Of(key);

        /// <summary>
        /// Whether a word stands right beside the mark there too, and on the same side, which tells who does something
        /// from whom it is done to. On which side of a figure a word stands tells nothing.
        /// </summary>
        public bool IsClose(int word, bool isBehind, bool onEitherSide) =>
            Match.HasPair(isBehind ? behind : before, word)
            || (onEitherSide && Match.HasPair(isBehind ? before : behind, word));

        /// <summary>Whether the mark stands close to an opposite there.</summary>
        public bool LinksPole(string pole) =>
            Match.Statement.Items.Contains(pole)
            && Match.Statement.Links.Has(StatementHash.Pair(Match.Hash, Item, Match.Hash.Of(pole)));
    }
}
