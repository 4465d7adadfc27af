namespace Dossier.Maps;

/// <summary>A place of a drawing, in its units: x to the right, y downwards.</summary>
internal readonly record struct MapPoint(double X, double Y);
