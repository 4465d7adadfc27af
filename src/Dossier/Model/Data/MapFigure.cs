using System.Collections.Immutable;
using Dossier.Maps;
using Dossier.Model.Blocks;

namespace Dossier.Model.Data;

/// <summary>A map on a page.</summary>
/// <param name="Block">The container.</param>
/// <param name="Map">What it draws.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Names">What its countries are called, by code.</param>
public sealed record MapFigure(Container Block, Map Map, string Title, ImmutableSortedDictionary<string, string> Names)
{
    /// <summary>What its lines are called; of some it may be empty.</summary>
    public IEnumerable<string> LineNames => Map.Lines.Select(line => line.Name);

    /// <summary>The places that it names, each with its latitude and longitude in degrees.</summary>
    public IEnumerable<string> PlaceLines => Map.Places.Select(place => $"{place.Name} {place.At.Degrees}");
}
