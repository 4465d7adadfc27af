namespace Dossier.Maps;

/// <summary>
/// From the Earth to a plane, so that equal areas stay equal: Lambert's azimuthal projection about the middle of a part
/// of it, the Equal Earth projection (Šavrič, Patterson and Jenny 2018) for the whole.
/// </summary>
internal sealed class Projection
{
    /// <summary>How far from its middle Lambert's projection is used, in radians; beyond, shapes are torn.</summary>
    private const double Farthest = 2.2;

    private static readonly double CosineOfFarthest = Math.Cos(Farthest);

    private readonly double longitude;
    private readonly double sine;
    private readonly double cosine;

    /// <summary>For an extent.</summary>
    public Projection(MapExtent extent)
    {
        IsOfTheWorld = extent.IsOfTheWorld;
        Middle = extent.Middle;
        longitude = Radians(Middle.Longitude);
        (sine, cosine) = Math.SinCos(Radians(Middle.Latitude));
    }

    /// <summary>Whether it is the one for the whole of the Earth.</summary>
    public bool IsOfTheWorld { get; }

    /// <summary>The place that comes to stand at zero.</summary>
    public GeoPoint Middle { get; }

    /// <summary>
    /// Where a place comes to stand, in radii of the Earth, y to the north. A place farther
    /// from the middle than <see cref="Farthest"/> is put at that distance: outside every map, but outlines stay whole.
    /// </summary>
    public MapPoint Of(GeoPoint place)
    {
        var (phi, lambda) = (Radians(place.Latitude), Radians(place.Longitude) - longitude);
        if (IsOfTheWorld)
        {
            return EqualEarth(phi, lambda);
        }

        var (sin, cos) = Math.SinCos(phi);
        var (sinAway, cosAway) = Math.SinCos(lambda);
        var (x, y) = (cos * sinAway, (cosine * sin) - (sine * cos * cosAway));
        var cosineOfAngle = (sine * sin) + (cosine * cos * cosAway);
        if (cosineOfAngle >= CosineOfFarthest)
        {
            var scale = Math.Sqrt(2 / (1 + cosineOfAngle));
            return new MapPoint(x * scale, y * scale);
        }

        var length = Math.Sqrt((x * x) + (y * y));
        var radius = 2 * Math.Sin(Farthest / 2);
        return length < 1e-12 ? new MapPoint(0, radius) : new MapPoint(x / length * radius, y / length * radius);
    }

    /// <summary>How far the place that Lambert's projection puts at a point is from the middle, in degrees.</summary>
    public static double Distance(MapPoint point) =>
        2 * Math.Asin(Math.Min(1, Math.Sqrt((point.X * point.X) + (point.Y * point.Y)) / 2)) / Math.PI * 180;

    /// <summary>
    /// The Equal Earth projection of a latitude and of a longitude from the middle meridian, in radians.
    /// </summary>
    private static MapPoint EqualEarth(double phi, double lambda)
    {
        const double A1 = 1.340264;
        const double A2 = -0.081106;
        const double A3 = 0.000893;
        const double A4 = 0.003796;
        var theta = Math.Asin(Math.Sqrt(3) / 2 * Math.Sin(phi));
        var square = theta * theta;
        var sixth = square * square * square;
        var slope = (9 * A4 * sixth * square) + (7 * A3 * sixth) + (3 * A2 * square) + A1;
        return new MapPoint(
            2 * Math.Sqrt(3) * lambda * Math.Cos(theta) / (3 * slope),
            theta * ((A4 * sixth * square) + (A3 * sixth) + (A2 * square) + A1)
        );
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
