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
        Gather(node, false, letters, isProtected);
        var changed = letters.ToArray();
        CaseChange.Apply(changed, isProtected.ToArray(), change, language);
        var at = 0;
        return Rebuild(node, changed, ref at);
    }

    private static bool IsEnglish(string language) =>
        language.Length == 0 || language == "en" || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    private static void Gather(Node node, bool inProtected, List<char> letters, List<bool> isProtected)
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
                Gather(child, inProtected || span.NoCase, letters, isProtected);
            }
        }
    }

    private static Node Rebuild(Node node, char[] changed, ref int at)
    {
        if (node is Leaf leaf)
        {
            var text = new string(changed, at, leaf.Text.Length);
            at += leaf.Text.Length;
            return leaf.With(text);
        }

        var span = (Span)node;
        var children = ImmutableArray.CreateBuilder<Node>(span.Children.Length);
        foreach (var child in span.Children)
        {
            children.Add(Rebuild(child, changed, ref at));
        }

        return span.With(children.MoveToImmutable());
    }
}
