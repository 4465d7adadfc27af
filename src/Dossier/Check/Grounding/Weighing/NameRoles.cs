using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Weighing;

/// <summary>
/// The roles of two names, by the word before each, in a sentence and in those of its passages: ‘from Türkiye in
/// Kazakhstan’.
/// </summary>
internal static class NameRoles
{
    /// <summary>
    /// How like a sentence must be, as a share of the likest, where no word beside the names says that they changed
    /// places.
    /// </summary>
    private const double MinLikenessOfRolesAlone = 0.9;

    /// <summary>
    /// Whether the passages give at least one of two names the role that it has here, and neither the role of the
    /// other.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="one">Index of the first in its marks.</param>
    /// <param name="other">Index of the second there.</param>
    public static bool AreKept(SentenceComparison sentence, int one, int other)
    {
        var (first, second) = (sentence.Marks[one].Role, sentence.Marks[other].Role);
        return first != second
            && InPassages(sentence, one, other, SentenceComparison.MinLikeness) is var (ofOne, ofOther, _)
            && ((ofOne == first && first.Length > 0) || (ofOther == second && second.Length > 0))
            && (ofOne != second || second.Length == 0)
            && (ofOther != first || first.Length == 0);
    }

    /// <summary>
    /// Whether each of two names has the role that the passages give the other: ‘from Türkiye in Kazakhstan’. The
    /// sentences must be the more alike where neither has a word beside it that the passages have beside the other.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="one">Index of the first in its marks.</param>
    /// <param name="other">Index of the second there.</param>
    public static bool AreExchanged(SentenceComparison sentence, int one, int other)
    {
        var (first, second) = (sentence.Marks[one].Role, sentence.Marks[other].Role);
        if (first == second)
        {
            return false;
        }

        if (first.Length == 0 || second.Length == 0)
        {
            // ‘Orvenia gives it back to Halmark’ for ‘the government of Halmark returns it to Orvenia’; but Orvenia
            // pays to Halmark for what Halmark sells to Orvenia.
            return InPassages(sentence, one, other, MinLikenessOfRolesAlone) is var (ofOne, ofOther, there)
                && (
                    second == "to"
                        ? ofOne == "to" && ofOther is "" or "of"
                        : first == "to" && ofOther == "to" && ofOne is "" or "of"
                )
                && !sentence.Marks.Any(IsOfTwo)
                && !there.Marks.Any(IsOfTwo);
        }

        var hasWordOfOther = sentence.Fit.At(one, other).Close + sentence.Fit.At(other, one).Close > 0;
        var likeness = hasWordOfOther ? SentenceComparison.MinLikeness : MinLikenessOfRolesAlone;
        return InPassages(sentence, one, other, likeness) is var (before, behind, _)
            && before == second
            && behind == first;
    }

    private static bool IsOfTwo(Mark mark) => mark.Kind == MarkKind.Pole && Axis.IsOfTwo(mark.Text);

    /// <summary>The roles of two names in the likest sentence that has both; null where none is like enough.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="one">Index of the first in its marks.</param>
    /// <param name="other">Index of the second there.</param>
    /// <param name="minLikeness">How like a sentence must be, as a share of the likest.</param>
    private static (string One, string Other, Statement Statement)? InPassages(
        SentenceComparison sentence,
        int one,
        int other,
        double minLikeness
    )
    {
        foreach (
            var match in sentence.Matches.Where(match => match.Likeness >= minLikeness * sentence.Matches[0].Likeness)
        )
        {
            if (
                sentence.SolePlace(match, one) is { } here
                && sentence.SolePlace(match, other) is { } there
                && here != there
            )
            {
                return (match.Statement.Marks[here].Role, match.Statement.Marks[there].Role, match.Statement);
            }
        }

        return null;
    }
}
