using System.Collections.Immutable;
using Dossier.Compose.Elements;

namespace Dossier.Compose.Entries;

/// <summary>The point, a key message, or what to watch.</summary>
/// <param name="Anchor">Its anchor on the front; null where the editors gave none.</param>
/// <param name="Section">The section that bears it out; null when none is named.</param>
/// <param name="Elements">Its text.</param>
public sealed record MessageEntry(string? Anchor, PageLink? Section, ImmutableArray<Element> Elements);
