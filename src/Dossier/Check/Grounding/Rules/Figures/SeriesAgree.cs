using System.Collections.Immutable;
using System.Globalization;
using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// Where the passages count up names with a figure each, a row or a sentence that has one of the names does not give it
/// the figure of another: ‘Norway 12’ where the passages have ‘Sweden 12, Norway 15’.
/// </summary>
internal static class SeriesAgree
{
    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        var cells = page
            .Claims.Where(claim => claim.Claim.Cell is not null)
            .ToLookup(claim => claim.Claim.Whole, ReferenceEqualityComparer.Instance);
        var told = new HashSet<(string Name, string Figure)>();
        var given = cells
            .Select(row => row.Select(cell => cell.Statements?.Read.Marks ?? []).ToArray())
            .Where(row => row[0] is [{ Kind: MarkKind.Name }])
            .SelectMany(row =>
                row.Skip(1).SelectMany(marks => marks.Take(1)).Select(figure => (row[0][0].Text, figure.Text))
            )
            .ToHashSet();
        foreach (var row in cells)
        {
            HashedClaim[] all = [.. row];
            if (all[0].Statements?.Read.Marks is [{ Kind: MarkKind.Name } name])
            {
                foreach (var cell in all.Skip(1).Where(cell => cell.Statements?.Read.Marks.Length == 1))
                {
                    ReportFigureOfOther(page, cell, name, cell.Statements!.Read.Marks[0], given, told, bag);
                }
            }
        }

        foreach (var (claim, statements) in page.Stated.Where(one => one.Claim.Claim.IsProse))
        {
            foreach (var sentence in statements.Read.Sentences)
            {
                var place = claim.Claim.Place(claim.Words[sentence.First].Start, claim.Words[sentence.End - 1].End);
                if (bag.HasInLine(Codes.SwappedRoles, place) || bag.HasInLine(Codes.FigureElsewhere, place))
                {
                    continue; // Which of its names and figures changed places is told.
                }

                var pairs = Series.Of(statements.Read.In(sentence), page.Records.Names)?.Pairs ?? [];
                foreach (var (name, figure) in pairs.Where(pair => !claim.IsQuoted(pair.Figure)))
                {
                    ReportFigureOfOther(page, claim, name, figure, given, told, bag);
                }
            }
        }
    }

    /// <summary>
    /// Reports a figure where every list of the passages that has it and the name gives it to another name.
    /// </summary>
    private static void ReportFigureOfOther(
        PageGrounding page,
        HashedClaim claim,
        Mark name,
        Mark figure,
        HashSet<(string Name, string Figure)> given,
        HashSet<(string Name, string Figure)> told,
        DiagnosticBag bag
    )
    {
        if (
            figure.Kind != MarkKind.Figure
            || claim.Claim.Own.Contains(figure.Text)
            || !told.Add((name.Text, figure.Text))
        )
        {
            return;
        }

        var names = page.Records.Names;
        var keys = names.KeysOf(name);
        var both = claim
            .Claim.From.SelectMany(id => page.Records.Passage(id).Statements)
            .Where(statement => statement.Items.Overlaps(keys) && statement.Figures.Contains(figure.Text))
            .Select(statement => Series.Readings(statement.Marks, names))
            .ToArray();
        if (
            both.Length == 0
            || both.Any(readings => readings.IsEmpty || !readings.All(reading => IsOfAnother(reading.Pairs)))
        )
        {
            return;
        }

        if (both[0] is not [{ Pairs: var series }])
        {
            page.Report(
                bag,
                Codes.FigureElsewhere,
                claim,
                claim.RangeOf(figure),
                $"the passages do not give {Said(figure)} to '{name.Text}', but to another"
            );
            return;
        }

        var (own, other) = (series.First(pair => IsHere(pair.Name)), series.First(pair => Has(pair.Figure)));
        var isReported = page.Report(
            bag,
            Codes.FigureElsewhere,
            claim,
            claim.RangeOf(figure),
            $"the passages give '{name.Text}' {Said(own.Figure)}, and {Said(figure)} to '{other.Name.Text}'",
            $"write {FormattedLike(own.Figure, figure, claim.Written(figure))} here"
                + (
                    given.Contains((other.Name.Text, own.Figure.Text))
                    || given.Contains((other.Name.Text, BareNumber(own.Figure)))
                        ? $" and {claim.Written(figure)} at '{other.Name.Text}': the two have changed places"
                        : $", where '{name.Text}' is meant"
                )
        );
        if (isReported)
        {
            told.Add((other.Name.Text, own.Figure.Text)); // The two have changed places.
            told.Add((other.Name.Text, BareNumber(own.Figure)));
        }

        string Said(Mark mark) => WrittenFigure.Of(mark, page.Records.Language);

        bool IsHere(Mark mark) => names.KeysOf(mark).Intersect(keys, StringComparer.Ordinal).Any();

        bool IsOfAnother(ImmutableArray<(Mark Name, Mark Figure)> pairs) =>
            pairs.Count(pair => IsHere(pair.Name)) == 1
            && pairs.Count(pair => Has(pair.Figure)) == 1
            && !pairs.Any(pair => IsHere(pair.Name) && Has(pair.Figure));

        // The unit may stand in the head of the column.
        bool Has(Mark there) => there.Text == figure.Text || Figure.Supported(there.Text).Contains(figure.Text);
    }

    /// <summary>
    /// What to write in place of the block's own figure to say that of the passage: the passage's number, with the
    /// commas, the decimals and what stands around the digits of the block's own: <c>€1,250</c> for <c>1250</c>, where
    /// the block has <c>€3,000</c>. The passage's canonical form where the block's own is not in plain digits.
    /// </summary>
    /// <param name="passageFigure">The figure that the passage gives.</param>
    /// <param name="ownFigure">The figure that the block has.</param>
    /// <param name="ownText">That figure as the block writes it.</param>
    private static string FormattedLike(Mark passageFigure, Mark ownFigure, string ownText)
    {
        var (firstDigit, lastDigit) = (
            ownText.AsSpan().IndexOfAnyInRange('0', '9'),
            ownText.AsSpan().LastIndexOfAnyInRange('0', '9')
        );
        if (
            firstDigit < 0
            || Number(ownText[firstDigit..(lastDigit + 1)].Replace(",", "", StringComparison.Ordinal))
                is not { } ownNumber
            || ownNumber != Number(BareNumber(ownFigure))
            || Number(BareNumber(passageFigure)) is not { } passageNumber
        )
        {
            return passageFigure.Text; // Said in words, ‘1.2 million’.
        }

        var hasCommas = ownText.AsSpan(firstDigit, lastDigit + 1 - firstDigit).Contains(',');
        var format = hasCommas ? "#,##0" : "0";
        var decimals = Math.Max(ownNumber.Scale, passageNumber.Scale);
        var digits = passageNumber.ToString(
            decimals > 0 ? $"{format}.{new string('0', decimals)}" : format,
            CultureInfo.InvariantCulture
        );
        return $"{ownText[..firstDigit]}{digits}{ownText[(lastDigit + 1)..]}";
    }

    /// <summary>A figure without currency and percent sign: <c>5000</c> of <c>USD 5000</c>.</summary>
    private static string BareNumber(Mark figure) => figure.Text[(figure.Text.LastIndexOf(' ') + 1)..].TrimEnd('%');

    /// <summary>A number in canonical form; null for any other text.</summary>
    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
