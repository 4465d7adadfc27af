using System.Net;
using System.Text.RegularExpressions;

namespace Dossier.Languages;

/// <summary>The words of HTML, for what shows none: paper, search, indexes.</summary>
public static partial class HtmlWords
{
    /// <summary>The text between the tags, white space as one space; empty when it has no words.</summary>
    public static string Of(string html) =>
        Blank().Replace(WebUtility.HtmlDecode(Tag().Replace(Unseen().Replace(html, " "), " ")), " ").Trim();

    [GeneratedRegex(
        @"<!--.*?-->|<(script|style|template)\b.*?</\1\s*>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Unseen();

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
