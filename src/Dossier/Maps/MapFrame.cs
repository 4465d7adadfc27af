using System.Collections.Immutable;

namespace Dossier.Maps;

/// <summary>The rectangle of a drawing that shows an extent, as high as its width asks for.</summary>
internal sealed class MapFrame
{
    private const int Steps = 24;

    private readonly Projection projection;
    private readonly double scale;
    private readonly double originX;
    private readonly double originY;

    /// <summary>From the middle of the extent to the farthest corner.</summary>
    private readonly BoundingCircle circle;

    /// <summary>Fits an extent into a width.</summary>
    /// <param name="extent">The extent.</param>
    /// <param name="width">The width, in units of the drawing.</param>
    /// <param name="highest">The most that its height may be.</param>
    public MapFrame(MapExtent extent, double width, double highest)
    {
        Width = width;
        projection = new Projection(extent);
        var shown = Shown(extent).ToArray();
        var room = extent.Room * Math.PI / 180;
        var (west, east) = (shown.Min(point => point.X) - room, shown.Max(point => point.X) + room);
        var (south, north) = (shown.Min(point => point.Y) - room, shown.Max(point => point.Y) + room);
        scale = Math.Min(width / (east - west), highest / (north - south));
        Height = Math.Round((north - south) * scale);
        originX = (width / 2) - ((west + east) / 2 * scale);
        originY = (Height / 2) + ((south + north) / 2 * scale);
        var reach = new[] { 0, width }
            .SelectMany(x => new[] { new MapPoint(x, 0), new MapPoint(x, Height) })
            .Max(corner => Projection.Distance(new((corner.X - originX) / scale, (originY - corner.Y) / scale)));
        circle = new BoundingCircle(projection.Middle, reach);
    }

    /// <summary>Whether it shows so much that the projection for the whole of the Earth is used.</summary>
    public bool IsOfTheWorld => projection.IsOfTheWorld;

    /// <summary>Its width, in units of the drawing.</summary>
    public double Width { get; }

    /// <summary>Its height.</summary>
    public double Height { get; }

    /// <summary>Where a place comes to stand.</summary>
    public MapPoint Of(GeoPoint place)
    {
        var point = projection.Of(place);
        return new MapPoint(originX + (point.X * scale), originY - (point.Y * scale));
    }

    /// <summary>Where the points of a line come to stand.</summary>
    public List<MapPoint> Of(ImmutableArray<GeoPoint> line)
    {
        var points = new List<MapPoint>(line.Length);
        foreach (var point in line)
        {
            points.Add(Of(point));
        }

        return points;
    }

    /// <summary>
    /// Whether a line may be seen in it: false is certain, and spares a map most of the world. Not asked of maps of the
    /// world, on which a plane is not touched in one point.
    /// </summary>
    public bool MayShow(GeoLine line) => circle.MayMeet(line.Circle);

    /// <summary>
    /// Projected points that have to lie in the frame: those that the extent names, else points along its edges, which
    /// are curves: any of them may reach farthest.
    /// </summary>
    private IEnumerable<MapPoint> Shown(MapExtent extent) =>
        extent.Shown.IsEmpty
            ? Enumerable.Range(0, Steps + 1).Select(i => i / (double)Steps).SelectMany(part => EdgePoints(extent, part))
            : extent.Shown.Select(projection.Of);

    /// <summary>
    /// A point of each of the four edges, at this part of the way along it: from 0 at one corner to 1 at the other.
    /// </summary>
    private IEnumerable<MapPoint> EdgePoints(MapExtent extent, double part)
    {
        var longitude = extent.West + (part * (extent.East - extent.West));
        var latitude = extent.South + (part * (extent.North - extent.South));
        yield return projection.Of(new GeoPoint(extent.South, longitude));
        yield return projection.Of(new GeoPoint(extent.North, longitude));
        yield return projection.Of(new GeoPoint(latitude, extent.West));
        yield return projection.Of(new GeoPoint(latitude, extent.East));
    }
}
