using System.Net;
using System.Text.RegularExpressions;

namespace Dossier.Languages;

/// <summary>The words of HTML, for what does not show HTML: paper, search, indexes.</summary>
public static partial class HtmlWords
{
    /// <summary>The text between the tags, white space as one space; empty when it has no words.</summary>
    public static string Of(string html)
    {
        var seen = Unseen().Replace(html, " ");
        // What opens after the last character that closes is no tag, and each would be followed to the end of the text.
        var end = seen.LastIndexOf('>') + 1;
        return Blank().Replace(WebUtility.HtmlDecode(Tag().Replace(seen[..end], " ") + seen[end..]), " ").Trim();
    }

    /// <summary>Comments, and elements whose content is not shown: <c>&lt;script&gt;…&lt;/script&gt;</c>.</summary>
    [GeneratedRegex(
        @"<!--.*?(?:-->|\z)|<(script|style|template)\b.*?(?:</\1\s*>|\z)",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Unseen();

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
