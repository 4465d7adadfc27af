using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// Of two figures of which the one is gain and the other cost, it is the same in block and passages: ‘its income was 24
/// million, its costs 31 million’ where they have ‘cost 31 million and earned 24 million’; and so of what somebody
/// asked for and what he got.
/// </summary>
internal static class SidesAgree
{
    /// <summary>The axes of which each end has its figure.</summary>
    private static readonly ImmutableArray<string> Axes = ["gain", Axis.Asked];

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.StatedTogether)
        {
            foreach (var (axis, (sentence, matches)) in Axes.SelectMany(_ => statements.Sentences, ValueTuple.Create))
            {
                var marks = statements.Read.In(sentence).ToArray();
                if (
                    Sides(marks, axis) is not var (first, second)
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
                        Sides([.. match.Statement.Marks], axis) is var (one, other)
                        && (AreTurned(first, second, one, other) || AreTurned(first, second, other, one))
                    )
                    {
                        page.Report(
                            bag,
                            Codes.FigureElsewhere,
                            claim,
                            first.Figure,
                            $"'{claim.Written(first.Figure)}' and '{claim.Written(second.Figure)}' seem to be swapped:"
                                + (
                                    axis == Axis.Asked
                                        ? " the passages have them the other way round"
                                        : " the passages have the one as gain and the other as cost"
                                )
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
    /// Two figures, each behind a word of an axis, one of either end; null where there are none, or more.
    /// </summary>
    private static ((Mark Figure, bool IsCost), (Mark Figure, bool IsCost))? Sides(Mark[] marks, string axis)
    {
        var found = new List<(Mark, bool)>();
        bool? isCost = null;
        foreach (var mark in marks)
        {
            if (mark.Kind == MarkKind.Pole && mark.Text == axis)
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
