using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Dossier.Maps;

/// <summary>A part of the Earth, in degrees: the part that a map shows, or the box that holds a line.</summary>
/// <param name="West">Its western edge.</param>
/// <param name="South">Its southern edge.</param>
/// <param name="East">Its eastern edge, greater than the western: over 180 where it goes over the 180th
/// meridian.</param>
/// <param name="North">Its northern edge.</param>
public sealed record MapExtent(double West, double South, double East, double North)
{
    /// <summary>
    /// How far from its middle a plane that touches the Earth there shows a part of it well, in degrees.
    /// </summary>
    private const double FlatReach = 80;

    /// <summary>
    /// A part that goes round the Earth within this latitude and the pole is seen from above the pole.
    /// </summary>
    private const double Polar = 45;

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

    /// <summary>
    /// What a map shows whose edges nobody wrote: its frame is fitted to these points, with <see cref="Room"/> around
    /// them. Empty where the edges count.
    /// </summary>
    internal ImmutableArray<GeoPoint> Shown { get; init; } = [];

    /// <summary>The least distance from what is shown to the frame, in degrees.</summary>
    internal double Room { get; init; }

    /// <summary>The middle; the pole, of a part that goes round it.</summary>
    public GeoPoint Middle =>
        new(
            East - West < 180 ? (South + North) / 2
                : South >= Polar ? 90
                : North <= -Polar ? -90
                : (South + North) / 2,
            (West + East) / 2
        );

    /// <summary>Whether it goes far round the Earth, so that a plane can no longer touch it in one point.</summary>
    public bool IsOfTheWorld =>
        new[] { South, North, Math.Clamp(0, South, North) }
            .SelectMany(latitude => new[] { new GeoPoint(latitude, West), new GeoPoint(latitude, Middle.Longitude) })
            .Any(edge => Middle.Distance(edge) > FlatReach);

    /// <summary>Whether a place is in it.</summary>
    public bool Has(GeoPoint place) =>
        Turned(place.Longitude, West) <= East && place.Latitude >= South && place.Latitude <= North;

    /// <summary>Whether a box may overlap it; only false is certain.</summary>
    internal bool MayMeet(MapExtent box)
    {
        var west = Turned(box.West, West);
        return box.South <= North && box.North >= South && (west <= East || west + box.East - box.West >= West + 360);
    }

    /// <summary>
    /// A part as braces name it: by name, or as west, south, east and north in degrees, the west greater than the east
    /// where it goes over the 180th meridian (as the boxes of RFC 7946); null for what is neither.
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

        // Over the 180th meridian for more than half the Earth is a west and an east that were exchanged.
        var crosses180th = numbers[0] > numbers[2] && numbers[0] - numbers[2] >= 180;
        var extent = new MapExtent(numbers[0], numbers[1], numbers[2] + (crosses180th ? 360 : 0), numbers[3]);
        return
            extent is { West: >= -180 and <= 180, East: <= 360, South: >= -90, North: <= 90 }
            && extent.East - extent.West is >= 0.5 and <= 360
            && extent.North - extent.South >= 0.5
            ? extent
            : null;
    }

    /// <summary>The least part that holds lines and places, with some room around them.</summary>
    /// <param name="lines">The lines, one at least; a place is a line of one point.</param>
    /// <param name="room">The least room around them, in degrees.</param>
    internal static MapExtent Around(IReadOnlyCollection<GeoLine> lines, double room)
    {
        var (south, north) = (lines.Min(line => line.Box.South), lines.Max(line => line.Box.North));
        var (west, east) = Arc(lines);
        // A degree to the east is shorter than one to the north.
        var roomInLongitude = Math.Min(180, room / Math.Cos((south + north) / 2 * Math.PI / 180));
        var isRound = east - west + (2 * roomInLongitude) >= 360;
        return new MapExtent(
            isRound ? -180 : west - roomInLongitude,
            Math.Max(-90, south - room),
            isRound ? 180 : east + roomInLongitude,
            Math.Min(90, north + room)
        )
        {
            Shown =
            [
                .. lines
                    .SelectMany(line => line.Points)
                    .Select(point => point with { Longitude = Turned(point.Longitude, west) }),
            ],
            Room = room,
        };
    }

    /// <summary>
    /// The same longitude, as many whole turns added or taken away as put it from 0 to less than 360 degrees to the
    /// east of <paramref name="from"/>.
    /// </summary>
    internal static double Turned(double longitude, double from) =>
        longitude - (Math.Floor((longitude - from) / 360) * 360);

    /// <summary>
    /// The shortest arc of longitudes that holds all lines: the whole circle but for the widest gap between them.
    /// </summary>
    private static (double West, double East) Arc(IReadOnlyCollection<GeoLine> lines)
    {
        (double West, double East)[] spans =
        [
            .. lines
                .Select(line => (West: Turned(line.Box.West, -180), Width: line.Box.East - line.Box.West))
                .Select(span => (span.West, span.West + span.Width))
                .Order(),
        ];
        var gap = 0.0;
        var west = -180.0;
        var end = spans.Max(span => span.East) - 360;
        foreach (var span in spans)
        {
            if (span.West - end > gap)
            {
                (gap, west) = (span.West - end, span.West);
            }

            end = Math.Max(end, span.East);
        }

        return (west, west + 360 - gap);
    }
}
