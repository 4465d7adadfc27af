using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Locales;

/// <summary>The words that stand before a locator in running text: ‘p.’, ‘chapters’, ‘§’.</summary>
public static class LocatorWords
{
    /// <summary>What a locator can count, by the names that CSL gives its terms.</summary>
    private static readonly string[] Terms =
    [
        "page",
        "act",
        "appendix",
        "article-locator",
        "book",
        "canon",
        "chapter",
        "column",
        "elocation",
        "equation",
        "figure",
        "folio",
        "issue",
        "line",
        "note",
        "opus",
        "paragraph",
        "part",
        "rule",
        "scene",
        "section",
        "sub-verbo",
        "supplement",
        "surah",
        "table",
        "timestamp",
        "title-locator",
        "verse",
        "version",
        "volume",
    ];

    /// <summary>Adds the words of a locale, each with the term that it stands for; those that are there stay.</summary>
    /// <param name="words">Takes them; long, short and symbol, singular and plural, with a stop and without.</param>
    /// <param name="locale">The locale.</param>
    public static void AddTo(IDictionary<string, string> words, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(locale);
        foreach (var form in (TermForm[])[TermForm.Short, TermForm.Symbol, TermForm.Long])
        {
            foreach (var name in Terms)
            {
                if (locale.Terms.TryGetValue(new TermKey(name, form, Gender.None), out var term))
                {
                    Add(words, term.Single, name);
                    Add(words, term.Multiple, name);
                }
            }
        }
    }

    /// <summary>Adds a word, with its stop and without; what is there already stays.</summary>
    private static void Add(IDictionary<string, string> words, string word, string name)
    {
        if (word.Length > 0)
        {
            words.TryAdd(word, name);
            words.TryAdd(word.TrimEnd('.'), name);
        }
    }
}
