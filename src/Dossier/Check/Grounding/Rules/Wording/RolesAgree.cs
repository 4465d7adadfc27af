using System.Collections.Frozen;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>
/// What a block says of one its passages do not say of another: two names or figures of a sentence do not fit clearly
/// better the other way round.
/// </summary>
internal static class RolesAgree
{
    /// <summary>Small words within names of people: ‘Elmer van Buuren’.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = FrozenSet
        .ToFrozenSet(
            "van von der den ter ten de del della di da dos du la le zu zur bin ibn al el".Split(' '),
            StringComparer.Ordinal
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.StatedTogether)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                ReportExchanged(page, claim, statements.CompareSentence(sentence, matches), bag);
            }
        }
    }

    /// <summary>Reports the marks of a sentence that seem to have changed places.</summary>
    private static void ReportExchanged(
        PageGrounding page,
        HashedClaim claim,
        SentenceComparison comparison,
        DiagnosticBag bag
    )
    {
        var marks = comparison.Marks;
        // The nearest first: where two that stand together changed places, what stands around them seems to have too.
        for (var apart = 1; apart < marks.Length; apart++)
        {
            for (var i = 0; i + apart < marks.Length; i++)
            {
                var j = i + apart;
                if (
                    comparison.IsDoubted(i)
                    || comparison.IsDoubted(j)
                    || !AreAlike(page, claim, marks[i], marks[j])
                    || !comparison.SeemExchanged(i, j)
                )
                {
                    continue;
                }

                var isTold = page.Report(
                    bag,
                    marks[i].Kind == MarkKind.Figure ? Codes.FigureElsewhere : Codes.SwappedRoles,
                    claim,
                    marks[i],
                    $"'{claim.Written(marks[i])}' and '{claim.Written(marks[j])}' seem to be swapped:"
                        + " the passages have them the other way round"
                );
                if (isTold)
                {
                    return; // What stands beside the two then seems swapped too.
                }
            }
        }
    }

    /// <summary>Whether two marks are of a kind of which one could be written for the other.</summary>
    private static bool AreAlike(PageGrounding page, HashedClaim claim, Mark one, Mark other) =>
        one.Kind == other.Kind
        && one.Kind switch
        {
            // What a box says in its title and of its place is said of it, and in no order.
            MarkKind.Name => claim.Claim is not { IsGathered: true, Whole: Container }
                && (page.Records.Names.AreAlike(one, other) || page.Records.Names.AreActors(one, other))
                && !page.Records.Names.IsAuthor(one, claim.Claim.From)
                && !page.Records.Names.IsAuthor(other, claim.Claim.From),
            MarkKind.Figure => one.IsSameShape(other)
                && one.IsCount == other.IsCount
                && one.Unit == other.Unit
                && one.Text != other.Text,
            MarkKind.Pole => one.IsSomebody && other.IsSomebody && one.Text != other.Text,
            _ => false,
        }
        && !claim.IsQuoted(one)
        && !claim.IsQuoted(other)
        && !IsListed(claim, one, other);

    /// <summary>
    /// Whether two marks stand in one list, whose order says nothing: ‘Kazakhstan, Kyrgyzstan and Turkmenistan’.
    /// </summary>
    private static bool IsListed(HashedClaim claim, Mark one, Mark other)
    {
        for (var i = one.Word + Math.Max(1, one.Words); i < other.Word; i++)
        {
            var (start, end) = claim.Words[i];
            var word = claim.Claim.Text.AsSpan(start, end - start);
            if (
                !char.IsUpper(word[0])
                && word is not ("and" or "or" or "ve" or "veya" or "және" or "и" or "или" or "the")
                && !Particles.Contains(word)
            )
            {
                return false;
            }
        }

        return one.Kind != MarkKind.Figure;
    }
}
