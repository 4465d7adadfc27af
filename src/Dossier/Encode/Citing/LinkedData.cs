using System.Globalization;
using System.Text.Json;
using Dossier.Compose;
using Dossier.Json;
using Dossier.Model.Sources;
using Markup = Dossier.Theming.Html;

namespace Dossier.Encode.Citing;

/// <summary>
/// The edition in Schema.org's words, for the head of each page: a block of data, which no browser runs and the page's
/// security policy lets pass. Characters that could end the block are written as escapes.
/// </summary>
internal sealed class LinkedData
{
    private readonly string report;

    /// <summary>Writes what does not change from page to page.</summary>
    public LinkedData(Document document) => report = JsonText.ForHtml(json => WriteReport(json, document));

    /// <summary>The block of a page, which is a part of the report; the front is the report.</summary>
    /// <param name="path">The page.</param>
    /// <param name="source">The page as a cited work.</param>
    /// <param name="hasOwnAuthors">Whether others wrote it than made the report.</param>
    public Markup Of(string path, Source source, bool hasOwnAuthors) =>
        new(
            path.Length == 0
                ? $"{{\"@context\":\"https://schema.org\",{report[1..]}"
                : JsonText.ForHtml(json =>
                {
                    json.WriteStartObject();
                    json.WriteString("@context", "https://schema.org");
                    json.WriteString("@type", "WebPage");
                    json.WriteString("name", source.Title);
                    if (source["URL"] is { Length: > 0 } url)
                    {
                        json.WriteString("@id", url);
                        json.WriteString("url", url);
                    }

                    if (hasOwnAuthors)
                    {
                        WriteAuthors(json, source.Authors.Select(author => author.Full));
                    }

                    json.WritePropertyName("isPartOf");
                    json.WriteRawValue(report, skipInputValidation: true);
                    json.WriteEndObject();
                })
        );

    private static void WriteReport(Utf8JsonWriter json, Document document)
    {
        var work = document.Citation;
        var settings = document.Settings;
        var place = document.Place;
        json.WriteStartObject();
        json.WriteString("@type", "Report");
        if (work.Address is { } address)
        {
            json.WriteString("@id", address.AbsoluteUri);
            json.WriteString("url", address.AbsoluteUri);
        }

        json.WriteString("name", settings.Title);
        WriteIfFilled(json, "alternativeHeadline", settings.Subtitle);
        WriteIfFilled(json, "description", settings.Description);
        json.WriteString("version", settings.Edition);
        json.WriteString("datePublished", Iso(place.Editions is [var first, ..] ? first.Date : settings.Date));
        json.WriteString("dateModified", Iso(settings.Date));
        json.WriteString("inLanguage", settings.Language);
        WriteAuthors(json, work.Authors);
        if (settings.Publisher.Length > 0)
        {
            json.WriteStartObject("publisher");
            json.WriteString("@type", "Organization");
            json.WriteString("name", settings.Publisher);
            json.WriteEndObject();
        }

        WriteIfFilled(json, "license", settings.Licence?.Url ?? "");
        json.WriteStartArray("isBasedOn");
        foreach (var source in document.DerivedFrom.Select(entry => entry.Source))
        {
            WriteArticle(json, source);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString(
            "@type",
            source.Type.StartsWith("article", StringComparison.Ordinal) ? "Article" : "CreativeWork"
        );
        json.WriteString("name", source.Title);
        WriteIfFilled(json, "url", source["URL"]);
        WriteAuthors(json, source.Authors.Select(author => author.Full));
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IEnumerable<string> names)
    {
        json.WriteStartArray("author");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIfFilled(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
