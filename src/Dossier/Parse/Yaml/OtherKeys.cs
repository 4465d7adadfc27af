using System.Collections.Frozen;
using Dossier.Diagnostics;

namespace Dossier.Parse.Yaml;

/// <summary>Keys that other programs have, and people expect, for what is called otherwise in a dossier.</summary>
internal static class OtherKeys
{
    /// <summary>A key of a dossier, and what else it is called.</summary>
    private static readonly (string Key, string[] Others)[] All =
    [
        ("term", ["title", "name", "heading", "headword", "word", "label"]),
        ("title", ["name", "heading", "headline"]),
        ("short", ["short-title", "nav", "nav-title", "linktitle", "menu"]),
        ("aliases", ["synonyms", "alias", "other-names", "also", "aka", "forms", "abbreviation", "abbreviations"]),
        ("labels", ["translations", "names", "languages", "foreign"]),
        ("see-also", ["related", "see", "links"]),
        ("kind", ["type", "category", "class"]),
        ("language", ["lang", "locale"]),
        ("authors", ["author", "by", "byline", "writer", "writers", "curators"]),
        ("curators", ["author", "authors", "editor", "editors", "by", "writers"]),
        ("edition", ["version", "release"]),
        ("date", ["published", "issued", "year"]),
        ("licence", ["copyright", "rights"]),
        ("description", ["summary", "abstract"]),
        ("url", ["address", "site", "website", "base-url", "baseurl", "homepage"]),
        ("derived-from", ["article", "articles", "based-on", "source", "sources", "from"]),
        ("coordinates", ["location", "position", "latlng", "geo"]),
        ("iso", ["country", "code"]),
        ("issued", ["date", "year", "published"]),
        ("accessed", ["access-date", "retrieved", "visited"]),
        ("container-title", ["journal", "booktitle", "magazine", "newspaper", "periodical", "publication"]),
        ("publisher-place", ["place", "address", "city", "location"]),
        ("page", ["pages"]),
        ("issue", ["number", "no"]),
        ("URL", ["link", "web", "website", "address"]),
        ("ISBN", ["isbn13", "isbn-13", "isbn10"]),
        ("references", ["sources", "bibliography", "items", "works"]),
        ("family", ["last", "lastname", "last-name", "surname", "family-name"]),
        ("given", ["first", "firstname", "first-name", "forename", "given-name"]),
        ("literal", ["name", "organisation", "organization", "body"]),
        ("errors-to", ["contact", "email", "mail", "errors", "corrections-to"]),
        ("contact", ["mail", "email", "e-mail", "address", "url", "website", "link"]),
        ("style", ["csl", "citation-style", "citationstyle", "reference-style", "bibliography-style"]),
        ("maps", ["map", "show-maps", "has-maps"]),
        ("borders", ["boundaries", "frontiers"]),
        ("print", ["pdf", "typst", "printing", "output"]),
        ("paper", ["papersize", "paper-size", "size", "format", "page-size"]),
        ("archive", ["pdfa", "pdf-a", "archival", "pdf/a"]),
        ("raw-html", ["html", "unsafe"]),
        ("schemes", ["protocols", "protocol", "links"]),
        ("longest-run", ["run", "max-run", "maxrun", "longest", "words"]),
        ("unused", ["ignore", "ignored", "skip", "skipped", "omitted", "left-out", "exclude", "not-used"]),
        ("subtitles", ["taglines", "intros", "leads"]),
        ("subtitle", ["tagline", "strapline", "subheading"]),
        ("reviewed", ["checked", "last-reviewed", "updated", "lastmod", "last-modified", "modified"]),
        ("hidden", ["hidden-forms", "search", "misspellings"]),
        ("deprecated", ["obsolete", "avoid", "old-names", "former-names"]),
        ("case-sensitive", ["casesensitive", "exact", "match-case"]),
        ("sort", ["sort-key", "sort-name", "sort-as", "sortname"]),
        ("role", ["office", "position", "function", "job"]),
        ("sources", ["references", "citations", "bibliography", "refs"]),
        ("number-of-pages", ["page-count", "total-pages", "pagetotal", "num-pages"]),
        ("collection-title", ["series", "series-title"]),
        ("chapter-number", ["chapter"]),
        ("genre", ["thesis-type", "report-type"]),
        ("publisher", ["institution", "school", "university", "company"]),
        ("event-title", ["conference", "event"]),
        ("event-place", ["venue"]),
        ("translator", ["translated-by", "translators"]),
        ("author", ["authors", "by", "creator", "creators", "writer", "writers"]),
        ("editor", ["editors", "edited-by", "eds"]),
        ("edition", ["ed"]),
        ("note", ["comment", "comments", "annotation", "remark", "howpublished"]),
        ("plural", ["many", "group"]),
        ("label", ["singular", "title", "name", "text"]),
        ("acts", ["actor", "is-actor", "can-act"]),
    ];

    /// <summary>What stands below a key, and is looked for beside it.</summary>
    private static readonly (string Holder, string[] Keys)[] Held =
    [
        ("print", ["paper", "archive"]),
        ("allow", ["raw-html", "schemes"]),
        ("grounding", ["unused", "longest-run", "rules"]),
        ("import", ["publish"]),
        ("services", ["memento", "save", "doi", "crossref", "open-library"]),
        ("custom", ["retracted", "cited-although-retracted", "retraction-notice"]),
        ("issued", ["date-parts", "season", "circa"]),
        ("author", ["family", "given", "literal"]),
    ];

    /// <summary>Keys of dossier.yml that stand at its margin alone.</summary>
    private static readonly string[] AtMargin =
    [
        "subtitle",
        "edition",
        "curators",
        "publisher",
        "derived-from",
        "licence",
        "description",
        "errors-to",
        "style",
        "nocite",
        "maps",
        "borders",
        "print",
        "allow",
        "grounding",
        "kinds",
        "subtitles",
        "services",
    ];

    /// <summary>
    /// What pages of other programs say at their head and those of a dossier do not, and how it is done here.
    /// </summary>
    private static readonly (string[] Keys, string Instead)[] OfPages =
    [
        (
            ["draft", "published", "hidden", "private", "status", "unlisted"],
            "what stands in input/ is published, and what is not to be seen is kept elsewhere"
        ),
        (["tags", "tag", "keywords", "categories", "category", "topics"], "pages have no tags; terms are linked"),
        (
            ["weight", "order", "number", "nav-order", "sidebar-position", "position", "rank", "sort"],
            "sections stand in the order of the numbers that their files' names begin with, such as 01-"
        ),
        (
            ["slug", "permalink", "id", "url", "path", "address", "redirect-from"],
            "the address of a page is its file's name without the number"
        ),
        (["date", "lastmod", "updated", "last-updated", "modified", "reviewed"], "the date is that of dossier.yml"),
        (
            ["lang", "language", "locale"],
            "the language is that of dossier.yml; words of another are marked: [words]{lang=de}"
        ),
        (["sources", "references", "bibliography"], "a text names its sources where it uses them: [@id]"),
        (["from", "derived-from", "grounding"], "each paragraph names its passages behind it: {from=\"id#p1\"}"),
        (["subtitle", "description", "summary", "abstract", "lead", "intro"], "write it as the first paragraph"),
        (["image", "cover", "thumbnail"], "a picture stands in the text: ![what is to be seen](images/map.png)"),
    ];

    /// <summary>What settings of other programs say and those of a dossier do not.</summary>
    private static readonly (string[] Keys, string Instead)[] OfSettings =
    [
        (
            ["bibliography", "references", "bib", "library", "citations"],
            "sources stand in input/sources.yml; 'dossier import sources FILE' takes those of another program over"
        ),
        (
            ["sections", "chapters", "pages", "nav", "navigation", "sidebar", "contents", "toc", "menu"],
            "sections are the files of input/sections/, in the order of their numbers"
        ),
        (["glossary", "terms"], "terms are the files of input/glossary/"),
        (["actors", "people", "organisations"], "actors are the entries of input/glossary/ whose kind can act"),
        (["timeline", "events"], "events stand in input/timeline.md"),
        (["figures", "key-figures"], "key figures stand in input/figures.md"),
        (["draft", "status", "published"], "a text is a draft until 'dossier release' seals it"),
        (["theme", "template", "layout", "css", "logo", "favicon"], "the look is that of the folder theme/"),
        (["passages", "articles", "seeds", "records"], "records stand in seeds/; 'dossier seed add FILE' makes them"),
    ];

    private static readonly FrozenDictionary<string, string[]> ByOther = All.SelectMany(one =>
            one.Others.Select(other => (Other: other, one.Key))
        )
        .GroupBy(pair => pair.Other, StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Select(pair => pair.Key).ToArray(),
            StringComparer.OrdinalIgnoreCase
        );

    /// <summary>What to do about a key that is not known.</summary>
    /// <param name="name">The key as it was typed.</param>
    /// <param name="known">The keys that can stand where it stands.</param>
    /// <param name="given">The keys that do.</param>
    /// <param name="isSettings">Whether it stands in dossier.yml.</param>
    public static string Hint(
        string name,
        IReadOnlyCollection<string> known,
        IReadOnlyCollection<string> given,
        bool isSettings
    )
    {
        if (Meant(name, known, key => !given.Contains(key)) is { } meant)
        {
            return $"did you mean '{meant}'?";
        }

        if (Named(name).FirstOrDefault(known.Contains) is { } there)
        {
            return there == "curators"
                ? $"it stands below the 'curators:' that is there: {{ name: …, role: {name.Trim().TrimEnd('s')} }}"
                : $"'{there}:' is there already, and says this: put what is right into it, and take this line out";
        }

        var bare = Hyphenated(name);
        if (Array.Find(Held, one => known.Contains(one.Holder) && one.Keys.Contains(bare)) is { Holder: { } holder })
        {
            return given.Contains(holder)
                ? $"it stands below the '{holder}:' that is there, further in"
                : $"it stands below a key of its own: '{holder}: {{ {bare}: … }}'";
        }

        if (isSettings && !known.Contains("edition"))
        {
            return AtMargin.Contains(bare) ? "it stands at the margin: take the spaces before it out" : TakeOut(known);
        }

        var others =
            isSettings ? OfSettings
            : known.Contains("short") ? OfPages
            : [];
        return Array.Find(others, one => one.Keys.Contains(bare)).Instead is { } instead
            ? $"take the line out: {instead}"
            : TakeOut(known);
    }

    private static string TakeOut(IReadOnlyCollection<string> known) =>
        $"take it out; the keys here are {string.Join(", ", known)}";

    /// <summary>Whether a key that is there was to be a certain one that is not.</summary>
    /// <param name="other">The key that is there.</param>
    /// <param name="key">The one that is missing.</param>
    public static bool IsMeant(string other, string key) => Meant(other, [key], _ => true) is not null;

    /// <summary>
    /// The known key that a key was to be, by its letters or by what else it is called; null for none.
    /// </summary>
    private static string? Meant(string name, IReadOnlyCollection<string> known, Func<string, bool> isFree) =>
        known.FirstOrDefault(key => key.Equals(Hyphenated(name), StringComparison.OrdinalIgnoreCase))
        ?? known.FirstOrDefault(key => Suggestion.Distance(name, key, 1) <= 1)
        ?? Named(name).FirstOrDefault(key => known.Contains(key) && isFree(key))
        ?? (Named(name).Any(known.Contains) ? null : Suggestion.Closest(name, known));

    /// <summary>The keys that others call so, in the singular or the plural.</summary>
    private static IEnumerable<string> Named(string name) =>
        ((string[])[Hyphenated(name), $"{Hyphenated(name)}s", Hyphenated(name).TrimEnd('s')]).SelectMany(other =>
            ByOther.GetValueOrDefault(other, [])
        );

    /// <summary>A key as dossiers write theirs: words joined by hyphens.</summary>
    private static string Hyphenated(string name) => name.Trim().Replace('_', '-').Replace(' ', '-');
}
