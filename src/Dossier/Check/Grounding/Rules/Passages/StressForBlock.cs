using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Check.Grounding.Rules.Passages;

/// <summary>Tells of a line in bold or italics what it was meant for: a heading, or a caption.</summary>
internal static class StressForBlock
{
    /// <summary>Headings have at most so many characters.</summary>
    private const int MaxHeadingCharacters = 90;

    /// <summary>Where such a line stands, what is wrong and what mends it; null for a block that has none.</summary>
    /// <param name="blocks">Blocks that stand together.</param>
    /// <param name="at">The block among them.</param>
    public static (TextSpan Place, string Message, string Hint)? At(ImmutableArray<Block> blocks, int at)
    {
        if (blocks[at] is Paragraph { Content: [Image, .., LineBreak, Emphasis below] } && Text(below) is { } inside)
        {
            return Caption(below, inside, "write");
        }

        if (
            TakesCaption(blocks[at])
            && at + 1 < blocks.Length
            && Line(blocks[at + 1]) is { } next
            && Text(next) is { } said
        )
        {
            return Caption(next, said, "write");
        }

        if (Line(blocks[at]) is not { } line || Text(line) is not { } text)
        {
            return null;
        }

        return at > 0 && TakesCaption(blocks[at - 1]) ? Caption(line, text, "write")
            : at + 1 < blocks.Length && TakesCaption(blocks[at + 1]) ? Caption(line, text, "take it out, and write")
            : line.Strong && text.Length <= MaxHeadingCharacters
                ? (line.Span, "a line in bold is no heading", $"write '## {text.TrimEnd(':')}'")
            : null;
    }

    /// <summary>The finding for a line that was meant as a caption; its verb begins the hint.</summary>
    private static (TextSpan Place, string Message, string Hint) Caption(Emphasis line, string text, string verb) =>
        (
            line.Span,
            $"a line in {(line.Strong ? "bold" : "italics")} is no caption",
            $"{verb} ': {text}' right below what it is the caption of, without a blank line"
        );

    /// <summary>The stress that a paragraph consists of; null for others.</summary>
    private static Emphasis? Line(Block block) => block is Paragraph { Content: [Emphasis only] } ? only : null;

    /// <summary>The words of a line that is no sentence; null for others.</summary>
    private static string? Text(Emphasis line)
    {
        var text = PlainText.Of(ImmutableArray<InlineSyntax>.CastUp(line.Content)).Trim();
        return text.Length == 0 || (line.Strong && text is [.., '.' or '!' or '?' or '…']) ? null : text;
    }

    /// <summary>Whether a block is a table, or a paragraph of pictures, without a caption.</summary>
    private static bool TakesCaption(Block block) =>
        block is Table
        || block is Paragraph { Content: [Image, ..] content } && content.All(inline => inline is Image or LineBreak);
}
