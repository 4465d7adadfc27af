using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Weighing;

/// <summary>Which marks of a sentence stand next to one another.</summary>
internal static class MarkOrder
{
    /// <summary>Whether of four places, in whatever order, the first two and the last two belong together.</summary>
    public static bool ArePairs(IReadOnlyList<Mark> marks, int one, int ofOne, int other, int ofOther) =>
        AreNext(marks, one, ofOne)
        && AreNext(marks, other, ofOther)
        && Math.Max(one, ofOne) < Math.Min(other, ofOther) != Math.Max(other, ofOther) < Math.Min(one, ofOne);

    /// <summary>Whether nothing lies between two marks, or between names and figures only opposites.</summary>
    public static bool AreNext(IReadOnlyList<Mark> marks, int one, int other)
    {
        var (first, last) = one < other ? (one, other) : (other, one);
        for (var i = first + 1; i < last; i++)
        {
            if (
                marks[i].Kind != MarkKind.Pole
                || marks[one].Kind == MarkKind.Pole
                || marks[other].Kind == MarkKind.Pole
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether an opposite stands between two names, so that it may be said of either: ‘the League, in opposition in
    /// Orsania’.
    /// </summary>
    public static bool IsOfBoth(Mark[] marks, int pole, int one, int other) =>
        marks[pole].Kind == MarkKind.Pole
        && marks[one].Kind == MarkKind.Name
        && Math.Min(one, other) < pole
        && pole < Math.Max(one, other)
        && Array.Exists(
            marks,
            mark => (mark.IsSomebody || mark.Text == Axis.Government) && mark.Word == marks[pole].Word
        );
}
