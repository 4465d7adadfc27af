using Dossier.Markdown.Attributes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dossier.Markdown.Phrases;

/// <summary>Pandoc's bracketed spans: <c>[Қазақстан]{lang=kk}</c>, <c>[Astana]{.no-term}</c>.</summary>
internal sealed class PhraseParser : InlineParser
{
    public PhraseParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (
            slice.PeekChar() != '{'
            || AttributeReader.End(slice.Text, slice.Start + 1, slice.End + 1) is not (> 0 and var end)
            || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsActive: true, IsImage: false } open
        )
        {
            return false;
        }

        var phrase = new PhraseInline
        {
            Span = new SourceSpan(open.Span.Start, processor.GetSourcePosition(end - 1)),
            Line = open.Line,
            Column = open.Column,
        };
        AttributesParser.RecordSpan(
            phrase,
            processor.GetSourcePosition(slice.Start + 1),
            processor.GetSourcePosition(end - 1)
        );
        open.ReplaceBy(phrase);
        processor.Inline = phrase;
        processor.PostProcessInlines(0, phrase, null, false);
        phrase.IsClosed = true;
        slice.Start = end;
        return true;
    }
}
