using System.Globalization;

namespace Dossier.Maps;

/// <summary>A place on the Earth, in degrees.</summary>
/// <param name="Latitude">From −90 at the south pole to 90 at the north pole.</param>
/// <param name="Longitude">
/// From −180 to 180, positive to the east of Greenwich; beyond, in lines that cross the 180th meridian.
/// </param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Latitude and longitude, as editors write them: <c>51.13, 71.43</c>.</summary>
    public string Degrees => string.Create(CultureInfo.InvariantCulture, $"{Latitude}, {Longitude}");

    /// <summary>How far another place is, in degrees of a great circle.</summary>
    internal double Distance(GeoPoint other)
    {
        var (sine, cosine) = Math.SinCos(Radians(Latitude));
        var (otherSine, otherCosine) = Math.SinCos(Radians(other.Latitude));
        var cosineOfAngle =
            (sine * otherSine) + (cosine * otherCosine * Math.Cos(Radians(Longitude - other.Longitude)));
        return Math.Acos(Math.Clamp(cosineOfAngle, -1, 1)) / Math.PI * 180;
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
