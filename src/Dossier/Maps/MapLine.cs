using System.Collections.Immutable;

namespace Dossier.Maps;

/// <summary>A line on the Earth.</summary>
/// <param name="Name">What it is; may be empty.</param>
/// <param name="Parts">Its parts, each from point to point.</param>
public sealed record MapLine(string Name, ImmutableArray<GeoPoint[]> Parts);
