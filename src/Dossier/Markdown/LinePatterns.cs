using System.Text.RegularExpressions;

namespace Dossier.Markdown;

/// <summary>How lines begin that were meant for another block than the paragraph that they are read as.</summary>
internal static partial class LinePatterns
{
    /// <summary>A heading without its space: <c>##Heading</c>; group 1 is its signs.</summary>
    [GeneratedRegex(@"^ {0,3}(#{2,6}|#(?=\p{Lu}))[^#\s0-9]")]
    public static partial Regex TightHeading();

    /// <summary>The path of a picture, and nothing else: <c>images/map.png</c>.</summary>
    [GeneratedRegex(
        @"^(?![a-z]+:)[^?#]+\.(?:png|jpe?g|gif|svg|webp)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex PictureFile();

    /// <summary>
    /// A day, a month or a year, as items of a timeline begin that is typed as a list: <c>3 May 2016</c>,
    /// <c>05.2016</c>.
    /// </summary>
    [GeneratedRegex(
        @"^\W*(?:[0-9]{1,2}[. ]+)?(?:\p{L}{3,}\.? +|[0-9]{1,2}[./-])?(?:[0-9]{1,2},? +)?(?:1[0-9]|20)[0-9]{2}\b"
    )]
    public static partial Regex Dated();

    /// <summary>
    /// A number before any letter, as items of key figures begin that are typed as a list: <c>$5 billion</c>.
    /// </summary>
    [GeneratedRegex(@"^[^\p{L}0-9]*[0-9]")]
    public static partial Regex Counted();

    /// <summary>A colon before words, as captions begin: <c>: The words</c>; group 1 is the colon.</summary>
    [GeneratedRegex(@"^ {0,3}(:)[ \t]+[^\s:]")]
    public static partial Regex Colon();

    /// <summary>A container with two colons: <c>:: event {date=2016}</c>; group 1 is the colons.</summary>
    [GeneratedRegex(@"^ {0,3}(::) *[a-z][a-z-]+ *(?:\{.*)?$")]
    public static partial Regex FewColons();

    /// <summary>
    /// The head of a box as GitHub, Obsidian or MkDocs have it: <c>[!NOTE]</c>, <c>!!! note</c>; group 1 is all of it.
    /// </summary>
    [GeneratedRegex(@"^ {0,3}(\[![A-Za-z]+\][+-]?|!!! ?\w+|\?\?\?\+? ?\w+)")]
    public static partial Regex Admonition();

    /// <summary>
    /// What only running text has: the end of a sentence, <c>{from=</c> or a citation: <c>… is so.</c>,
    /// <c>[@balci2022]</c>.
    /// </summary>
    [GeneratedRegex(@"\p{L}{2}[.!?…]['’”»)]*(?: *\{[^{}]*\})? *$|\{from=|\[-?@")]
    public static partial Regex Prose();

    /// <summary>An item with a bullet that Markdown does not know: <c>• item</c>; group 1 is the bullet.</summary>
    [GeneratedRegex(@"^ *([•●▪◦‣∙·–—](?=[ \t\u00A0])|[•●▪◦‣]|[o§\uF0B7](?=\t))[ \t\u00A0]*\S")]
    public static partial Regex Bullet();

    /// <summary>An item with a number: <c>12. item</c>, <c>3) item</c>; group 1 is the number with its mark.</summary>
    [GeneratedRegex(@"^ {0,3}([0-9]{1,3}[.)]) +\S")]
    public static partial Regex Numbered();

    /// <summary>The first line of another entry's front matter: <c>term: Diyanet</c>.</summary>
    [GeneratedRegex(@"^(?:term|title): \S")]
    public static partial Regex SecondEntry();

    /// <summary>
    /// An item with a letter, a small Roman number, or one in parentheses: <c>a) item</c>, <c>iv. item</c>, <c>(2)
    /// item</c>.
    /// </summary>
    [GeneratedRegex(@"^ {0,3}(?:[a-z][.)]|[ivx]{1,4}[.)]|\((?:[a-z]|[ivx]{1,4}|[0-9]{1,2}|@\w*)\)|#\.|o) +\S")]
    public static partial Regex Lettered();

    /// <summary>
    /// The text of an abbreviation as PHP Markdown Extra has it: <c>*[OTS]: Organization …</c>; group 1 is all before
    /// the words.
    /// </summary>
    [GeneratedRegex(@"^ {0,3}(\*\[[^\]]+\]:)")]
    public static partial Regex Abbreviation();

    /// <summary>
    /// An item without its space: <c>-item</c> with group 1, <c>1.item</c> with group 2, each the mark of the item.
    /// </summary>
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

    /// <summary>
    /// The text of a note without its colon: <c>[^3] The words</c>; group 1 is its mark, group 2 the name in it.
    /// </summary>
    [GeneratedRegex(@"^ {0,3}(\[\^([^\[\]\s]+)\]) ?:? +\S")]
    public static partial Regex NoteText();

    /// <summary>
    /// Attributes at the end of a line with the mark of the sentence behind them: <c>words {from=b1}.</c>; group 1 is
    /// that mark.
    /// </summary>
    [GeneratedRegex(@" \{(?:\.[a-z-]|#[a-z]|(?:from|own|seen|stet)=)[^{}]*\}([.,;:!?]) *$")]
    public static partial Regex Behind();

    /// <summary>
    /// An item with a capital, or a name that begins with an initial: <c>A. item</c>; group 1 is the letter.
    /// </summary>
    [GeneratedRegex(@"^ {0,3}([A-Z])[.)] +\S")]
    public static partial Regex Capital();

    /// <summary>
    /// More number signs than a heading may have, or equals signs meant for a break: <c>#######</c>, <c>===</c>; group
    /// 1 is the signs.
    /// </summary>
    [GeneratedRegex(@"^ {0,3}(#{7,}(?= |$)|={3,}(?= *$))")]
    public static partial Regex ManySigns();

    /// <summary>A box of a list of tasks outside a list: <c>[x] item</c>; group 1 is the box.</summary>
    [GeneratedRegex(@"^ {0,3}(\[[ xX]\]) +\S")]
    public static partial Regex Box();

    /// <summary>A key and its value as in front matter: <c>title: words</c>.</summary>
    [GeneratedRegex(@"^[a-z][a-z-]*: \S")]
    public static partial Regex Key();

    /// <summary>
    /// TeX: a formula, a command with braces (group 2 is its name) or a command for the layout of pages (group 3):
    /// <c>$$</c>, <c>\emph{words}</c>, <c>\newpage</c>. Group 1 is its beginning.
    /// </summary>
    [GeneratedRegex(
        @"(\$\$|\\([a-zA-Z]{3,})\{|\\(newpage|pagebreak|clearpage|tableofcontents|noindent|bigskip|medskip|smallskip"
            + @"|maketitle)\b)(?![^`\n]*`\{=)"
    )]
    public static partial Regex Formula();

    /// <summary>
    /// A heading or an item with a no-break or other special space beside its sign; group 1 is the sign with the space.
    /// </summary>
    [GeneratedRegex(
        @"^ {0,3}((?:[\u00A0\u2000-\u200A\u202F\u3000] *)+(?:#{1,6}|[-*+]|[0-9]{1,3}[.)])(?= "
            + @"\S)|(?:#{1,6}|[-*+]|[0-9]{1,3}[.)]) *[\u00A0\u2000-\u200A\u202F\u3000])"
    )]
    public static partial Regex FixedSpace();

    /// <summary>
    /// The line below the head of a table: <c>| --- | ---: |</c>; group 1 is marks of quotation before it.
    /// </summary>
    [GeneratedRegex(@"^(?> *)\|? *:?-+:? *(?:\| *:?-+:? *)+\|? *$")]
    public static partial Regex TableRule();

    /// <summary>A line of a table as Pandoc and reStructuredText draw it: <c>+----+----+</c>.</summary>
    [GeneratedRegex(@"^ *\+[-=:+]+\+ *$")]
    public static partial Regex GridRule();

    /// <summary>The line below the head of a table without bars: <c>----  ----</c>.</summary>
    [GeneratedRegex(@"^ *-{2,}(?: +-{2,})+ *$")]
    public static partial Regex SimpleRule();

    /// <summary>A row of a table with bars at both ends: <c>| a | b |</c>.</summary>
    [GeneratedRegex(@"^ *\|.*\| *$")]
    public static partial Regex Row();
}
