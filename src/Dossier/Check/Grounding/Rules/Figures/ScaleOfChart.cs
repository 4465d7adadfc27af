using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Rules.Braces;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Model.Blocks;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// Tells a chart whose unit does not say that its figures are thousands, millions or more, as they are in its passages:
/// each of its cells would be reported, and it is the unit that is wrong.
/// </summary>
internal static partial class ScaleOfChart
{
    private static readonly (decimal Times, string Word)[] Scales =
    [
        (1_000m, "thousand"),
        (1_000_000m, "million"),
        (1_000_000_000m, "billion"),
        (1_000_000_000_000m, "trillion"),
    ];

    /// <summary>Reports such charts, each once, and gives the figures that this explains.</summary>
    /// <param name="page">The page.</param>
    /// <param name="missing">The figures of the page that nothing supports.</param>
    /// <param name="bag">Receives findings.</param>
    public static HashSet<(HashedClaim, Figure)> Report(
        PageGrounding page,
        List<(HashedClaim Claim, Figure Figure)> missing,
        DiagnosticBag bag
    )
    {
        var explained = new HashSet<(HashedClaim, Figure)>();
        foreach (
            var ofChart in missing
                .Select(found => (found.Claim, found.Figure, Chart: ChartOf(found.Claim.Claim)))
                .Where(found => found.Chart is not null)
                .GroupBy(found => found.Chart!, ReferenceEqualityComparer.Instance)
        )
        {
            var chart = (Container)ofChart.Key!;
            var found = Array.Find(
                Scales,
                scale => ofChart.All(cell => Has(cell.Claim.Claim, cell.Figure, scale.Times, page))
            );
            if (found.Word is null)
            {
                continue;
            }

            explained.UnionWith(ofChart.Select(cell => (cell.Claim, cell.Figure)));
            if (!AttributesAreKnown.HasUnknown(chart.Attributes)) // A key that there is not may be the unit.
            {
                ReportScale(chart, found.Word, bag);
            }
        }

        return explained;
    }

    private static void ReportScale(Container chart, string scale, DiagnosticBag bag)
    {
        var unit = chart.Attributes["unit"];
        var counted = ScaleWord().Replace(unit?.Value ?? "", "").Trim();
        bag.Report(
            Codes.UnfoundedFigure,
            unit is { Span.Length: > 0 } ? unit.Span : chart.Attributes.Span,
            unit is null
                ? $"the chart has no unit, and its passages have its figures as {scale}s"
                : $"the passages have the figures of the chart as {scale}s, and its unit is '{unit.Value}'",
            counted.Length > 0
                ? $"write unit=\"{scale} {counted}\""
                : $"write unit=\"{scale} …\" into the braces, with what is counted in place of the dots"
        );
    }

    /// <summary>The chart that a claim is a cell of; null for none.</summary>
    private static Container? ChartOf(Claim claim) =>
        claim.Around.OfType<Container>().FirstOrDefault(block => block.Name == Containers.Chart);

    /// <summary>Whether the passages of a cell have its number so many times as large.</summary>
    private static bool Has(Claim claim, Figure figure, decimal times, PageGrounding page)
    {
        var bare = claim.Unit is null || claim.UnitAt <= 0 ? claim.Text : claim.Text[..claim.UnitAt];
        return figure.Start < bare.Length
            && FigureReader.Read(bare, page.Records.Language) is [var only]
            && decimal.TryParse(only.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            && number < decimal.MaxValue / times
            && claim.From.Any(id => page.Records.Has(id, Figure.Canonical(number * times)));
    }

    [GeneratedRegex(
        @"\b(?:thousand|million|billion|trillion)s?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ScaleWord();
}
