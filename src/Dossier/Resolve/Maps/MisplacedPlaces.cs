using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Maps;
using Dossier.Parse.Pages;

namespace Dossier.Resolve.Maps;

/// <summary>
/// Places that lie far outside the map that shows them, since somebody exchanged latitude and longitude, or left a
/// minus sign out.
/// </summary>
/// <param name="bag">
/// Receives findings, at the coordinates: every map that shows the place is the worse for them.
/// </param>
internal sealed class MisplacedPlaces(DiagnosticBag bag)
{
    /// <summary>Degrees beyond the edge within which a place may well be meant.</summary>
    private const double Near = 5;

    /// <summary>
    /// Reports a place that lies far outside a part of the Earth where another reading of its coordinates lies within.
    /// </summary>
    /// <param name="term">The entry of the place.</param>
    /// <param name="extent">The part of the Earth.</param>
    /// <param name="otherwise">What is to be done where the place lies there in truth.</param>
    /// <param name="isCertain">Whether it is known to lie within, so that it is wrong wherever else it lies.</param>
    /// <returns>Whether it was reported.</returns>
    public bool Report(ParsedTerm term, MapExtent extent, string otherwise, bool isCertain = false)
    {
        if (
            term.Place is not { } place
            || (!isCertain && IsNear(place, extent))
            || Meant(place, extent) is not { } meant
        )
        {
            return false;
        }

        bag.Report(
            Codes.OutsideMap,
            term.PlaceSpan,
            $"'{term.Name.Name}' lies {(isCertain ? "" : "far ")}outside the map that shows it",
            string.Create(
                CultureInfo.InvariantCulture,
                $"write [{meant.Latitude:0.######}, {meant.Longitude:0.######}]; {otherwise}"
            )
        );
        return true;
    }

    /// <summary>
    /// Reports places of a map whose edges nobody wrote, and which grows to show them: what lies far from its countries
    /// and its other places.
    /// </summary>
    /// <param name="world">The world's countries.</param>
    /// <param name="countries">Those of the map, by code.</param>
    /// <param name="places">The entries of its places.</param>
    public void Report(WorldMap world, ImmutableArray<string> countries, IReadOnlyCollection<ParsedTerm> places)
    {
        var lands = world.MainParts(countries).ToArray();
        foreach (var term in places)
        {
            GeoLine[] others =
            [
                .. places
                    .Where(other => other != term)
                    .Select(other => other.Place)
                    .OfType<GeoPoint>()
                    .Select(place => GeoLine.Of([place])),
            ];
            // Of two places, each is as far from the other.
            if (lands.Length > 0 || others.Length > 1)
            {
                Report(
                    term,
                    MapExtent.Around(lands.Length > 0 ? lands : others, lands.Length > 0 ? 0 : Near),
                    "where it lies there in truth, give the map its edges: extent=\"…\""
                );
            }
        }
    }

    /// <summary>
    /// Whether a place lies on a part of the Earth or near its edge, east and west by as many kilometres as north and
    /// south.
    /// </summary>
    private static bool IsNear(GeoPoint place, MapExtent extent)
    {
        var room = Math.Max(Near, (extent.North - extent.South) / 2);
        var beside = room / Math.Max(0.1, Math.Cos(extent.Middle.Latitude * Math.PI / 180));
        return extent.East - extent.West + (2 * beside) >= 360
            || new MapExtent(extent.West - beside, extent.South - room, extent.East + beside, extent.North + room).Has(
                place
            );
    }

    /// <summary>The reading that lies within: one for the other, or with another sign; null for none.</summary>
    private static GeoPoint? Meant(GeoPoint place, MapExtent extent)
    {
        var (first, second) = (place.Latitude, place.Longitude);
        GeoPoint[] readings = [new(second, first), new(first, -second), new(-first, second), new(-first, -second)];
        return readings
            .Where(reading => Math.Abs(reading.Latitude) <= 90 && extent.Has(reading))
            .Select(reading => (GeoPoint?)reading)
            .FirstOrDefault();
    }
}
