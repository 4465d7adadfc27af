using Dossier.Fingerprints;
using Dossier.Model.Grounding;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Weighing;

/// <summary>A sentence of a claim beside a sentence of a passage that it may rest on.</summary>
/// <param name="Id">The passage.</param>
/// <param name="Statement">The sentence of it.</param>
/// <param name="Words">Hashes of those words of the claim's sentence that it has; 0 for the others.</param>
/// <param name="First">The first word of the claim's sentence.</param>
/// <param name="Hash">The record's hash.</param>
/// <param name="Likeness">What they share: words, names, figures.</param>
internal sealed record SentenceMatch(
    PassageId Id,
    Statement Statement,
    ulong[] Words,
    int First,
    KeyedHash Hash,
    double Likeness
)
{
    private readonly Dictionary<(string Item, int Word), bool> links = [];

    /// <summary>Whether a mark stands close to a word there.</summary>
    /// <param name="item">What the mark is paired as.</param>
    /// <param name="word">A word of the claim.</param>
    public bool Links(string item, int word)
    {
        var hashed = Words[word - First];
        if (hashed == 0 || !Statement.Items.Contains(item))
        {
            return false;
        }

        if (!links.TryGetValue((item, word), out var there))
        {
            links[(item, word)] = there = Statement.Links.Has(StatementHash.Pair(Hash, item, hashed));
        }

        return there;
    }

    /// <summary>Whether a name stands right before or after a word there.</summary>
    public bool LinksClose(string item, int word, bool isBehind)
    {
        var hashed = Words[word - First];
        return hashed != 0
            && Statement.Items.Contains(item)
            && Statement.Links.Has(
                StatementHash.Pair(Hash, isBehind ? StatementHash.Behind(item) : StatementHash.Before(item), hashed)
            );
    }

    /// <summary>Whether a mark stands close to an opposite there.</summary>
    public bool LinksPole(string item, string pole) =>
        Statement.Items.Contains(item)
        && Statement.Items.Contains(pole)
        && Statement.Links.Has(StatementHash.Pair(Hash, item, Hash.Of(pole)));
}
