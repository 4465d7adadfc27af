using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Languages;

namespace Dossier.Import;

/// <summary>What columns of a glossary hold, by their usual names in English, Turkish, Kazakh, Russian, German, French.</summary>
public static class CsvColumns
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
        "definition",
        "see-also",
        "sources",
        "address",
    ];

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["id"] = "id identifier key slug conceptid kimlik kod идентификатор код kennung identifiant",
        ["term"] =
            "term name label preflabel preferredterm preferredlabel headword lemma terim ad isim başlık термин атауы атау "
            + "сөз название понятие слово begriff benennung terminus terme vedette término",
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

    /// <summary>What a column holds: one of <see cref="All"/>, <c>label:</c> and a tag, or null where it is not known.</summary>
    public static string? Of(string name) =>
        Names.TryGetValue(Letters(name), out var known) ? known
        : LanguageReader.Find(name) is { } tag ? $"label:{tag}"
        : null;

    /// <summary>Whether it is something that a column can hold: one of <see cref="All"/>, or a name in a language.</summary>
    public static bool IsKnown(string what) =>
        All.Contains(what)
        || (what.StartsWith("label:", StringComparison.Ordinal) && LanguageTag.IsWellFormed(what[6..]));

    private static string Letters(string name) =>
        string.Concat(
            name.Replace("I", "i", StringComparison.Ordinal)
                .Replace("İ", "i", StringComparison.Ordinal)
                .ToLowerInvariant()
                .Where(char.IsLetterOrDigit)
        );
}
