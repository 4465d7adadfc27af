using System.Collections.Frozen;

namespace Dossier.Csl.Languages;

/// <summary>
/// Words that English titles write small unless they are first or last: articles, conjunctions, prepositions.
/// </summary>
internal static class TitleStopWords
{
    private static readonly FrozenSet<string> Words = """
        a about above across afore after against al along alongside amid amidst among amongst an and anent apropos apud
        around as aside astride at athwart atop barring before behind below beneath beside besides between beyond but by
        c ca circa de despite down during et except for from given in inside into lest like modulo near next nor
        notwithstanding of off on onto or out over per plus qua sans since so than the through throughout thru thruout
        till to toward towards under underneath until unto up upon v v. van versus via vis-à-vis von vs vs. with within
        without yet
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Whether a word, in small letters, is one.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
