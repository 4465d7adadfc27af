using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Model.Sources;

namespace Dossier.Model.Inlines;

/// <summary>A numbered note. The family is closed.</summary>
/// <param name="Span">Where its first mark stands.</param>
/// <param name="Anchor">The block with its first mark; null where that has no anchor.</param>
/// <param name="Marks">How many marks it has, at least 1.</param>
public abstract record Note(TextSpan Span, string? Anchor, int Marks);

/// <summary>A note that refers to sources.</summary>
public sealed record CitationNote(TextSpan Span, string? Anchor, ImmutableArray<CitationItem> Items)
    : Note(Span, Anchor, 1);

/// <summary>A note with a text of its own.</summary>
public sealed record TextNote(TextSpan Span, string? Anchor, int Marks, ImmutableArray<Block> Blocks)
    : Note(Span, Anchor, Marks);
