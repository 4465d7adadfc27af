using Dossier.Markdown.Attributes;
using Markdig;
using Markdig.Renderers;

namespace Dossier.Markdown.Captions;

/// <summary>
/// Captions, and braces, on lines of their own: before definition lists, which begin with the same sign.
/// </summary>
internal sealed class CaptionsExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new AttributeLineParser());
        pipeline.BlockParsers.Insert(0, new CaptionParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
