using System.Collections.Immutable;
using Dossier.Editions.Redlines;

namespace Dossier.Compose.Entries.Editions;

/// <summary>A thing that changed.</summary>
/// <param name="Title">How it is called.</param>
/// <param name="State">What became of it.</param>
/// <param name="StateLabel">What became of it, for people.</param>
/// <param name="Before">As it was; may be empty.</param>
/// <param name="After">As it is; may be empty.</param>
/// <param name="Words">Both, word by word.</param>
/// <param name="Address">Where it stands, below the root of the text; null when it is gone.</param>
public sealed record ChangedItem(
    string Title,
    string State,
    string StateLabel,
    string Before,
    string After,
    ImmutableArray<WordRun> Words,
    string? Address
);
