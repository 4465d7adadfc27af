using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Weighing;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// A figure stands with a date that the passages give it, where all their sentences with the figure are dated. Asked of
/// a key figure with its year, and of a sentence with one figure and one date, which the passages give to a like
/// figure.
/// </summary>
internal static class DatesAgree
{
    /// <summary>How like a sentence of another date must be to the row or box of a date.</summary>
    private const double Like = 3;

    /// <summary>By how much liker than any that has the date.</summary>
    private const double Liker = 2;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        LookTogether(page, bag);
        foreach (var (claim, statements) in page.Stated)
        {
            var dates = claim.Claim.Figures.Where(IsDate).ToArray();
            if (claim.Claim.Dated is { IsEmpty: false } dated)
            {
                foreach (var figure in dates.Any(date => claim.Claim.Own.Contains(date.Value)) ? [] : dated)
                {
                    ReportOtherDates(claim, dates, figure, page, bag);
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
                    ReportOtherDates(claim, only, one.Value, page, bag);
                }
            }
        }
    }

    /// <summary>
    /// Compares the date of a row or box with that of the sentence likest to it, if that has any: ‘2000: Norway bans
    /// heating with oil’.
    /// </summary>
    private static void LookTogether(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var claim in page.Gathered.Where(claim => claim.Statements is not null))
        {
            var dates = claim.Claim.Figures.Where(IsDate).ToArray();
            if (dates is not [var date] || claim.Claim.Own.Contains(date.Value))
            {
                continue;
            }

            var (first, _) = claim.WordsIn(date.Start, date.End);
            foreach (
                var (_, matches) in claim.Statements!.Sentences.Where(one =>
                    first >= one.Sentence.First && first < one.Sentence.End
                )
            )
            {
                if (Otherwise(matches, date.Value) is { } given)
                {
                    page.Report(
                        bag,
                        Codes.FigureElsewhere,
                        claim,
                        (date.Start, date.End),
                        $"the passages give another date for it: {given}"
                    );
                }
            }
        }
    }

    /// <summary>
    /// The date of the likest sentence, where that lacks the date given and a clearly less like sentence has it; null
    /// elsewhere. A date that no sentence has comes from somewhere else, such as an editor's note.
    /// </summary>
    private static string? Otherwise(ImmutableArray<SentenceMatch> matches, string date)
    {
        var (best, likeness, own) = (-1, 0.0, -1.0);
        for (var i = 0; i < matches.Length; i++)
        {
            var isThere = matches[i].Statement.Figures.Contains(date);
            var like = matches[i].Likeness - (isThere ? ClaimStatements.FigureWeight : 0);
            if (isThere)
            {
                own = Math.Max(own, like);
            }
            else if (like > likeness)
            {
                (best, likeness) = (i, like);
            }
        }

        return own < 0 || likeness < Math.Max(Like, own + Liker)
            ? null
            : matches[best].Statement.Marks.Where(mark => mark.IsDate).Select(mark => mark.Text).FirstOrDefault();
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

    /// <summary>Reports the dates that no sentence with the figure has, where every such sentence has a date.</summary>
    private static void ReportOtherDates(
        HashedClaim claim,
        Figure[] dates,
        string figure,
        PageGrounding page,
        DiagnosticBag bag
    )
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

        var language = page.Records.Language;
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
                    $"the passages date '{WrittenFigure.Of(figure, language)}' otherwise: "
                        + WrittenFigure.Of(given, language)
                );
            }
        }
    }
}
