using System.Collections.Immutable;
using Dossier.Statements.WordLists;

namespace Dossier.Statements;

/// <summary>The statements of a text.</summary>
/// <param name="Marks">What marks them, in their order.</param>
/// <param name="IsContent">For each word of the text whether it carries a sense of its own.</param>
/// <param name="Sentences">The first word of each and the one after its last.</param>
internal sealed record ReadStatements(
    ImmutableArray<Mark> Marks,
    bool[] IsContent,
    ImmutableArray<(int First, int End)> Sentences
)
{
    /// <summary>Words on each side of a name that say what it does or what is done to it.</summary>
    private const int Close = 2;

    /// <summary>For each word whether its clause only supposes what it says.</summary>
    public bool[] IsDoubted { get; init; } = [];

    /// <summary>
    /// The words of opposites that a negative subject turns round, such as ‘nobody’; older records do not have them
    /// turned.
    /// </summary>
    public HashSet<int> OfSubject { get; init; } = [];

    /// <summary>For each word whether it says that somebody thinks so: ‘finds’, ‘according’.</summary>
    public bool[] IsAttributed { get; init; } = [];

    /// <summary>
    /// First words of names after which the words before would stand if the sentence were active: ‘launched by
    /// Nazarbayev’.
    /// </summary>
    public IReadOnlySet<int> IsTurned { get; init; } = new HashSet<int>();

    /// <summary>
    /// The words closest to a name that carry sense, and whether they would stand after it in an active sentence.
    /// </summary>
    public IEnumerable<(int Word, bool IsBehind)> Closest(Mark name, (int First, int End) sentence)
    {
        var isTurned = IsTurned.Contains(name.Word);
        var left = Close;
        for (var i = name.Word - 1; i >= sentence.First && left > 0; i--)
        {
            if (IsContent[i])
            {
                left--;
                yield return (i, isTurned);
            }
        }

        left = Close;
        for (var i = name.Word + Math.Max(1, name.Words); i < sentence.End && left > 0; i++)
        {
            if (IsContent[i])
            {
                left--;
                yield return (i, !isTurned);
            }
        }
    }

    /// <summary>How many words of a sentence carry sense.</summary>
    public int ContentIn((int First, int End) sentence) =>
        IsContent.AsSpan(sentence.First, sentence.End - sentence.First).Count(true);

    /// <summary>The marks of one sentence.</summary>
    public IEnumerable<Mark> In((int First, int End) sentence) =>
        Marks.Where(mark => mark.Word >= sentence.First && mark.Word < sentence.End);

    /// <summary>The words close to a mark that carry sense, within its sentence, nearest first on each side.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="reach">How many on each side.</param>
    public IEnumerable<int> Beside(Mark mark, (int First, int End) sentence, int reach)
    {
        // Of ‘before’ and ‘after’ the words behind them matter, and none that stand in front.
        var left = mark is { Kind: MarkKind.Pole, Text: Axis.Before } ? 0 : reach;
        for (var i = mark.Word - 1; i >= sentence.First && left > 0; i--)
        {
            if (IsContent[i])
            {
                left--;
                yield return i;
            }
        }

        left = reach;
        for (var i = mark.Word + Math.Max(1, mark.Words); i < sentence.End && left > 0; i++)
        {
            if (IsContent[i])
            {
                left--;
                yield return i;
            }
        }
    }
}
