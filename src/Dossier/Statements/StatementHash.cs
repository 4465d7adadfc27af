using Dossier.Fingerprints;

namespace Dossier.Statements;

/// <summary>How words and pairs of a mark and a word are hashed under a record's key.</summary>
internal static class StatementHash
{
    /// <summary>Words on each side of a mark that it is paired with.</summary>
    public const int PairingDistance = 4;

    /// <summary>The hash of a word: of its stem, or of a short word itself.</summary>
    public static ulong Word(HashedText text, int word) => text.Stem(word) is > 0 and var stem ? stem : text.Word(word);

    /// <summary>The hash of a mark and a word.</summary>
    /// <param name="hash">The record's hash.</param>
    /// <param name="item">The hash of what the mark is paired as.</param>
    /// <param name="word">The hash of the word.</param>
    public static ulong Pair(KeyedHash hash, ulong item, ulong word) => hash.Of(item, word, 1);

    /// <summary>What a name is paired as with the words closest before it.</summary>
    public static string Before(string item) => $"{item}<";

    /// <summary>What a name is paired as with the words closest after it.</summary>
    public static string Behind(string item) => $"{item}>";

    /// <summary>What a mark is paired as: each word of a name by itself.</summary>
    public static IEnumerable<string> Items(Mark mark) =>
        mark.Kind switch
        {
            MarkKind.Name => NameKey.Split(mark.Text).Select(NameKey.Of),
            MarkKind.Quotation => ["quote"],
            _ => [(mark with { Bound = Bound.None, Unit = "" }).ToString()],
        };
}
