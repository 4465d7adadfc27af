using Dossier.Statements.WordLists;

namespace Dossier.Statements;

/// <summary>Bounds and verbs that are denied together: ‘is not lowered by more than two’, ‘not before 2027’.</summary>
/// <param name="row">The words.</param>
/// <param name="negates">For each word whether it turns round what it stands with.</param>
internal sealed class DeniedBounds(WordRow row, bool[] negates)
{
    /// <summary>Words before a bound among which a ‘not’ denies it.</summary>
    private const int DenialReach = 6;

    /// <summary>Words that may stand between a ‘not’ and ‘longer than’ or ‘below’.</summary>
    private const int LongerReach = 2;

    /// <summary>Adds to ‘has not met yet’ what ‘has not yet met’ says.</summary>
    public void AddNotYet(List<Mark> marks)
    {
        for (var i = 1; i < row.Count; i++)
        {
            if (row.Word(i) is not "yet" || row.Word(i - 1) is "not" or "as")
            {
                continue;
            }

            for (var n = i - 1; n >= 0 && n >= i - DenialReach && !row.IsBreak(n); n--)
            {
                if (row.Word(n) is "not" || Negation.IsContraction(row, n))
                {
                    marks.Add(new Mark(MarkKind.Pole, Axis.Done, true) { Word = i, Words = 1 });
                    break;
                }
            }
        }
    }

    /// <summary>The ‘not’ or ‘never’ that denies a verb before ‘more than’; -1 for none.</summary>
    private int DenialBefore(int than)
    {
        for (var i = than - 1; i >= 0 && i >= than - DenialReach && !row.IsBreak(i); i--)
        {
            if (row.Word(i) is "that" or "only" or "because" or "who" or "which" or "and" or "but" or "or")
            {
                return -1;
            }

            if (negates[i] && (row.Word(i) is "not" or "never" or "cannot" || Negation.IsContraction(row, i)))
            {
                return i < than - 1 && row.Word(i + 1) is not "only" ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>What an entry at a word says of its figure, which is another where it is denied.</summary>
    public Bound BoundOf(Lexicon.Entry entry, int at) =>
        IsLonger(entry, at) ? Bound.Until
        : !IsThan(entry, at) && !IsBelow(entry, at) ? (IsBefore(entry, at) ? Bound.Since : entry.Bound)
        : entry.Bound == Bound.AtLeast ? Bound.AtMost
        : Bound.AtLeast;

    /// <summary>
    /// Whether ‘more than’ is denied with the verb before it, which then is not: ‘is not lowered by more than two’.
    /// </summary>
    private bool IsThan(Lexicon.Entry entry, int at)
    {
        if (
            entry.Words is not ["more" or "less" or "fewer", "than"]
            || entry.IsBehind
            || DenialBefore(at) is not (>= 0 and var i)
        )
        {
            return false;
        }

        negates[i] = false;
        return true;
    }

    /// <summary>
    /// Whether ‘below’ or ‘above’ a figure is denied, which is then the least or the most: ‘must not fall below 12
    /// degrees’.
    /// </summary>
    private bool IsBelow(Lexicon.Entry entry, int at)
    {
        if (entry.Words is not ["below" or "under" or "above" or "over"] || entry.IsBehind)
        {
            return false;
        }

        for (var i = at - 1; i >= 0 && i >= at - LongerReach - 1 && !row.IsBreak(i); i--)
        {
            if (row.Word(i) is "only" or "far" or "much" or "just" or "merely" or "long")
            {
                return false; // ‘not far below 12’, ‘not only above 12’
            }

            if (row.Word(i) is "not" or "never" or "cannot" || Negation.IsContraction(row, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether nothing is there before a date: ‘not before 2027’, ‘no part of it would be paid before’.
    /// </summary>
    private bool IsBefore(Lexicon.Entry entry, int at)
    {
        if (
            entry is not { Bound: Bound.Until, IsBehind: false }
            || entry.Words[0] is not ("before" or "until" or "till")
        )
        {
            return false;
        }

        for (var i = at - 1; i >= 0 && !row.IsBreak(i); i--)
        {
            if (
                row.Word(i) is "no" or "No" or "none" or "None" or "nothing" or "Nothing"
                || (row.Word(i) is "not" or "never" && i >= at - DenialReach)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether ‘longer than’ a date is denied: ‘may not run longer than 2029’.</summary>
    private bool IsLonger(Lexicon.Entry entry, int at)
    {
        var isDenied = false;
        for (var i = at - 1; entry is { Bound: Bound.Since, Words.Length: 2 } && i >= 0 && !row.IsBreak(i); i--)
        {
            isDenied |= negates[i] && i >= at - LongerReach - 1;
        }

        return isDenied && entry.Words[0] == "longer";
    }
}
