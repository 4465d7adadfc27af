using System.Buffers;
using System.Text.RegularExpressions;

namespace Dossier.Languages;

/// <summary>
/// The sentences that hold a place until an editor writes, and how a text that is not written is known.
/// </summary>
public static partial class Placeholder
{
    /// <summary>What stands for a definition that an imported entry lacks.</summary>
    public const string Definition = "To be defined.";

    private static readonly (string Language, string Sentence)[] Sentences =
    [
        ("tr", "Henüz yazılmadı."),
        ("kk", "Әлі жазылған жоқ."),
        ("ru", "Ещё не написано."),
        ("en", "To be written."),
    ];

    /// <summary>
    /// Of these and of <see cref="Words"/> there is one in whatever <see cref="Reminders"/> finds: most texts hold
    /// none, and are not searched by the pattern, which is slow.
    /// </summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("[#…");

    /// <summary>See <see cref="Signs"/>.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            .. (string[])["TODO", "FIXME", "TBA", "TBC", "TBD", "TK", "orem ", "/A yet", "/a yet", "XX", "xx", "??"],
            .. (string[])["__", "...", "(tb", "(tk", "(to", "dd.", "dd-", "dd/", "DD.", "DD-", "DD/", "YYYY", "yyyy"],
            "Error!",
        ],
        StringComparison.Ordinal
    );

    /// <summary>The sentence of a language; the English one where the language has none.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public static string In(string language) =>
        Array.Find(Sentences, entry => entry.Language == language.Split('-')[0]).Sentence ?? Sentences[^1].Sentence;

    /// <summary>Whether a whole text only holds the place of one that is to be written.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var bare = text.Trim();
        if (bare is Definition or "…" or "..." or "–" or "-")
        {
            return true;
        }

        foreach (var (_, sentence) in Sentences)
        {
            if (bare.SequenceEqual(sentence))
            {
                return true;
            }
        }

        return Whole().IsMatch(bare);
    }

    /// <summary>Whether a text that is to say why does not: nothing is written yet, or only yes or no.</summary>
    public static bool IsNoReason(string text) => Is(text) || BareAnswer().IsMatch(text);

    /// <summary>
    /// What a writer left for later in a text, or a gap that was to be filled: TODO, XX, ??, [number]; null where
    /// nothing is. What stands in quotation marks is the words of others.
    /// </summary>
    public static string? Reminder(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Signs) && !text.ContainsAny(Words))
        {
            return null;
        }

        foreach (var found in Reminders().EnumerateMatches(text))
        {
            if (!IsQuoted(text, found.Index))
            {
                return text.Slice(found.Index, found.Length).ToString();
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a text holds the place of a number: XXXX, ??, __, TBC; XX and XXX only for a page's number, as elsewhere
    /// they are twenty and thirty.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isPageNumber">Whether it stands for a page's number, whose Roman numerals books write in small
    /// letters.</param>
    public static bool IsGap(ReadOnlySpan<char> text, bool isPageNumber) =>
        Gap().IsMatch(text) || (isPageNumber && text.Trim() is "XX" or "XXX");

    /// <summary>Whether the last quotation mark before a place is one that opens.</summary>
    private static bool IsQuoted(ReadOnlySpan<char> text, int at) =>
        text[..at].LastIndexOfAny("“„«") is >= 0 and var open && !text[open..at].ContainsAny("”»");

    /// <summary>What is left for later, anywhere in a text: ‘TODO’, ‘20XX’, ‘[number]’.</summary>
    [GeneratedRegex(
        @"\b(?:TODO|FIXME|TB[ACD]|TK(?:TK)*(?! ?[0-9]))\b|\b[Ll]orem [Ii]psum\b|\b[Nn]/[Aa] yet\b"
            // Letters, question marks and lines in the place of a figure or a word. XX is twenty, too.
            + @"|\b(?:X{4,}|x{2,})\b|\b(?:19|20)(?:XX|xx|\?\?|__)|\bX{2,3}\.X{2,4}\b"
            + @"|(?<!\p{Lu}\p{L}* |[\p{L}\p{N}]-?)X{2,3}(?=%| ?(?:per cent|percent|[mb]illion|thousand)|[,;:)\]]|\.?$"
            + @"| (?!(?:c\.|cent(?:ury|uries)|yüzyıl|век|столет|ғасыр|в\.|съезд|siècle|olympi|congress)\w*)\p{Ll})"
            + @"|(?<![\p{L}\p{N}?!.…)”’])\?{2,}|(?<![\w])_{2,}(?!\w)|(?<=\b(?:of|by|from|about|to|with|for) "
            + @")(?:…|\.{3})(?= \p{Ll})"
            // Brackets that name what is to stand there.
            + @"|\[(?:number|figure|date|day|month|year|names?|place|title|amount|sum|sources?|references?|ref|link|url"
            + @"|percentage|quot(?:e|ation)|country|city|company|pages?|author|blank|text(?: "
            + @"here)?|placeholder|tb[acd]|tk|todo"
            + @"|citation(?: needed)?|(?:insert|add|fill in|check|to "
            + @"be|needs?|your|enter|confirm|verify)\b[^\[\]\n]{0,60}"
            + @"|X{1,4}|x{2,4}|\?+|_+|[●•*#]+|дата|число|имя|год|название|источник|сумма|уточнить|tarih|sayı|isim"
            + @"|kaynak|күні|саны|аты)\](?![(\[:])"
            // What is left of a comment of Word: the letters of its author's name, its number, and what it says.
            + @"|\[(?:Comment(?:ed)? ?)?\[?[A-Z]{1,4}[0-9]{1,3}\]?: [^\[\]\n]{1,300}\]"
            + @"|\((?:tb[acd]|tk|todo|to be (?:confirmed|added|checked|written|completed|decided|announced|filled "
            + @"in)|\?{2,}|X{2,4})\)"
            + @"|\b(?:dd|DD)([./-])(?:mm|MM)\1(?:yy|YY){1,2}\b|\b(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd)\b"
            // What tables and programs for writing leave where they find nothing.
            + @"|#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?)|\bError! (?:Reference source|Bookmark) not (?:found|defined)\."
    )]
    private static partial Regex Reminders();

    /// <summary>What holds the place of a number, and nothing else: ‘XXXX’, ‘??’, ‘___’, ‘TBC’.</summary>
    [GeneratedRegex(@"^(?:X{4,}|\?+|_+|\.{2,}|…+|#+|\*+|0{2,}|[Nn]{2,}|TB[ACD]|tb[acd]|TK|TODO)$")]
    private static partial Regex Gap();

    /// <summary>Yes or no, as settings of programs say them, and nothing else: ‘yes’, ‘true’, ‘да’.</summary>
    [GeneratedRegex(
        @"^\s*(?:yes|y|yep|true|on|ok|okay|no|n|false|off|none|evet|hayır|да|нет|иә|жоқ|ja|nein|oui|non|sí|si)"
            + @"[.!]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BareAnswer();

    /// <summary>A text that says only that it is not written: ‘To be confirmed.’, ‘tbc’, ‘coming soon’.</summary>
    [GeneratedRegex(
        @"^(?:to be (?:confirmed|added|checked|written|completed|decided|announced|supplied|defined)|(?:text )?to "
            + @"(?:come|follow)"
            + @"|coming soon|placeholder|tb[acd]|x{2,}|\?+|_{2,})[.!…]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Whole();
}
