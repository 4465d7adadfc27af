using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Rendering;

/// <summary>Puts about a text what its element says: case, formatting, quotation marks, affixes, display.</summary>
internal static class Decorator
{
    /// <summary>The text as its element wants it.</summary>
    /// <param name="node">The text; null where there is none.</param>
    /// <param name="decor">What the element says.</param>
    /// <param name="language">BCP 47 tag of the text, for its capitals.</param>
    /// <param name="role">What the whole is, affixes included.</param>
    public static Node? Apply(Node? node, Decor decor, string language, Role role = Role.None)
    {
        if (node is null || !node.HasText)
        {
            return null;
        }

        if (ReferenceEquals(decor, Decor.Plain))
        {
            return role == Role.None ? node : new Span([node]) { Role = role };
        }

        if (decor.TextCase != TextCase.None)
        {
            node = CaseChanger.Apply(node, decor.TextCase, language);
        }

        if (decor.Formatting != Formatting.None)
        {
            node = new Span([node]) { Formatting = decor.Formatting };
        }

        if (decor.Quotes)
        {
            node = new Span([node]) { Quoted = true };
        }

        // A comma before a block is the end of the line above it.
        if (decor.Display == Display.Block)
        {
            node = new Span([node]) { Display = decor.Display };
        }

        if (decor.Prefix.Length > 0 || decor.Suffix.Length > 0 || role != Role.None)
        {
            List<Node> children = [];
            AddAffix(children, decor.Prefix);
            children.Add(node);
            AddAffix(children, decor.Suffix);
            node = new Span([.. children]) { Role = role };
        }

        if (decor.Display is not (Display.Inline or Display.Block))
        {
            node = new Span([node]) { Display = decor.Display };
        }

        return node;
    }

    private static void AddAffix(List<Node> children, string affix)
    {
        if (affix.Length > 0)
        {
            children.Add(new Leaf(affix, LeafKind.Affix));
        }
    }
}
