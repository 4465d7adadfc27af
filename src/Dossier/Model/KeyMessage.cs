namespace Dossier.Model;

/// <summary>What a reader should take away.</summary>
/// <param name="Block">The container.</param>
/// <param name="SectionId">The section that argues it; null when none is named.</param>
public sealed record KeyMessage(Container Block, string? SectionId);
