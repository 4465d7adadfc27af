using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dossier.Markdown.Footnotes;

/// <summary>Pandoc's inline notes: <c>^[The text of the note.]</c>.</summary>
internal sealed class InlineNoteParser : InlineParser
{
    public InlineNoteParser() => OpeningCharacters = ['^', ']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        slice.CurrentChar == '^' ? TryOpen(processor, ref slice) : TryClose(processor, ref slice);

    /// <summary>Opens a note at <c>^[</c>; false at anything else.</summary>
    private bool TryOpen(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new InlineNoteDelimiter(this)
        {
            Type = DelimiterType.Open,
            Span = new SourceSpan(start, start + 1),
            Line = line,
            Column = column,
        };
        slice.Start += 2;
        return true;
    }

    /// <summary>
    /// Closes the note that was opened last at <c>]</c>; false where an inner bracket or nothing is open.
    /// </summary>
    private static bool TryClose(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not InlineNoteDelimiter open)
        {
            return false;
        }

        var note = new InlineNoteInline
        {
            Span = new SourceSpan(open.Span.Start, processor.GetSourcePosition(slice.Start)),
            Line = open.Line,
            Column = open.Column,
        };
        open.ReplaceBy(note);
        processor.Inline = note;
        processor.PostProcessInlines(0, note, null, false);
        note.IsClosed = true;
        slice.Start++;
        return true;
    }
}
