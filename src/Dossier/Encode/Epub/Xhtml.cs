using System.Text;

namespace Dossier.Encode.Epub;

/// <summary>
/// HTML as the site's writers write it, made XML: elements without content are closed, attributes without a value get
/// one, and a link to a place that the book does not have leads to its file.
/// </summary>
internal static class Xhtml
{
    private static readonly HashSet<string> VoidElements = new(
        ["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"],
        StringComparer.Ordinal
    );

    /// <summary>The text as XML.</summary>
    public static string Of(string html)
    {
        var xml = new StringBuilder(html.Length + 256);
        SplitTags(
            html,
            text => xml.Append(text),
            (name, tag) =>
            {
                var isVoid = VoidElements.Contains(name) && !tag.EndsWith("/>", StringComparison.Ordinal);
                xml.Append(WithAttributeValues(isVoid ? $"{tag[..^1]}/>" : tag));
            }
        );
        return xml.Replace("role=\"doc-noteref\"", "epub:type=\"noteref\" role=\"doc-noteref\"").ToString();
    }

    /// <summary>Every id in a text.</summary>
    public static IEnumerable<string> Ids(string xml)
    {
        for (
            var at = xml.IndexOf(" id=\"", StringComparison.Ordinal);
            at >= 0;
            at = xml.IndexOf(" id=\"", at + 1, StringComparison.Ordinal)
        )
        {
            var start = at + " id=\"".Length;
            yield return xml[start..xml.IndexOf('"', start)];
        }
    }

    /// <summary>The text with every link to an id that is not there leading to the file alone, or nowhere.</summary>
    /// <param name="xml">The text.</param>
    /// <param name="file">Its file.</param>
    /// <param name="has">Whether a file of the book has an id.</param>
    public static string WithoutBrokenLinks(string xml, string file, Func<string, string, bool> has)
    {
        const string Start = " href=\"";
        var checkedText = new StringBuilder(xml.Length);
        var copiedTo = 0;
        for (
            var at = xml.IndexOf(Start, StringComparison.Ordinal);
            at >= 0;
            at = xml.IndexOf(Start, at + 1, StringComparison.Ordinal)
        )
        {
            var from = at + Start.Length;
            var end = xml.IndexOf('"', from);
            var hash = xml.IndexOf('#', from, end - from);
            if (hash < 0 || xml.AsSpan(from, hash - from).Contains(':'))
            {
                continue;
            }

            var target = hash == from ? file : xml[from..hash];
            if (!has(target, xml[(hash + 1)..end]))
            {
                checkedText.Append(xml, copiedTo, from - copiedTo).Append(target);
                copiedTo = end;
            }
        }

        return checkedText.Append(xml, copiedTo, xml.Length - copiedTo).ToString();
    }

    /// <summary>
    /// Tells text and tags apart, a tag with the name of its element; no value of an attribute may hold a bracket.
    /// </summary>
    private static void SplitTags(string html, Action<string> onText, Action<string, string> onTag)
    {
        for (var at = 0; at < html.Length; )
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
            {
                onText(html[at..]);
                return;
            }

            onText(html[at..open]);
            at = html.IndexOf('>', open) + 1;
            var name = open + 1;
            while (char.IsAsciiLetterOrDigit(html[name]))
            {
                name++;
            }

            onTag(html[(open + 1)..name], html[open..at]);
        }
    }

    /// <summary>A tag whose attributes have values: <c>&lt;ol reversed="reversed"&gt;</c>.</summary>
    private static string WithAttributeValues(string tag)
    {
        foreach (var name in (string[])["checked", "disabled", "reversed", "open", "hidden"])
        {
            tag = tag.Replace($" {name}>", $" {name}=\"{name}\">", StringComparison.Ordinal)
                .Replace($" {name} ", $" {name}=\"{name}\" ", StringComparison.Ordinal)
                .Replace($" {name}/>", $" {name}=\"{name}\"/>", StringComparison.Ordinal);
        }

        return tag;
    }
}
