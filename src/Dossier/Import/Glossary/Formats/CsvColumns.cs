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
            "aliases alias altlabel altlabels synonym synonyms abbreviation abbreviations acronym "
            + "acronyms variant variants "
            + "alsoknownas othernames eşanlamlı eşanlamlılar eşanlamlısı kısaltma kısaltmalar "
            + "diğeradlar синоним синонимы "
            + "синонимдер синонимдері сокращение сокращения аббревиатура қысқарту қысқартулар synonyme "
            + "abkürzung abkürzungen "
            + "abréviation abréviations sigle",
        ["hidden"] = "hidden hiddenlabel hiddenlabels",
        ["deprecated"] = "deprecated deprecatedterm deprecatedterms forbidden avoid устаревшее veraltet déconseillé",
        ["definition"] =
            "definition description meaning explanation gloss tanım tanımı açıklama anlam anlamı анықтама анықтамасы "
            + "сипаттама түсіндірме определение описание значение толкование beschreibung erklärung "
            + "bedeutung définition "
            + "signification definición descripción",
        ["see-also"] =
            "seealso related relatedterms relatedterm bakınız ilgili ilgiliterimler тағықараңыз "
            + "қараңыз смтакже см связанные "
            + "sieheauch verwandt voiraussi",
        ["sources"] =
            "sources source reference references kaynak kaynaklar kaynakça дереккөз дереккөздер "
            + "источник источники quelle "
            + "quellen référence références",
        ["address"] = "address url uri iri link",
    }
        .SelectMany(pair => pair.Value.Split(' ').Select(name => KeyValuePair.Create(name, pair.Key)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a column of names in another language is called beside that language.</summary>
    private static readonly FrozenSet<string> TranslationWords = (
        "translation equivalent çeviri çevirisi karşılık karşılığı аударма аудармасы балама баламасы перевод "
        + "эквивалент "
        + "übersetzung entsprechung traduction équivalent"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words between what a column holds and its language: ‘term in English’.</summary>
    private static readonly FrozenSet<string> Prepositions = "in auf en na на"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What tables call the numbers of their rows; these names are tags of languages too.</summary>
    private static readonly FrozenSet<string> RowNumberNames = FrozenSet.Create(StringComparer.Ordinal, "no", "nr");

    /// <summary>
    /// What a column holds, one of <see cref="All"/>, and in which language; the language is empty where the name gives
    /// none. Null for a name that is not known.
    /// </summary>
    public static (string What, string Language)? Of(string name)
    {
        var withoutRemark = Remark().Replace(name, "");
        withoutRemark = withoutRemark[(withoutRemark.LastIndexOfAny([':', '#']) + 1)..];
        if (ContentOf(name) is { } plain)
        {
            return (plain, "");
        }

        if (
            LanguageReader.Find(name) is { } onlyLanguage
            && !HoldsWhatAndLanguage(withoutRemark)
            && !RowNumberNames.Contains(LettersAndDigits(name))
        )
        {
            return ("term", onlyLanguage);
        }

        if (ContentOf(withoutRemark) is { } what)
        {
            return (what, "");
        }

        var words = SplitWords(withoutRemark);
        for (var i = 1; i < words.Length; i++)
        {
            if (MatchPair(words[..i], words[i..]) is { } pair)
            {
                return pair;
            }
        }

        return null;
    }

    /// <summary>
    /// What a column holds and its language, whichever of the two comes first; null where it is no such pair.
    /// </summary>
    private static (string What, string Language)? MatchPair(string[] first, string[] second) =>
        FindContent(first) is { } what && FindLanguage(second) is { } tag ? (what, tag)
        : FindContent(second) is { } other && FindLanguage(first) is { } otherTag ? (other, otherTag)
        : null;

    /// <summary>
    /// The tag of a language's name; null where the words are another column's name, number the rows, or name no
    /// language that is known.
    /// </summary>
    private static string? FindLanguage(string[] words)
    {
        var name = string.Join('-', words);
        return
            ContentOf(name) is null
            && !RowNumberNames.Contains(LettersAndDigits(name))
            && LanguageReader.Find(name) is { } tag
            && LanguageReader.IsKnown(tag)
            ? tag
            : null;
    }

    /// <summary>
    /// Whether a name that could be a tag says rather what a column holds and its language: <c>term-en</c>.
    /// </summary>
    private static bool HoldsWhatAndLanguage(string name) =>
        SplitWords(name) is [var first, .. { Length: > 0 } rest] && MatchPair([first], rest) is not null;

    /// <summary>
    /// What a column with a language beside this name holds: one of <see cref="All"/>, a term for ‘translation’. Null
    /// where the words say nothing of the kind.
    /// </summary>
    private static string? FindContent(string[] words)
    {
        var name = string.Concat(
            words.Where(word => words.Length == 1 || !Prepositions.Contains(word.ToLowerInvariant()))
        );
        return ContentOf(name) ?? (TranslationWords.Contains(LettersAndDigits(name)) ? "term" : null);
    }

    /// <summary>What a column of this name holds, one of <see cref="All"/>; null where the name is not known.</summary>
    private static string? ContentOf(string name) => Names.GetValueOrDefault(LettersAndDigits(name));

    private static string[] SplitWords(string name) =>
        name.Split(
            (char[])[' ', '_', '-', '–', '@', '.', '(', ')', '[', ']', '/', '|'],
            StringSplitOptions.RemoveEmptyEntries
        );

    /// <summary>
    /// Whether a column can hold this: one of <see cref="All"/>, or <c>label:</c> and the tag of a language.
    /// </summary>
    public static bool IsKnown(string what) =>
        All.Contains(what)
        || (what.StartsWith("label:", StringComparison.Ordinal) && LanguageTag.IsWellFormed(what[6..]));

    /// <summary>What a column's name says of its form: <c>skos:altLabel(separator=",")</c>.</summary>
    [GeneratedRegex("\\([^()=]*=[^()]*\\)$")]
    private static partial Regex Remark();

    /// <summary>
    /// The letters and digits of a name in lower case: <c>altlabel</c> for ‘Alt-Label’. İ and I are both i.
    /// </summary>
    private static string LettersAndDigits(string name) =>
        string.Concat(
            name.Replace("I", "i", StringComparison.Ordinal)
                .Replace("İ", "i", StringComparison.Ordinal)
                .ToLowerInvariant()
                .Where(char.IsLetterOrDigit)
        );
}
