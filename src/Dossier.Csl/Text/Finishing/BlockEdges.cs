using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Text.Finishing;

/// <summary>Blanks at the start and end of a text stand outside of its blocks, where they cannot be seen.</summary>
internal static class BlockEdges
{
    /// <summary>Moves the blanks out.</summary>
    public static void Clear(Block root, List<Piece> pieces)
    {
        if (pieces.Find(piece => piece.Text.Length > 0) is not { } first || !HasBlocks(root))
        {
            return;
        }

        if (first.Text[0] == ' ' && !root.Children.Contains(first))
        {
            first.Text = first.Text[1..];
            root.Children.Insert(0, new Piece(new Leaf(" ", LeafKind.Affix)));
        }

        var last = pieces.FindLast(piece => piece.Text.Length > 0);
        if (last?.Text[^1] == ' ' && !root.Children.Contains(last))
        {
            last.Text = last.Text[..^1];
            root.Children.Add(new Piece(new Leaf(" ", LeafKind.Affix)));
        }
    }

    private static bool HasBlocks(Block block) =>
        block.Span.Display != Display.Inline
        || block.Children.Exists(child => child is Block inner && HasBlocks(inner));
}
