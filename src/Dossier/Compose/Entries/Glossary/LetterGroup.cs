using System.Collections.Immutable;

namespace Dossier.Compose.Entries.Glossary;

/// <summary>The entries of the glossary under one letter.</summary>
/// <param name="Letter">The letter; <c>#</c> for what begins with none.</param>
/// <param name="Terms">The entries.</param>
public sealed record LetterGroup(string Letter, ImmutableArray<TermEntry> Terms);
