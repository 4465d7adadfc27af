using System.Collections.Immutable;

namespace Dossier.Maps;

/// <summary>
/// The outline of a country that editors put in the place of that of the data; made once for all maps.
/// </summary>
/// <param name="Iso">The country's code of two letters.</param>
/// <param name="Rings">Its rings, each of one point at least.</param>
public sealed record MapOutline(string Iso, ImmutableArray<GeoPoint[]> Rings)
{
    /// <summary>The rings as areas, which are closed.</summary>
    internal ImmutableArray<GeoLine> Areas { get; } = [.. Rings.Select(GeoLine.Ring)];

    /// <summary>The rings as lines, as the editors drew them.</summary>
    internal ImmutableArray<GeoLine> Borders { get; } = [.. Rings.Select(GeoLine.Of)];
}
