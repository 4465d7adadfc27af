using Dossier.Markdown.Captions;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Dossier.Markdown.Attributes;

/// <summary>
/// Braces on the line right below a table, a picture or a caption: a paragraph of their own, which
/// <see cref="AttributesParser"/> gives to what stands above. Otherwise they would be one more row of the table.
/// </summary>
internal sealed class AttributeLineParser : BlockParser
{
    public AttributeLineParser() => OpeningCharacters = ['{'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        var above = CaptionParser.Above(processor);
        if (
            processor.IsCodeIndent
            || AttributeReader.End(line.Text, line.Start, line.End + 1) is var end && end < 0
            || !line.Text.AsSpan(end, line.End + 1 - end).IsWhiteSpace()
            || !(above is CaptionBlock || (above is ParagraphBlock && CaptionParser.IsCaptioned(above)))
        )
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(
            new ParagraphBlock(this)
            {
                Column = processor.Column,
                Line = processor.LineIndex,
                Span = new SourceSpan(line.Start, line.End),
            }
        );
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.IsBlankLine ? BlockState.BreakDiscard : BlockState.None;
}
