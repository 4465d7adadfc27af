using System.Collections.Immutable;
using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Statements;

namespace Dossier.Check.Rules;

/// <summary>Where a block has the one of two opposites, the sentences that it rests on do not have only the other.</summary>
internal static class OppositesAgree
{
    /// <summary>How well a sentence with the opposite must go with the block's.</summary>
    private const double Enough = 3;

    /// <summary>By how much better than any with the same.</summary>
    private const double Margin = 3;

    /// <summary>How like it must be, as a share of the likest sentence.</summary>
    private const double Share = 0.5;

    /// <summary>The same where no word stands beside the opposite in both.</summary>
    private const double LikestShare = 0.9;

    /// <summary>Words of a sentence too short to be like any other.</summary>
    private const int Short = 4;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.Stated)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                var marks = statements.Read.In(sentence).ToArray();
                foreach (var mark in marks.Where(mark => mark.Kind == MarkKind.Pole))
                {
                    if (
                        !marks.Any(other => other.IsOpposite(mark))
                        && !statements.Read.IsDoubted[mark.Word]
                        && !claim.IsQuoted(mark)
                        && IsTurned(mark, statements, sentence, matches, page.Records.Names)
                    )
                    {
                        page.Report(
                            bag,
                            Codes.TurnedSense,
                            claim,
                            mark,
                            $"'{claim.Written(mark)}' turns the sense: the passages have only the opposite"
                        );
                    }
                }
            }
        }
    }

    private static bool IsTurned(
        Mark mark,
        ClaimStatements statements,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches,
        NameBook names
    )
    {
        var other = Bearing.Of(mark with { IsNegative = !mark.IsNegative }, statements, sentence, matches, names);
        if (other.Place < 0)
        {
            return false;
        }

        var same = Bearing.Of(mark, statements, sentence, matches, names);
        if (Lexicon.Kin(mark.Text).Any(axis => IsSaid(mark with { Text = axis })))
        {
            return false;
        }

        var likest = matches[0].Likeness;
        return (
                other.Links > same.Links
                && (other.Links > 1 || other.Likeness >= 2)
                && (other.Place != same.Place || (same.Links == 0 && other.Links > 1))
                && other.Weight >= Enough
                && other.Weight >= same.Weight + Margin
                && other.Likeness >= Share * likest
            )
            || (
                other.Links > 0
                && other.Links >= same.Links
                && other.Place != same.Place
                && other.Likeness >= Enough
                && other.Likeness >= same.Likeness + Margin
                && other.Likeness >= LikestShare * likest
            )
            || (
                same.Place < 0
                && other.Likeness >= LikestShare * likest
                && (
                    other.Likeness >= Enough
                    || (other.Likeness >= 2 && other.Neighbours > 0)
                    || (
                        statements.Read.ContentIn(sentence) <= Short
                        && other.Likeness >= 1
                        && other.Links + other.Neighbours > 0
                    )
                )
            );

        bool IsSaid(Mark kindred) =>
            Bearing.Of(kindred, statements, sentence, matches, names) is { Place: >= 0 } said
            && said.Weight >= other.Weight
            && said.Links > 0;
    }
}
