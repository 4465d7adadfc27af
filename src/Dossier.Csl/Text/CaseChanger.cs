using System.Collections.Immutable;
using Dossier.Csl.Languages;
using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Text;

/// <summary>Changes capitals in a rendered text, across its marks.</summary>
internal static class CaseChanger
{
    /// <summary>The text with its capitals changed.</summary>
    /// <param name="node">The text.</param>
    /// <param name="change">The change.</param>
    /// <param name="language">BCP 47 tag of the text.</param>
    public static Node Apply(Node node, TextCase change, string language)
    {
        if (change == TextCase.None || (change == TextCase.Title && !IsEnglish(language)))
        {
            return node;
        }

        List<char> letters = [];
        List<bool> isProtected = [];
        GatherLetters(node, false, letters, isProtected);
        var changed = letters.ToArray();
        CaseChange.Apply(changed, isProtected.ToArray(), change, language);
        var offset = 0;
        return Rebuild(node, changed, ref offset);
    }

    private static bool IsEnglish(string language) =>
        language.Length == 0 || language == "en" || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds the letters of a node, and for each whether it keeps its case.</summary>
    private static void GatherLetters(Node node, bool inProtected, List<char> letters, List<bool> isProtected)
    {
        if (node is Leaf leaf)
        {
            letters.AddRange(leaf.Text);
            isProtected.AddRange(Enumerable.Repeat(inProtected, leaf.Text.Length));
        }
        else if (node is Span span)
        {
            foreach (var child in span.Children)
            {
                GatherLetters(child, inProtected || span.NoCase, letters, isProtected);
            }
        }
    }

    /// <summary>The node with letters taken from the changed ones, in order.</summary>
    private static Node Rebuild(Node node, char[] changed, ref int offset)
    {
        if (node is Leaf leaf)
        {
            var text = new string(changed, offset, leaf.Text.Length);
            offset += leaf.Text.Length;
            return leaf.With(text);
        }

        var span = (Span)node;
        var children = ImmutableArray.CreateBuilder<Node>(span.Children.Length);
        foreach (var child in span.Children)
        {
            children.Add(Rebuild(child, changed, ref offset));
        }

        return span.With(children.MoveToImmutable());
    }
}
