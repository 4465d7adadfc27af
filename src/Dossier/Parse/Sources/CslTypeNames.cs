using System.Collections.Immutable;
using Dossier.Diagnostics;

namespace Dossier.Parse.Sources;

/// <summary>
/// What the types of sources are called elsewhere: in Zotero, BibTeX and RIS, and by people. For messages; nothing is
/// guessed.
/// </summary>
internal static class CslTypeNames
{
    private static readonly ImmutableSortedDictionary<string, string> Elsewhere = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["website"] = "webpage",
        ["internet"] = "webpage",
        ["online"] = "webpage",
        ["electronic"] = "webpage",
        ["www"] = "webpage",
        ["blog"] = "post-weblog",
        ["blogpost"] = "post-weblog",
        ["forumpost"] = "post",
        ["tweet"] = "post",
        ["journal"] = "article-journal",
        ["jour"] = "article-journal",
        ["paper"] = "article-journal",
        ["newspaper"] = "article-newspaper",
        ["news"] = "article-newspaper",
        ["magazine"] = "article-magazine",
        ["preprint"] = "article",
        ["unpublished"] = "manuscript",
        ["workingpaper"] = "report",
        ["techreport"] = "report",
        ["rprt"] = "report",
        ["study"] = "report",
        ["inbook"] = "chapter",
        ["incollection"] = "chapter",
        ["booksection"] = "chapter",
        ["bookchapter"] = "chapter",
        ["chap"] = "chapter",
        ["inproceedings"] = "paper-conference",
        ["conference"] = "paper-conference",
        ["conferencepaper"] = "paper-conference",
        ["proceedings"] = "book",
        ["monograph"] = "book",
        ["editedbook"] = "book",
        ["phdthesis"] = "thesis",
        ["mastersthesis"] = "thesis",
        ["dissertation"] = "thesis",
        ["law"] = "legislation",
        ["statute"] = "legislation",
        ["act"] = "legislation",
        ["case"] = "legal_case",
        ["judgment"] = "legal_case",
        ["agreement"] = "treaty",
        ["convention"] = "treaty",
        ["email"] = "personal_communication",
        ["letter"] = "personal_communication",
        ["film"] = "motion_picture",
        ["video"] = "motion_picture",
        ["videorecording"] = "motion_picture",
        ["tvbroadcast"] = "broadcast",
        ["radiobroadcast"] = "broadcast",
        ["podcast"] = "broadcast",
        ["presentation"] = "speech",
        ["lecture"] = "speech",
        ["talk"] = "speech",
        ["data"] = "dataset",
        ["statistics"] = "dataset",
        ["encyclopediaarticle"] = "entry-encyclopedia",
        ["encyclopedia"] = "entry-encyclopedia",
        ["dictionaryentry"] = "entry-dictionary",
        ["computerprogram"] = "software",
        ["misc"] = "document",
        ["generic"] = "document",
        ["other"] = "document",
        ["image"] = "graphic",
        ["photo"] = "graphic",
        ["artwork"] = "graphic",
        ["picture"] = "graphic",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>
    /// A hint for a type that CSL does not know: the one that was meant, or those that are used most.
    /// </summary>
    /// <param name="type">The type as typed.</param>
    public static string Hint(string type)
    {
        var words = Words(type);
        var meant =
            Elsewhere.GetValueOrDefault(string.Concat(type.Where(char.IsLetter)).ToLowerInvariant())
            ?? CslVariables.Types.FirstOrDefault(known => Words(known).SetEquals(words))
            ?? Suggestion.Closest(type, CslVariables.Types)
            ?? CslVariables.Types.FirstOrDefault(known => words.Contains(known))
            ?? words.Select(word => Elsewhere.GetValueOrDefault(word)).FirstOrDefault(known => known is not null);
        return meant is not null
            ? $"did you mean '{meant}'?"
            : "the commonest: article-journal, article-newspaper, book, chapter, report, thesis, webpage, "
                + "legislation, dataset, document";
    }

    /// <summary>
    /// The words of a name, in lower case: <c>journalArticle</c> and <c>article-journal</c> have the same.
    /// </summary>
    private static ImmutableSortedSet<string> Words(string name)
    {
        var words = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var word = "";
        foreach (var c in name)
        {
            if (!char.IsLetter(c) || (char.IsUpper(c) && word.Length > 0 && !char.IsUpper(word[^1])))
            {
                Add();
            }

            word += char.IsLetter(c) ? c.ToString() : "";
        }

        Add();
        return words.ToImmutable();

        void Add()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToLowerInvariant());
            }

            word = "";
        }
    }
}
