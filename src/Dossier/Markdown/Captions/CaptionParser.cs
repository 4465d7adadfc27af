using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Dossier.Markdown.Captions;

/// <summary>
/// <c>: Words</c>, or Pandoc's <c>Table: Words</c>, below a table, a picture or a container: its caption. A blank line
/// may stand between. Below anything else the line is left to the other parsers.
/// </summary>
internal sealed partial class CaptionParser : BlockParser
{
    public CaptionParser() => OpeningCharacters = [':', 'T', 't'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        var sign = line.CurrentChar == ':' ? 1 : "Table:".Length;
        if (
            processor.IsCodeIndent
            || (sign > 1 && line.AsSpan() is not (['T' or 't', 'a', 'b', 'l', 'e', ':', ..]))
            || line.PeekChar(sign) is not (' ' or '\t')
            || line.AsSpan()[sign..].IsWhiteSpace()
            || !IsCaptioned(Above(processor))
        )
        {
            return BlockState.None;
        }

        var start = line.Start;
        processor.GoToColumn(processor.Column + sign);
        processor.NextColumn();
        while (processor.CurrentChar is ' ' or '\t')
        {
            processor.NextColumn();
        }

        processor.NewBlocks.Push(
            new CaptionBlock(this)
            {
                Start = processor.Line.Start,
                Column = processor.Column,
                Line = processor.LineIndex,
                Span = new SourceSpan(start, processor.Line.End),
            }
        );
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.BreakDiscard;
        }

        if (processor.CurrentChar is '{' or '#' or '|' or '>' or ':' || IsItem(processor.Line.AsSpan()))
        {
            return BlockState.None;
        }

        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    /// <summary>
    /// Whether what stands above may have a caption; what it is for certain is known once it is read.
    /// </summary>
    public static bool IsCaptioned(Block? above) =>
        above switch
        {
            CustomContainer => true,
            ParagraphBlock paragraph => IsTable(paragraph) || IsPicture(paragraph),
            _ => false,
        };

    /// <summary>
    /// The block that a line follows: the open paragraph, or the last block of the container at hand.
    /// </summary>
    public static Block? Above(BlockProcessor processor) =>
        processor.CurrentBlock is ParagraphBlock or CaptionBlock
            ? processor.CurrentBlock
            : processor.CurrentContainer?.LastOrDefault(block => block is not BlankLineBlock);

    /// <summary>Whether the second line of a paragraph is the line below a table's head.</summary>
    private static bool IsTable(ParagraphBlock paragraph) =>
        paragraph.Lines is { Count: > 1, Lines: var lines } && Rule().IsMatch(lines[1].Slice.ToString());

    /// <summary>Whether a paragraph begins with a picture.</summary>
    private static bool IsPicture(ParagraphBlock paragraph) =>
        paragraph.Lines is { Count: > 0, Lines: var lines } && lines[0].Slice.ToString().TrimStart() is ['!', '[', ..];

    private static bool IsItem(ReadOnlySpan<char> line) => line is ['-' or '*' or '+', ' ', ..];

    /// <summary>The line below a table's head: <c>| --- | :-: |</c>.</summary>
    [GeneratedRegex(@"^(?>[ \t]*)\|?[ \t]*:?-+:?[ \t]*(?:(?:\|[ \t]*:?-+:?[ \t]*)+\|?|\|)[ \t]*$")]
    private static partial Regex Rule();
}
