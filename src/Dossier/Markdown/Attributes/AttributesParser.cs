using Dossier.Markdown.Citations;
using Dossier.Markdown.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dossier.Markdown.Attributes;

/// <summary>
/// Attributes in running text. Right after an inline they belong to it, elsewhere to the block;
/// alone in a paragraph, to the block before it (a table, a list). Markdig's own parser gives the last
/// to the block after, takes no name of one letter, and keeps no positions; only the place is noted here.
/// </summary>
internal sealed class AttributesParser : InlineParser
{
    public AttributesParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = AttributeReader.End(slice.Text, slice.Start, slice.End + 1);
        if (end < 0 || TargetOf(processor, slice) is not { } target)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start);
        var last = processor.GetSourcePosition(end - 1);
        RecordSpan(target, start, last);
        slice.Start = end;
        return true;
    }

    /// <summary>Records where an object's attributes stand in the file.</summary>
    public static void RecordSpan(MarkdownObject target, int start, int last)
    {
        if (SpansOf(target) is not { } spans)
        {
            // Kept in Markdig's own attributes object, which Markdig moves from the delimiters of an emphasis to the
            // emphasis.
            target.GetAttributes().SetData(typeof(AttributesParser), spans = []);
        }

        spans.Add(new SourceSpan(start, last));
    }

    /// <summary>Where the attributes of an object stand, in the order of the file; null where it has none.</summary>
    public static List<SourceSpan>? SpansOf(MarkdownObject target) =>
        target.TryGetAttributes()?.GetData(typeof(AttributesParser)) as List<SourceSpan>;

    /// <summary>
    /// What braces belong to: the inline right before them, their block, or, where they are alone in a paragraph, the
    /// block before; null where a blank line stands between.
    /// </summary>
    private static MarkdownObject? TargetOf(InlineProcessor processor, StringSlice slice)
    {
        var block = processor.Block!;
        if (
            processor.Inline is null
            && block is ParagraphBlock { Parent: { } parent } paragraph
            && slice.Text.AsSpan(slice.Start..(slice.End + 1)).TrimEnd() is [.., '}']
            && parent.IndexOf(paragraph) is > 0 and var index
            && AttributeReader.End(slice.Text, slice.Start, slice.End + 1) >= slice.End
        )
        {
            var before = parent[index - 1];
            if (before is BlankLineBlock)
            {
                return null;
            }

            paragraph.RemoveAfterProcessInlines = true;
            return before;
        }

        var adjacent = slice.Start > 0 && !char.IsWhiteSpace(slice.PeekCharExtra(-1));
        return
            adjacent
            && processor.Inline is { } inline
            && CanHaveAttributes(inline, ((FileContext)processor.Context!).RulesVersion)
            ? inline
            : block;
    }

    /// <summary>
    /// Whether attributes right behind an inline are given to that inline. Where they are not, the block gets them:
    /// plain text, citations, marks of notes, code, bare addresses and HTML keep no attributes, so that theirs would be
    /// lost.
    /// </summary>
    /// <param name="inline">The inline before the braces.</param>
    /// <param name="rules">
    /// The <see cref="Model.Editions.RulesVersion"/> by which the file is read: before
    /// <see cref="Model.Editions.RulesVersion.Captions"/> only plain text and line breaks gave theirs to the block.
    /// </param>
    private static bool CanHaveAttributes(Inline inline, int rules) =>
        inline is not (LiteralInline or LineBreakInline)
        && (
            rules < Model.Editions.RulesVersion.Captions
            || inline
                is not (
                    FootnoteMarkInline
                    or InlineNoteInline
                    or CitationInline
                    or CodeInline
                    or AutolinkInline
                    or HtmlInline
                    or HtmlEntityInline
                )
        );
}
