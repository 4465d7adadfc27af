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
    /// <summary>Whether a mark there has one of some keys.</summary>
    public bool HasAny(string[] keys)
    {
        foreach (var key in keys)
        {
            if (Statement.Items.Contains(key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a mark stands close to a word there.</summary>
    /// <param name="item">What the mark is paired as.</param>
    /// <param name="word">A word of the claim.</param>
    public bool Links(string item, int word) =>
        Words[word - First] != 0 && Statement.Items.Contains(item) && HasPair(Hash.Of(item), word);

    /// <summary>Whether a name stands right before or after a word there.</summary>
    public bool LinksClose(string item, int word, bool isBehind) =>
        Words[word - First] != 0
        && Statement.Items.Contains(item)
        && HasPair(Hash.Of(isBehind ? StatementHash.Behind(item) : StatementHash.Before(item)), word);

    /// <summary>Whether something is paired with a word there.</summary>
    /// <param name="item">Its hash.</param>
    /// <param name="word">A word of the claim.</param>
    public bool HasPair(ulong item, int word) =>
        Words[word - First] is > 0 and var hashed && Statement.Links.Has(StatementHash.Pair(Hash, item, hashed));
}
