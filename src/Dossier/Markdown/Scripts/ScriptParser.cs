using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dossier.Markdown.Scripts;

/// <summary>
/// Pandoc's <c>H~2~O</c> and <c>m^2^</c>: a few plain signs without a space. What holds other marks of Markdown stays
/// text, which <see cref="Slips.MarkSlips"/> sees.
/// </summary>
internal sealed class ScriptParser : InlineParser
{
    private const string Marks = "*_`[]<>\\~^{}!";

    public ScriptParser() => OpeningCharacters = ['~', '^'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, open, sign) = (slice.Text, slice.Start, slice.CurrentChar);
        var close = open + 1;
        while (
            close <= slice.End
            && !char.IsWhiteSpace(text[close])
            && !Marks.Contains(text[close], StringComparison.Ordinal)
        )
        {
            close++;
        }

        if (close == open + 1 || close > slice.End || text[close] != sign || slice.PeekCharExtra(-1) == sign)
        {
            return false;
        }

        var start = processor.GetSourcePosition(open, out var line, out var column);
        var script = new ScriptInline
        {
            IsRaised = sign == '^',
            Span = new SourceSpan(start, start + close - open),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        script.AppendChild(
            new LiteralInline
            {
                Content = new StringSlice(text, open + 1, close - 1),
                Span = new SourceSpan(start + 1, start + close - open - 1),
                IsClosed = true,
            }
        );
        processor.Inline = script;
        slice.Start = close + 1;
        return true;
    }
}
