using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Dossier.Markdown.Citations;

/// <summary>
/// Pandoc's citations: <c>[@id]</c>, <c>[see @id, p. 3; @other]</c>, <c>[-@id]</c>, and <c>@id</c> or <c>@id [p. 3]</c>
/// in running text.
/// </summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['[', '@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        slice.CurrentChar == '@' ? MatchInText(processor, ref slice) : MatchBracketed(processor, ref slice);

    private static bool MatchInText(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start, limit) = (slice.Text, slice.Start, slice.End + 1);
        var end = CitationKey.End(text, start + 1, limit);
        if (end == start + 1 || !CitationKey.CanOpen(text, start))
        {
            return false;
        }

        var suffix = "";
        var after = end;
        if (
            end + 1 < limit
            && text[end] == ' '
            && text[end + 1] == '['
            && Close(text, end + 1, limit) is > 0 and var close
            && !text.AsSpan(end + 2, close - end - 2).Contains('@')
            && !(close + 1 < limit && text[close + 1] is '(' or '{')
        )
        {
            (suffix, after) = (text[(end + 2)..close].Trim(), close + 1);
        }

        var item = new CitationItem(Span(processor, start + 1, end), text[(start + 1)..end], "", suffix, false);
        Emit(processor, ref slice, after, [item], inText: true, fault: null);
        return true;
    }

    private static bool MatchBracketed(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start, limit) = (slice.Text, slice.Start, slice.End + 1);
        var close = Close(text, start, limit);
        var opensCitation =
            start + 1 < limit
            && (text[start + 1] == '@' || (text[start + 1] == '-' && start + 2 < limit && text[start + 2] == '@'));
        if (close < 0)
        {
            if (!opensCitation)
            {
                return false;
            }

            var lineEnd = text.IndexOf('\n', start, limit - start);
            Emit(
                processor,
                ref slice,
                lineEnd < 0 ? limit : lineEnd,
                [],
                inText: false,
                "the citation is not closed by ']'"
            );
            return true;
        }

        if ((close + 1 < limit && text[close + 1] is '(' or '{') || !HoldsKey(text, start + 1, close, opensCitation))
        {
            return false;
        }

        var items = ImmutableArray.CreateBuilder<CitationItem>();
        string? fault = null;
        for (var from = start + 1; from <= close; )
        {
            var semicolon = text.IndexOf(';', from, close - from);
            var to = semicolon < 0 ? close : semicolon;
            if (Item(processor, text, from, to) is { } item)
            {
                items.Add(item);
                var second = item.Suffix.IndexOf('@', StringComparison.Ordinal);
                if (second >= 0 && HoldsKey(item.Suffix, second, item.Suffix.Length, opensCitation: false))
                {
                    fault ??= $"two sources stand without a semicolon between them: '@{item.SourceId} {item.Suffix}'";
                }
            }
            else
            {
                fault ??= text.AsSpan(from, to - from).IsWhiteSpace()
                    ? "the citation has an empty part"
                    : $"'{text[from..to].Trim()}' names no source";
            }

            from = to + 1;
        }

        Emit(processor, ref slice, close + 1, items.ToImmutable(), inText: false, fault);
        return true;
    }

    private static CitationItem? Item(InlineProcessor processor, string text, int from, int to)
    {
        for (var at = text.IndexOf('@', from, to - from); at >= 0; at = text.IndexOf('@', at + 1, to - at - 1))
        {
            var end = CitationKey.End(text, at + 1, to);
            if (end > at + 1 && CitationKey.CanOpen(text, at))
            {
                var suppress = at > from && text[at - 1] == '-';
                var prefix = text[from..(suppress ? at - 1 : at)].Trim();
                var suffix = text[end..to].Trim().TrimStart(',').Trim();
                return new CitationItem(Span(processor, at + 1, end), text[(at + 1)..end], prefix, suffix, suppress);
            }
        }

        return null;
    }

    /// <summary>A part of the block at hand in its file.</summary>
    private static SourceSpan Span(InlineProcessor processor, int start, int end) =>
        ((FileContext)processor.Context!).Span(processor.GetSourcePosition(start), end - start);

    private static bool HoldsKey(string text, int from, int to, bool opensCitation)
    {
        for (var at = text.IndexOf('@', from, to - from); at >= 0; at = text.IndexOf('@', at + 1, to - at - 1))
        {
            if (CitationKey.CanOpen(text, at) && CitationKey.End(text, at + 1, to) > at + 1)
            {
                return true;
            }
        }

        return opensCitation;
    }

    private static int Close(string text, int open, int limit)
    {
        var depth = 0;
        for (var at = open; at < limit; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return at;
            }
        }

        return -1;
    }

    private static void Emit(
        InlineProcessor processor,
        ref StringSlice slice,
        int end,
        ImmutableArray<CitationItem> items,
        bool inText,
        string? fault
    )
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new CitationInline
        {
            Items = items,
            InText = inText,
            Fault = fault,
            Span = new Markdig.Syntax.SourceSpan(start, processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start = end;
    }
}
