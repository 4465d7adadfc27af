using System.Collections.Immutable;
using Dossier.Figures;
using Dossier.Fingerprints;
using Dossier.Statements.WordLists;

namespace Dossier.Statements;

/// <summary>Makes the statements that a record keeps of its passages.</summary>
internal static class StatementMaker
{
    /// <summary>Of the words that a sentence does not have, one in this many seems to be in it.</summary>
    public const int RoomOfWords = 8;

    /// <summary>
    /// Of the pairs of a mark and a word that a sentence does not have, one in this many seems to be in it.
    /// </summary>
    public const int RoomOfLinks = 16;

    /// <summary>The statements of each passage of an article.</summary>
    public static ImmutableArray<ImmutableArray<Statement>> Of(
        ImmutableArray<HashedText> passages,
        string language,
        KeyedHash hash
    )
    {
        var lexicon = Lexicon.Of(language);
        var names = passages
            .SelectMany(text => NameReader.NamesWithin(text.Text, text.Words, lexicon))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. passages.Select(text =>
            {
                var read = StatementReader.Read(
                    text.Text,
                    text.Words,
                    FigureReader.Read(text.Text, language),
                    lexicon,
                    word => names.Contains(word) || Countries.CodeOf(word) is not null
                );
                return read.Sentences.Select(sentence => StatementOf(text, read, sentence, hash)).ToImmutableArray();
            }),
        ];
    }

    /// <summary>
    /// The statement of one sentence: its marks, its words, and each mark paired with the words near it.
    /// </summary>
    private static Statement StatementOf(
        HashedText text,
        ReadStatements read,
        (int First, int End) sentence,
        KeyedHash hash
    )
    {
        var marks = read.In(sentence).ToImmutableArray();
        var poles = marks.Where(mark => mark.Kind == MarkKind.Pole).ToLookup(mark => mark.Word);
        var links = (
            from mark in marks
            from item in StatementHash.Items(mark).Select(item => hash.Of(item))
            from word in read.Beside(mark, sentence, StatementHash.PairingDistance)
            // Of two opposites nobody asks whether they stand side by side.
            from key in mark.Kind == MarkKind.Pole && !mark.IsSomebody ? [StatementHash.Word(text, word)] : Keys(word)
            select (StatementHash.Pair(hash, item, key), 0UL)
        ).Concat(
            from mark in marks
            where mark.Kind is MarkKind.Name or MarkKind.Figure || mark.IsSomebody
            from item in StatementHash.Items(mark)
            from close in read.Closest(mark, sentence)
            from key in Keys(close.Word)
            let side = hash.Of(close.IsBehind ? StatementHash.Behind(item) : StatementHash.Before(item))
            select (StatementHash.Pair(hash, side, key), 0UL)
        );
        return new Statement([.. marks.Select(mark => mark with { Word = 0, Words = 0 })])
        {
            Words = Fingerprint.Of(
                [
                    .. Enumerable
                        .Range(sentence.First, sentence.End - sentence.First)
                        .Where(i => read.IsContent[i])
                        .Select(i => (StatementHash.Word(text, i), 0UL)),
                ],
                RoomOfWords
            ),
            Links = Fingerprint.Of([.. links], RoomOfLinks),
        };

        IEnumerable<ulong> Keys(int word) =>
            poles[word]
                .SelectMany(StatementHash.Items)
                .Select(item => hash.Of(item))
                .Prepend(StatementHash.Word(text, word));
    }
}
