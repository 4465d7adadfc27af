using System.Collections.Immutable;

namespace Dossier.Compose.Entries.Editions;

/// <summary>Things of one kind that changed.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">The kind, for people.</param>
/// <param name="Items">The things.</param>
public sealed record ChangedGroup(string Kind, string Title, ImmutableArray<ChangedItem> Items);
