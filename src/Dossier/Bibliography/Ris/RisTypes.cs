using System.Collections.Immutable;

namespace Dossier.Bibliography.Ris;

/// <summary>Types of reference in RIS, and CSL's.</summary>
internal static class RisTypes
{
    /// <summary>Both ways, the first that fits is taken.</summary>
    private static readonly ImmutableArray<(string Ris, string Csl)> All =
    [
        ("JOUR", "article-journal"),
        ("NEWS", "article-newspaper"),
        ("MGZN", "article-magazine"),
        ("BOOK", "book"),
        ("CHAP", "chapter"),
        ("CPAPER", "paper-conference"),
        ("CONF", "paper-conference"),
        ("RPRT", "report"),
        ("THES", "thesis"),
        ("ELEC", "webpage"),
        ("BLOG", "post-weblog"),
        ("ENCYC", "entry-encyclopedia"),
        ("DICT", "entry-dictionary"),
        ("DATA", "dataset"),
        ("COMP", "software"),
        ("MANSCPT", "manuscript"),
        ("UNPB", "manuscript"),
        ("MAP", "map"),
        ("PAT", "patent"),
        ("LEGAL", "legislation"),
        ("STAT", "legislation"),
        ("BILL", "bill"),
        ("CASE", "legal_case"),
        ("HEAR", "hearing"),
        ("GOVDOC", "report"),
        ("PAMP", "pamphlet"),
        ("PCOMM", "personal_communication"),
        ("MPCT", "motion_picture"),
        ("VIDEO", "motion_picture"),
        ("SOUND", "song"),
        ("MUSIC", "musical_score"),
        ("ART", "graphic"),
        ("FIGURE", "figure"),
        ("STAND", "standard"),
        ("SER", "periodical"),
        ("JFULL", "periodical"),
        ("EBOOK", "book"),
        ("ECHAP", "chapter"),
        ("EJOUR", "article-journal"),
        ("EDBOOK", "book"),
        ("CLSWK", "classic"),
        ("INPR", "article-journal"),
        ("ABST", "article-journal"),
        ("SLIDE", "speech"),
        ("WEB", "webpage"),
        ("GEN", "document"),
    ];

    /// <summary>Whether T2 is the series of a work, not what it stands in, and A2 the series' editors.</summary>
    public static bool IsWhole(string ris) =>
        ris is "BOOK" or "EBOOK" or "EDBOOK" or "RPRT" or "MAP" or "MUSIC" or "CLSWK" or "PAMP" or "GOVDOC" or "STAND";

    /// <summary>The RIS type of a CSL type; GEN where there is none.</summary>
    public static string Of(string csl) =>
        All.Where(type => type.Csl == csl).Select(type => type.Ris).FirstOrDefault("GEN");

    /// <summary>The CSL type of a RIS type; null for one that is not known.</summary>
    public static string? Csl(string ris) =>
        All.Where(type => type.Ris == ris).Select(type => type.Csl).FirstOrDefault();
}
