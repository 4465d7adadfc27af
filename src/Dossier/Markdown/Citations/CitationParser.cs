using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Editions;
using Dossier.Model.Sources;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Dossier.Markdown.Citations;

/// <summary>
/// Pandoc's citations: <c>[@id]</c>, <c>[see @id, p. 3; @other]</c>, <c>[-@id]</c>, and in running text <c>@id</c>,
/// <c>@id [p. 3; see also @other]</c> and <c>-@id</c>. A key may stand in braces.
/// </summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['[', '@', '-'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        slice.CurrentChar == '[' ? MatchBracketed(processor, ref slice) : MatchInText(processor, ref slice);

    /// <summary>
    /// Reads <c>@id</c> or <c>-@id</c> in running text, with the brackets that follow it; false where there is none.
    /// </summary>
    private static bool MatchInText(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start, limit) = (slice.Text, slice.Start, slice.End + 1);
        var rules = RulesOf(processor);
        var suppress = text[start] == '-';
        if (
            (suppress && (rules < RulesVersion.BracedKeys || !CitationKey.CanOpen(text, start)))
            || CitationKey.At(text, suppress ? start + 1 : start, limit, rules) is not var (from, end, after)
        )
        {
            return false;
        }

        var item = new CitationItem(Span(processor, from, end), text[from..end], "", "", suppress);
        ImmutableArray<CitationItem> others = [];
        string? fault = null;
        if (Follows(text, after, limit, rules) is > 0 and var close)
        {
            var first = Brackets.SemicolonIndex(text, after + 2, close);
            item = WithSuffix(item, processor, text, after + 2, first);
            (others, fault) = first < close ? ItemsOf(processor, text, first + 1, close) : ([], null);
            after = close + 1;
        }

        AddCitation(processor, ref slice, after, [item, .. others], inText: !suppress, fault);
        return true;
    }

    /// <summary>
    /// The end of brackets after a key that say where in its source, and what else is cited; 0 where none follow. Those
    /// that begin with a key are a citation by themselves.
    /// </summary>
    private static int Follows(string text, int after, int limit, int rules)
    {
        if (after + 1 >= limit || text[after] != ' ' || text[after + 1] != '[')
        {
            return 0;
        }

        var close = Brackets.ClosingIndex(text, after + 1, limit);
        return
            close < 0
            || (close + 1 < limit && text[close + 1] is '(' or '{')
            || text[after + 2] == '^'
            || HoldsKey(text, after + 2, Brackets.SemicolonIndex(text, after + 2, close), opensCitation: false, rules)
            ? 0
            : close;
    }

    /// <summary>Reads a citation in brackets; false where what they hold cites nothing.</summary>
    private static bool MatchBracketed(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start, limit) = (slice.Text, slice.Start, slice.End + 1);
        var close = Brackets.ClosingIndex(text, start, limit);
        var rules = RulesOf(processor);
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
            AddCitation(
                processor,
                ref slice,
                lineEnd < 0 ? limit : lineEnd,
                [],
                inText: false,
                "the citation is not closed by ']'"
            );
            return true;
        }

        if (
            (close + 1 < limit && text[close + 1] is '(' or '{')
            || !HoldsKey(text, start + 1, close, opensCitation, rules)
        )
        {
            return false;
        }

        var (items, fault) = ItemsOf(processor, text, start + 1, close);
        AddCitation(processor, ref slice, close + 1, items, inText: false, fault);
        return true;
    }

    /// <summary>The sources cited between two places, divided by semicolons; else why there are none.</summary>
    private static (ImmutableArray<CitationItem> Items, string? Fault) ItemsOf(
        InlineProcessor processor,
        string text,
        int start,
        int close
    )
    {
        var items = ImmutableArray.CreateBuilder<CitationItem>();
        string? fault = null;
        for (var from = start; from <= close; )
        {
            var to = Brackets.SemicolonIndex(text, from, close);
            if (ItemOf(processor, text, from, to) is { } item)
            {
                items.Add(item);
                if (HoldsKey(item.Suffix, 0, item.Suffix.Length, opensCitation: false, RulesOf(processor)))
                {
                    fault ??=
                        item.Prefix.Contains('[', StringComparison.Ordinal)
                        && item.Suffix.Contains(']', StringComparison.Ordinal)
                            ? "brackets stand within those of the citation"
                            : $"two sources stand without a semicolon between them: '{text[from..to].Trim()}'";
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

        return (items.ToImmutable(), fault);
    }

    /// <summary>
    /// The cited source of a part between semicolons, with what stands before and after it; null where there is none.
    /// </summary>
    private static CitationItem? ItemOf(InlineProcessor processor, string text, int from, int to)
    {
        for (var at = text.IndexOf('@', from, to - from); at >= 0; at = text.IndexOf('@', at + 1, to - at - 1))
        {
            if (CitationKey.At(text, at, to, RulesOf(processor)) is var (start, end, after))
            {
                var suppress = at > from && text[at - 1] == '-';
                var (first, last) = Trimmed(text, from, suppress ? at - 1 : at);
                var item = new CitationItem(
                    Span(processor, start, end),
                    text[start..end],
                    text[first..last],
                    "",
                    suppress
                )
                {
                    PrefixSpan = Span(processor, first, last),
                };
                return WithSuffix(item, processor, text, after, to);
            }
        }

        return null;
    }

    /// <summary>An item with what follows it as its suffix, without commas before it.</summary>
    private static CitationItem WithSuffix(CitationItem item, InlineProcessor processor, string text, int from, int to)
    {
        var (start, end) = Trimmed(text, from, to);
        var hasComma = start < end && text[start] == ',';
        (start, end) = hasComma ? Trimmed(text, start + 1, end) : (start, end);
        while (start < end && text[start] == ',')
        {
            (start, end) = Trimmed(text, start + 1, end);
        }

        return item with
        {
            Suffix = text[start..end],
            SuffixSpan = Span(processor, start, end),
            HasComma = hasComma,
        };
    }

    /// <summary>A part of a text without blanks at its ends.</summary>
    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static int RulesOf(InlineProcessor processor) => ((FileContext)processor.Context!).RulesVersion;

    /// <summary>A part of the block at hand in its file.</summary>
    private static TextSpan Span(InlineProcessor processor, int start, int end) =>
        ((FileContext)processor.Context!).Span(
            processor.GetSourcePosition(Math.Max(0, start)),
            end > start ? processor.GetSourcePosition(end - 1) - processor.GetSourcePosition(start) + 1 : 0
        );

    /// <summary>Whether a part of a text has a key to cite; what opens a citation has one anyway.</summary>
    private static bool HoldsKey(string text, int from, int to, bool opensCitation, int rules)
    {
        for (var at = text.IndexOf('@', from, to - from); at >= 0; at = text.IndexOf('@', at + 1, to - at - 1))
        {
            if (CitationKey.At(text, at, to, rules) is not null)
            {
                return true;
            }
        }

        return opensCitation;
    }

    /// <summary>Puts a citation into Markdig's tree, and goes on behind it.</summary>
    private static void AddCitation(
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
