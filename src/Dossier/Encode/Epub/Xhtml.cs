using System.Text;

namespace Dossier.Encode.Epub;

/// <summary>
/// HTML as the site's writers write it, made XML: elements without content are closed, attributes without a value get
/// one, and a link to a place that the book does not have leads to its file.
/// </summary>
internal static class Xhtml
{
    private static readonly HashSet<string> Void = new(
        ["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"],
        StringComparer.Ordinal
    );

    /// <summary>The text as XML.</summary>
    public static string Of(string html)
    {
        var xml = new StringBuilder(html.Length + 256);
        Tags(
            html,
            text => xml.Append(text),
            (name, tag) =>
            {
                var isVoid = Void.Contains(name) && !tag.EndsWith("/>", StringComparison.Ordinal);
                xml.Append(WithValues(isVoid ? $"{tag[..^1]}/>" : tag));
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
        var done = 0;
        for (
            var at = xml.IndexOf(Start, StringComparison.Ordinal);
            at >= 0;
            at = xml.IndexOf(Start, at + 1, StringComparison.Ordinal)
        )
        {
            var from = at + Start.Length;
            var end = xml.IndexOf('"', from);
            var mark = xml.IndexOf('#', from, end - from);
            if (mark < 0 || xml.AsSpan(from, mark - from).Contains(':'))
            {
                continue;
            }

            var target = mark == from ? file : xml[from..mark];
            if (!has(target, xml[(mark + 1)..end]))
            {
                checkedText.Append(xml, done, from - done).Append(target);
                done = end;
            }
        }

        return checkedText.Append(xml, done, xml.Length - done).ToString();
    }

    /// <summary>Tells text and tags apart; no value of an attribute holds a bracket.</summary>
    private static void Tags(string html, Action<string> text, Action<string, string> tag)
    {
        for (var at = 0; at < html.Length; )
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
            {
                text(html[at..]);
                return;
            }

            text(html[at..open]);
            at = html.IndexOf('>', open) + 1;
            var name = open + 1;
            while (char.IsAsciiLetterOrDigit(html[name]))
            {
                name++;
            }

            tag(html[(open + 1)..name], html[open..at]);
        }
    }

    private static string WithValues(string tag)
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
