using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dossier.Bibliography.BibTex;

/// <summary>Entry types of BibTeX and biblatex, and CSL's.</summary>
internal static class BibTexTypes
{
    /// <summary>Entry type, subtype, CSL type; the first that fits is taken, both ways.</summary>
    private static readonly ImmutableArray<(string Entry, string Subtype, string Csl)> All =
    [
        ("article", "newspaper", "article-newspaper"),
        ("article", "magazine", "article-magazine"),
        ("article", "", "article-journal"),
        ("suppperiodical", "newspaper", "article-newspaper"),
        ("suppperiodical", "magazine", "article-magazine"),
        ("suppperiodical", "", "article-journal"),
        ("book", "", "book"),
        ("booklet", "", "pamphlet"),
        ("incollection", "", "chapter"),
        ("inbook", "", "chapter"),
        ("bookinbook", "", "chapter"),
        ("suppbook", "", "chapter"),
        ("suppcollection", "", "chapter"),
        ("inproceedings", "", "paper-conference"),
        ("conference", "", "paper-conference"),
        ("proceedings", "", "book"),
        ("inreference", "", "entry-encyclopedia"),
        ("reference", "", "book"),
        ("collection", "", "book"),
        ("mvbook", "", "book"),
        ("mvcollection", "", "book"),
        ("mvproceedings", "", "book"),
        ("mvreference", "", "book"),
        ("techreport", "", "report"),
        ("report", "", "report"),
        ("manual", "", "report"),
        ("thesis", "", "thesis"),
        ("phdthesis", "", "thesis"),
        ("mastersthesis", "", "thesis"),
        ("online", "", "webpage"),
        ("electronic", "", "webpage"),
        ("www", "", "webpage"),
        ("unpublished", "", "manuscript"),
        ("periodical", "", "periodical"),
        ("dataset", "", "dataset"),
        ("software", "", "software"),
        ("patent", "", "patent"),
        ("legislation", "", "legislation"),
        ("legal", "", "treaty"),
        ("jurisdiction", "", "legal_case"),
        ("letter", "", "personal_communication"),
        ("audio", "", "song"),
        ("music", "", "song"),
        ("artwork", "", "graphic"),
        ("image", "", "graphic"),
        ("movie", "", "motion_picture"),
        ("video", "", "motion_picture"),
        ("performance", "", "performance"),
        ("review", "", "review"),
        ("standard", "", "standard"),
        ("misc", "", "document"),
        // Not written: other programs take it for BibTeX's @comment.
        ("commentary", "", "document"),
        ("customa", "", "document"),
        ("customb", "", "document"),
        ("customc", "", "document"),
        ("customd", "", "document"),
        ("custome", "", "document"),
        ("customf", "", "document"),
        ("bibnote", "", "document"),
    ];

    private static readonly FrozenDictionary<(string Entry, string Subtype), string> ByEntry = All.GroupBy(type =>
            (type.Entry, type.Subtype)
        )
        .ToFrozenDictionary(group => group.Key, group => group.First().Csl);

    /// <summary>CSL types without an entry type of their own, and the one that comes nearest.</summary>
    private static readonly ImmutableDictionary<string, string> Near = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["post-weblog"] = "online",
        ["post"] = "online",
        ["entry"] = "inreference",
        ["entry-dictionary"] = "inreference",
        ["review-book"] = "article",
        ["classic"] = "book",
        ["collection"] = "book",
        ["bill"] = "legislation",
        ["regulation"] = "legislation",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The entry type and subtype of a CSL type.</summary>
    public static (string Entry, string Subtype) Of(string csl)
    {
        foreach (var type in All)
        {
            if (type.Csl == csl)
            {
                return (type.Entry, type.Subtype);
            }
        }

        return (Near.GetValueOrDefault(csl, "misc"), "");
    }

    /// <summary>The CSL type of an entry; null for an entry type that is not known.</summary>
    public static string? Csl(string entry, string subtype) =>
        ByEntry.GetValueOrDefault((entry, subtype)) ?? ByEntry.GetValueOrDefault((entry, ""));

    /// <summary>
    /// Whether an entry of this type stands within a book whose title is another field; its own maintitle is the
    /// container's.
    /// </summary>
    public static bool IsPart(string entry) =>
        entry
            is "inbook"
                or "bookinbook"
                or "suppbook"
                or "incollection"
                or "suppcollection"
                or "inproceedings"
                or "conference"
                or "inreference";

    /// <summary>Whether an entry of this type is a whole issue, whose title is its periodical's.</summary>
    public static bool IsPeriodical(string entry) => entry == "periodical";

    /// <summary>Whether a <c>number</c> is that of an issue.</summary>
    public static bool HasIssues(string entry) => entry is "article" or "suppperiodical" or "periodical" or "review";

    /// <summary>Whether a <c>number</c> is that of a volume within a series.</summary>
    public static bool HasSeries(string entry) =>
        IsPart(entry)
        || entry.StartsWith("mv", StringComparison.Ordinal)
        || entry is "book" or "booklet" or "collection" or "proceedings" or "reference";
}
