using System.Collections.Immutable;

namespace Dossier.Maps;

/// <summary>A map: what is drawn, and nothing of how.</summary>
/// <param name="Extent">The part of the Earth that it shows.</param>
public sealed record Map(MapExtent Extent)
{
    /// <summary>As many groups as hatching tells apart.</summary>
    public const int MostGroups = 4;

    /// <summary>Countries that are named, by code.</summary>
    public ImmutableArray<(string Iso, string Name)> Countries { get; init; } = [];

    /// <summary>Codes of countries that stand out.</summary>
    public ImmutableArray<string> Highlighted { get; init; } = [];

    /// <summary>Groups of countries, each with a hatching of its own; a country may be in several.</summary>
    public ImmutableArray<(string Name, ImmutableArray<string> Countries)> Groups { get; init; } = [];

    /// <summary>Places that are named.</summary>
    public ImmutableArray<(string Name, GeoPoint At)> Places { get; init; } = [];

    /// <summary>Lines such as pipelines and routes, each in one or more parts.</summary>
    public ImmutableArray<MapLine> Lines { get; init; } = [];

    /// <summary>Outlines that the editors put in the place of those of the data, by code.</summary>
    public ImmutableArray<MapOutline> Outlines { get; init; } = [];

    /// <summary>Lines of borders that the editors show as disputed.</summary>
    public ImmutableArray<MapLine> Disputed { get; init; } = [];

    /// <summary>Whether some of its borders are the editors' own.</summary>
    public bool HasOwnBorders => !Outlines.IsEmpty || !Disputed.IsEmpty;

    /// <summary>Whether it only shows where something is: small, without a key.</summary>
    public bool IsLocator { get; init; }
}
