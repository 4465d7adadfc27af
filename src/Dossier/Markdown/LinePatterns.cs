using System.Text.RegularExpressions;

namespace Dossier.Markdown;

/// <summary>How lines begin that were meant for another block than the paragraph that they are read as.</summary>
internal static partial class LinePatterns
{
    /// <summary><c>##Heading</c></summary>
    [GeneratedRegex(@"^ {0,3}(#{2,6}|#(?=\p{Lu}))[^#\s0-9]")]
    public static partial Regex TightHeading();

    /// <summary>The path of a picture: <c>images/map.png</c>.</summary>
    [GeneratedRegex(
        @"^(?![a-z]+:)[^?#]+\.(?:png|jpe?g|gif|svg|webp)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex PictureFile();

    /// <summary>
    /// A day, a month or a year at the beginning, as of an item of a timeline that is typed as a list: <c>11 May
    /// 2022</c>.
    /// </summary>
    [GeneratedRegex(
        @"^\W*(?:[0-9]{1,2}[. ]+)?(?:\p{L}{3,}\.? +|[0-9]{1,2}[./-])?(?:[0-9]{1,2},? +)?(?:1[0-9]|20)[0-9]{2}\b"
    )]
    public static partial Regex Dated();

    /// <summary>
    /// A number before any letter, as of an item of key figures that is typed as a list: <c>**61** million</c>.
    /// </summary>
    [GeneratedRegex(@"^[^\p{L}0-9]*[0-9]")]
    public static partial Regex Counted();

    /// <summary>A caption of its own: <c>: Words</c>.</summary>
    [GeneratedRegex(@"^ {0,3}(:)[ \t]+[^\s:]")]
    public static partial Regex Colon();

    /// <summary>
    /// A caption without the usual space behind its colon: <c>:Words</c>, <c>Table:Words</c>, but not <c>:smile:</c>.
    /// </summary>
    [GeneratedRegex(@"^ {0,3}(?:[Tt]able)?(:)(?![\w-]+:)[\u00A0\u2007\u202F]?(?=[\p{L}\p{N}“„«‘""'*_\[(])")]
    public static partial Regex TightColon();

    /// <summary><c>:: callout</c></summary>
    [GeneratedRegex(@"^ {0,3}(::) *[a-z][a-z-]+ *(?:\{.*)?$")]
    public static partial Regex FewColons();

    /// <summary>A box of other programs: <c>[!NOTE]</c>, <c>!!! note</c>, <c>??? note</c>.</summary>
    [GeneratedRegex(@"^ {0,3}(\[![A-Za-z]+\][+-]?|!!! ?\w+|\?\?\?\+? ?\w+)")]
    public static partial Regex Admonition();

    /// <summary>The end of a sentence, or what only running text has: passages, a citation.</summary>
    [GeneratedRegex(@"\p{L}{2}[.!?…]['’”»)]*(?: *\{[^{}]*\})? *$|\{from=|\[-?@")]
    public static partial Regex Prose();

    /// <summary><c>• An item</c>, <c>– An item</c></summary>
    [GeneratedRegex(@"^ *([•●▪◦‣∙·–—](?=[ \t\u00A0])|[•●▪◦‣]|[o§\uF0B7](?=\t))[ \t\u00A0]*\S")]
    public static partial Regex Bullet();

    /// <summary><c>1. An item</c>, <c>2) An item</c></summary>
    [GeneratedRegex(@"^ {0,3}([0-9]{1,3}[.)]) +\S")]
    public static partial Regex Numbered();

    /// <summary>The first key of another page or entry: <c>term: OTS</c>.</summary>
    [GeneratedRegex(@"^(?:term|title): \S")]
    public static partial Regex SecondEntry();

    /// <summary><c>a) An item</c>, <c>iv. An item</c>, <c>(1) An item</c>, <c>#. An item</c></summary>
    [GeneratedRegex(@"^ {0,3}(?:[a-z][.)]|[ivx]{1,4}[.)]|\((?:[a-z]|[ivx]{1,4}|[0-9]{1,2}|@\w*)\)|#\.|o) +\S")]
    public static partial Regex Lettered();

    /// <summary>The explanation of an abbreviation: <c>*[OTS]:</c>.</summary>
    [GeneratedRegex(@"^ {0,3}(\*\[[^\]]+\]:)")]
    public static partial Regex Abbreviation();

    /// <summary><c>-An item</c>, <c>1.An item</c></summary>
    [GeneratedRegex(@"^ {0,3}(?:([-+])\p{L}|([0-9]{1,2}[.)])\p{L}{2})")]
    public static partial Regex TightItem();

    /// <summary>
    /// A caption typed with its number, as people write them in English, Turkish, Kazakh and Russian:
    /// <c>**Table 1:** words</c>, <c>Şekil 2. words</c>, <c>1-кесте – words</c>, <c>Рис. 3. words</c>. ‘Table’ needs no
    /// number. Group 1 is the word with its number and mark, without stars: <c>Table 1:</c>.
    /// </summary>
    [GeneratedRegex(
        @"^ {0,3}[*_]{0,3}((?:(?:Table|Figure|Fig\.|Chart|Map|Tablo|Şekil|Grafik|Harita|Кесте|Сурет|Таблица|Рисунок"
            + @"|Рис\.) ?[0-9]{1,3}|[0-9]{1,3}-(?:кесте|сурет)|Table)\s*[:.–—])[*_]{0,3}(?= )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex TypedCaption();

    /// <summary>A stop behind braces: <c>A sentence {from="record#p1"}.</c></summary>
    [GeneratedRegex(@" \{(?:\.[a-z-]|#[a-z]|(?:from|own|seen|stet)=)[^{}]*\}([.,;:!?]) *$")]
    public static partial Regex Behind();

    /// <summary><c>A. An item</c></summary>
    [GeneratedRegex(@"^ {0,3}([A-Z])[.)] +\S")]
    public static partial Regex Capital();

    /// <summary><c>####### Heading</c>, or a line of equals signs.</summary>
    [GeneratedRegex(@"^ {0,3}(#{7,}(?= |$)|={3,}(?= *$))")]
    public static partial Regex ManySigns();

    /// <summary>A box to tick outside a list: <c>[x] An item</c>.</summary>
    [GeneratedRegex(@"^ {0,3}(\[[ xX]\]) +\S")]
    public static partial Regex Box();

    /// <summary>A key and its value: <c>title: Trade</c>.</summary>
    [GeneratedRegex(@"^[a-z][a-z-]*: \S")]
    public static partial Regex Key();

    /// <summary>The beginning of a formula or command of TeX: <c>$$</c>, <c>\frac{</c>, <c>\newpage</c>.</summary>
    [GeneratedRegex(
        @"(\$\$|\\([a-zA-Z]{3,})\{|\\(newpage|pagebreak|clearpage|tableofcontents|noindent|bigskip|medskip|smallskip"
            + @"|maketitle)\b)(?![^`\n]*`\{=)"
    )]
    public static partial Regex Formula();

    /// <summary>A sign of Markdown with a no-break space beside it, as in <c># Heading</c>.</summary>
    [GeneratedRegex(
        @"^ {0,3}((?:[\u00A0\u2000-\u200A\u202F\u3000] *)+(?:#{1,6}|[-*+]|[0-9]{1,3}[.)])(?= "
            + @"\S)|(?:#{1,6}|[-*+]|[0-9]{1,3}[.)]) *[\u00A0\u2000-\u200A\u202F\u3000])"
    )]
    public static partial Regex FixedSpace();

    /// <summary><c>| --- | --- |</c></summary>
    [GeneratedRegex(@"^(?> *)\|? *:?-+:? *(?:\| *:?-+:? *)+\|? *$")]
    public static partial Regex TableRule();

    /// <summary><c>+-----+-----+</c></summary>
    [GeneratedRegex(@"^ *\+[-=:+]+\+ *$")]
    public static partial Regex GridRule();

    /// <summary><c>----- -----</c></summary>
    [GeneratedRegex(@"^ *-{2,}(?: +-{2,})+ *$")]
    public static partial Regex SimpleRule();

    /// <summary><c>| A | B |</c></summary>
    [GeneratedRegex(@"^ *\|.*\| *$")]
    public static partial Regex Row();
}
