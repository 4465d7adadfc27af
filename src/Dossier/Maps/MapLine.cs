using System.Collections.Immutable;

namespace Dossier.Maps;

/// <summary>A line on the Earth.</summary>
/// <param name="Name">What it is; may be empty.</param>
/// <param name="Parts">Its parts, each from point to point, of one point at least.</param>
public sealed record MapLine(string Name, ImmutableArray<GeoPoint[]> Parts)
{
    /// <summary>The parts as they are drawn; made once for each line.</summary>
    internal ImmutableArray<GeoLine> Lines { get; } = [.. Parts.Select(GeoLine.Of)];
}
