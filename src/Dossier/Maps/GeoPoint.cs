namespace Dossier.Maps;

/// <summary>A place on the Earth, in degrees.</summary>
/// <param name="Latitude">From −90 at the south pole to 90 at the north pole.</param>
/// <param name="Longitude">From −180 to 180, positive to the east of Greenwich.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude);
