using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Sources;

namespace Dossier.Resolve.NumberedNotes;

/// <summary>A note being gathered: its marks are counted as they are met.</summary>
internal sealed class NoteDraft
{
    public required TextSpan Span { get; init; }

    public required string? Anchor { get; init; }

    public ImmutableArray<CitationItem> Items { get; init; } = [];

    /// <summary>The footnote; null for a citation.</summary>
    public FootnoteDefinition? Footnote { get; init; }

    public ImmutableArray<Block> Blocks { get; set; } = [];

    public int Marks { get; set; } = 1;

    public Note Finish() =>
        Footnote is null ? new CitationNote(Span, Anchor, Items) : new TextNote(Span, Anchor, Marks, Blocks);
}
