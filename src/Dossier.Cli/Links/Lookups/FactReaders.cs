using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Json;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Cli.Links.Lookups;

/// <summary>Reads what a service answers about a work. An answer that cannot be read gives no facts.</summary>
internal static class FactReaders
{
    /// <summary>CSL variables that are taken over, in the order in which they are written.</summary>
    private static readonly ImmutableArray<string> Variables =
    [
        "container-title",
        "collection-title",
        "publisher",
        "publisher-place",
        "edition",
        "volume",
        "issue",
        "page",
        "number-of-pages",
        "event-title",
        "ISBN",
        "ISSN",
        "language",
        "DOI",
    ];

    private static readonly string[] Roles = ["author", "editor"];

    /// <summary>One item in CSL-JSON, as resolvers of DOIs give it by content negotiation.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="origin">The address of the service, for messages.</param>
    public static WorkFacts CslJson(string json, string origin)
    {
        // A list of one, so that it is read as an import is.
        var item = WithLiterals(json);
        var read = BibliographyReader.Read(
            new InputFile("answer.json", $"[{item}]"),
            new ImportReport(new DiagnosticBag())
        );
        return read is not [var work]
            ? new WorkFacts(origin)
            : new WorkFacts(origin)
            {
                Authors = work.Authors,
                Editors = work.Editors,
                Issued = work.Issued is { IsDated: true } ? work.Issued : null,
                Fields = KnownFields(work.Fields),
            };
    }

    /// <summary>The answer of Open Library's Books API with <c>jscmd=data</c>: one book, or none.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="origin">The address of the service, for messages.</param>
    public static WorkFacts OpenLibrary(string json, string origin)
    {
        try
        {
            using var answer = JsonText.Read(json);
            var book = answer.RootElement.EnumerateObject().Select(pair => pair.Value).FirstOrDefault();
            if (book.ValueKind != JsonValueKind.Object)
            {
                return new WorkFacts(origin);
            }

            return new WorkFacts(origin)
            {
                Authors = [.. Names(book, "authors").Select(Person)],
                Issued = Date(Text(book, "publish_date")),
                Fields = KnownFields([
                    new("publisher", Names(book, "publishers").FirstOrDefault() ?? ""),
                    new("publisher-place", Names(book, "publish_places").FirstOrDefault() ?? ""),
                    new("number-of-pages", Text(book, "number_of_pages")),
                ]),
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return new WorkFacts(origin);
        }

        static IEnumerable<string> Names(JsonElement book, string list) =>
            book.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array
                ? items.EnumerateArray().Select(item => Text(item, "name")).Where(name => name.Length > 0)
                : [];
    }

    /// <summary>
    /// The fields that are taken over and have a value, each once (the first given), in the order in which they are
    /// written.
    /// </summary>
    public static ImmutableArray<KeyValuePair<string, string>> KnownFields(
        IEnumerable<KeyValuePair<string, string>> fields
    ) =>
        [
            .. fields
                .Where(field => field.Value.Length > 0 && Variables.Contains(field.Key))
                .DistinctBy(field => field.Key, StringComparer.Ordinal)
                .OrderBy(field => Variables.IndexOf(field.Key)),
        ];

    /// <summary>
    /// The CSL-JSON of an item, corporate names under <c>literal</c> as CSL has them: Crossref writes <c>name</c>.
    /// </summary>
    private static string WithLiterals(string json)
    {
        try
        {
            using var item = JsonText.Read(json);
            return item.RootElement.ValueKind == JsonValueKind.Object
                ? JsonText.Line(writer => Write(writer, item.RootElement))
                : json;
        }
        catch (JsonException)
        {
            return json;
        }

        static void Write(Utf8JsonWriter writer, JsonElement item)
        {
            writer.WriteStartObject();
            foreach (var member in item.EnumerateObject())
            {
                writer.WritePropertyName(member.Name);
                if (Roles.Contains(member.Name) && member.Value.ValueKind == JsonValueKind.Array)
                {
                    writer.WriteStartArray();
                    foreach (var name in member.Value.EnumerateArray())
                    {
                        WriteName(writer, name);
                    }

                    writer.WriteEndArray();
                }
                else
                {
                    member.Value.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        static void WriteName(Utf8JsonWriter writer, JsonElement name)
        {
            if (
                name.ValueKind != JsonValueKind.Object
                || !name.TryGetProperty("name", out var body)
                || name.TryGetProperty("family", out _)
                || name.TryGetProperty("literal", out _)
            )
            {
                name.WriteTo(writer);
                return;
            }

            writer.WriteStartObject();
            foreach (var member in name.EnumerateObject())
            {
                member.WriteTo(writer);
            }

            writer.WritePropertyName("literal");
            body.WriteTo(writer);
            writer.WriteEndObject();
        }
    }

    /// <summary>A name as people write it: the last word is the family's, unless a comma says otherwise.</summary>
    public static PersonName Person(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
        {
            return new PersonName(name[..comma].Trim(), name[(comma + 1)..].Trim(), "");
        }

        var space = name.Trim().LastIndexOf(' ');
        return space < 0
            ? new PersonName(name.Trim(), "", "") { IsLiteral = true }
            : new PersonName(name.Trim()[(space + 1)..], name.Trim()[..space], "");
    }

    /// <summary>
    /// A date in ISO 8601, EDTF or English words, as precise as it was given; null where a text is not a date.
    /// </summary>
    public static PublicationDate? Date(string text)
    {
        var day = text.Trim().Replace('/', '-');
        if (day.Length > 10 && day[10] is 'T' or ' ' && PartialDate.TryParse(day[..10]) is { } instant)
        {
            return new PublicationDate(instant);
        }

        if (Edtf.Parse(day) is { } date)
        {
            return date;
        }

        foreach (
            var (format, hasDay) in new[]
            {
                ("MMMM d, yyyy", true),
                ("MMM d, yyyy", true),
                ("d MMMM yyyy", true),
                ("d MMM yyyy", true),
                ("MMMM yyyy", false),
                ("MMM yyyy", false),
            }
        )
        {
            if (
                DateOnly.TryParseExact(
                    text.Trim(),
                    format,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var parsed
                )
            )
            {
                return new PublicationDate(new PartialDate(parsed.Year, parsed.Month, hasDay ? parsed.Day : 0));
            }
        }

        return null;
    }

    /// <summary>A text or number of a key; empty for anything else.</summary>
    private static string Text(JsonElement map, string key) =>
        map.ValueKind == JsonValueKind.Object && map.TryGetProperty(key, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!.Trim(),
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            }
            : "";
}
