using Dossier.Compose.Entries;
using Dossier.Languages;
using Dossier.Maps;
using Dossier.Theming;

namespace Dossier.Compose.Drawings;

/// <summary>Says what the small map of a place or country shows: its drawing, and where it is, in degrees.</summary>
/// <param name="world">Borders and coasts.</param>
/// <param name="texts">Interface texts.</param>
internal sealed class LocatorComposer(WorldMap world, Texts texts)
{
    /// <summary>The small map as SVG, where it lies in degrees, and the note on borders.</summary>
    /// <param name="map">The map: a country, or else a place.</param>
    /// <param name="name">What it shows.</param>
    public LocatorEntry Compose(Map map, string name)
    {
        var where = map.Highlighted is [var iso]
            ? RangeText(MapExtent.Around([.. world.MainParts([iso])], 0))
            : Coordinates(map.Places[0].At);
        return new LocatorEntry(
            MapDrawing.Svg(map, world, texts.Format("map_locator", name, where)),
            where,
            texts[map.HasOwnBorders ? "map_borders_own" : "map_borders"]
        );
    }

    private string Coordinates(GeoPoint place) =>
        $"{LatitudeText(place.Latitude, 4)}, {LongitudeText(place.Longitude, 4)}";

    /// <summary>
    /// From degree to degree, south to north and west to east; a country that goes round the Earth has latitudes alone.
    /// </summary>
    private string RangeText(MapExtent extent)
    {
        var latitudes = $"{LatitudeText(extent.South, 0)} – {LatitudeText(extent.North, 0)}";
        return extent.East - extent.West >= 360
            ? latitudes
            : $"{latitudes}, {LongitudeText(extent.West, 0)} – {LongitudeText(extent.East, 0)}";
    }

    private string LatitudeText(double degrees, int decimals) =>
        texts.Format(degrees < 0 ? "degrees_south" : "degrees_north", DegreesText(degrees, decimals));

    private string LongitudeText(double degrees, int decimals)
    {
        var turned = MapExtent.Turned(degrees, -180);
        // The 180th meridian is neither.
        var isWest = turned < 0 && Math.Round(turned, decimals) > -180;
        return texts.Format(isWest ? "degrees_west" : "degrees_east", DegreesText(turned, decimals));
    }

    private string DegreesText(double degrees, int decimals) =>
        NumberText.Of(Math.Round((decimal)Math.Abs(degrees), decimals), texts.Language);
}
