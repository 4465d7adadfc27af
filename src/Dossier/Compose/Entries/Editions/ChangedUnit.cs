using System.Collections.Immutable;
using Dossier.Editions.Redlines;

namespace Dossier.Compose.Entries.Editions;

/// <summary>A piece of text that changed.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Label">What became of it, for people.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
/// <param name="Words">The text, word by word.</param>
/// <param name="Anchor">Where it stands on its page now; null when it is gone or no target.</param>
public sealed record ChangedUnit(
    string State,
    string Label,
    bool IsHeading,
    ImmutableArray<WordRun> Words,
    string? Anchor
);
