using Markdig.Parsers;
using Markdig.Syntax;

namespace Dossier.Markdown.Footnotes;

/// <summary>A footnote's text in Markdig's tree.</summary>
internal sealed class FootnoteDefinitionBlock(BlockParser parser) : ContainerBlock(parser)
{
    public required string Label { get; init; }

    /// <summary>Where the label stands.</summary>
    public required SourceSpan LabelSpan { get; init; }
}
