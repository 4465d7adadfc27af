using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text;

namespace Dossier.Csl.Citing;

/// <summary>A note or entry that begins with a word of the language begins with a capital: ‘Ibid.’.</summary>
internal static class FirstTerm
{
    /// <summary>The text with a capital, where its first letters are a term.</summary>
    public static Node Capitalize(Node node, string language) =>
        FirstLeaf(node) is { Kind: LeafKind.Term } term
            ? Roles.Replace(node, term, CaseChanger.Apply(term, TextCase.CapitalizeFirst, language))
            : node;

    /// <summary>The first leaf that is a term or content; null where there is none.</summary>
    private static Leaf? FirstLeaf(Node node)
    {
        if (node is Leaf leaf)
        {
            return leaf.HasText && leaf.Kind is LeafKind.Term or LeafKind.Content ? leaf : null;
        }

        foreach (var child in ((Span)node).Children)
        {
            if (FirstLeaf(child) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
