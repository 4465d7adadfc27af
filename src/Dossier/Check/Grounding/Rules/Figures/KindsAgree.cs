using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// A figure stands with the thing of a kind that the passages have it of: 55 minutes in summer and 80 in winter, and
/// not the other way round; seven towns, and not seven hospitals.
/// </summary>
internal static class KindsAgree
{
    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.StatedTogether)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                var marks = statements.Read.In(sentence).ToArray();
                if (!Array.Exists(marks, mark => mark.IsOfKind) || !Array.Exists(marks, IsFigure))
                {
                    continue;
                }

                if (
                    PairsOf(marks) is { } pairs
                    && Exchanged(pairs, matches) is { } figure
                    && !claim.IsQuoted(figure)
                    && !PageGrounding.IsTold(bag, claim, figure)
                )
                {
                    page.Report(
                        bag,
                        Codes.FigureElsewhere,
                        claim,
                        figure,
                        $"the passages have '{claim.Written(figure)}' of something else that is named here"
                    );
                }
                else if (!claim.Claim.IsGathered)
                {
                    ReportCounted(page, claim, marks, matches, bag);
                }
            }
        }
    }

    private static bool IsFigure(Mark mark) => mark is { Kind: MarkKind.Figure, IsDate: false };

    /// <summary>Whether a mark is of a kind in which things are told apart, and none that acts or measures.</summary>
    private static bool IsThing(Mark mark) =>
        mark.IsOfKind
        && !mark.IsSomebody
        && mark.Text.Split('=')[0]
            is "season"
                or "cause"
                or "time"
                or "direction"
                or "fuel"
                or "crop"
                or "metal"
                or "vehicle";

    /// <summary>
    /// The figures of a sentence, each with the thing that it stands beside, where the two take turns all through; null
    /// elsewhere.
    /// </summary>
    private static (Mark Figure, string Thing)[]? PairsOf(IEnumerable<Mark> all)
    {
        Mark[] marks = [.. all.Where(mark => IsFigure(mark) || IsThing(mark))];
        if (marks.Length < 4 || marks.Length % 2 != 0)
        {
            return null;
        }

        var pairs = new (Mark, string)[marks.Length / 2];
        for (var i = 0; i < pairs.Length; i++)
        {
            var (one, other) = (marks[2 * i], marks[(2 * i) + 1]);
            if (IsFigure(one) == IsFigure(other) || IsFigure(one) != IsFigure(marks[0]))
            {
                return null;
            }

            pairs[i] = IsFigure(one) ? (one, other.Text) : (other, one.Text);
        }

        return pairs;
    }

    /// <summary>
    /// The first figure that a sentence of the passages, with the same figures and things, has with another.
    /// </summary>
    private static Mark? Exchanged((Mark Figure, string Thing)[] pairs, IEnumerable<SentenceMatch> matches)
    {
        foreach (var match in matches)
        {
            if (
                pairs.All(pair => match.Statement.Figures.Contains(pair.Figure.Text))
                && PairsOf(match.Statement.Marks) is { } there
                && there.Length == pairs.Length
                && pairs.All(pair => there.Any(other => other.Thing == pair.Thing))
            )
            {
                foreach (var (figure, thing) in pairs)
                {
                    if (
                        there.FirstOrDefault(other => other.Figure.Text == figure.Text) is { Thing: { } given }
                        && given != thing
                    )
                    {
                        return figure;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Reports what stands right behind a figure, where the passages have another of its kind there.</summary>
    private static void ReportCounted(
        PageGrounding page,
        HashedClaim claim,
        Mark[] marks,
        IEnumerable<SentenceMatch> matches,
        DiagnosticBag bag
    )
    {
        foreach (var figure in marks.Where(mark => mark.IsBare && !claim.IsQuoted(mark)))
        {
            var next = figure.Word + Math.Max(1, figure.Words);
            foreach (var counted in marks.Where(mark => mark.IsOfKind && mark.Word == next))
            {
                if (Counted(figure, counted, matches) is { } other && !PageGrounding.IsTold(bag, claim, counted))
                {
                    page.Report(
                        bag,
                        Codes.FigureElsewhere,
                        claim,
                        counted,
                        $"the passages count with '{claim.Written(figure)}' not '{claim.Written(counted)}', "
                            + $"but '{other}'"
                    );
                    return;
                }
            }
        }
    }

    /// <summary>
    /// What the passages have right behind a figure, of the same kind and never the same; null for none.
    /// </summary>
    private static string? Counted(Mark figure, Mark counted, IEnumerable<SentenceMatch> matches)
    {
        string? found = null;
        foreach (var match in matches.Where(match => match.Statement.Figures.Contains(figure.Text)))
        {
            if (match.Statement.Marks.Any(counted.IsSamePole))
            {
                return null;
            }

            var item = StatementHash.Items(figure).Single();
            var behind = match.Hash.Of(StatementHash.Behind(item));
            foreach (var other in match.Statement.Marks.Where(counted.Excludes))
            {
                if (match.Statement.Links.Has(StatementHash.Pair(match.Hash, behind, match.Hash.Of(other.ToString()))))
                {
                    found = other.Text[(other.Text.IndexOf('=', StringComparison.Ordinal) + 1)..].Replace('_', ' ');
                }
            }
        }

        return found;
    }
}
