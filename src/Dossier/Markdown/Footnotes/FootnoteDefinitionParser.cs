using Markdig.Parsers;
using Markdig.Syntax;

namespace Dossier.Markdown.Footnotes;

/// <summary><c>[^label]: text</c> at the start of a line; it goes on over indented lines.</summary>
internal sealed class FootnoteDefinitionParser : BlockParser
{
    public FootnoteDefinitionParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || line.PeekChar() != '^')
        {
            return BlockState.None;
        }

        var close = line.Text.IndexOf(']', line.Start, line.End + 1 - line.Start);
        if (
            close < line.Start + 3
            || close >= line.End
            || line.Text[close + 1] != ':'
            || line.Text.AsSpan(line.Start + 2, close - line.Start - 2).ContainsAny(' ', '[')
        )
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(
            new FootnoteDefinitionBlock(this)
            {
                Label = line.Text[(line.Start + 2)..close],
                LabelSpan = new SourceSpan(line.Start + 2, close - 1),
                Span = new SourceSpan(line.Start, line.End),
                Column = processor.Column,
                Line = processor.LineIndex,
            }
        );
        processor.GoToColumn(processor.Column + close + 2 - line.Start);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        if (processor.IsCodeIndent)
        {
            processor.GoToCodeIndent();
            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }

        return BlockState.None;
    }
}
