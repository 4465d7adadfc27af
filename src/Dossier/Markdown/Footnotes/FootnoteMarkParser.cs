using Markdig.Helpers;
using Markdig.Parsers;

namespace Dossier.Markdown.Footnotes;

/// <summary>
/// <c>[^label]</c>, whether or not it is defined: Markdig's own leaves an undefined one as text and drops unused
/// definitions.
/// </summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    public FootnoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^')
        {
            return false;
        }

        var close = slice.Text.IndexOf(']', slice.Start, slice.End + 1 - slice.Start);
        if (
            close < 0
            || close == slice.Start + 2
            || slice.Text.AsSpan(slice.Start + 2, close - slice.Start - 2).ContainsAny(' ', '\n', '[')
        )
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new FootnoteMarkInline
        {
            Label = slice.Text[(slice.Start + 2)..close],
            Span = new Markdig.Syntax.SourceSpan(start, processor.GetSourcePosition(close)),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start = close + 1;
        return true;
    }
}
