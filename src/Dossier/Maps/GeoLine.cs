using System.Collections.Immutable;

namespace Dossier.Maps;

/// <summary>A line on the Earth, and the box that holds it.</summary>
/// <param name="Points">
/// Its points, one near the other. Where it crosses the 180th meridian its longitudes go on beyond 180.
/// </param>
/// <param name="Box">The least box that holds it.</param>
internal sealed record GeoLine(ImmutableArray<GeoPoint> Points, MapExtent Box)
{
    /// <summary>From point to point, in degrees; a step that is longer is drawn through points between.</summary>
    private const double MaxStep = 2;

    private ImmutableArray<ImmutableArray<GeoPoint>> withoutCuts;

    /// <summary>A circle that holds it.</summary>
    public BoundingCircle Circle { get; } = BoundingCircle.Of(Box);

    /// <summary>
    /// What of it is drawn as a line: data cut an area at the 180th meridian and at the poles, and the edges of the cut
    /// are neither coast nor border.
    /// </summary>
    public ImmutableArray<ImmutableArray<GeoPoint>> WithoutCuts =>
        withoutCuts.IsDefault ? withoutCuts = [.. LeaveOutCuts()] : withoutCuts;

    /// <summary>
    /// A line from point to point. Between two points it is straight in degrees, and not on the plane of a map, as
    /// GeoJSON (RFC 7946) and Natural Earth mean it; over the 180th meridian where that is the shorter way.
    /// </summary>
    /// <param name="points">One point at least.</param>
    public static GeoLine Of(IReadOnlyList<GeoPoint> points)
    {
        var line = ImmutableArray.CreateBuilder<GeoPoint>(points.Count);
        line.Add(points[0]);
        var (west, east) = (points[0].Longitude, points[0].Longitude);
        var (south, north) = (points[0].Latitude, points[0].Latitude);
        foreach (var point in points.Skip(1))
        {
            var last = line[^1];
            var next = point with { Longitude = MapExtent.Turned(point.Longitude, last.Longitude - 180) };
            var (eastward, northward) = (next.Longitude - last.Longitude, next.Latitude - last.Latitude);
            var steps = (int)Math.Ceiling(Math.Max(Math.Abs(eastward), Math.Abs(northward)) / MaxStep);
            for (var i = 1; i < steps; i++)
            {
                line.Add(new(last.Latitude + (northward * i / steps), last.Longitude + (eastward * i / steps)));
            }

            line.Add(next);
            (west, east) = (Math.Min(west, next.Longitude), Math.Max(east, next.Longitude));
            (south, north) = (Math.Min(south, next.Latitude), Math.Max(north, next.Latitude));
        }

        return new GeoLine(line.DrainToImmutable(), new MapExtent(west, south, east, north));
    }

    /// <summary>
    /// A ring; one that goes round the Earth, as the coast of Antarctica does, is led over the pole that it holds.
    /// </summary>
    /// <param name="points">One point at least; whether the first is repeated at the end does not matter.</param>
    public static GeoLine Ring(IReadOnlyList<GeoPoint> points)
    {
        var line = Of([.. points, points[0]]);
        var (first, last) = (line.Points[0], line.Points[^1]);
        if (Math.Abs(last.Longitude - first.Longitude) < 180)
        {
            return line;
        }

        var pole = line.Points.Average(point => point.Latitude) < 0 ? -90 : 90;
        return new GeoLine(
            [.. line.Points, last with { Latitude = pole }, first with { Latitude = pole }],
            line.Box with
            {
                South = Math.Min(line.Box.South, pole),
                North = Math.Max(line.Box.North, pole),
            }
        );
    }

    /// <summary>The line as many degrees farther to the east.</summary>
    public GeoLine Shifted(double degrees) =>
        degrees == 0
            ? this
            : new(
                [.. Points.Select(point => point with { Longitude = point.Longitude + degrees })],
                Box with
                {
                    West = Box.West + degrees,
                    East = Box.East + degrees,
                }
            );

    private IEnumerable<ImmutableArray<GeoPoint>> LeaveOutCuts()
    {
        var from = 0;
        for (var i = 1; i < Points.Length; i++)
        {
            if (IsCut(Points[i - 1], Points[i]))
            {
                yield return Points[from..i];
                from = i;
            }
        }

        yield return Points[from..];

        static bool IsCut(GeoPoint from, GeoPoint to) =>
            (Math.Abs(from.Longitude) % 360 == 180 && Math.Abs(to.Longitude) % 360 == 180)
            || (Math.Abs(from.Latitude) == 90 && Math.Abs(to.Latitude) == 90);
    }

    /// <summary>Whether any of it lies in a part of the Earth.</summary>
    public bool Meets(MapExtent extent)
    {
        var clipping = new Clipping(extent.West, extent.South, extent.East, extent.North);
        var turned = Shifted(MapExtent.Turned(Box.West, extent.West) - Box.West);
        return new[] { turned, turned.Shifted(-360) }.Any(line =>
            clipping.Line([.. line.Points.Select(point => new MapPoint(point.Longitude, point.Latitude))]).Count > 0
        );
    }

    /// <summary>
    /// The area of a ring on a sphere of radius 1: the sum of the strips between its sides and the equator.
    /// </summary>
    public double Area()
    {
        var sum = 0.0;
        // Each point with the one before it; the first with the last.
        for (int i = 0, j = Points.Length - 1; i < Points.Length; j = i++)
        {
            var (from, to) = (Points[j], Points[i]);
            sum +=
                Radians(to.Longitude - from.Longitude)
                * (Math.Sin(Radians(from.Latitude)) + Math.Sin(Radians(to.Latitude)))
                / 2;
        }

        return Math.Abs(sum);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
