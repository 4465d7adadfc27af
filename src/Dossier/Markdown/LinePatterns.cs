using System.Text.RegularExpressions;

namespace Dossier.Markdown;

/// <summary>How lines begin that were meant for another block than the paragraph that they are read as.</summary>
internal static partial class LinePatterns
{
    [GeneratedRegex(@"^ {0,3}(#{2,6}|#(?=\p{Lu}))[^#\s0-9]")]
    public static partial Regex TightHeading();

    [GeneratedRegex(
        @"^(?![a-z]+:)[^?#]+\.(?:png|jpe?g|gif|svg|webp)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex PictureFile();

    /// <summary>A day, a month or a year, as items of a timeline begin that is typed as a list.</summary>
    [GeneratedRegex(
        @"^\W*(?:[0-9]{1,2}[. ]+)?(?:\p{L}{3,}\.? +|[0-9]{1,2}[./-])?(?:[0-9]{1,2},? +)?(?:1[0-9]|20)[0-9]{2}\b"
    )]
    public static partial Regex Dated();

    /// <summary>A number before any letter, as items of key figures begin that are typed as a list.</summary>
    [GeneratedRegex(@"^[^\p{L}0-9]*[0-9]")]
    public static partial Regex Counted();

    [GeneratedRegex(@"^ {0,3}(:)[ \t]+[^\s:]")]
    public static partial Regex Colon();

    [GeneratedRegex(@"^ {0,3}(::) *[a-z][a-z-]+ *(?:\{.*)?$")]
    public static partial Regex FewColons();

    [GeneratedRegex(@"^ {0,3}(\[![A-Za-z]+\][+-]?|!!! ?\w+|\?\?\?\+? ?\w+)")]
    public static partial Regex Admonition();

    [GeneratedRegex(@"\p{L}{2}[.!?…]['’”»)]*(?: *\{[^{}]*\})? *$|\{from=|\[-?@")]
    public static partial Regex Prose();

    [GeneratedRegex(@"^ *([•●▪◦‣∙·–—](?=[ \t\u00A0])|[•●▪◦‣]|[o§\uF0B7](?=\t))[ \t\u00A0]*\S")]
    public static partial Regex Bullet();

    [GeneratedRegex(@"^ {0,3}([0-9]{1,3}[.)]) +\S")]
    public static partial Regex Numbered();

    [GeneratedRegex(@"^(?:term|title): \S")]
    public static partial Regex SecondEntry();

    [GeneratedRegex(@"^ {0,3}(?:[a-z][.)]|[ivx]{1,4}[.)]|\((?:[a-z]|[ivx]{1,4}|[0-9]{1,2}|@\w*)\)|#\.|o) +\S")]
    public static partial Regex Lettered();

    [GeneratedRegex(@"^ {0,3}(\*\[[^\]]+\]:)")]
    public static partial Regex Abbreviation();

    [GeneratedRegex(@"^ {0,3}(?:([-+])\p{L}|([0-9]{1,2}[.)])\p{L}{2})")]
    public static partial Regex TightItem();

    /// <summary>
    /// A word for a table or a picture with a number, or ‘Table:’, as captions are typed in the interface's languages.
    /// </summary>
    [GeneratedRegex(
        @"^ {0,3}[*_]{0,3}((?:(?:Table|Figure|Fig\.|Chart|Map|Tablo|Şekil|Grafik|Harita|Кесте|Сурет|Таблица|Рисунок|Рис\.) ?[0-9]{1,3}|[0-9]{1,3}-(?:кесте|сурет)|Table)\s*[:.–—])[*_]{0,3}(?= )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex TypedCaption();

    [GeneratedRegex(@"^ {0,3}(\[\^([^\[\]\s]+)\]) ?:? +\S")]
    public static partial Regex NoteText();

    [GeneratedRegex(@" \{(?:\.[a-z-]|#[a-z]|(?:from|own|seen|stet)=)[^{}]*\}([.,;:!?]) *$")]
    public static partial Regex Behind();

    [GeneratedRegex(@"^ {0,3}([A-Z])[.)] +\S")]
    public static partial Regex Capital();

    [GeneratedRegex(@"^ {0,3}(#{7,}(?= |$)|={3,}(?= *$))")]
    public static partial Regex ManySigns();

    [GeneratedRegex(@"^ {0,3}(\[[ xX]\]) +\S")]
    public static partial Regex Box();

    [GeneratedRegex(@"^[a-z][a-z-]*: \S")]
    public static partial Regex Key();

    [GeneratedRegex(
        @"(\$\$|\\([a-zA-Z]{3,})\{|\\(newpage|pagebreak|clearpage|tableofcontents|noindent|bigskip|medskip|smallskip"
            + @"|maketitle)\b)(?![^`\n]*`\{=)"
    )]
    public static partial Regex Formula();

    [GeneratedRegex(
        @"^ {0,3}((?:[\u00A0\u2000-\u200A\u202F\u3000] *)+(?:#{1,6}|[-*+]|[0-9]{1,3}[.)])(?= "
            + @"\S)|(?:#{1,6}|[-*+]|[0-9]{1,3}[.)]) *[\u00A0\u2000-\u200A\u202F\u3000])"
    )]
    public static partial Regex FixedSpace();

    [GeneratedRegex(@"^(?> *)\|? *:?-+:? *(?:\| *:?-+:? *)+\|? *$")]
    public static partial Regex TableRule();

    [GeneratedRegex(@"^ *\+[-=:+]+\+ *$")]
    public static partial Regex GridRule();

    [GeneratedRegex(@"^ *-{2,}(?: +-{2,})+ *$")]
    public static partial Regex SimpleRule();

    [GeneratedRegex(@"^ *\|.*\| *$")]
    public static partial Regex Row();
}
