using System.Collections.Immutable;
using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Statements;

namespace Dossier.Check.Rules;

/// <summary>
/// What stands about a figure in a block, its bound, its unit and what it counts, its passages do not say otherwise.
/// </summary>
internal static class FiguresCountTheSame
{
    /// <summary>By how many words beside them swapped figures must fit better.</summary>
    private const int Swapped = 3;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.Stated)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                var figures = statements.Read.In(sentence).Where(mark => mark.Kind == MarkKind.Figure).ToArray();
                foreach (var mark in figures.Where(mark => !claim.Claim.Own.Contains(mark.Text)))
                {
                    LookAbout(claim, mark, page, bag);
                }

                LookForSwaps(claim, figures, statements, sentence, matches, page, bag);
            }
        }
    }

    /// <summary>Compares bound and unit.</summary>
    private static void LookAbout(HashedClaim claim, Mark mark, PageGrounding page, DiagnosticBag bag)
    {
        var there = claim
            .Claim.From.SelectMany(id => page.Records.Passage(id).Statements)
            .SelectMany(statement => statement.Marks)
            .Where(other => other.Kind == MarkKind.Figure && other.Text == mark.Text)
            .ToArray();
        var what =
            there.Length == 0 ? null
            : there.All(other => IsOther(mark.Bound, other.Bound)) ? "the passages bound it the other way"
            : mark.Unit.Length > 0 && there.All(other => other.Unit.Length > 0 && other.Unit != mark.Unit)
                ? $"the passages count it in another unit, {there[0].Unit}"
            : null;
        if (what is not null)
        {
            page.Report(bag, Codes.FigureElsewhere, claim, mark, $"the figure '{claim.Written(mark)}': {what}");
        }
    }

    private static bool IsOther(Bound here, Bound there) =>
        (here, there)
            is
                (Bound.AtLeast, Bound.AtMost)
                or
                (Bound.AtMost, Bound.AtLeast)
                or
                (Bound.Since, Bound.Until)
                or
                (Bound.Until, Bound.Since);

    /// <summary>Looks whether two figures would fit clearly better the other way round.</summary>
    private static void LookForSwaps(
        HashedClaim claim,
        Mark[] figures,
        ClaimStatements statements,
        (int First, int End) sentence,
        ImmutableArray<SentenceMatch> matches,
        PageGrounding page,
        DiagnosticBag bag
    )
    {
        for (var i = 0; i < figures.Length; i++)
        {
            for (var j = i + 1; j < figures.Length; j++)
            {
                var (one, other) = (figures[i], figures[j]);
                if (
                    one.IsSameShape(other)
                    && one.Text != other.Text
                    && Fit(one, other) + Fit(other, one) >= Fit(one, one) + Fit(other, other) + Swapped
                )
                {
                    page.Report(
                        bag,
                        Codes.FigureElsewhere,
                        claim,
                        one,
                        $"the figures '{claim.Written(one)}' and '{claim.Written(other)}' seem to be swapped:"
                            + " the passages have them the other way round"
                    );
                }
            }
        }

        int Fit(Mark place, Mark figure)
        {
            var item = StatementHash.Items(figure).Single();
            return statements
                .Read.Beside(place, sentence, 3)
                .Count(word => matches.Any(match => match.Links(item, word)));
        }
    }
}
