namespace Dossier.Compose.Entries;

/// <summary>A small map of where something is.</summary>
/// <param name="Svg">The map.</param>
/// <param name="Where">What it shows, in degrees.</param>
/// <param name="Note">Whose its borders are.</param>
public sealed record LocatorEntry(string Svg, string Where, string Note);
