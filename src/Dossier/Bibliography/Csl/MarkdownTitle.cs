using System.Text.RegularExpressions;

namespace Dossier.Bibliography.Csl;

/// <summary>Pandoc writes titles in CSL-YAML as Markdown; CSL's own marks are HTML.</summary>
internal static partial class MarkdownTitle
{
    /// <summary>The title with HTML marks in place of Markdown's; what is no pair of marks stays.</summary>
    public static string Html(string title)
    {
        if (title.AsSpan().IndexOfAny("*^~[\\") < 0)
        {
            return title;
        }

        var html = Strong().Replace(title, "<b>$1</b>");
        html = Emphasis().Replace(html, "<i>$1</i>");
        html = Superscript().Replace(html, "<sup>$1</sup>");
        html = Subscript().Replace(html, "<sub>$1</sub>");
        html = SmallCapitals().Replace(html, "<span style=\"font-variant:small-caps;\">$1</span>");
        html = NoCase().Replace(html, "<span class=\"nocase\">$1</span>");
        return Escape().Replace(html, "$1");
    }

    [GeneratedRegex(@"(?<!\\)\*\*(?=\S)([^*]+?)(?<=[^\s\\])\*\*")]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![\\*])\*(?=[^\s*])([^*]+?)(?<=[^\s\\])\*(?!\*)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(?<!\\)\^([^\s^]{1,40})(?<!\\)\^")]
    private static partial Regex Superscript();

    [GeneratedRegex(@"(?<![\\~])~([^\s~]{1,40})(?<!\\)~(?!~)")]
    private static partial Regex Subscript();

    [GeneratedRegex(@"\[([^\[\]]+)\]\{\.smallcaps\}")]
    private static partial Regex SmallCapitals();

    [GeneratedRegex(@"\[([^\[\]]+)\]\{\.nocase\}")]
    private static partial Regex NoCase();

    [GeneratedRegex(@"\\([*_^~\[\]`'""$<>#@])")]
    private static partial Regex Escape();
}
