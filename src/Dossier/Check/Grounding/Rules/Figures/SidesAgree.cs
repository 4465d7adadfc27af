using Dossier.Diagnostics;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// Of two figures of which the one is gain and the other cost, it is the same in block and passages: ‘its income was 24
/// million, its costs 31 million’ where they have ‘cost 31 million and earned 24 million’.
/// </summary>
internal static class SidesAgree
{
    /// <summary>The axis of gain and cost.</summary>
    private const string Axis = "gain";

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.StatedTogether)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                var marks = statements.Read.In(sentence).ToArray();
                if (
                    Sides(marks) is not var (first, second)
                    || statements.Read.IsDoubted[first.Figure.Word]
                    || claim.IsQuoted(first.Figure)
                    || claim.Claim.Own.Contains(first.Figure.Text)
                )
                {
                    continue;
                }

                foreach (var match in matches)
                {
                    if (
                        Sides([.. match.Statement.Marks]) is var (one, other)
                        && (AreTurned(first, second, one, other) || AreTurned(first, second, other, one))
                    )
                    {
                        page.Report(
                            bag,
                            Codes.FigureElsewhere,
                            claim,
                            first.Figure,
                            $"'{claim.Written(first.Figure)}' and '{claim.Written(second.Figure)}' seem to be swapped:"
                                + " the passages have the one as gain and the other as cost"
                        );
                        break;
                    }
                }
            }
        }
    }

    private static bool AreTurned(
        (Mark Figure, bool IsCost) first,
        (Mark Figure, bool IsCost) second,
        (Mark Figure, bool IsCost) one,
        (Mark Figure, bool IsCost) other
    ) => first.Figure.Text == one.Figure.Text && second.Figure.Text == other.Figure.Text && first.IsCost != one.IsCost;

    /// <summary>
    /// Two figures, each behind a word for gain or cost, one of either; null where there are none, or more.
    /// </summary>
    private static ((Mark Figure, bool IsCost), (Mark Figure, bool IsCost))? Sides(Mark[] marks)
    {
        var found = new List<(Mark, bool)>();
        bool? isCost = null;
        foreach (var mark in marks)
        {
            if (mark is { Kind: MarkKind.Pole, Text: Axis })
            {
                isCost = mark.IsNegative;
            }
            else if (mark is { Kind: MarkKind.Figure, IsDate: false })
            {
                if (isCost is not { } side)
                {
                    return null;
                }

                found.Add((mark, side));
                isCost = null;
            }
        }

        return found is [var first, var second] && first.Item2 != second.Item2 ? (first, second) : null;
    }
}
