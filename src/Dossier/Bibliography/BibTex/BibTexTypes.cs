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
        ("book", "", "book"),
        ("booklet", "", "pamphlet"),
        ("incollection", "", "chapter"),
        ("inbook", "", "chapter"),
        ("inproceedings", "", "paper-conference"),
        ("conference", "", "paper-conference"),
        ("proceedings", "", "book"),
        ("inreference", "", "entry-encyclopedia"),
        ("reference", "", "book"),
        ("collection", "", "book"),
        ("mvbook", "", "book"),
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
        ("jurisdiction", "", "legal_case"),
        ("movie", "", "motion_picture"),
        ("video", "", "motion_picture"),
        ("performance", "", "performance"),
        ("standard", "", "standard"),
        ("misc", "", "document"),
    ];

    /// <summary>CSL types without an entry type of their own, and the one that comes nearest.</summary>
    private static readonly ImmutableDictionary<string, string> Near = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["post-weblog"] = "online",
        ["post"] = "online",
        ["entry"] = "inreference",
        ["entry-dictionary"] = "inreference",
        ["review"] = "article",
        ["review-book"] = "article",
        ["classic"] = "book",
        ["collection"] = "book",
        ["bill"] = "legislation",
        ["regulation"] = "legislation",
        ["treaty"] = "legislation",
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
        All.Where(type => type.Entry == entry && (type.Subtype == subtype || type.Subtype.Length == 0))
            .Select(type => type.Csl)
            .FirstOrDefault();
}
