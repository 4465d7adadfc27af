using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dossier.Bibliography.BibTex;

/// <summary>
/// Which BibTeX or biblatex field holds a CSL variable. What is not here travels in a field of its own, <c>csl-…</c>.
/// </summary>
internal static class BibTexFields
{
    /// <summary>Fields that hold a variable whatever the type, in the order in which they are written.</summary>
    public static readonly ImmutableArray<(string Variable, string Field)> Plain =
    [
        ("title-short", "shorttitle"),
        ("collection-title", "series"),
        ("container-title-short", "shortjournal"),
        ("volume", "volume"),
        ("edition", "edition"),
        ("page", "pages"),
        ("publisher-place", "address"),
        ("event-title", "eventtitle"),
        ("event-place", "venue"),
        ("original-title", "origtitle"),
        ("original-publisher", "origpublisher"),
        ("original-publisher-place", "origlocation"),
        ("number-of-pages", "pagetotal"),
        ("number-of-volumes", "volumes"),
        ("chapter-number", "chapter"),
        ("part-number", "part"),
        ("version", "version"),
        ("ISBN", "isbn"),
        ("ISSN", "issn"),
        ("PMID", "pmid"),
        ("PMCID", "pmcid"),
        ("call-number", "library"),
        ("status", "pubstate"),
        ("language", "language"),
        ("keyword", "keywords"),
        ("abstract", "abstract"),
        ("annote", "annote"),
        ("note", "note"),
        ("DOI", "doi"),
        ("URL", "url"),
    ];

    private static readonly FrozenSet<string> PlainVariables = Plain
        .Select(pair => pair.Variable)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Fields of titles, whose capitals a style would change if they stood in single braces.</summary>
    public static readonly ImmutableArray<string> Titles =
    [
        "title",
        "shorttitle",
        "booktitle",
        "journal",
        "series",
        "eventtitle",
        "origtitle",
    ];

    /// <summary>Fields that LaTeX reads as they stand.</summary>
    public static readonly ImmutableArray<string> Verbatim = ["url", "doi"];

    /// <summary>Fields that hold several texts divided by ‘and’.</summary>
    public static readonly FrozenSet<string> Lists = FrozenSet.Create(
        StringComparer.Ordinal,
        "address",
        "location",
        "publisher",
        "institution",
        "school",
        "organization",
        "language",
        "origlocation",
        "origpublisher"
    );

    /// <summary>Fields that may be given several times, and what stands between their values then.</summary>
    public static readonly ImmutableDictionary<string, string> Several = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["author"] = " and ",
        ["editor"] = " and ",
        ["translator"] = " and ",
        ["keywords"] = ", ",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What others call otherwise; read, never written.</summary>
    public static readonly ImmutableArray<(string Variable, string Field)> Synonyms =
    [
        ("annote", "annotation"),
        ("keyword", "keyword"),
        ("container-title-short", "journalabbr"),
        ("collection-title", "bookseries"),
        ("number-of-pages", "numpages"),
        ("event-place", "eventlocation"),
        ("event-title", "conference"),
        ("page", "page"),
        ("number", "articleno"),
    ];

    /// <summary>Roles with a field of their own.</summary>
    public static readonly ImmutableArray<(string Role, string Field)> Roles =
    [
        ("author", "author"),
        ("editor", "editor"),
        ("translator", "translator"),
        ("container-author", "bookauthor"),
    ];

    /// <summary>Dates with a field of their own.</summary>
    public static readonly ImmutableArray<(string Variable, string Field)> Dates =
    [
        ("issued", "date"),
        ("accessed", "urldate"),
        ("original-date", "origdate"),
        ("event-date", "eventdate"),
    ];

    /// <summary>The names of months in BibTeX's styles.</summary>
    public static readonly ImmutableArray<string> Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>Whether a variable is one of <see cref="Plain"/>.</summary>
    public static bool IsPlain(string variable) => PlainVariables.Contains(variable);

    /// <summary>The field of a container's title: its book's, or its periodical's.</summary>
    public static string Container(string entry) => BibTexTypes.IsPart(entry) ? "booktitle" : "journal";

    /// <summary>The field of who published a work.</summary>
    public static string Publisher(string entry) =>
        entry switch
        {
            "report" or "techreport" => "institution",
            "thesis" => "school",
            _ => "publisher",
        };

    /// <summary>The CSL variable that a <c>number</c> holds.</summary>
    public static string Number(string entry) =>
        BibTexTypes.HasIssues(entry) ? "issue"
        : BibTexTypes.HasSeries(entry) ? "collection-number"
        : "number";

    /// <summary>Fields whose meaning hangs on the entry's type: variable and field.</summary>
    public static ImmutableArray<(string Variable, string Field)> Of(string entry) =>
        [
            ("container-title", Container(entry)),
            ("publisher", Publisher(entry)),
            (Number(entry), "number"),
            ("genre", "type"),
        ];
}
