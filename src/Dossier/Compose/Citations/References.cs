using System.Collections.Immutable;
using Dossier.Compose.RunningText;
using Dossier.Model.Sources;

namespace Dossier.Compose.Citations;

/// <summary>All that a citation style says in a dossier.</summary>
/// <param name="Clusters">
/// What each cluster says, in the order in which they were given: a note's text with its stop; elsewhere with the
/// brackets that the style sets.
/// </param>
/// <param name="Index">The source index: each source once, in the style's order, each entry with its stop.</param>
/// <param name="Short">Each source in a few words, without a stop, by id.</param>
/// <param name="Names">How running text names each source: by its authors, or its title where none is known.</param>
public sealed record References(
    ImmutableArray<ImmutableArray<Run>> Clusters,
    ImmutableArray<(Source Source, ImmutableArray<Run> Entry)> Index,
    IReadOnlyDictionary<string, ImmutableArray<Run>> Short,
    IReadOnlyDictionary<string, string> Names
);
