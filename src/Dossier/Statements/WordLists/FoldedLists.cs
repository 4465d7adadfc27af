using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Fingerprints;

namespace Dossier.Statements.WordLists;

/// <summary>Lists of words as they are looked up: folded, so that case and accents do not count.</summary>
internal static class FoldedLists
{
    /// <summary>The words of a phrase as a list writes it, with low lines or hyphens between them, folded.</summary>
    public static ImmutableArray<string> Phrase(string written) =>
        [.. written.Split(['_', '-']).Select(word => word == "*" ? word : Folded(word))];

    /// <summary>The first form of each group under all of its forms.</summary>
    public static FrozenDictionary<string, string> Groups(string words) =>
        LanguageWords
            .Parts(words)
            .Select(group => group.Split('|'))
            .SelectMany(group => group.Select(form => (form, group[0])))
            .ToFrozenDictionary(pair => Folded(pair.form), pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Folded words, the longest first.</summary>
    public static ImmutableArray<string> Longest(string words) =>
        [
            .. LanguageWords
                .Parts(words)
                .Select(Folded)
                .OrderByDescending(word => word.Length)
                .ThenBy(word => word, StringComparer.Ordinal),
        ];

    /// <summary>The folded words of a list.</summary>
    public static FrozenSet<string> FoldedSet(string words) =>
        LanguageWords.Parts(words).Select(Folded).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A word folded; a star at its end stays.</summary>
    public static string Folded(string word)
    {
        Span<char> folded = stackalloc char[2 * word.Length];
        var star = word.EndsWith('*');
        var letters = folded[..Normalisation.Fold(star ? word.AsSpan(0, word.Length - 1) : word, folded)].ToString();
        return star ? letters + "*" : letters;
    }
}
