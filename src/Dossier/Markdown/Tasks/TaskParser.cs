using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dossier.Markdown.Tasks;

/// <summary>Pandoc's and GitHub's boxes at the beginning of an item: <c>- [ ] open</c>, <c>- [x] done</c>.</summary>
internal sealed class TaskParser : InlineParser
{
    private const string Open = "☐";
    private const string Done = "☒";

    public TaskParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (
            processor.Inline is not null
            || text is not ['[', ' ' or 'x' or 'X', ']', ' ', ..]
            || processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph
            || item[0] != paragraph
        )
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(text[1] == ' ' ? Open : Done),
            Span = new SourceSpan(start, start + 2),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start += 3;
        return true;
    }
}
