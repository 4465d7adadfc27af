using System.Text.RegularExpressions;

namespace Dossier.Markdown;

/// <summary>The marks of other programs and languages, each as it is typed.</summary>
internal static partial class ForeignMarkPatterns
{
    /// <summary>
    /// A note of Wikipedia, <c>&lt;ref&gt;…&lt;/ref&gt;</c>, or its raised number, <c>&lt;sup&gt;[2]&lt;/sup&gt;</c>.
    /// </summary>
    [GeneratedRegex(
        @"<ref\b[^<>]*?(?:/>|>[\s\S]{0,2000}?</ref>)|<sup>\[?[0-9]{1,3}\]?</sup>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex Reference();

    /// <summary><c>%%a comment%%</c></summary>
    [GeneratedRegex(@"(?<![0-9%] ?)%%([^%\n]+)%%(?!%)")]
    public static partial Regex ObsidianComment();

    /// <summary><c>{&gt;&gt;a comment&lt;&lt;}</c></summary>
    [GeneratedRegex(@"\{>>([^{}\n]+)<<\}")]
    public static partial Regex CriticComment();

    /// <summary><c>/* a comment */</c></summary>
    [GeneratedRegex(@"/\*([^*\n]+)\*/")]
    public static partial Regex CodeComment();

    /// <summary>A comment of HTML with other dashes: <c>&lt;!– a comment –&gt;</c>.</summary>
    [GeneratedRegex(@"<![ ]?[-–—]{1,3}([^<>\n]*?)[-–—]{1,3}[ ]?>")]
    public static partial Regex DashedComment();

    /// <summary><c>'''strong'''</c></summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}'’.,;:!?)])['’]{3}(?=[^'’\s])([^'’\n]+?)(?<=\S)['’]{3}(?!['’])")]
    public static partial Regex WikiStrong();

    /// <summary><c>''stress''</c></summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}'’.,;:!?)])['’]{2}(?=[^'’\s])([^'’\n]+?)(?<=\S)['’]{2}(?!['’])")]
    public static partial Regex WikiStress();

    /// <summary><c>,,a quotation''</c>, or its beginning alone.</summary>
    [GeneratedRegex(@"(,,)(?=\p{L})(?:([^""“”\n]{1,300}?)(''|[“”""]|‘‘|’’|``))?")]
    public static partial Regex CommaQuotation();

    /// <summary><c>``a quotation''</c></summary>
    [GeneratedRegex(@"(?<!`)(``)(?=[^\s`])([^`\n]{1,300}?)('')")]
    public static partial Regex TexQuotation();

    /// <summary><c>&lt;&lt;цитата&gt;&gt;</c>, whose first letter is not ASCII: another would begin HTML.</summary>
    [GeneratedRegex(@"(<<)(?=[^\sA-Za-z/<!?])([^<>\n]{1,300}?)(>>)")]
    public static partial Regex AngleQuotation();

    /// <summary><c>[b]word[/b]</c>, <c>[url=https://…]words[/url]</c></summary>
    [GeneratedRegex(
        @"\[(b|i|u|s|url|img|quote|color|size|center|font)(=[^\[\]\n]*)?\]([^\n]{0,300}?)\[/\1\]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex BulletinTag();

    /// <summary>A call of WordPress: <c>[gallery ids="1,2"]</c>, <c>[caption]…[/caption]</c>.</summary>
    [GeneratedRegex(
        @"\[(caption|gallery|embed|audio|video|playlist|footnote|button|(?:wp|vc|su|et)_\w{1,30})(?:[ "
            + @"][^\[\]\n]{1,300})?\]"
            + @"(?:((?:(?!\[/\1\])[^\n]){0,300})\[/\1\]|(?<==[^\[\]\n]{1,300}\]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex Shortcode();

    /// <summary>A citation or link behind backslashes: <c>\[@holm-2024\]</c>, <c>\[words\](https://…)</c>.</summary>
    [GeneratedRegex(
        @"\\\[\\?-?\\?@[^\[\]\n]{1,200}\]|\\\[[^\[\]\n]{1,200}\\\]\((?:https?:|term:|section:|source:|#)[^()\s]*\)"
    )]
    public static partial Regex EscapedMark();

    /// <summary><c>[words|https://…]</c></summary>
    [GeneratedRegex(@"(?<!\[)\[([^\[\]|\n]+)\|(https?://[^\[\]|\s]+)\]")]
    public static partial Regex BarLink();

    /// <summary><c>[https://… words]</c></summary>
    [GeneratedRegex(@"\[(https?://[^\s\[\]]+) +([^\[\]\n]+)\](?![(\[])")]
    public static partial Regex WikiLink();

    /// <summary><c>`words &lt;https://…&gt;`_</c></summary>
    [GeneratedRegex(@"`([^`<\n]+)<(https?://[^>`\n]+)>`__?")]
    public static partial Regex RestructuredTextLink();

    /// <summary>The mark of a note as Word exports it: <c>[[1]](#_ftn1)</c>.</summary>
    [GeneratedRegex(
        @"\[(?:\\?\[|\^)?([0-9]{1,3})\^?(?:\\?\])?\]\(#_?(?:ftn|fn|footnote|endnote|edn|sdfootnote|sdendnote|cmnt"
            + @"|cite_note)[a-z:_-]*[0-9]+[a-z]*\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex NoteLink();

    /// <summary><c>a word.^1^</c></summary>
    [GeneratedRegex(@"(?<=[\p{L}\p{N}”’)][.,;!?”’])\^\[?([0-9]{1,2})\]?\^(?![\p{L}\p{N}])")]
    public static partial Regex RaisedNote();

    /// <summary><c>[fn:1]</c>, <c>[ftn1]</c></summary>
    [GeneratedRegex(
        @"\[f(?:n|tn)[: ]{0,2}([0-9]{1,3})\](?![(\[])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex NamedNote();

    /// <summary>Text for one output of Pandoc: <c>`\newpage`{=latex}</c>.</summary>
    [GeneratedRegex(@"(?:`[^`\n]{0,200}`)?\{=([a-z0-9+_-]{2,12})\}")]
    public static partial Regex RawFormat();

    /// <summary><c>[cite:@holm-2024]</c></summary>
    [GeneratedRegex(@"\[cite(?:/\w+)?:([^\[\]\n]*@[^\[\]\n]+)\]")]
    public static partial Regex OrgCitation();

    /// <summary>
    /// Marks of Markdown in characters of full width: <c>［@holm-2024］</c>, <c>＃ Heading</c>, <c>：：： chart</c>,
    /// <c>＊＊word＊＊</c>.
    /// </summary>
    [GeneratedRegex(
        @"[［【]\^?-?[@＠][^［］【】\n]*[］】\]]|[［【]\^[\w-]+[］】\]]|\[＠[^\[\]\n]*\]|[［【][^［］【】\[\]\n]+[］】][(（](?:https?:|term:"
            + @"|section:|source:|#)[^()（）\s]*[)）]"
            + @"|\[[^\[\]\n]+\]（(?:https?:|term:|section:|source:|#)[^()（）\s]*[)）]"
            + @"|(?:｛[^｛｝{}\n]*[｝}]|\{[^｛｝{}\n]*｝)|^＃+ ?(?=\S)|^[:：]{0,2}：[:：]*(?= ?[a-z-]*(?: "
            + @"?[{｛][^\n]*)?$)|＊＊[^＊\n]+＊＊",
        RegexOptions.Multiline
    )]
    public static partial Regex Wide();
}
