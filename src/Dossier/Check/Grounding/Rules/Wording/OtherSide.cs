using Dossier.Check.Grounding.Indexes;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// Opposites by which block and passages say the same of a deed of two, each from another side: who buys and who sells,
/// who offers and who is asked, and those for and those against in one vote.
/// </summary>
internal static class OtherSide
{
    /// <summary>
    /// Whether a sentence of the passages tells with the opposite of a mark what the block tells with it.
    /// </summary>
    /// <param name="mark">The mark.</param>
    /// <param name="marks">The marks of its sentence.</param>
    /// <param name="there">The sentence of the passages that has the opposite.</param>
    /// <param name="names">The names of the records.</param>
    public static bool Tells(Mark mark, Mark[] marks, Statement there, NameIndex names) =>
        IsConverse(mark, marks, there, names)
        || (mark.Text == Axis.Offer && !IsOfSameDoer(mark, marks, there, names))
        || IsOfVote(mark, marks, there);

    /// <summary>
    /// Whether a deed of two is told from the other side, so that its opposite says the same: one name buys where there
    /// something is sold to it, or receives where there another pays it.
    /// </summary>
    private static bool IsConverse(Mark mark, Mark[] marks, Statement there, NameIndex names)
    {
        if (
            !Axis.IsOfTwo(mark.Text)
            || Array.FindLast(marks, other => other.Kind == MarkKind.Name && other.Word < mark.Word)
                is not { Text: not null } doer
        )
        {
            return false;
        }

        var keys = names.KeysOf(doer);
        var isBehind = false;
        for (var i = 0; i < there.Marks.Length; i++)
        {
            isBehind |= there.Marks[i].IsOpposite(mark);
            if (there.Marks[i].Kind == MarkKind.Name && there.ItemsOf[i].Any(keys.Contains) && !isBehind)
            {
                return false;
            }
        }

        return there.Items.Overlaps(keys);
    }

    /// <summary>
    /// Whether the name or body before a mark is that before its opposite there: who offers asks for nothing by that,
    /// but whom another offers something may be asked to take it.
    /// </summary>
    private static bool IsOfSameDoer(Mark mark, Mark[] marks, Statement there, NameIndex names)
    {
        var doer = Array.FindLast(marks, other => IsDoer(other) && other.Word < mark.Word);
        var until = there.Marks.TakeWhile(other => !other.IsOpposite(mark)).Count();
        var at = Enumerable.Range(0, until).LastOrDefault(i => IsDoer(there.Marks[i]), -1);
        return at >= 0 && doer.Text is not null && there.ItemsOf[at].Any(names.KeysOf(doer).Contains);

        static bool IsDoer(Mark mark) => mark.Kind == MarkKind.Name || mark.IsSomebody;
    }

    /// <summary>
    /// Whether both have the two figures of a vote, of which <see cref="MajoritiesAgree"/> compares which is for it:
    /// ‘agreed by five to three’ for ‘three voted against it and five for it’.
    /// </summary>
    private static bool IsOfVote(Mark mark, Mark[] marks, Statement there) =>
        mark.Text is "accept" or Axis.Support
        && marks.Count(figure => figure.IsBare && there.Figures.Contains(figure.Text)) > 1;
}
