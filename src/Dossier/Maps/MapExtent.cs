using System.Collections.Frozen;
using System.Globalization;

namespace Dossier.Maps;

/// <summary>The part of the Earth that a map shows, in degrees.</summary>
public sealed record MapExtent(double West, double South, double East, double North)
{
    /// <summary>Parts that have a name.</summary>
    public static readonly FrozenDictionary<string, MapExtent> Named = new Dictionary<string, MapExtent>(
        StringComparer.Ordinal
    )
    {
        ["balkans"] = new(13, 35, 31, 48),
        ["black-sea"] = new(24, 38, 46, 49),
        ["caspian"] = new(42, 34, 64, 51),
        ["caucasus"] = new(37, 37, 52, 45.5),
        ["central-asia"] = new(44, 34, 90, 56),
        ["eurasia"] = new(15, 20, 135, 65),
        ["europe"] = new(-12, 34, 42, 68),
        ["middle-east"] = new(25, 12, 64, 43),
        ["turkic-states"] = new(25, 33, 90, 57),
        ["world"] = new(-179.9, -58, 179.9, 84),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The middle.</summary>
    public GeoPoint Middle => new((South + North) / 2, (West + East) / 2);

    /// <summary>Whether it goes far round the Earth, so that a plane can no longer touch it in one point.</summary>
    public bool IsOfTheWorld => East - West > 170;

    /// <summary>Whether a place is in it.</summary>
    public bool Has(GeoPoint place) =>
        place.Longitude >= West && place.Longitude <= East && place.Latitude >= South && place.Latitude <= North;

    /// <summary>
    /// A part as braces name it: by name, or as west, south, east and north in degrees; null for what is neither.
    /// </summary>
    public static MapExtent? Read(string text)
    {
        if (Named.TryGetValue(text, out var named))
        {
            return named;
        }

        var parts = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var numbers = new double[4];
        for (var i = 0; i < 4; i++)
        {
            if (
                parts.Length != 4
                || !double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])
            )
            {
                return null;
            }
        }

        var extent = new MapExtent(numbers[0], numbers[1], numbers[2], numbers[3]);
        return
            extent is { West: >= -180, East: <= 180, South: >= -90, North: <= 90 }
            && extent.East - extent.West >= 0.5
            && extent.North - extent.South >= 0.5
            ? extent
            : null;
    }

    /// <summary>The least part that holds places, with some room around them.</summary>
    public static MapExtent Around(IReadOnlyCollection<GeoPoint> places, double room)
    {
        var (west, east) = (places.Min(place => place.Longitude), places.Max(place => place.Longitude));
        var (south, north) = (places.Min(place => place.Latitude), places.Max(place => place.Latitude));
        return new MapExtent(
            Math.Max(-180, west - room),
            Math.Max(-85, south - (room * 0.7)),
            Math.Min(180, east + room),
            Math.Min(85, north + (room * 0.7))
        );
    }
}
