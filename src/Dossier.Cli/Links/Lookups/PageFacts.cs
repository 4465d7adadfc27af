using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Cli.Links.Pages;
using Dossier.Json;
using Dossier.Languages;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Cli.Links.Lookups;

/// <summary>
/// Reads what a page's metadata say of the work on it: Highwire's <c>citation_*</c> first, as publishers fill it for
/// scholars, then schema.org's JSON-LD, Dublin Core, and Open Graph.
/// </summary>
internal static class PageFacts
{
    /// <summary>The types of schema.org that are works; others on a page speak of its site or its crumbs.</summary>
    private static readonly string[] Works =
    [
        "Article",
        "Report",
        "Book",
        "WebPage",
        "BlogPosting",
        "Thesis",
        "Chapter",
    ];

    /// <summary>What a page says of the work, each fact from the first of the vocabularies that has it.</summary>
    public static WorkFacts Of(HtmlPage page, string origin)
    {
        var facts = Highwire(page, origin)
            .FilledFrom(LinkedData(page, origin))
            .FilledFrom(DublinCore(page, origin))
            .FilledFrom(OpenGraph(page, origin));
        return facts with
        {
            Fields = FactReaders.KnownFields(
                LanguageTag.IsWellFormed(page.Language)
                    ? [.. facts.Fields, new("language", page.Language)]
                    : facts.Fields
            ),
        };
    }

    /// <summary>What Highwire's <c>citation_*</c> say.</summary>
    private static WorkFacts Highwire(HtmlPage page, string origin)
    {
        var (first, last) = (FirstMeta(page, "citation_firstpage"), FirstMeta(page, "citation_lastpage"));
        return new WorkFacts(origin)
        {
            Authors = ReadPeople(page.Meta("citation_author")),
            Issued = FirstDate(
                FirstMeta(page, "citation_publication_date"),
                FirstMeta(page, "citation_date"),
                FirstMeta(page, "citation_online_date")
            ),
            Fields = FactReaders.KnownFields([
                new(
                    "container-title",
                    FirstNonEmpty(
                        FirstMeta(page, "citation_journal_title"),
                        FirstMeta(page, "citation_conference_title"),
                        FirstMeta(page, "citation_inbook_title")
                    )
                ),
                new(
                    "publisher",
                    FirstNonEmpty(
                        FirstMeta(page, "citation_publisher"),
                        FirstMeta(page, "citation_technical_report_institution"),
                        FirstMeta(page, "citation_dissertation_institution")
                    )
                ),
                new("volume", FirstMeta(page, "citation_volume")),
                new("issue", FirstMeta(page, "citation_issue")),
                new("page", first.Length > 0 && last.Length > 0 && first != last ? $"{first}-{last}" : first),
                new("ISBN", FirstMeta(page, "citation_isbn")),
                new("ISSN", FirstMeta(page, "citation_issn")),
                new("language", LanguageTagOrEmpty(FirstMeta(page, "citation_language"))),
                new("DOI", Doi.Of(FirstMeta(page, "citation_doi"))),
            ]),
        };
    }

    private static WorkFacts DublinCore(HtmlPage page, string origin) =>
        new(origin)
        {
            Authors = ReadPeople(AllDublinCore(page, "creator")),
            Issued = FirstDate(
                FirstDublinCore(page, "date.issued"),
                FirstDublinCore(page, "issued"),
                FirstDublinCore(page, "date"),
                FirstDublinCore(page, "created")
            ),
            Fields = FactReaders.KnownFields([
                new("publisher", FirstDublinCore(page, "publisher")),
                new("language", LanguageTagOrEmpty(FirstDublinCore(page, "language"))),
                new(
                    "DOI",
                    AllDublinCore(page, "identifier").Select(Doi.Of).FirstOrDefault(doi => doi.Length > 0) ?? ""
                ),
            ]),
        };

    /// <summary>What Open Graph and <c>meta name="author"</c> say.</summary>
    private static WorkFacts OpenGraph(HtmlPage page, string origin) =>
        new(origin)
        {
            // article:author is an address of a profile more often than a name.
            Authors = ReadPeople([
                .. page.Meta("article:author")
                    .Concat(page.Meta("author"))
                    .Where(name => !name.Contains("://", StringComparison.Ordinal))
                    .Take(1),
            ]),
            Issued = FirstDate(FirstMeta(page, "article:published_time"), FirstMeta(page, "og:published_time")),
            Fields = FactReaders.KnownFields([
                new("container-title", FirstMeta(page, "og:site_name")),
                new("language", LanguageTagOrEmpty(FirstMeta(page, "og:locale"))),
            ]),
        };

    /// <summary>What schema.org's JSON-LD says of the first work on the page of which it says anything.</summary>
    private static WorkFacts LinkedData(HtmlPage page, string origin)
    {
        foreach (var text in page.LinkedData)
        {
            try
            {
                using var json = JsonText.Read(text);
                if (
                    ObjectsIn(json.RootElement)
                        .Where(IsWork)
                        .Select(work => ReadWork(work, origin))
                        .FirstOrDefault(facts => !facts.IsEmpty) is
                    { } found
                )
                {
                    return found;
                }
            }
            catch (JsonException)
            {
                // Sites write it by hand.
            }
        }

        return new WorkFacts(origin);
    }

    private static WorkFacts ReadWork(JsonElement work, string origin) =>
        new(origin)
        {
            Authors = [.. Values(work, "author").Select(ReadAuthor).OfType<PersonName>()],
            Issued = FirstDate(TextOf(work, "datePublished"), TextOf(work, "dateCreated")),
            Fields = FactReaders.KnownFields([
                new(
                    "container-title",
                    Values(work, "isPartOf")
                        .Select(part => TextOf(part, "name"))
                        .FirstOrDefault(name => name.Length > 0)
                        ?? ""
                ),
                new("publisher", Values(work, "publisher").Select(body => TextOf(body, "name")).FirstOrDefault() ?? ""),
                new("ISBN", TextOf(work, "isbn")),
                new("language", LanguageTagOrEmpty(TextOf(work, "inLanguage"))),
            ]),
        };

    /// <summary>An author; null for one without a name, or with an address in its place.</summary>
    private static PersonName? ReadAuthor(JsonElement author)
    {
        var name = author.ValueKind == JsonValueKind.String ? author.GetString()!.Trim() : TextOf(author, "name");
        return name.Length == 0 || name.Contains("://", StringComparison.Ordinal) ? null
            : TypesOf(author).Any(type => type.EndsWith("Organization", StringComparison.Ordinal))
                ? new PersonName(name, "", "") { IsLiteral = true }
            : FactReaders.Person(name);
    }

    /// <summary>Whether an object is of a type that is a work: <c>NewsArticle</c> ends in <c>Article</c>.</summary>
    private static bool IsWork(JsonElement value) =>
        TypesOf(value).Any(type => Works.Any(work => type.EndsWith(work, StringComparison.Ordinal)));

    private static IEnumerable<string> TypesOf(JsonElement value) =>
        Values(value, "@type").Where(type => type.ValueKind == JsonValueKind.String).Select(type => type.GetString()!);

    /// <summary>An object and those of its graph; or the objects of a list.</summary>
    private static IEnumerable<JsonElement> ObjectsIn(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(ObjectsIn),
            JsonValueKind.Object => Values(value, "@graph").SelectMany(ObjectsIn).Prepend(value),
            _ => [],
        };

    /// <summary>The values of a key: JSON-LD writes one alone, and several as a list.</summary>
    private static IEnumerable<JsonElement> Values(JsonElement map, string key) =>
        map.ValueKind != JsonValueKind.Object || !map.TryGetProperty(key, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()]
        : [value];

    /// <summary>The first text of a key; empty where there is none.</summary>
    private static string TextOf(JsonElement map, string key) =>
        Values(map, key)
            .Where(value => value.ValueKind == JsonValueKind.String)
            .Select(value => value.GetString()!.Trim())
            .FirstOrDefault()
        ?? "";

    private static ImmutableArray<PersonName> ReadPeople(IEnumerable<string> names) =>
        [.. names.Select(FactReaders.Person)];

    /// <summary>The first of some texts that is a date; null where none is.</summary>
    private static PublicationDate? FirstDate(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (FactReaders.Date(text) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static string FirstMeta(HtmlPage page, string name) => page.Meta(name).FirstOrDefault() ?? "";

    private static string FirstDublinCore(HtmlPage page, string name) =>
        AllDublinCore(page, name).FirstOrDefault() ?? "";

    private static IEnumerable<string> AllDublinCore(HtmlPage page, string name) =>
        page.Meta($"dc.{name}").Concat(page.Meta($"dcterms.{name}")).Concat(page.Meta($"dc:{name}"));

    private static string FirstNonEmpty(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > 0)
            {
                return text;
            }
        }

        return "";
    }

    /// <summary>
    /// A BCP 47 tag; empty for a text that is not well formed. The underscore of Open Graph's <c>en_GB</c> becomes a
    /// hyphen.
    /// </summary>
    private static string LanguageTagOrEmpty(string text) =>
        text.Replace('_', '-') is var tag && LanguageTag.IsWellFormed(tag) ? tag : "";
}
