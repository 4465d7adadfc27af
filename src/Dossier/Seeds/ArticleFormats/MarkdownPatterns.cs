using System.Text.RegularExpressions;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>What a Markdown file has beside words; all but the first look at one place alone.</summary>
internal static partial class MarkdownPatterns
{
    /// <summary><c>[label]: https://example.org "Title"</c>, anywhere.</summary>
    [GeneratedRegex(DefinitionPattern, RegexOptions.Multiline)]
    public static partial Regex Definition();

    /// <summary>The same at one place.</summary>
    [GeneratedRegex(@"\G" + DefinitionPattern, RegexOptions.Multiline)]
    public static partial Regex DefinitionHere();

    private const string DefinitionPattern =
        @"^ {0,3}\[(?<label>[^\^\[\]\n][^\[\]\n]{0,200})\]:[ \t]{0,20}"
        + @"(?:<[^<>\n]{1,2000}>|[^\s<]{0,200}[./#:][^\s]{0,2000})"
        + @"(?:[ \t]{1,20}(?:""[^""\n]{0,500}""|'[^'\n]{0,500}'|\([^()\n]{0,500}\)))?[ \t]{0,20}$";

    /// <summary>The label of a link that names one: <c>[words][label]</c>.</summary>
    [GeneratedRegex(@"\]\[(?<label>[^\[\]\n]{1,200})\]")]
    public static partial Regex NamedLabel();

    /// <summary>The end of a line with an empty one below it.</summary>
    [GeneratedRegex(@"\G\n[ \t]{0,200}\n")]
    public static partial Regex EmptyLine();

    /// <summary><c>::: {.box width=45}</c>, <c>:::</c>: a line that begins or ends a division of Pandoc.</summary>
    [GeneratedRegex(@"\G {0,3}:{3,}(?<words>[ \t]*(?:\{[^{}\n]{0,500}\}|[\w-]{0,100}))[ \t]*:*(?=\n|\z)")]
    public static partial Regex Division();

    /// <summary>What follows the words of a link: its address, the label of one, attributes.</summary>
    [GeneratedRegex(
        @"\G\](?:\((?<address>\s{0,9}(?:<(?<path>[^<>\n]{0,2000})>|(?<path>(?:[^\s()]|\([^\s()]{0,500}\)){0,2000}))"
            + @"(?:\s{1,9}(?:""[^""]{0,500}""|'[^']{0,500}'|\([^()]{0,500}\)))?\s{0,9})\)"
            + @"(?<braces>\{:?[^{}\n]{1,500}\})?"
            + @"|(?<braces>\{:?\s{0,9}(?:[.#]|[\w:-]{1,100}=)[^{}\n]{0,500}\})"
            + @"|[ ]?\[(?<label>[^\[\]\n]{0,200})\])"
    )]
    public static partial Regex Target();

    /// <summary><c>[[page]]</c>, <c>[[page|words]]</c>, <c>![[picture.png]]</c>, as Obsidian writes them.</summary>
    [GeneratedRegex(@"\G!?\[\[(?![0-9]{1,3}\])(?<target>[^\[\]|\n]{1,500})(?:\|(?<words>[^\[\]\n]{1,500}))?\]\](?!\()")]
    public static partial Regex WikiLink();

    /// <summary><c>{.cls width=45}</c>, <c>{#id}</c>, <c>{: .cls}</c>.</summary>
    [GeneratedRegex(
        @"\G\{:?(?:\s{0,9}(?:[.#][\w:.-]{1,100}|-|[\w:-]{1,100}="
            + @"(?:""[^""\n]{0,500}""|'[^'\n]{0,500}'|[^\s""'{}=]{1,500}))){1,50}"
            + @"\s{0,9}\}"
    )]
    public static partial Regex Braces();

    /// <summary>An opening or closing tag, or a declaration.</summary>
    [GeneratedRegex(
        @"\G<(?:(?<closing>/)?(?<name>[A-Za-z][A-Za-z0-9-]{0,50})(?![:@.])"
            + @"(?<attributes>(?:\s{1,20}[A-Za-z_:][\w:.-]{0,100}(?:\s{0,9}=\s{0,9}(?:""[^""]{0,2000}""|'[^']{0,2000}'"
            + @"|[^\s""'=<>`]{1,2000}))?){0,50})\s{0,20}/?|![A-Z][^<>]{0,500}|\?[^<>]{0,500})>"
    )]
    public static partial Regex Tag();

    /// <summary><c>&lt;sup>3&lt;/sup></c>.</summary>
    [GeneratedRegex(
        @"\G<sup>\s?(?<words>[0-9]{1,20})\s?</sup>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex Raised();

    /// <summary><c>^3^</c>.</summary>
    [GeneratedRegex(@"\G\^(?<words>[0-9]{1,20})\^")]
    public static partial Regex Above();

    /// <summary><c>~2~</c>.</summary>
    [GeneratedRegex(@"\G(?<!~)~(?<words>\w{1,20})~(?!~)")]
    public static partial Regex Below();

    /// <summary><c>&amp;amp;</c>, <c>&amp;#8217;</c>.</summary>
    [GeneratedRegex(@"\G&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")]
    public static partial Regex Entity();
}
