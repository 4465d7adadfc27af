using System.Collections.Immutable;
using Dossier.Model.Sources;
using Markdig.Syntax.Inlines;

namespace Dossier.Markdown.Citations;

/// <summary>A citation in Markdig's tree.</summary>
internal sealed class CitationInline : LeafInline
{
    public required ImmutableArray<CitationItem> Items { get; init; }

    public required bool InText { get; init; }

    /// <summary>What is wrong with it; null for a good one.</summary>
    public string? Fault { get; init; }
}
