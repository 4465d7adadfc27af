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

    /// <summary>A tag, and where it begins and ends in its text.</summary>
    private readonly record struct Tag(int Start, int End, string Name);

    /// <summary>
    /// An attribute of a tag, and where its value begins and ends; both at its end where it has none.
    /// </summary>
    private readonly record struct TagAttribute(string Name, int NameEnd, int Start, int End)
    {
        /// <summary>Whether a value stands behind it.</summary>
        public bool HasValue => Start > NameEnd;
    }

    /// <summary>The text as XML.</summary>
    public static string Of(string html)
    {
        var xml = new StringBuilder(html.Length + 256);
        var copiedTo = 0;
        foreach (var tag in Tags(html))
        {
            foreach (var attribute in AttributesOf(html, tag))
            {
                if (!attribute.HasValue)
                {
                    CopyTo(attribute.NameEnd);
                    xml.Append("=\"").Append(attribute.Name).Append('"');
                }
                else if (attribute.Name == "role" && html[attribute.Start..attribute.End] == "doc-noteref")
                {
                    CopyTo(attribute.NameEnd - attribute.Name.Length);
                    xml.Append("epub:type=\"noteref\" ");
                }
            }

            if (VoidElements.Contains(tag.Name) && html[tag.End - 2] != '/')
            {
                CopyTo(tag.End - 1);
                xml.Append('/');
            }
        }

        CopyTo(html.Length);
        return xml.ToString();

        void CopyTo(int end)
        {
            xml.Append(html, copiedTo, end - copiedTo);
            copiedTo = end;
        }
    }

    /// <summary>Every id in a text.</summary>
    public static IEnumerable<string> Ids(string xml) =>
        Tags(xml)
            .SelectMany(tag => AttributesOf(xml, tag))
            .Where(attribute => attribute is { Name: "id", HasValue: true })
            .Select(attribute => xml[attribute.Start..attribute.End]);

    /// <summary>The text with every link to an id that is not there leading to the file alone, or nowhere.</summary>
    /// <param name="xml">The text.</param>
    /// <param name="file">Its file.</param>
    /// <param name="has">Whether a file of the book has an id.</param>
    public static string WithoutBrokenLinks(string xml, string file, Func<string, string, bool> has)
    {
        var checkedText = new StringBuilder(xml.Length);
        var copiedTo = 0;
        foreach (var link in Tags(xml).SelectMany(tag => AttributesOf(xml, tag)).Where(one => one.Name == "href"))
        {
            var hash = xml.IndexOf('#', link.Start, link.End - link.Start);
            if (hash < 0 || xml.AsSpan(link.Start, hash - link.Start).Contains(':'))
            {
                continue;
            }

            var target = hash == link.Start ? file : xml[link.Start..hash];
            if (!has(target, xml[(hash + 1)..link.End]))
            {
                checkedText.Append(xml, copiedTo, link.Start - copiedTo).Append(target);
                copiedTo = link.End;
            }
        }

        return checkedText.Append(xml, copiedTo, xml.Length - copiedTo).ToString();
    }

    /// <summary>The tags that open an element; what stands in a comment, in text or in a value is none.</summary>
    private static IEnumerable<Tag> Tags(string html)
    {
        const string Comment = "<!--";
        for (var open = html.IndexOf('<', StringComparison.Ordinal); open >= 0; )
        {
            var end =
                string.CompareOrdinal(html, open, Comment, 0, Comment.Length) == 0
                    ? html.IndexOf("-->", open, StringComparison.Ordinal)
                    : EndOfTag(html, open);
            if (end < 0)
            {
                yield break; // What opens and does not end is no tag.
            }

            var name = open + 1;
            while (name < end && char.IsAsciiLetterOrDigit(html[name]))
            {
                name++;
            }

            if (name > open + 1)
            {
                yield return new Tag(open, end + 1, html[(open + 1)..name]);
            }

            open = html.IndexOf('<', end);
        }
    }

    /// <summary>The bracket that ends a tag: one in the value of an attribute does not; -1 for none.</summary>
    private static int EndOfTag(string html, int open)
    {
        for (var at = html.IndexOfAny(['>', '"', '\''], open); at >= 0; at = html.IndexOfAny(['>', '"', '\''], at + 1))
        {
            if (html[at] == '>')
            {
                return at;
            }

            at = html.IndexOf(html[at], at + 1);
            if (at < 0)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The attributes of a tag, in order.</summary>
    private static IEnumerable<TagAttribute> AttributesOf(string html, Tag tag)
    {
        for (var at = tag.Start + 1 + tag.Name.Length; at < tag.End - 1; )
        {
            if (char.IsWhiteSpace(html[at]) || html[at] == '/')
            {
                at++;
                continue;
            }

            var start = at;
            while (at < tag.End - 1 && html[at] is not ('=' or '/') && !char.IsWhiteSpace(html[at]))
            {
                at++;
            }

            var name = html[start..at];
            if (at + 1 < tag.End && html[at] == '=' && html[at + 1] is '"' or '\'')
            {
                var end = html.IndexOf(html[at + 1], at + 2);
                yield return new TagAttribute(name, at, at + 2, end);
                at = end + 1;
            }
            else
            {
                yield return new TagAttribute(name, at, at, at);
                at = Math.Max(at, start + 1);
            }
        }
    }
}
