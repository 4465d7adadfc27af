namespace Dossier.Render.Print;

/// <summary>What a caller wants printed.</summary>
/// <param name="Part">How much.</param>
/// <param name="SectionId">The section, where one is wanted; null otherwise.</param>
public sealed record PrintRequest(PrintPart Part, string? SectionId = null);
