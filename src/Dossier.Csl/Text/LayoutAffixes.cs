using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Text;

/// <summary>
/// What a layout says of its text as a whole. Its formatting goes for its affixes too; its suffix goes into the last
/// block, where the text ends in one.
/// </summary>
internal static class LayoutAffixes
{
    /// <summary>The text with the affixes of its layout.</summary>
    public static Node Around(Node node, Decor decor)
    {
        List<Node> children = [];
        if (decor.Prefix.Length > 0)
        {
            children.Add(new Leaf(decor.Prefix, LeafKind.Affix));
        }

        children.Add(decor.Suffix.Length == 0 ? node : WithSuffix(node, new Leaf(decor.Suffix, LeafKind.Affix)));
        return new Span([.. children]) { Formatting = decor.Formatting };
    }

    /// <summary>The text with the suffix after it, within its last block where it ends in one.</summary>
    private static Span WithSuffix(Node node, Node suffix)
    {
        if (node is Span span && span.Children.Length > 0)
        {
            var last = span.Children[^1];
            if (span.Display != Display.Inline)
            {
                return span.With([.. span.Children, suffix]);
            }

            if (last is Span inner && EndsInBlock(inner))
            {
                return span.With([.. span.Children[..^1], WithSuffix(last, suffix)]);
            }
        }

        return new Span([node, suffix]);
    }

    /// <summary>Whether a span, or its last part, is set as a block.</summary>
    private static bool EndsInBlock(Span span) =>
        span.Display != Display.Inline
        || (span.Children.Length > 0 && span.Children[^1] is Span last && EndsInBlock(last));
}
