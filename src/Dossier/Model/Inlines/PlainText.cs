using System.Collections.Immutable;
using System.Text;
using Dossier.Model.Blocks;

namespace Dossier.Model.Inlines;

/// <summary>Inlines as plain text: no marks, no notes.</summary>
public static class PlainText
{
    /// <summary>The text of a run of inlines; a line end becomes a space.</summary>
    public static string Of(ImmutableArray<Inline> content) => Of(ImmutableArray<InlineSyntax>.CastUp(content));

    /// <summary>The text of a run as written; a line end becomes a space.</summary>
    public static string Of(ImmutableArray<InlineSyntax> content)
    {
        if (content is [Text only])
        {
            return only.Value;
        }

        var text = SpareBuilder.Take();
        Append(text, content);
        return SpareBuilder.Finish(text);
    }

    /// <summary>The text of blocks, a space between them.</summary>
    public static string Of(ImmutableArray<Block> blocks)
    {
        var text = SpareBuilder.Take();
        foreach (var block in blocks)
        {
            var part = block switch
            {
                TextBlock run => Of(run.Content),
                ParentBlock or ListBlock or Table or TableRow or DefinitionList => Of(block.Children),
                CodeBlock or ThematicBreak or RawHtmlBlock => "",
                _ => throw Walk.Unknown(block),
            };
            if (part.Length > 0)
            {
                text.Append(text.Length > 0 ? " " : "").Append(part.Trim());
            }
        }

        return SpareBuilder.Finish(text);
    }

    /// <summary>
    /// What a builder holds, to be looked at before it is cleared: without a copy where it is of one piece.
    /// </summary>
    public static ReadOnlySpan<char> In(StringBuilder text)
    {
        foreach (var piece in text.GetChunks())
        {
            return piece.Length == text.Length ? piece.Span : text.ToString();
        }

        return [];
    }

    /// <summary>Appends the text of a run as written.</summary>
    public static void Append(StringBuilder text, ImmutableArray<InlineSyntax> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text run:
                    text.Append(run.Value);
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
                case Code code:
                    text.Append(code.Value);
                    break;
                case NestingInline nesting:
                    Append(text, ImmutableArray<InlineSyntax>.CastUp(nesting.Content));
                    break;
                case NestedSyntax nested:
                    Append(text, nested.Content);
                    break;
                case LinkSyntax link:
                    Append(text, link.Content);
                    break;
                case Image
                or RawHtml
                or NoteMark
                or SourceName
                or InlineReference
                or Citation
                or FootnoteMark
                or InlineNote:
                    break;
                default:
                    throw Walk.Unknown(inline);
            }
        }
    }
}
