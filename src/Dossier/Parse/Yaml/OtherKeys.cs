using System.Collections.Frozen;

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

    /// <summary>The key that was meant by another; null where none of those known is.</summary>
    /// <param name="other">The key as it was typed.</param>
    /// <param name="isFree">Whether a key is known where it stands, and not given beside it.</param>
    public static string? Meant(string other, Func<string, bool> isFree) =>
        ByOther.TryGetValue(other.Replace('_', '-'), out var keys) ? Array.Find(keys, key => isFree(key)) : null;
}
