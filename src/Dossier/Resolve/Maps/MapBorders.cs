using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Maps;
using Dossier.Model.Data;
using Dossier.Parse;

namespace Dossier.Resolve.Maps;

/// <summary>The borders that editors draw in the place of the theme's.</summary>
/// <param name="Outlines">The rings of countries, by code.</param>
/// <param name="Disputed">Lines shown as disputed.</param>
internal sealed record MapBorders(ImmutableArray<MapOutline> Outlines, ImmutableArray<MapLine> Disputed)
{
    /// <summary>The theme's own.</summary>
    public static MapBorders None { get; } = new([], []);

    /// <summary>The borders that <c>dossier.yml</c> names, for every map that names none of its own.</summary>
    public static MapBorders Of(ParsedDossier dossier, DiagnosticBag bag) =>
        dossier.Settings.Borders is { Name.Length: > 0 } path && new GeoFiles(dossier, bag).Find(path) is { } features
            ? Of(features, dossier.Maps, bag)
            : None;

    /// <summary>Areas with the code of a country are its outline, and all else is disputed.</summary>
    /// <param name="features">The lines and areas.</param>
    /// <param name="maps">The countries that there are.</param>
    /// <param name="bag">Receives findings.</param>
    public static MapBorders Of(ImmutableArray<GeoFeature> features, MapData maps, DiagnosticBag bag)
    {
        foreach (
            var feature in features.Where(one => one.Iso.Length > 0 && maps.World?.Codes.Contains(one.Iso) == false)
        )
        {
            bag.Report(
                Codes.MapData,
                feature.Span,
                $"no country has the code '{feature.Iso}'",
                maps.Code(feature.Iso) is { } code
                    ? $"write \"{code}\""
                    : "codes are those of ISO 3166, of two letters; an area without one is shown as disputed"
            );
        }

        return new(
            [
                .. features
                    .Where(feature => feature.IsArea && feature.Iso.Length > 0)
                    .GroupBy(feature => feature.Iso, StringComparer.Ordinal)
                    .Select(country => new MapOutline(country.Key, [.. country.SelectMany(feature => feature.Parts)])),
            ],
            [
                .. features
                    .Where(feature => !feature.IsArea || feature.Iso.Length == 0)
                    .Select(feature => new MapLine(feature.Name, feature.Parts)),
            ]
        );
    }
}
