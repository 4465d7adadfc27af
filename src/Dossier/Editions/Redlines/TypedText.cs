using System.Collections.Immutable;
using System.Text;
using Dossier.Markdown;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Editions.Redlines;

/// <summary>
/// The words of a text of which no name has been looked up; its citations and addresses stand where they were typed.
/// </summary>
internal static class TypedText
{
    /// <summary>A text with its footnotes, which come last; a space stands between pieces.</summary>
    public static string Of(ParsedContent content) =>
        string.Join(
            ' ',
            content
                .Footnotes.Select(note => note.Blocks)
                .Prepend(content.Blocks)
                .SelectMany(Pieces)
                .Where(piece => piece.Length > 0)
        );

    private static IEnumerable<string> Pieces(ImmutableArray<BlockSyntax> blocks) => blocks.SelectMany(Pieces);

    /// <summary>The texts of a block and of the blocks in it, in reading order; a table row is one.</summary>
    private static IEnumerable<string> Pieces(BlockSyntax block) =>
        block.Bare switch
        {
            TextBlock => [InlineText(block.Content)],
            TableRow => [string.Join(" | ", block.Blocks.Select(cell => InlineText(cell.Content)))],
            CodeBlock code => [code.Text],
            Container box => Pieces(block.Blocks).Prepend(UnitReader.Head(box)),
            DefinitionItem => Pieces(block.Blocks).Prepend(string.Join("; ", block.Terms.Select(InlineText))),
            ParentBlock or ListBlock or Table or DefinitionList => Pieces(block.Blocks),
            ThematicBreak or RawHtmlBlock => [],
            _ => throw Walk.Unknown(block.Bare),
        };

    private static string InlineText(ImmutableArray<InlineSyntax> content)
    {
        var text = new StringBuilder();
        AppendInlines(text, content);
        return text.ToString().Trim();
    }

    private static void AppendInlines(StringBuilder text, ImmutableArray<InlineSyntax> content)
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
                case Citation citation:
                    UnitReader.Cite(text, citation.Items);
                    break;
                case LinkSyntax { Content.IsEmpty: true } link:
                    text.Append(link.Url);
                    break;
                case LinkSyntax link:
                    AppendInlines(text, link.Content);
                    break;
                case NestedSyntax nested:
                    AppendInlines(text, nested.Content);
                    break;
                case InlineNote note:
                    AppendInlines(text.Append(" ("), note.Content);
                    text.Append(')');
                    break;
                case FootnoteMark:
                    break;
                case Inline plain:
                    UnitReader.Append(text, [], [plain]);
                    break;
                default:
                    throw Walk.Unknown(inline);
            }
        }

        void AppendShifted(ImmutableArray<InlineSyntax> shifted, bool isRaised)
        {
            var start = text.Length;
            AppendInlines(text, shifted);
            ShiftedLetters.Shift(text, start, isRaised);
        }
    }
}
