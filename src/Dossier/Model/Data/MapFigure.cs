using System.Collections.Immutable;
using Dossier.Maps;
using Dossier.Model.Blocks;

namespace Dossier.Model.Data;

/// <summary>A map on a page.</summary>
/// <param name="Block">The container.</param>
/// <param name="Map">What it draws.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Names">What its countries are called, by code.</param>
public sealed record MapFigure(Container Block, Map Map, string Title, ImmutableSortedDictionary<string, string> Names);
