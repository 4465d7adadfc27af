using Markdig.Parsers;
using Markdig.Syntax;

namespace Dossier.Markdown.Captions;

/// <summary>
/// A caption in Markdig's tree, without the sign that begins it; it follows what it is the caption of.
/// </summary>
internal sealed class CaptionBlock : LeafBlock
{
    public CaptionBlock(BlockParser parser)
        : base(parser) => ProcessInlines = true;

    /// <summary>Where its words begin.</summary>
    public required int Start { get; init; }
}
