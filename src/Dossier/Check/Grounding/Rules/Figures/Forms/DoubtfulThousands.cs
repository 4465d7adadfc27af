using System.Globalization;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Languages;

namespace Dossier.Check.Grounding.Rules.Figures.Forms;

/// <summary>
/// Asks about figures that others read otherwise: ‘90.000’ is ninety thousand on the continent, and nobody writes
/// ninety so. Three decimals that say something, ‘1.250’, are left where the passages have them.
/// </summary>
internal static class DoubtfulThousands
{
    /// <summary>Reports a figure of which it must be asked how it is meant, and tells whether it did.</summary>
    public static bool Report(HashedClaim hashed, Figure figure, string written, PageGrounding page, DiagnosticBag bag)
    {
        var claim = hashed.Claim;
        var place = claim.Place(figure.Start, Math.Min(figure.End, claim.Text.Length));
        if (
            Thousands(figure) is not { } thousands
            || claim.Own.Contains(figure.Value)
            || page.Stands(claim, written)
            || bag.IsMeantOtherwise(place)
            || bag.HasInLine(Codes.ChartData, place)
            || !(Has(hashed, figure.Value, page.Records) ? IsIdle(written) : Has(hashed, figure.Or!, page.Records))
        )
        {
            return false;
        }

        var language = page.Records.Language;
        var (many, few) = (NumberText.Of(thousands, language), NumberText.Of(thousands / 1000, language));
        bag.Report(
            Codes.UnfoundedFigure,
            place,
            $"'{written}' may be {many} or {few}",
            $"write {(Has(hashed, figure.Or!, page.Records) ? many : few)}, which the passages have, or say that it is "
                + $"meant so: own=\"{written}\""
        );
        return true;
    }

    /// <summary>The number in thousands of a figure that may be read so; null for others.</summary>
    private static decimal? Thousands(Figure figure) =>
        figure is { Kind: FigureKind.Number or FigureKind.Amount, Or: { } other }
        && Number(figure.Value) is { } number
        && Number(other) is { } thousands
        && thousands == 1000 * number
            ? thousands
            : null;

    private static decimal? Number(string value) =>
        decimal.TryParse(
            value.AsSpan(value.LastIndexOf(' ') + 1),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static bool Has(HashedClaim hashed, string value, Records records) =>
        hashed.Claim.From.Any(id => records.Has(id, value));

    /// <summary>Whether decimals end in a nought that says nothing: ‘90.000’, ‘12.500’, but not ‘1.250’.</summary>
    private static bool IsIdle(string written)
    {
        var end = written.AsSpan().LastIndexOfAnyInRange('0', '9');
        var number = written.AsSpan(0, end + 1);
        return number.EndsWith("000")
            || (number is [.., '0'] && number is [.., _, _, _, _, _, _] && char.IsAsciiDigit(number[^6]));
    }
}
