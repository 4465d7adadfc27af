using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Dossier.Markdown.Attributes;

/// <summary>Attributes in running text, and at the end of the lines that open headings, code and containers.</summary>
internal sealed class AttributesExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new AttributesParser());
        foreach (var parser in pipeline.BlockParsers.OfType<IAttributesParseable>())
        {
            parser.TryParseAttributes = TryTakeBraces;
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>
    /// Takes the braces at the end of a line off it, and notes where they stood; false where there are none.
    /// </summary>
    private static bool TryTakeBraces(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        for (
            var open = line.Text.IndexOf('{', line.Start);
            open >= 0 && open <= line.End;
            open = line.Text.IndexOf('{', open + 1)
        )
        {
            var end = AttributeReader.End(line.Text, open, line.End + 1);
            if (end >= 0 && line.Text.AsSpan(end, line.End + 1 - end).IsWhiteSpace())
            {
                AttributesParser.RecordSpan((MarkdownObject)block, open, end - 1);
                line.End = open - 1;
                return true;
            }
        }

        return false;
    }
}
