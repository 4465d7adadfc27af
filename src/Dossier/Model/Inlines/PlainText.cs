using System.Collections.Immutable;
using System.Text;
using Dossier.Model.Blocks;

namespace Dossier.Model.Inlines;

/// <summary>
/// Inlines as plain text: no marks, no notes. It says what <see cref="Compose.RunningText.Plain"/> will say of them,
/// but for names that only composing knows: of sources, and of what links without words lead to.
/// </summary>
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

    /// <summary>
    /// What a cell is called before it is composed: its text, and in the place of a name that only composing knows the
    /// id of what is named, so that no cell with a name has none, and no two names are taken for one.
    /// </summary>
    public static string WithIds(ImmutableArray<Inline> cell)
    {
        var text = SpareBuilder.Take();
        Append(text, ImmutableArray<InlineSyntax>.CastUp(cell), withIds: true);
        return SpareBuilder.Finish(text).Trim();
    }

    /// <summary>Appends the text of a run as written.</summary>
    /// <param name="text">Takes it.</param>
    /// <param name="content">The run.</param>
    /// <param name="withIds">Whether the ids of what is named stand in the place of names.</param>
    public static void Append(StringBuilder text, ImmutableArray<InlineSyntax> content, bool withIds = false)
    {
        var tags = new TagsInText();
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Shifted shifted:
                    AppendShifted(ImmutableArray<InlineSyntax>.CastUp(shifted.Content), shifted.Raised);
                    break;
                case NestedSyntax { Bare: Shifted shifted } nested:
                    AppendShifted(nested.Content, shifted.Raised);
                    break;
                case RawHtml html:
                    tags.Read(html.Html, text);
                    break;
                case Link { Content.IsEmpty: true } link when withIds:
                    text.Append(IdOf(link.Target));
                    break;
                case SourceName name when withIds:
                    text.Append('@').Append(name.SourceId);
                    break;
                case InlineReference { InText: true } reference when withIds:
                    text.Append('@').AppendJoin(", @", reference.Items.Select(item => item.SourceId));
                    break;
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
                    Append(text, ImmutableArray<InlineSyntax>.CastUp(nesting.Content), withIds);
                    break;
                case NestedSyntax nested:
                    Append(text, nested.Content, withIds);
                    break;
                case LinkSyntax link:
                    Append(text, link.Content, withIds);
                    break;
                case Image or NoteMark or SourceName or InlineReference or Citation or FootnoteMark or InlineNote:
                    break;
                default:
                    throw Walk.Unknown(inline);
            }
        }

        void AppendShifted(ImmutableArray<InlineSyntax> shifted, bool isRaised)
        {
            var start = text.Length;
            Append(text, shifted, withIds);
            ShiftedLetters.Shift(text, start, isRaised);
        }
    }

    /// <summary>What tells the target of a link from those of others.</summary>
    private static string IdOf(LinkTarget target) =>
        target switch
        {
            TermTarget term => $"term:{term.Id}",
            SourceTarget source => $"source:{source.Id}",
            SectionTarget section => $"section:{section.Id}#{section.Anchor}",
            AnchorTarget here => $"#{here.Anchor}",
            ExternalTarget outside => outside.Url,
            _ => throw Walk.Unknown(target),
        };
}
