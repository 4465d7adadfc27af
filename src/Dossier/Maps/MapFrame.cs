namespace Dossier.Maps;

/// <summary>The rectangle of a drawing that shows an extent, as high as its width asks for.</summary>
internal sealed class MapFrame
{
    private const int Steps = 24;

    private readonly Projection projection;
    private readonly double scale;
    private readonly double left;
    private readonly double top;

    /// <summary>Fits an extent into a width.</summary>
    /// <param name="extent">The extent.</param>
    /// <param name="width">The width, in units of the drawing.</param>
    /// <param name="highest">The most that its height may be.</param>
    public MapFrame(MapExtent extent, double width, double highest)
    {
        Width = width;
        projection = new Projection(extent);
        // The edges of an extent are curves: their outermost points tell its size.
        var edge = Enumerable
            .Range(0, Steps + 1)
            .Select(i => i / (double)Steps)
            .SelectMany(part => Edge(extent, part))
            .ToArray();
        var (west, east) = (edge.Min(point => point.X), edge.Max(point => point.X));
        var (south, north) = (edge.Min(point => point.Y), edge.Max(point => point.Y));
        scale = Math.Min(width / (east - west), highest / (north - south));
        Height = Math.Round((north - south) * scale);
        left = (width / 2) - ((west + east) / 2 * scale);
        top = (Height / 2) + ((south + north) / 2 * scale);
    }

    /// <summary>Its width, in units of the drawing.</summary>
    public double Width { get; }

    /// <summary>Its height.</summary>
    public double Height { get; }

    /// <summary>Where a place comes to stand.</summary>
    public MapPoint Of(GeoPoint place)
    {
        var point = projection.Of(place);
        return new MapPoint(left + (point.X * scale), top - (point.Y * scale));
    }

    /// <summary>Whether a point lies in it.</summary>
    public bool Has(MapPoint point) => point is { X: >= 0, Y: >= 0 } && point.X <= Width && point.Y <= Height;

    private IEnumerable<MapPoint> Edge(MapExtent extent, double part)
    {
        var longitude = extent.West + (part * (extent.East - extent.West));
        var latitude = extent.South + (part * (extent.North - extent.South));
        yield return projection.Of(new GeoPoint(extent.South, longitude));
        yield return projection.Of(new GeoPoint(extent.North, longitude));
        yield return projection.Of(new GeoPoint(latitude, extent.West));
        yield return projection.Of(new GeoPoint(latitude, extent.East));
    }
}
