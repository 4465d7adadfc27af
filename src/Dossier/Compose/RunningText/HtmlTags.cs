using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Model.Inlines;

namespace Dossier.Compose.RunningText;

/// <summary>Tags of HTML within a line that mean what a mark of Markdown means, and so hold in every output.</summary>
internal static class HtmlTags
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "sup",
        "sub",
        "strong",
        "b",
        "em",
        "i"
    );

    /// <summary>
    /// The name of a tag, in lower case. One with attributes has none, since another output would lose them; but what
    /// is raised or lowered says something else on the line, whatever its attributes.
    /// </summary>
    public static string NameOf(string html)
    {
        var typed = html.AsSpan().Trim("</> ");
        var end = typed.IndexOfAny(" \t\n/");
        var name = (end < 0 ? typed : typed[..end]).ToString().ToLowerInvariant();
        return name.Length > 0 && name.All(char.IsAsciiLetterOrDigit) && (end < 0 || name is "sup" or "sub")
            ? name
            : "";
    }

    /// <summary>A tag that has attributes, as typed; empty for one without.</summary>
    public static string WithAttributes(string html) =>
        html.AsSpan().Trim("</> ").IndexOfAny(" \t\n/") >= 0 ? html : "";

    /// <summary>Whether a tag ends a line.</summary>
    public static bool IsLineEnd(string html) => NameOf(html) == "br";

    /// <summary>
    /// For each inline that is the opening tag of such an element, the number of that which closes it, and 0 for all
    /// others; null where there is no HTML.
    /// </summary>
    public static int[]? Closing(ImmutableArray<Inline> content)
    {
        int[]? closing = null;
        var open = new Stack<(string Name, int At)>();
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not RawHtml { Html: var html })
            {
                continue;
            }

            closing ??= new int[content.Length];
            var name = NameOf(html);
            if (!Known.Contains(name))
            {
                continue;
            }

            if (!html.StartsWith("</", StringComparison.Ordinal))
            {
                open.Push((name, i));
            }
            else if (open.TryPeek(out var last) && last.Name == name)
            {
                closing[open.Pop().At] = i;
            }
        }

        return closing;
    }
}
