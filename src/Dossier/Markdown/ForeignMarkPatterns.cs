using System.Text.RegularExpressions;

namespace Dossier.Markdown;

/// <summary>The marks of other programs and languages, each as it is typed.</summary>
internal static partial class ForeignMarkPatterns
{
    [GeneratedRegex(
        @"<ref\b[^<>]*?(?:/>|>[\s\S]{0,2000}?</ref>)|<sup>\[?[0-9]{1,3}\]?</sup>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex Reference();

    [GeneratedRegex(@"(?<![0-9%] ?)%%([^%\n]+)%%(?!%)")]
    public static partial Regex ObsidianComment();

    [GeneratedRegex(@"\{>>([^{}\n]+)<<\}")]
    public static partial Regex CriticComment();

    [GeneratedRegex(@"/\*([^*\n]+)\*/")]
    public static partial Regex CodeComment();

    [GeneratedRegex(@"<![ ]?[-–—]{1,3}([^<>\n]*?)[-–—]{1,3}[ ]?>")]
    public static partial Regex DashedComment();

    [GeneratedRegex(@"(?<![\p{L}\p{N}'’.,;:!?)])['’]{3}(?=[^'’\s])([^'’\n]+?)(?<=\S)['’]{3}(?!['’])")]
    public static partial Regex WikiStrong();

    [GeneratedRegex(@"(?<![\p{L}\p{N}'’.,;:!?)])['’]{2}(?=[^'’\s])([^'’\n]+?)(?<=\S)['’]{2}(?!['’])")]
    public static partial Regex WikiStress();

    [GeneratedRegex(@"(,,)(?=\p{L})(?:([^""“”\n]{1,300}?)(''|[“”""]|‘‘|’’|``))?")]
    public static partial Regex CommaQuotation();

    [GeneratedRegex(@"(?<!`)(``)(?=[^\s`])([^`\n]{1,300}?)('')")]
    public static partial Regex TexQuotation();

    [GeneratedRegex(@"(<<)(?=[^\sA-Za-z/<!?])([^<>\n]{1,300}?)(>>)")]
    public static partial Regex AngleQuotation();

    [GeneratedRegex(
        @"\[(b|i|u|s|url|img|quote|color|size|center|font)(=[^\[\]\n]*)?\]([^\n]{0,300}?)\[/\1\]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex BulletinTag();

    [GeneratedRegex(
        @"\[(caption|gallery|embed|audio|video|playlist|footnote|button|(?:wp|vc|su|et)_\w{1,30})(?:[ "
            + @"][^\[\]\n]{1,300})?\]"
            + @"(?:((?:(?!\[/\1\])[^\n]){0,300})\[/\1\]|(?<==[^\[\]\n]{1,300}\]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex Shortcode();

    [GeneratedRegex(
        @"\\\[\\?-?\\?@[^\[\]\n]{1,200}\]|\\\[[^\[\]\n]{1,200}\\\]\((?:https?:|term:|section:|source:|#)[^()\s]*\)"
    )]
    public static partial Regex EscapedMark();

    [GeneratedRegex(@"(?<!\[)\[([^\[\]|\n]+)\|(https?://[^\[\]|\s]+)\]")]
    public static partial Regex BarLink();

    [GeneratedRegex(@"\[(https?://[^\s\[\]]+) +([^\[\]\n]+)\](?![(\[])")]
    public static partial Regex WikiLink();

    [GeneratedRegex(@"`([^`<\n]+)<(https?://[^>`\n]+)>`__?")]
    public static partial Regex RoleLink();

    [GeneratedRegex(
        @"\[(?:\\?\[|\^)?([0-9]{1,3})\^?(?:\\?\])?\]\(#_?(?:ftn|fn|footnote|endnote|edn|sdfootnote|sdendnote|cmnt"
            + @"|cite_note)[a-z:_-]*[0-9]+[a-z]*\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex NoteLink();

    [GeneratedRegex(@"(?<=[\p{L}\p{N}”’)][.,;!?”’])\^\[?([0-9]{1,2})\]?\^(?![\p{L}\p{N}])")]
    public static partial Regex RaisedNote();

    [GeneratedRegex(
        @"\[f(?:n|tn)[: ]{0,2}([0-9]{1,3})\](?![(\[])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex NamedNote();

    [GeneratedRegex(@"(?:`[^`\n]{0,200}`)?\{=([a-z0-9+_-]{2,12})\}")]
    public static partial Regex RawFormat();

    [GeneratedRegex(@"\[cite(?:/\w+)?:([^\[\]\n]*@[^\[\]\n]+)\]")]
    public static partial Regex OrgCitation();

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
