using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Languages;

namespace Dossier.Import.Glossary.Formats;

/// <summary>
/// What columns of a glossary hold, by their usual names in English, Turkish, Kazakh, Russian, German, French.
/// </summary>
public static partial class CsvColumns
{
    /// <summary>What a column can hold, besides a name in another language.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "id",
        "term",
        "language",
        "kind",
        "role",
        "aliases",
        "hidden",
        "deprecated",
        "definition",
        "see-also",
        "sources",
        "address",
    ];

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["id"] = "id identifier key slug conceptid termid entryid kimlik kod идентификатор код kennung identifiant",
        ["term"] =
            "term name label preflabel preferredterm preferredlabel headword lemma title expression terim ad isim "
            + "adı başlık deyim "
            + "термин атауы атау сөз название понятие слово begriff bezeichnung benennung fachbegriff fachwort "
            + "stichwort "
            + "ausdruck terminus terme vedette mot nom expression término",
        ["language"] = "language lang dil тіл тілі язык sprache langue idioma",
        ["kind"] =
            "kind type category class tür kategori түрі түр санаты тип вид категория art typ kategorie catégorie",
        ["role"] = "role office görev rol рөлі қызметі роль должность funktion fonction",
        ["aliases"] =
            "aliases alias altlabel altlabels synonym synonyms abbreviation abbreviations acronym acronyms variant variants "
            + "alsoknownas othernames eşanlamlı eşanlamlılar eşanlamlısı kısaltma kısaltmalar diğeradlar синоним синонимы "
            + "синонимдер синонимдері сокращение сокращения аббревиатура қысқарту қысқартулар synonyme abkürzung abkürzungen "
            + "abréviation abréviations sigle",
        ["hidden"] = "hidden hiddenlabel hiddenlabels",
        ["deprecated"] = "deprecated deprecatedterm deprecatedterms forbidden avoid устаревшее veraltet déconseillé",
        ["definition"] =
            "definition description meaning explanation gloss tanım tanımı açıklama anlam anlamı анықтама анықтамасы "
            + "сипаттама түсіндірме определение описание значение толкование beschreibung erklärung bedeutung définition "
            + "signification definición descripción",
        ["see-also"] =
            "seealso related relatedterms relatedterm bakınız ilgili ilgiliterimler тағықараңыз қараңыз смтакже см связанные "
            + "sieheauch verwandt voiraussi",
        ["sources"] =
            "sources source reference references kaynak kaynaklar kaynakça дереккөз дереккөздер источник источники quelle "
            + "quellen référence références",
        ["address"] = "address url uri iri link",
    }
        .SelectMany(pair => pair.Value.Split(' ').Select(name => KeyValuePair.Create(name, pair.Key)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a column of names in another language is called beside that language.</summary>
    private static readonly FrozenSet<string> Equivalents = (
        "translation equivalent çeviri çevirisi karşılık karşılığı аударма аудармасы балама баламасы перевод "
        + "эквивалент "
        + "übersetzung entsprechung traduction équivalent"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What stands between what a column holds and its language: ‘term in English’.</summary>
    private static readonly FrozenSet<string> Between = "in auf en na на"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What tables call the numbers of their rows, which are tags of languages too.</summary>
    private static readonly FrozenSet<string> Numbers = FrozenSet.Create(StringComparer.Ordinal, "no", "nr");

    /// <summary>
    /// What a column holds, one of <see cref="All"/>, and the language in which it does; the language is empty where
    /// the name says none. Null where it is not known.
    /// </summary>
    public static (string What, string Language)? Of(string name)
    {
        var bare = Remark().Replace(name, "");
        bare = bare[(bare.LastIndexOfAny([':', '#']) + 1)..];
        if (What(name) is { } plain)
        {
            return (plain, "");
        }

        if (LanguageReader.Find(name) is { } whole && !HoldsWhatAndLanguage(bare) && !Numbers.Contains(Letters(name)))
        {
            return ("term", whole);
        }

        if (What(bare) is { } what)
        {
            return (what, "");
        }

        var words = Words(bare);
        for (var i = 1; i < words.Length; i++)
        {
            if (Pair(words[..i], words[i..]) is { } pair)
            {
                return pair;
            }
        }

        return null;
    }

    /// <summary>
    /// What a column holds and its language, whichever of the two comes first; null where it is no such pair.
    /// </summary>
    private static (string What, string Language)? Pair(string[] first, string[] second) =>
        InLanguage(first) is { } what && Language(second) is { } tag ? (what, tag)
        : InLanguage(second) is { } other && Language(first) is { } lead ? (other, lead)
        : null;

    private static string? Language(string[] words)
    {
        var name = string.Join('-', words);
        return
            What(name) is null
            && !Numbers.Contains(Letters(name))
            && LanguageReader.Find(name) is { } tag
            && LanguageReader.IsKnown(tag)
            ? tag
            : null;
    }

    /// <summary>
    /// Whether a name that could be a tag says rather what a column holds and its language: <c>term-en</c>.
    /// </summary>
    private static bool HoldsWhatAndLanguage(string name) =>
        Words(name) is [var first, .. { Length: > 0 } rest] && Pair([first], rest) is not null;

    private static string? InLanguage(string[] words)
    {
        var name = string.Concat(words.Where(word => words.Length == 1 || !Between.Contains(word.ToLowerInvariant())));
        return What(name) ?? (Equivalents.Contains(Letters(name)) ? "term" : null);
    }

    private static string? What(string name) => Names.GetValueOrDefault(Letters(name));

    private static string[] Words(string name) =>
        name.Split(
            (char[])[' ', '_', '-', '–', '@', '.', '(', ')', '[', ']', '/', '|'],
            StringSplitOptions.RemoveEmptyEntries
        );

    /// <summary>
    /// Whether it is something that a column can hold: one of <see cref="All"/>, or a name in a language.
    /// </summary>
    public static bool IsKnown(string what) =>
        All.Contains(what)
        || (what.StartsWith("label:", StringComparison.Ordinal) && LanguageTag.IsWellFormed(what[6..]));

    /// <summary>What a column's name says of its form: <c>skos:altLabel(separator=",")</c>.</summary>
    [GeneratedRegex("\\([^()=]*=[^()]*\\)$")]
    private static partial Regex Remark();

    private static string Letters(string name) =>
        string.Concat(
            name.Replace("I", "i", StringComparison.Ordinal)
                .Replace("İ", "i", StringComparison.Ordinal)
                .ToLowerInvariant()
                .Where(char.IsLetterOrDigit)
        );
}
