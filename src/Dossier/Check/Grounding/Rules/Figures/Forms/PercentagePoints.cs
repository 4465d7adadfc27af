using System.Globalization;
using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Figures;

namespace Dossier.Check.Grounding.Rules.Figures.Forms;

/// <summary>Tells percentage points from per cent: what grew by three per cent has not grown by three points.</summary>
internal static class PercentagePoints
{
    private const string Words = "percentage point";

    /// <summary>
    /// Reports a figure in percentage points of which the passages have as many per cent and no such number, and tells
    /// whether it did.
    /// </summary>
    public static bool Report(Claim claim, Figure figure, PageGrounding page, DiagnosticBag bag)
    {
        if (
            figure.Kind != FigureKind.Number
            || figure.End >= claim.Text.Length
            || claim.Text[figure.End] is not (' ' or '-' or '\u00A0')
            || !claim.Text.AsSpan(figure.End + 1).StartsWith(Words, StringComparison.Ordinal)
        )
        {
            return false;
        }

        var there = claim.From.SelectMany(id => page.Records.Passage(id).Figures).ToHashSet(StringComparer.Ordinal);
        var written = $"{claim.Text[figure.Start..figure.End]} percentage points";
        if (
            there.Contains(figure.Value)
            || !there.Contains($"{figure.Value}%")
            || IsDifference(figure.Value, there)
            || claim.Own.Contains(figure.Value)
            || page.Stands(claim, written)
        )
        {
            return false;
        }

        bag.Report(
            Codes.UnfoundedFigure,
            claim.Place(figure.Start, figure.End),
            $"'{written}': the passages have as many per cent",
            $"write per cent, or say that the points are the editors' own: own=\"{figure.Value}\""
        );
        return true;
    }

    /// <summary>Whether two shares lie so many points apart: from 3 to 6 per cent is a rise by three.</summary>
    private static bool IsDifference(string points, IEnumerable<string> figures)
    {
        var shares = figures
            .Where(figure => figure.EndsWith('%'))
            .Select(figure =>
                decimal.TryParse(figure.AsSpan(0, figure.Length - 1), CultureInfo.InvariantCulture, out var share)
                    ? share
                    : (decimal?)null
            )
            .OfType<decimal>()
            .ToHashSet();
        return decimal.TryParse(points, CultureInfo.InvariantCulture, out var number)
            && shares.Any(share => shares.Contains(share + number));
    }
}
