using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Seeds;

namespace Dossier.Check.Grounding.Rules;

/// <summary>
/// Every figure, year, date, sum and percentage stands in one of the passages that its block names, in the data of a
/// source cited there, or is one that the editors vouch for: <c>own="10%"</c>. A passage that the text speaks of by
/// number is one that it names. What only the data of a source has stands in the sentence that cites it or names it.
/// </summary>
internal static class FiguresAreGrounded
{
    /// <summary>The digits of a year.</summary>
    private const int Year = 4;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var hashed in page.Claims)
        {
            Look(hashed, page, bag);
        }
    }

    private static void Look(HashedClaim hashed, PageGrounding page, DiagnosticBag bag)
    {
        var (claim, records) = (hashed.Claim, page.Records);
        if (claim.IsCommon)
        {
            foreach (
                var figure in claim.Figures.Where(figure =>
                    !figure.IsWeak && !claim.Own.Contains(figure.Value) && !records.Bare.Holds(claim.Text, figure.Start)
                )
            )
            {
                var common = claim.Text[figure.Start..figure.End];
                bag.Report(
                    Codes.UnfoundedFigure,
                    claim.Place(figure.Start, figure.End),
                    $"'{common}' rests on common knowledge, and nobody vouches for it",
                    $"say that the editors do: own=\"{common}\""
                );
            }
        }

        if (claim.IsExempt || !records.Covers(claim.From) || Consequence.OfChart(claim, bag))
        {
            return;
        }

        foreach (var figure in claim.Figures)
        {
            var written = claim.Text.Length >= figure.End ? claim.Text[figure.Start..figure.End] : claim.Text;
            if (
                figure.IsWeak
                || IsGrounded(figure, hashed, records)
                || (figure.IsLater && (records.Settings.Rules < 2 || !records.HasStatements(claim.From)))
                || page.Stands(claim, written)
                || records.Bare.Holds(claim.Text, figure.Start)
                || bag.IsMisread(claim.Place(figure.Start, figure.End))
                || (figure.Kind != FigureKind.Reference && Consequence.OfSources(claim, bag))
                || bag.HasInLine(Codes.ChartData, claim.Place(figure.Start, figure.Start))
            )
            {
                continue;
            }

            var named =
                claim.From.Length == 1 ? claim.From[0].ToString() : $"none of the {claim.From.Length} passages named";
            if (figure.Kind == FigureKind.Reference)
            {
                bag.Report(
                    Codes.UnfoundedFigure,
                    claim.Place(figure.Start, figure.End),
                    $"the text speaks of '{figure.Value}', which is not among its passages",
                    "name it in from=\"…\", or mend the number; named are "
                        + $"{string.Join(", ", claim.From.Select(id => id.Passage))}"
                );
                continue;
            }

            bag.Report(
                Codes.UnfoundedFigure,
                claim.Place(figure.Start, Math.Min(figure.End, claim.Text.Length)),
                claim.From.Length == 1 ? $"'{written}' does not stand in {named}" : $"'{written}' stands in {named}",
                Hint(figure, written, claim, records)
            );
        }
    }

    private static bool IsGrounded(Figure figure, HashedClaim hashed, Records records) =>
        figure.Kind == FigureKind.Reference
            ? hashed.Claim.From.Any(id => id.Passage == figure.Value)
            : IsGrounded(figure, figure.Value, hashed, records)
                || (figure.Or is { } other && IsGrounded(figure, other, hashed, records));

    private static bool IsGrounded(Figure figure, string value, HashedClaim hashed, Records records)
    {
        var (claim, isAsked) = (hashed.Claim, records.Settings.Rules >= 2);
        return claim.From.Any(id => records.Has(id, value))
            || claim.Own.Contains(value)
            || claim.Sources.Any(source =>
                records.HasSource(source, value)
                && !claim.From.Any(id => id.Seed == source)
                && (!isAsked || hashed.Speaks(source, figure.Start))
            )
            || claim.From.Any(id =>
                records.HasSource(id.Seed, value) && (!isAsked || hashed.SpeaksOfWork(id.Seed, figure.Start))
            );
    }

    private static string Hint(Figure figure, string written, Claim claim, Records records)
    {
        var holding = records.Holding(claim.From, figure.Value).Take(4).ToArray();
        return Month(claim.Text, figure) is { } month ? $"if it is a month, write its name: {month}"
            : holding.Length > 0 ? $"it stands in {string.Join(", ", holding)}"
            : claim is { IsHeading: true, Anchor: null }
                ? $"mend it, or let the text say it too; there the editors can vouch for it: own=\"{written}\""
            : $"mend it, or say that it is the editors' own: own=\"{written}\"";
    }

    /// <summary>
    /// A month and its year in words, where a figure stands before a year, divided from it by a stroke or a stop, and
    /// can be a month; null elsewhere.
    /// </summary>
    private static string? Month(string text, Figure figure) =>
        figure.End + Year < text.Length
        && text[figure.End] is '/' or '.'
        && text.AsSpan(figure.End + 1, Year) is ['1', ..] or ['2', '0', ..]
        && text.AsSpan(figure.End + 1, Year) is var year
        && !year.ContainsAnyExceptInRange('0', '9')
        && !(figure.End + 1 + Year < text.Length && char.IsAsciiDigit(text[figure.End + 1 + Year]))
        && int.TryParse(figure.Value, CultureInfo.InvariantCulture, out var month)
        && month is >= 1 and <= 12
            ? $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year}"
            : null;
}
