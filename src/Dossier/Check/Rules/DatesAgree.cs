using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Seeds;
using Dossier.Statements;

namespace Dossier.Check.Rules;

/// <summary>
/// The date of a figure is one that the passages give it: where those of their sentences that have it all have other
/// dates, it is theirs. Asked of a key figure with its year, and of a sentence with one figure and one date, which the
/// passages give to a like figure.
/// </summary>
internal static class DatesAgree
{
    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.Stated)
        {
            var dates = claim.Claim.Figures.Where(IsDate).ToArray();
            if (claim.Claim.Dated is { IsEmpty: false } dated)
            {
                foreach (var figure in dates.Any(date => claim.Claim.Own.Contains(date.Value)) ? [] : dated)
                {
                    Look(claim, dates, figure, page, bag);
                }

                continue;
            }

            foreach (var sentence in dates.Length == 0 ? [] : statements.Read.Sentences)
            {
                var (start, end) = (claim.Words[sentence.First].Start, claim.Words[sentence.End - 1].End);
                var here = claim
                    .Claim.Figures.Where(figure =>
                        figure.Start >= start && figure.End <= end && !claim.IsQuoted(figure.Start, figure.End)
                    )
                    .ToArray();
                var counted = here.Where(figure =>
                    !IsDate(figure) && figure.Kind != FigureKind.Reference && !figure.IsWeak
                );
                if (
                    here.Where(IsDate).ToArray() is [_] only
                    && counted.ToArray() is [var one]
                    && !claim.Claim.Own.Contains(only[0].Value)
                    && IsOfAnother(claim, only[0], one, page)
                )
                {
                    Look(claim, only, one.Value, page, bag);
                }
            }
        }
    }

    private static bool IsDate(Figure figure) => figure.Kind is FigureKind.Year or FigureKind.Date;

    /// <summary>Whether the passages give a date to another figure of the same unit, percentage or currency.</summary>
    private static bool IsOfAnother(HashedClaim claim, Figure date, Figure figure, PageGrounding page)
    {
        foreach (var mark in claim.Statements!.Read.Marks)
        {
            if (mark.Kind == MarkKind.Figure && mark.Text == figure.Value)
            {
                return !(mark.IsBare && mark.Unit.Length == 0)
                    && claim
                        .Claim.From.SelectMany(id => page.Records.Passage(id).Statements)
                        .Where(statement =>
                            statement.Marks.Any(other =>
                                other.IsDate && Figure.Supported(other.Text).Contains(date.Value)
                            )
                        )
                        .SelectMany(statement => statement.Marks)
                        .Any(other => other.IsSameShape(mark) && other.Unit == mark.Unit && other.Text != mark.Text);
            }
        }

        return false;
    }

    private static void Look(HashedClaim claim, Figure[] dates, string figure, PageGrounding page, DiagnosticBag bag)
    {
        var there = claim
            .Claim.From.SelectMany(id => page.Records.Passage(id).Statements)
            .Where(statement =>
                statement.Marks.Any(mark =>
                    mark.Kind == MarkKind.Figure && Figure.Supported(mark.Text).Contains(figure)
                )
            )
            .ToArray();
        if (there.Length == 0 || !there.All(statement => statement.Marks.Any(mark => mark.IsDate)))
        {
            return;
        }

        foreach (var date in dates)
        {
            if (!there.Any(statement => statement.Marks.Any(mark => Figure.Supported(mark.Text).Contains(date.Value))))
            {
                var given = there.SelectMany(statement => statement.Marks).First(mark => mark.IsDate);
                page.Report(
                    bag,
                    Codes.FigureElsewhere,
                    claim,
                    (date.Start, date.End),
                    $"the passages date '{figure}' otherwise: {given.Text}"
                );
            }
        }
    }
}
