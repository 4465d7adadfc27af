namespace Dossier.Csl.Text;

/// <summary>Finds the parts of a rendered text that have a role, and changes them.</summary>
internal static class Roles
{
    /// <summary>The first span of a role; null where there is none.</summary>
    public static Span? Find(Node? node, Role role)
    {
        if (node is not Span span)
        {
            return null;
        }

        if (span.Role == role)
        {
            return span;
        }

        foreach (var child in span.Children)
        {
            if (Find(child, role) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>All spans of a role, in order.</summary>
    public static IEnumerable<Span> All(Node? node, Role role)
    {
        if (node is not Span span)
        {
            yield break;
        }

        if (span.Role == role)
        {
            yield return span;
            yield break;
        }

        foreach (var found in span.Children.SelectMany(child => All(child, role)))
        {
            yield return found;
        }
    }

    /// <summary>The text with one node in place of another, which is known by being the same object.</summary>
    public static Node Replace(Node node, Node old, Node replacement)
    {
        if (ReferenceEquals(node, old))
        {
            return replacement;
        }

        if (node is not Span span)
        {
            return node;
        }

        for (var i = 0; i < span.Children.Length; i++)
        {
            var changed = Replace(span.Children[i], old, replacement);
            if (!ReferenceEquals(changed, span.Children[i]))
            {
                return span.With(span.Children.SetItem(i, changed));
            }
        }

        return node;
    }
}
