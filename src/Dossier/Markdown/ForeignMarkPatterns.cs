using System.Text.RegularExpressions;

namespace Dossier.Markdown;

/// <summary>The marks of other programs and languages, each as it is typed.</summary>
internal static partial class ForeignMarkPatterns
{
    /// <summary>
    /// A note as MediaWiki has it, or the raised mark of one in HTML: <c>&lt;ref&gt;Balcı, p. 4&lt;/ref&gt;</c>,
    /// <c>&lt;sup&gt;[3]&lt;/sup&gt;</c>.
    /// </summary>
    [GeneratedRegex(
        @"<ref\b[^<>]*?(?:/>|>[\s\S]{0,2000}?</ref>)|<sup>\[?[0-9]{1,3}\]?</sup>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex Reference();

    /// <summary>A comment of Obsidian: <c>%%look this up%%</c>; group 1 is the comment.</summary>
    [GeneratedRegex(@"(?<![0-9%] ?)%%([^%\n]+)%%(?!%)")]
    public static partial Regex ObsidianComment();

    /// <summary>A comment of CriticMarkup: <c>{&gt;&gt;look this up&lt;&lt;}</c>; group 1 is the comment.</summary>
    [GeneratedRegex(@"\{>>([^{}\n]+)<<\}")]
    public static partial Regex CriticComment();

    /// <summary>
    /// A comment as many programming languages have it: <c>/* look this up */</c>; group 1 is the comment.
    /// </summary>
    [GeneratedRegex(@"/\*([^*\n]+)\*/")]
    public static partial Regex CodeComment();

    /// <summary>
    /// A comment of HTML whose hyphens are too few or have become dashes: <c>&lt;!- look this up -&gt;</c>; group 1 is
    /// the comment.
    /// </summary>
    [GeneratedRegex(@"<![ ]?[-–—]{1,3}([^<>\n]*?)[-–—]{1,3}[ ]?>")]
    public static partial Regex DashedComment();

    /// <summary>MediaWiki's bold: <c>'''very'''</c>; group 1 is what stands in it.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}'’.,;:!?)])['’]{3}(?=[^'’\s])([^'’\n]+?)(?<=\S)['’]{3}(?!['’])")]
    public static partial Regex WikiStrong();

    /// <summary>MediaWiki's italics: <c>''very''</c>; group 1 is what stands in it.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}'’.,;:!?)])['’]{2}(?=[^'’\s])([^'’\n]+?)(?<=\S)['’]{2}(?!['’])")]
    public static partial Regex WikiStress();

    /// <summary>
    /// A quotation that begins with two commas: <c>,,very''</c>. Group 1 is its beginning; groups 2 and 3, its words
    /// and its end, are empty where no end is found.
    /// </summary>
    [GeneratedRegex(@"(,,)(?=\p{L})(?:([^""“”\n]{1,300}?)(''|[“”""]|‘‘|’’|``))?")]
    public static partial Regex CommaQuotation();

    /// <summary>TeX's quotation: <c>``very''</c>. Groups 1 to 3 are its beginning, its words and its end.</summary>
    [GeneratedRegex(@"(?<!`)(``)(?=[^\s`])([^`\n]{1,300}?)('')")]
    public static partial Regex TexQuotation();

    /// <summary>
    /// A quotation between doubled angles: <c>&lt;&lt;очень&gt;&gt;</c>. It begins with no letter of
    /// ASCII, as a tag would. Groups 1 to 3 are its beginning, its words and its end.
    /// </summary>
    [GeneratedRegex(@"(<<)(?=[^\sA-Za-z/<!?])([^<>\n]{1,300}?)(>>)")]
    public static partial Regex AngleQuotation();

    /// <summary>
    /// A tag of a forum (BBCode): <c>[url=https://example.org]text[/url]</c>. Group 1 is its name, group 2 its value
    /// with the equals sign, group 3 what stands in it.
    /// </summary>
    [GeneratedRegex(
        @"\[(b|i|u|s|url|img|quote|color|size|center|font)(=[^\[\]\n]*)?\]([^\n]{0,300}?)\[/\1\]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex BulletinTag();

    /// <summary>
    /// A call of WordPress: <c>[caption id=a]words[/caption]</c>, <c>[gallery ids=1]</c>. Group 1 is its name, group 2
    /// what stands in it, where it has an end.
    /// </summary>
    [GeneratedRegex(
        @"\[(caption|gallery|embed|audio|video|playlist|footnote|button|(?:wp|vc|su|et)_\w{1,30})(?:[ "
            + @"][^\[\]\n]{1,300})?\]"
            + @"(?:((?:(?!\[/\1\])[^\n]){0,300})\[/\1\]|(?<==[^\[\]\n]{1,300}\]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex Shortcode();

    /// <summary>
    /// A citation or a link whose brackets have backslashes: <c>\[@balci2022\]</c>,
    /// <c>\[text\](https://example.org)</c>.
    /// </summary>
    [GeneratedRegex(
        @"\\\[\\?-?\\?@[^\[\]\n]{1,200}\]|\\\[[^\[\]\n]{1,200}\\\]\((?:https?:|term:|section:|source:|#)[^()\s]*\)"
    )]
    public static partial Regex EscapedMark();

    /// <summary>
    /// A link as Jira has it: <c>[text|https://example.org]</c>. Group 1 is its text, group 2 its address.
    /// </summary>
    [GeneratedRegex(@"(?<!\[)\[([^\[\]|\n]+)\|(https?://[^\[\]|\s]+)\]")]
    public static partial Regex BarLink();

    /// <summary>
    /// MediaWiki's link to another site: <c>[https://example.org text]</c>. Group 1 is its address, group 2 its text.
    /// </summary>
    [GeneratedRegex(@"\[(https?://[^\s\[\]]+) +([^\[\]\n]+)\](?![(\[])")]
    public static partial Regex WikiLink();

    /// <summary>
    /// A link of reStructuredText: <c>`text &lt;https://example.org&gt;`_</c>. Group 1 is its text, group 2 its
    /// address.
    /// </summary>
    [GeneratedRegex(@"`([^`<\n]+)<(https?://[^>`\n]+)>`__?")]
    public static partial Regex RestructuredTextLink();

    /// <summary>
    /// The mark of a note as programs for writing save it, a link within the page: <c>[3](#_ftn3)</c>; group 1 is the
    /// number.
    /// </summary>
    [GeneratedRegex(
        @"\[(?:\\?\[|\^)?([0-9]{1,3})\^?(?:\\?\])?\]\(#_?(?:ftn|fn|footnote|endnote|edn|sdfootnote|sdendnote|cmnt"
            + @"|cite_note)[a-z:_-]*[0-9]+[a-z]*\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex NoteLink();

    /// <summary>
    /// A number raised by circumflexes behind a word and its mark: <c>word.^3^</c>; group 1 is the number.
    /// </summary>
    [GeneratedRegex(@"(?<=[\p{L}\p{N}”’)][.,;!?”’])\^\[?([0-9]{1,2})\]?\^(?![\p{L}\p{N}])")]
    public static partial Regex RaisedNote();

    /// <summary>A note by its number, after ‘fn’: <c>[fn:3]</c>; group 1 is the number.</summary>
    [GeneratedRegex(
        @"\[f(?:n|tn)[: ]{0,2}([0-9]{1,3})\](?![(\[])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex NamedNote();

    /// <summary>
    /// A format of Pandoc's for text that only one output gets: <c>`&lt;br&gt;`{=html}</c>; group 1 is the format.
    /// </summary>
    [GeneratedRegex(@"(?:`[^`\n]{0,200}`)?\{=([a-z0-9+_-]{2,12})\}")]
    public static partial Regex RawFormat();

    /// <summary>A citation of Org: <c>[cite:@balci2022]</c>; group 1 is what stands behind the colon.</summary>
    [GeneratedRegex(@"\[cite(?:/\w+)?:([^\[\]\n]*@[^\[\]\n]+)\]")]
    public static partial Regex OrgCitation();

    /// <summary>
    /// Marks of Markdown of which a character has the full width of Chinese and Japanese ones: <c>［@balci2022］</c>,
    /// <c>［text］（https://example.org）</c>, <c>｛.lead｝</c>, <c>＃</c> before a heading, <c>：：：</c> before a container,
    /// <c>＊＊very＊＊</c>.
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
