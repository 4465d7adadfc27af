using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Dossier.Statements.WordLists;

namespace Dossier.Statements;

/// <summary>
/// Flips the sense of the opposites in a text that are negated, and gives those that are refused both senses.
/// </summary>
/// <param name="row">The words.</param>
/// <param name="lexicon">The lists of their language.</param>
/// <param name="negates">For each word whether it turns round what it stands with.</param>
/// <param name="denies">For each word whether it leaves undone what follows it.</param>
internal sealed class Negation(WordRow row, Lexicon lexicon, bool[] negates, bool[] denies)
{
    /// <summary>How many words before an opposite a negation may stand, or after it.</summary>
    private const int MaxDistance = 3;

    /// <summary>The mark of the night among the times of the day.</summary>
    private const string NightTime = "time=night";

    /// <summary>Words that may stand before the subject of a clause, with names and numbers.</summary>
    private static readonly FrozenSet<string> Leading = (
        "in on at by of the a since until during after before from between and this that but so yet while though "
        + "whereas"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of agreeing to do something.</summary>
    private static readonly FrozenSet<string> Consents =
        "agreed agree agrees allowed allow allows permitted permit consented"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The words of opposites that a negative subject turns round (‘nobody’, ‘no company’), further before them than
    /// other negations reach.
    /// </summary>
    public HashSet<int> OfSubject { get; } = [];

    /// <summary>Whether a word is the first part of a contracted ‘not’: ‘won't’.</summary>
    public static bool IsContraction(WordRow row, int i) =>
        i + 1 < row.Count && row.Word(i).EndsWith("n") && row.Gap(i) is "'" or "’" && row.Word(i + 1) is "t";

    /// <summary>Corrects the marks of a text.</summary>
    public void Apply(List<Mark> marks)
    {
        Drop(marks);
        DenyWithoutConsent();
        Flip(marks);
        new NegatedConditions(row, negates).Turn(marks);
        Deny(marks);
    }

    /// <summary>Drops opposites that are part of a longer one: ‘long’ within ‘no longer’.</summary>
    private void Drop(List<Mark> marks)
    {
        var covered = new bool[row.Count];
        var isOfNight = new bool[row.Count];
        foreach (var mark in marks)
        {
            // ‘almost doubled’ says that it doubled.
            for (
                var i = mark.Word + 1;
                mark.Kind == MarkKind.Pole
                    && mark.Text is not (Axis.Multiple or Axis.Half)
                    && i < mark.Word + mark.Words;
                i++
            )
            {
                covered[i] = true;
                isOfNight[i] |= mark.Text == Axis.Night && !covered[mark.Word]; // But not of ‘day by day’.
            }

            // ‘no longer’ turns round what it stands before as well: who no longer accepts, refuses.
            if (
                mark.Kind == MarkKind.Pole
                && mark.Words > 1
                && mark.Text is not ("continue" or "still" or "done" or Axis.Instead)
            )
            {
                negates.AsSpan(mark.Word, Math.Min(mark.Words, row.Count - mark.Word)).Clear();
            }
        }

        // ‘at night’ is a time of the day as well, and dark.
        marks.RemoveAll(mark =>
            mark.Kind == MarkKind.Pole
            && (
                (covered[mark.Word] && !(isOfNight[mark.Word] && mark.Text is NightTime or Axis.Light))
                || mark.Text == Axis.Idiom
            )
        );
        // ‘nobody may’ forbids and ‘so that they may’ intends: neither leaves anything open.
        marks.RemoveAll(mark => mark is { Kind: MarkKind.Pole, Text: Axis.Hedge } && IsForbidden(mark));
    }

    /// <summary>Flips the sense of what is negated.</summary>
    private void Flip(List<Mark> marks)
    {
        // ‘none is better’ says that it is the best, and not that it is bad.
        marks.RemoveAll(mark => mark.Kind == MarkKind.Pole && (IsCompared(mark) || IsSurpassedByNobody(mark)));
        foreach (ref var mark in CollectionsMarshal.AsSpan(marks))
        {
            if (mark.Kind == MarkKind.Pole && !mark.Text.EndsWith('!') && !mark.IsOfKind && IsNegated(mark))
            {
                mark = mark with { IsNegative = !mark.IsNegative };
            }
        }
    }

    /// <summary>
    /// Gives what is refused or left undone both of its senses: who refuses new radiators has old ones, and who refuses
    /// to close leaves open.
    /// </summary>
    private void Deny(List<Mark> marks)
    {
        foreach (var mark in marks.Where(mark => mark.Kind == MarkKind.Pole && !mark.IsOfKind).ToArray())
        {
            var left = MaxDistance;
            for (var i = mark.Word - 1; i >= 0 && left > 0 && !row.IsBreak(i); i--)
            {
                left -= IsOfDate(i) ? 0 : 1; // ‘refused on 8 July to suspend’.
                if (denies[i])
                {
                    marks.Add(mark with { IsNegative = !mark.IsNegative });
                    break;
                }
            }
        }
    }

    /// <summary>
    /// Whether a ‘may’ forbids or intends: ‘nobody may’, ‘so that they may’, ‘may run no longer than’, ‘may only’.
    /// </summary>
    private bool IsForbidden(Mark mark)
    {
        for (var i = mark.Word; i + 1 < row.Count && i < mark.Word + MaxDistance && !row.IsBreak(i); i++)
        {
            if (
                row.Word(i + 1) is "no" or "only" or "never"
                || (
                    i > mark.Word
                    && row.Word(mark.Word + 1) is "not"
                    && row.Word(i + 1) is "longer" or "later" or "before"
                )
            )
            {
                return true;
            }
        }

        for (var i = mark.Word - 1; i >= 0 && !row.IsBreak(i); i--)
        {
            if (
                negates[i]
                || row.Word(i) is "no" or "No" or "nobody" or "Nobody"
                || (row.Word(i) is "that" && i >= mark.Word - MaxDistance)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the negations around an opposite turn it round: an odd number of them does. Notes in <see
    /// cref="OfSubject"/> those that a subject turns round.
    /// </summary>
    private bool IsNegated(Mark mark)
    {
        var isNegated = false;
        for (var i = mark.Word - 1; i >= 0 && !row.IsBreak(i); i--)
        {
            if (i < mark.Word - MaxDistance && negates[i] && IsNobody(i))
            {
                OfSubject.Add(mark.Word);
                if (IsInClauseBehind(i, mark.Word))
                {
                    continue; // ‘nobody has counted what they spent’ says that they spent.
                }
            }
            else if (i < mark.Word - MaxDistance && !(negates[i] && (IsSubject(i) || NegatesThatClause(i, mark.Word))))
            {
                continue;
            }

            // ‘less fruitful’, but not ‘less coal and more gas’.
            var isNear = i == mark.Word - 1 || !row.Word(i).StartsWith("le", StringComparison.Ordinal);
            isNegated ^=
                negates[i]
                && isNear
                && !(i + 1 < row.Count && row.Word(i + 1) is "only")
                && !IsPresupposed(i, mark.Word)
                && !IsSupposed(i);
        }

        var end = mark.Word + mark.Words - 1;
        for (var i = end; i + 2 < row.Count && i < end + MaxDistance && !row.IsBreak(i); i++)
        {
            isNegated ^= row.Word(i + 1) is "no" && row.Word(i + 2) is "longer";
        }

        // ‘achieved little’, ‘changed nothing’, ‘ordered none’.
        isNegated ^=
            end + 1 < row.Count && row.Gap(end) is " " && row.Word(end + 1) is ("little" or "nothing" or "none");

        for (
            var i = end;
            lexicon.Words.NegatesBehind && i + 1 < row.Count && i < end + MaxDistance && !row.IsBreak(i);
            i++
        )
        {
            isNegated ^= negates[i + 1];
        }

        return isNegated;
    }

    /// <summary>
    /// Whether a word is taken as known, so that a negation before says nothing of it: ‘does not explain the fall’.
    /// </summary>
    private bool IsPresupposed(int negation, int word) =>
        negation < word - 2
        && row.Word(word - 1) is "the" or "this" or "its" or "their"
        && (
            row.Word(word - 2).StartsWith("ascrib")
            || row.Word(word - 2).StartsWith("attribut")
            || row.Word(word - 2).StartsWith("explain")
        );

    /// <summary>Whether a negation only supposes: ‘if none is built’ says what ‘unless one is built’ does.</summary>
    private bool IsSupposed(int negation)
    {
        for (var i = negation - 1; i >= 0 && !row.IsBreak(i); i--)
        {
            if (row.Word(i) is "if" or "If")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word says when, between a refusal and what is refused: ‘on 8 July’.</summary>
    private bool IsOfDate(int i) =>
        row.Word(i) is "on" or "in" or "at" || char.IsAsciiDigit(row.Word(i)[0]) || char.IsUpper(row.Word(i)[0]);

    /// <summary>Who has not agreed to do something leaves it undone, as who declines.</summary>
    private void DenyWithoutConsent()
    {
        var consents = Consents.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 1; i < row.Count; i++)
        {
            denies[i] |=
                consents.Contains(row.Word(i))
                && !row.IsBreak(i - 1)
                && (negates[i - 1] || (i > 1 && negates[i - 2] && !row.IsBreak(i - 2)));
        }
    }

    /// <summary>Whether an opposite is a comparative with ‘none’ or ‘no’ before it.</summary>
    private bool IsCompared(Mark mark) =>
        mark.Word > 0
        && (row.Word(mark.Word).EndsWith("er") || row.Word(mark.Word) is "worse" or "less")
        && (
            row.Word(mark.Word - 1) is "no" or "No"
            || (
                mark.Word > 1
                && row.Word(mark.Word - 2) is "none" or "None" or "nothing" or "Nothing" or "nobody" or "Nobody"
            )
        );

    /// <summary>
    /// Whether an opposite stands between a ‘no’ and the ‘than’ of a comparative, which say together that somebody else
    /// does so most of all: ‘no group reported more slides than the guides’.
    /// </summary>
    private bool IsSurpassedByNobody(Mark mark)
    {
        var nobody = mark.Word - 1;
        while (nobody >= 0 && !row.IsBreak(nobody) && !IsNone(nobody))
        {
            nobody--;
        }

        var isComparative = false;
        for (var i = nobody + 1; nobody >= 0 && IsNone(nobody) && i < row.Count && !row.IsBreak(i - 1); i++)
        {
            if (isComparative && i > mark.Word && row.Word(i) is "than")
            {
                return true;
            }

            isComparative |= row.Word(i).EndsWith("er") || row.Word(i) is "more" or "less" or "worse";
        }

        return false;

        bool IsNone(int i) =>
            row.Word(i) is "no" or "No" or "none" or "None" or "nobody" or "Nobody" or "nothing" or "Nothing"
            && row.Word(i + 1) is not "longer";
    }

    /// <summary>Whether a negation says that nobody does what its clause says: ‘none of the nine households’.</summary>
    private bool IsSubject(int i) => row.Word(i) is "none" or "None" && i + 1 < row.Count && row.Word(i + 1) is "of";

    /// <summary>
    /// Whether a negation begins the subject of its clause, so that nobody does what follows: ‘in May no company made
    /// an offer’, but not ‘it made no offer’.
    /// </summary>
    private bool IsNobody(int i)
    {
        if (row.Word(i) is not ("no" or "No" or "nobody" or "Nobody"))
        {
            return false;
        }

        var leading = Leading.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = i - 1; at >= 0 && !row.IsBreak(at); at--)
        {
            if (
                !char.IsUpper(row.Word(at)[0])
                && !char.IsAsciiDigit(row.Word(at)[0])
                && !leading.Contains(row.Word(at))
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether another clause begins between a negation and a word, so that the negation says nothing of it.
    /// </summary>
    private bool IsInClauseBehind(int negation, int word)
    {
        for (var i = negation + 1; i < word; i++)
        {
            if (row.Word(i) is "what" or "how" or "why" or "who" or "whom" or "which" or "that" or "where")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a ‘that’ between a negation and a word opens the clause that is negated: ‘does not mean that Russia has
    /// given up’. Right after the negation, as in ‘not that’, it does not count.
    /// </summary>
    private bool NegatesThatClause(int negation, int word)
    {
        for (var i = negation + 1; i < Math.Min(word, negation + MaxDistance); i++)
        {
            if (row.Word(i) is "that" or "что" && i > negation + 1)
            {
                return true;
            }
        }

        return false;
    }
}
