using System.Collections.Immutable;

namespace Dossier.Csl.Citing;

/// <summary>References that stand in one place, in a note or in the running text.</summary>
/// <param name="Cites">The references, in the order in which they were written.</param>
/// <param name="Note">The number of the note, from 1; 0 for the running text.</param>
public sealed record Citation(ImmutableArray<Cite> Cites, int Note = 0);
