using System.Runtime.InteropServices;
using Dossier.Statements.WordLists;

namespace Dossier.Statements;

/// <summary>
/// Gives conditions one form: ‘if no barrier is built’ and ‘provided that none is built’ say what ‘unless one is built’
/// does, and who does not pay unless 120 register pays if they do.
/// </summary>
/// <param name="row">The words.</param>
/// <param name="negates">For each word whether it turns round what it stands with.</param>
internal sealed class NegatedConditions(WordRow row, bool[] negates)
{
    /// <summary>Words of a clause that is more than a word before its condition, such as ‘but’.</summary>
    private const int MinWords = 2;

    /// <summary>Turns the conditions that are denied.</summary>
    public void Turn(List<Mark> marks)
    {
        foreach (ref var mark in CollectionsMarshal.AsSpan(marks))
        {
            if (mark is { Kind: MarkKind.Pole, Text: Axis.Condition })
            {
                mark = mark with { IsNegative = IsNegative(mark) };
            }
        }
    }

    /// <summary>Whether what is said is so where the condition does not hold.</summary>
    private bool IsNegative(Mark condition)
    {
        var behind = condition.Word + condition.Words;
        var end = behind;
        while (end < row.Count && !row.IsBreak(end - 1))
        {
            end++;
        }

        var isIf = row.Word(condition.Word) is "if" or "If";
        var isNegative = condition.IsNegative || (isIf ? Denies(behind, end, _ => true) : Denies(behind, end, IsNot));
        var isUnless = row.Word(condition.Word) is "unless" or "Unless";
        return isNegative ^ (isUnless && IsDeniedWithout(condition.Word, end));
    }

    /// <summary>
    /// Whether the clause that the condition is of, before it or else behind it, says that it is not.
    /// </summary>
    private bool IsDeniedWithout(int condition, int end)
    {
        var first = condition;
        while (first > 0 && !row.IsBreak(first - 1))
        {
            first--;
        }

        if (condition - first >= MinWords)
        {
            return Denies(first, condition, IsNot);
        }

        var next = end;
        while (next < row.Count && (next == end || !row.IsBreak(next - 1)))
        {
            next++;
        }

        return char.IsUpper(row.Word(condition)[0]) && Denies(end, next, IsNot);
    }

    private bool Denies(int first, int end, Func<int, bool> isOne)
    {
        for (var i = first; i < end; i++)
        {
            if (negates[i] && isOne(i) && !(i + 1 < row.Count && row.Word(i + 1) is "only"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word says no more than that it is not so.</summary>
    private bool IsNot(int i) =>
        row.Word(i) is "not" or "no" or "No" or "never" or "none" or "nobody" or "nothing" or "cannot"
        || Negation.IsContraction(row, i);
}
