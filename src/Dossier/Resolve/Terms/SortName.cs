using Dossier.Languages;

namespace Dossier.Resolve.Terms;

/// <summary>The name by which lists sort a glossary entry.</summary>
internal static class SortName
{
    /// <summary>Languages whose names begin with that of the family.</summary>
    private static readonly HashSet<string> FamilyFirst = new(["hu", "ja", "ko", "vi", "zh"], StringComparer.Ordinal);

    /// <summary>
    /// Words after a person's name that are a title and no name of a family, folded to plain letters.
    /// </summary>
    private static readonly HashSet<string> Titles = new(
        "aga agha ata baba bek beg bey efendi hanum hanim hodja hoca khan han pasa pasha sultan".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>
    /// What the editors say; else the surname of a person and the names before it, ‘Tokayev, Kassym-Jomart’; else the
    /// term.
    /// </summary>
    /// <param name="sort">What the editors say; empty for nothing.</param>
    /// <param name="name">The term.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="language">BCP 47 tag of the term.</param>
    public static string Of(string sort, string name, string kind, string language)
    {
        if (sort.Length > 0 || kind != "person" || FamilyFirst.Contains(language.Split('-')[0].ToLowerInvariant()))
        {
            return sort.Length > 0 ? sort : name;
        }

        var space = name.LastIndexOf(' ');
        return space > 0 && IsSurname(name[(space + 1)..]) && !name.Contains(',', StringComparison.Ordinal)
            ? $"{name[(space + 1)..]}, {name[..space]}"
            : name;
    }

    /// <summary>Not the number of a ruler, a title, or a word such as ‘the younger’.</summary>
    private static bool IsSurname(string word) =>
        char.IsUpper(word[0]) && !word.All(letter => letter is 'I' or 'V' or 'X') && !Titles.Contains(Slug.Of(word));
}
