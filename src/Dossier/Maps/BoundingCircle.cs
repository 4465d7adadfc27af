namespace Dossier.Maps;

/// <summary>
/// A circle on the Earth that holds a line: whether two of them are apart takes no trigonometry any more.
/// </summary>
internal readonly struct BoundingCircle
{
    /// <summary>What rounding may take from a cosine.</summary>
    private const double Rounding = 1e-12;

    private readonly double x;
    private readonly double y;
    private readonly double z;
    private readonly double radius;
    private readonly double sine;
    private readonly double cosine;

    /// <summary>A circle.</summary>
    /// <param name="middle">Its middle.</param>
    /// <param name="radius">Its radius, in degrees of a great circle.</param>
    public BoundingCircle(GeoPoint middle, double radius)
    {
        this.radius = radius;
        (sine, cosine) = Math.SinCos(radius * Math.PI / 180);
        var (sineOfLatitude, cosineOfLatitude) = Math.SinCos(middle.Latitude * Math.PI / 180);
        var (sineOfLongitude, cosineOfLongitude) = Math.SinCos(middle.Longitude * Math.PI / 180);
        (x, y, z) = (cosineOfLatitude * cosineOfLongitude, cosineOfLatitude * sineOfLongitude, sineOfLatitude);
    }

    /// <summary>
    /// The circle of a box: no point of it is farther from its middle than half its width along the middle parallel
    /// and half its height together.
    /// </summary>
    public static BoundingCircle Of(MapExtent box)
    {
        var middle = box.Middle;
        return new(
            middle,
            Math.Abs(middle.Latitude) == 90
                ? 90 - Math.Min(Math.Abs(box.South), Math.Abs(box.North))
                : ((box.East - box.West) / 2 * Math.Cos(middle.Latitude * Math.PI / 180))
                    + ((box.North - box.South) / 2)
        );
    }

    /// <summary>Whether another may overlap it; only false is certain.</summary>
    public bool MayMeet(BoundingCircle other) =>
        radius + other.radius >= 180
        || (x * other.x) + (y * other.y) + (z * other.z) >= (cosine * other.cosine) - (sine * other.sine) - Rounding;
}
