using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Parse.Sources;

namespace Dossier.Bibliography.Csl;

/// <summary>CSL's variables and types by their names, however other programs spell these.</summary>
internal static class CslNames
{
    private static readonly FrozenDictionary<string, string> Roles = ByName(
        CslVariables.Roles.Add("author").Add("editor")
    );

    private static readonly FrozenDictionary<string, string> Dates = ByName(CslVariables.Dates.Add("issued"));
    private static readonly FrozenDictionary<string, string> TextAndNumberVariables = ByName(CslVariables.Plain);

    private static readonly FrozenDictionary<string, string> Types = CslVariables
        .Types.Select(type => KeyValuePair.Create(LettersInLowerCase(type), type))
        .Concat(
            (
                "journalarticle article-journal magazinearticle article-magazine newspaperarticle article-newspaper "
                + "booksection chapter inbook chapter conferencepaper paper-conference "
                + "encyclopediaarticle entry-encyclopedia "
                + "dictionaryentry entry-dictionary blogpost post-weblog forumpost post statute "
                + "legislation case legal_case "
                + "film motion_picture videorecording motion_picture video motion_picture tvbroadcast broadcast "
                + "radiobroadcast broadcast podcast song audiorecording song artwork graphic presentation speech "
                + "letter personal_communication email personal_communication instantmessage personal_communication "
                + "computerprogram software preprint article journal periodical magazine periodical "
                + "newspaper periodical "
                + "website webpage online webpage phdthesis thesis dissertation thesis conference paper-conference "
                + "gazette legislation misc document"
            )
                .Split(' ')
                .Chunk(2)
                .Select(pair => KeyValuePair.Create(pair[0], pair[1]))
        )
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The role of a name in any case of letters; null for none.</summary>
    public static string? Role(string name) => Roles.GetValueOrDefault(name);

    /// <summary>The date variable of a name in any case of letters; null for none.</summary>
    public static string? Date(string name) => Dates.GetValueOrDefault(name);

    /// <summary>The text or number variable of a name in any case of letters; null for none.</summary>
    public static string? TextOrNumberVariable(string name) => TextAndNumberVariables.GetValueOrDefault(name);

    /// <summary>The CSL type of a name, Zotero's own names too; null for none.</summary>
    public static string? Type(string name) => Types.GetValueOrDefault(LettersInLowerCase(name));

    /// <summary>
    /// The ASCII letters of a name, in lower case: programs put hyphens, spaces or capitals between words.
    /// </summary>
    private static string LettersInLowerCase(string name) =>
        string.Concat(name.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant));

    /// <summary>Names by themselves in any case of letters.</summary>
    private static FrozenDictionary<string, string> ByName(ImmutableArray<string> names) =>
        names.ToFrozenDictionary(name => name, StringComparer.OrdinalIgnoreCase);
}
