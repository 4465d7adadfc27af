using Dossier.Statements.WordLists;

namespace Dossier.Statements;

/// <summary>
/// Denials of several words: ‘too few to prove’ proves nothing, ‘cannot run without a loss’ has the loss, and ‘did not’
/// at the end of a clause denies what the sentence before says.
/// </summary>
internal static class NegatedPhrases
{
    /// <summary>Words from a ‘too’ to its ‘to’.</summary>
    private const int MaxWordsFromToo = 4;

    /// <summary>
    /// Corrects which words of a text turn round what they stand with, and adds the marks of ‘did not’.
    /// </summary>
    /// <param name="row">The words.</param>
    /// <param name="negates">For each word whether it turns round what it stands with.</param>
    /// <param name="marks">The marks of the text.</param>
    public static void Read(WordRow row, bool[] negates, List<Mark> marks)
    {
        for (var i = 0; i < row.Count; i++)
        {
            switch (row.Word(i))
            {
                case "too" or "Too" when ToOf(row, i) is { } to:
                    negates[to] = true;
                    break;
                case "without" when IsDeniedBefore(row, negates, i):
                    negates[i] = false;
                    break;
                case "not" or "t" when i > 0 && EndsClause(row, i) && IsAuxiliary(row, row.Word(i) is "t" ? i - 1 : i):
                    marks.Add(new Mark(MarkKind.Pole, Axis.Did, true) { Word = i, Words = 1 });
                    break;
            }
        }
    }

    /// <summary>The ‘to’ or ‘for’ of ‘too few to prove’, ‘too few for any proof’; null where none follows.</summary>
    private static int? ToOf(WordRow row, int too)
    {
        for (var i = too + 1; i + 1 < row.Count && i <= too + MaxWordsFromToo && !row.IsBreak(i - 1); i++)
        {
            if (i > too + 1 && row.Word(i) is "to" or "for" && !row.IsBreak(i))
            {
                var isOfThing = row.Word(i + 1) is "the" or "a" or "an" || !char.IsLower(row.Word(i + 1)[0]);
                return (row.Word(i) is "to" && !isOfThing) || row.Word(i + 1) is "any" ? i : null;
            }
        }

        return null;
    }

    /// <summary>Whether a clause denies what goes on with ‘without’, so that the two take each other away.</summary>
    private static bool IsDeniedBefore(WordRow row, bool[] negates, int without)
    {
        for (var i = without - 1; i >= 0 && !row.IsBreak(i); i--)
        {
            if (
                negates[i]
                && row.Word(i)
                    is "not"
                        or "cannot"
                        or "no"
                        or "No"
                        or "never"
                        or "nobody"
                        or "Nobody"
                        or "none"
                        or "None"
                        or "unable"
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsClause(WordRow row, int i) => i + 1 == row.Count || row.IsBreak(i);

    /// <summary>Whether a ‘not’ stands behind a verb that has no other beside it: ‘did not’, ‘didn’t’.</summary>
    private static bool IsAuxiliary(WordRow row, int not) =>
        row.Word(not) is "didn" or "doesn" or "don" or "hasn" or "haven" or "wasn" or "weren" or "isn" or "aren"
        || (
            row.Word(not) is "not"
            && !row.IsBreak(not - 1)
            && row.Word(not - 1)
                is "did"
                    or "does"
                    or "do"
                    or "has"
                    or "have"
                    or "had"
                    or "was"
                    or "were"
                    or "is"
                    or "are"
        );
}
