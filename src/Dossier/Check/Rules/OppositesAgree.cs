using System.Collections.Immutable;
using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Statements;

namespace Dossier.Check.Rules;

/// <summary>Where a block has the one of two opposites, the sentences that it rests on do not have only the other.</summary>
internal static class OppositesAgree
{
    /// <summary>How like the sentence with the opposite must be: words, names and figures that both have.</summary>
    private const double Enough = 3;

    /// <summary>The same as a share of the likeness of the likest sentence.</summary>
    private const double Share = 0.6;

    /// <summary>How like, as a share of that, a sentence with the same may be all the same.</summary>
    private const double Little = 0.2;

    /// <summary>What a word beside the opposite in both weighs.</summary>
    private const double LinkWeight = 2;

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
                        && !claim.IsQuoted(mark)
                        && IsTurned(mark, statements, sentence, matches)
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

    /// <summary>Whether a sentence that has the opposite is like this one, and has it beside a word of this one.</summary>
    private static bool IsTurned(
        Mark mark,
        ClaimStatements statements,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches
    )
    {
        var same = Likest(mark, statements, sentence, matches, 0);
        var turned = mark with { IsNegative = !mark.IsNegative };
        var opposite = Likest(turned, statements, sentence, matches, Share * matches[0].Likeness);
        return opposite.Links > 0 && opposite.Likeness >= Enough && same.Likeness <= Little * opposite.Likeness;
    }

    /// <summary>The likest sentence that has an opposite: its likeness, and the words beside it in both.</summary>
    private static (double Likeness, int Links) Likest(
        Mark pole,
        ClaimStatements statements,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches,
        double least
    )
    {
        var item = StatementHash.Items(pole).Single();
        var likest = (0.0, 0);
        foreach (var match in matches.Where(match => match.Likeness >= least && match.Statement.Items.Contains(item)))
        {
            var links = statements
                .Read.Beside(pole, sentence, StatementHash.Reach)
                .Count(word => match.Links(item, word));
            var likeness = match.Likeness + (LinkWeight * links);
            likest = likeness > likest.Item1 ? (likeness, links) : likest;
        }

        return likest;
    }
}
