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

    /// <summary><c>**title**</c>.</summary>
    [GeneratedRegex(@"(?<!\\)\*\*(?=\S)([^*]+?)(?<=[^\s\\])\*\*")]
    private static partial Regex Strong();

    /// <summary><c>*title*</c>.</summary>
    [GeneratedRegex(@"(?<![\\*])\*(?=[^\s*])([^*]+?)(?<=[^\s\\])\*(?!\*)")]
    private static partial Regex Emphasis();

    /// <summary><c>^2^</c>.</summary>
    [GeneratedRegex(@"(?<!\\)\^([^\s^]{1,40})(?<!\\)\^")]
    private static partial Regex Superscript();

    /// <summary><c>~2~</c>.</summary>
    [GeneratedRegex(@"(?<![\\~])~([^\s~]{1,40})(?<!\\)~(?!~)")]
    private static partial Regex Subscript();

    /// <summary><c>[Title]{.smallcaps}</c>.</summary>
    [GeneratedRegex(@"\[([^\[\]]+)\]\{\.smallcaps\}")]
    private static partial Regex SmallCapitals();

    /// <summary><c>[Title]{.nocase}</c>.</summary>
    [GeneratedRegex(@"\[([^\[\]]+)\]\{\.nocase\}")]
    private static partial Regex NoCase();

    /// <summary>A character after a backslash, which is not a mark then: <c>\*</c>.</summary>
    [GeneratedRegex(@"\\([*_^~\[\]`'""$<>#@])")]
    private static partial Regex Escape();
}
