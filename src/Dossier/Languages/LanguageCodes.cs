using System.Collections.Frozen;

namespace Dossier.Languages;

/// <summary>
/// Which codes of languages are registered, and what was meant by those that are none: the codes of countries, and
/// those of three letters where there are two.
/// </summary>
public static class LanguageCodes
{
    /// <summary>All of two letters (ISO 639-1, and what BCP 47 keeps of before).</summary>
    private static readonly FrozenSet<string> Registered = """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
        dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id
        ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li
        ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa
        pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th
        ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Codes of countries that are none of languages, and what is spoken there first.</summary>
    private static readonly FrozenDictionary<string, string> Countries = Pairs(
        """
        al|sq at|de au|en bd|bn by|be cl|es cn|zh cz|cs dk|da ec|es eg|ar gb|en ge|ka gh|en gr|el gt|es
        hk|zh hn|es il|he iq|ar ir|fa jo|ar jp|ja ke|sw kp|ko kz|kk mc|fr md|ro me|sr mx|es ni|es np|ne
        nz|en pe|es ph|fil pk|ur py|es qa|ar rs|sr sy|ar tj|tg tm|tk tz|sw ua|uk us|en uy|es vn|vi xk|sq
        ye|ar zw|en
        """
    );

    /// <summary>Codes of three letters (ISO 639-2) of languages that have two, which BCP 47 wants.</summary>
    private static readonly FrozenDictionary<string, string> Longer = Pairs(
        """
        aar|aa abk|ab afr|af aka|ak alb|sq amh|am ara|ar arg|an arm|hy asm|as aze|az bak|ba baq|eu bel|be
        ben|bn bod|bo bos|bs bre|br bul|bg bur|my cat|ca ces|cs che|ce chi|zh chv|cv cym|cy cze|cs dan|da
        deu|de dut|nl ell|el eng|en epo|eo est|et eus|eu fao|fo fas|fa fin|fi fra|fr fre|fr geo|ka ger|de
        gle|ga glg|gl gre|el guj|gu hau|ha heb|he hin|hi hrv|hr hun|hu hye|hy ibo|ig ice|is ind|id isl|is
        ita|it jav|jv jpn|ja kan|kn kat|ka kaz|kk khm|km kin|rw kir|ky kor|ko kur|ku lao|lo lat|la lav|lv
        lit|lt ltz|lb mac|mk mal|ml mao|mi mar|mr may|ms mkd|mk mlg|mg mlt|mt mon|mn mri|mi msa|ms mya|my
        nep|ne nld|nl nno|nn nob|nb nor|no oss|os pan|pa per|fa pol|pl por|pt pus|ps que|qu roh|rm ron|ro
        rum|ro rus|ru san|sa sin|si slk|sk slo|sk slv|sl sme|se som|so spa|es sqi|sq srp|sr swa|sw swe|sv
        tam|ta tat|tt tel|te tgk|tg tgl|tl tha|th tib|bo tir|ti tuk|tk tur|tr uig|ug ukr|uk urd|ur uzb|uz
        vie|vi wel|cy wol|wo xho|xh yid|yi yor|yo zho|zh zul|zu
        """
    );

    /// <summary>
    /// What is meant by a well-formed tag whose language is not registered, or is another than that of a text: the tag
    /// to write; empty where that is not known, null for a tag that is right.
    /// </summary>
    /// <param name="tag">BCP 47 tag.</param>
    /// <param name="text">What is written in the language; empty for none.</param>
    public static string? Meant(string tag, string text = "")
    {
        var dash = tag.IndexOf('-', StringComparison.Ordinal);
        var (language, rest) = dash < 0 ? (tag, "") : (tag[..dash], tag[dash..]);
        var meant =
            language.Length == 3 ? Longer.GetValueOrDefault(language)
            : language.Length != 2 ? null
            : Registered.Contains(language) ? ByLetters(language, text)
            : Countries.GetValueOrDefault(language, "");
        return meant is { Length: > 0 } ? meant + rest : meant;
    }

    /// <summary>
    /// What is wrong with a tag of a language, and what mends it; null for one that is right, and for what is no tag.
    /// </summary>
    /// <param name="tag">The tag as written.</param>
    /// <param name="text">What is written in the language; empty for none.</param>
    /// <param name="before">What hints write before a tag.</param>
    /// <param name="after">What they write after it.</param>
    public static (string What, string Hint)? Slip(
        string tag,
        string text = "",
        string before = "'",
        string after = "'"
    )
    {
        if (Meant(tag, text) is { } meant)
        {
            return (
                text.Length > 0 ? $"'{tag}' is not the code of this language" : $"'{tag}' is no language's code",
                Hint(tag, meant, before, after)
            );
        }

        if (!LanguageTag.IsWellFormed(tag) || RegionCodes.Slip(tag) is not var (region, mended))
        {
            return null;
        }

        return (
            $"'{region}' in '{tag}' is the code of no country",
            mended.Length < tag.Length
                ? $"write {before}{mended}{after}, or name a country by its two letters of ISO 3166, such as en-GB"
                : $"write {before}{mended}{after}"
        );
    }

    /// <summary>The tag that is meant, with the language's name, and those of languages whose names begin so.</summary>
    private static string Hint(string tag, string meant, string before, string after)
    {
        var rest = tag.IndexOf('-', StringComparison.Ordinal) is >= 0 and var dash ? tag[dash..] : "";
        string[] near =
        [
            .. rest.Length == 0 && tag.Length == 2
                ? LanguageTag.BeginningWith(tag).Where(other => other != meant && other != tag)
                : [],
        ];
        string[] tags = meant.Length > 0 ? [meant, .. near] : near;
        return tags.Length == 0
            ? "write the language's own, and not its country's"
            : "write "
                + string.Join(
                    ", or ",
                    tags.Select(one =>
                        LanguageTag.NameOf(one.Split('-')[0]) is { } name
                            ? $"{before}{one}{after} for {name}"
                            : $"{before}{one}{after}"
                    )
                );
    }

    /// <summary>
    /// The language of a country with the same code, where the letters of a text are its own and not those of the
    /// language with it: Armenian as ‘am’, which is Amharic.
    /// </summary>
    private static string? ByLetters(string language, string text) =>
        language switch
        {
            "am" when HasLetterIn(text, 'Ա', '֏') => "hy",
            "kg" when HasLetterIn(text, 'Ѐ', 'ӿ') => "ky",
            "kr" when HasLetterIn(text, '가', '힣') => "ko",
            "in" when HasLetterIn(text, 'ऀ', 'ॿ') => "hi",
            "si" when HasLetterIn(text, 'a', 'z') => "sl",
            "ba" when HasLetterIn(text, 'a', 'z') => "bs",
            _ => null,
        };

    /// <summary>Whether a text has a letter of a range of characters.</summary>
    private static bool HasLetterIn(string text, char first, char last) =>
        text.AsSpan().ContainsAnyInRange(first, last);

    /// <summary>A look-up table from pairs with blanks between them: <c>al|sq at|de</c>.</summary>
    private static FrozenDictionary<string, string> Pairs(string pairs) =>
        pairs
            .Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenDictionary(pair => pair.Split('|')[0], pair => pair.Split('|')[1], StringComparer.Ordinal);
}
