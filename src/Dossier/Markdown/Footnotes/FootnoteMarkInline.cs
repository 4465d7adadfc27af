using Markdig.Syntax.Inlines;

namespace Dossier.Markdown.Footnotes;

/// <summary>A footnote's mark in Markdig's tree.</summary>
internal sealed class FootnoteMarkInline : LeafInline
{
    public required string Label { get; init; }
}
