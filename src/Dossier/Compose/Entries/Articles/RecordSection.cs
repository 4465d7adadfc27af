using System.Collections.Immutable;

namespace Dossier.Compose.Entries.Articles;

/// <summary>Passages of an article under one of its headings.</summary>
/// <param name="Title">The heading; may be empty.</param>
/// <param name="Passages">The passages.</param>
public sealed record RecordSection(string Title, ImmutableArray<PassageEntry> Passages);
