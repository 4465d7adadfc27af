using Dossier.Csl.Styles;

namespace Dossier.Csl.Citing.CitePositions;

/// <summary>Where a cite stands.</summary>
/// <param name="Cite">The cite.</param>
/// <param name="Position">First, again, or directly again.</param>
/// <param name="IsNear">Whether the source was cited a few notes ago.</param>
/// <param name="FirstNote">The note of the first cite; 0 where there is none.</param>
internal sealed record PlacedCite(Cite Cite, Position Position, bool IsNear, int FirstNote);
