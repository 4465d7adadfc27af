using Dossier.Model.Blocks;

namespace Dossier.Model.Entries;

/// <summary>What the front page tells a reader: the point, a key message, or what to watch.</summary>
/// <param name="Block">The container.</param>
/// <param name="SectionId">The section that argues it; null when none is named.</param>
public sealed record FrontMessage(Container Block, string? SectionId);
