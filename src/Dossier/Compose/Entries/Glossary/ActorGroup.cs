using System.Collections.Immutable;

namespace Dossier.Compose.Entries.Glossary;

/// <summary>The people or bodies of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Label">The kind, for people.</param>
/// <param name="Actors">Their entries.</param>
public sealed record ActorGroup(string Kind, string Label, ImmutableArray<TermEntry> Actors);
