using System.Collections.Immutable;

namespace Dossier.Parse;

/// <summary>The variables of CSL 1.0.2 that hold a text or a number, as its schema lists them.</summary>
internal static class CslVariables
{
    /// <summary>By name.</summary>
    public static readonly ImmutableArray<string> Plain =
    [
        "DOI", "ISBN", "ISSN", "PMCID", "PMID", "URL", "abstract", "annote", "archive", "archive-place", "archive_collection",
        "archive_location", "authority", "call-number", "categories", "chapter-number", "citation-key", "citation-label",
        "citation-number", "collection-number", "collection-title", "container-title", "container-title-short", "dimensions",
        "division", "edition", "event-place", "event-title", "first-reference-note-number", "genre", "issue", "journalAbbreviation",
        "jurisdiction", "keyword", "language", "locator", "medium", "note", "number", "number-of-pages", "number-of-volumes",
        "original-publisher", "original-publisher-place", "original-title", "page", "page-first", "part-number", "part-title",
        "printing-number", "publisher", "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "section",
        "shortTitle", "source", "status", "supplement-number", "title-short", "version", "volume", "volume-title", "volume-title-short",
        "year-suffix",
    ];

    /// <summary>The roles that people and bodies can have besides author and editor.</summary>
    public static readonly ImmutableArray<string> Roles =
    [
        "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director",
        "editor-translator", "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator",
        "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer", "series-creator",
        "translator",
    ];

    /// <summary>The dates that there are besides that of publication.</summary>
    public static readonly ImmutableArray<string> Dates = ["accessed", "available-date", "event-date", "original-date", "submitted"];

    /// <summary>The item types of CSL 1.0.2.</summary>
    public static readonly ImmutableArray<string> Types =
    [
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic",
        "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
        "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference",
        "patent", "performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report", "review",
        "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
    ];
}
