using System.Text;
using System.Text.Json;
using Dossier.Compose.Entries.Glossary;
using Dossier.Json;

namespace Dossier.Encode.GlossaryData;

/// <summary>
/// The glossary as a SKOS concept scheme in JSON-LD; its context stands in the file, so that nothing need be fetched.
/// </summary>
internal static class SkosJson
{
    private const string Context = """
        {
          "skos": "http://www.w3.org/2004/02/skos/core#", "dcterms": "http://purl.org/dc/terms/", "owl": "http://www.w3.org/2002/07/owl#",
          "xsd": "http://www.w3.org/2001/XMLSchema#", "id": "@id", "type": "@type",
          "prefLabel": { "@id": "skos:prefLabel", "@container": "@language" }, "altLabel": { "@id": "skos:altLabel", "@container": "@language" },
          "definition": { "@id": "skos:definition", "@container": "@language" }, "note": { "@id": "skos:note", "@container": "@language" },
          "changeNote": { "@id": "skos:changeNote", "@container": "@language" }, "notation": "skos:notation",
          "related": { "@id": "skos:related", "@type": "@id" }, "inScheme": { "@id": "skos:inScheme", "@type": "@id" },
          "topConceptOf": { "@id": "skos:topConceptOf", "@type": "@id" }, "hasTopConcept": { "@id": "skos:hasTopConcept", "@type": "@id" },
          "title": { "@id": "dcterms:title", "@container": "@language" }, "creator": "dcterms:creator", "publisher": "dcterms:publisher",
          "issued": { "@id": "dcterms:issued", "@type": "xsd:date" }, "licence": { "@id": "dcterms:license", "@type": "@id" },
          "source": { "@id": "dcterms:source", "@type": "@id" }, "kind": "dcterms:type", "version": "owl:versionInfo",
          "created": { "@id": "dcterms:created", "@type": "xsd:date" }, "modified": { "@id": "dcterms:modified", "@type": "xsd:date" }
        }
        """;

    public static string Text(GlossaryExport export)
    {
        return Encoding.UTF8.GetString(
            JsonText.Document(json =>
            {
                json.WriteStartObject();
                json.WritePropertyName("@context");
                json.WriteRawValue(Context);
                json.WriteStartArray("@graph");
                WriteScheme(json, export);
                foreach (var term in export.Terms)
                {
                    WriteConcept(json, export, term);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );
    }

    private static void WriteScheme(Utf8JsonWriter json, GlossaryExport export)
    {
        var settings = export.Settings;
        json.WriteStartObject();
        json.WriteString("id", export.Scheme);
        json.WriteString("type", "skos:ConceptScheme");
        WriteByLanguage(json, "title", [new(settings.Language, settings.Title)]);
        WriteList(json, "creator", settings.CuratorNames);
        if (settings.Publisher.Length > 0)
        {
            json.WriteString("publisher", settings.Publisher);
        }

        json.WriteString("issued", GlossaryExport.Iso(settings.Date));
        json.WriteString("version", settings.Edition);
        if (settings.Licence is { Url.Length: > 0 } licence)
        {
            json.WriteString("licence", licence.Url);
        }

        WriteList(json, "hasTopConcept", export.Terms.Select(term => export.Of(term.Id)));
        json.WriteEndObject();
    }

    private static void WriteConcept(Utf8JsonWriter json, GlossaryExport export, TermEntry term)
    {
        var language = export.Settings.Language;
        json.WriteStartObject();
        json.WriteString("id", export.Of(term.Id));
        json.WriteString("type", "skos:Concept");
        json.WriteString("inScheme", export.Scheme);
        json.WriteString("topConceptOf", export.Scheme);
        json.WriteString("notation", term.Id);
        WriteByLanguage(json, "prefLabel", export.PreferredNames(term));
        WriteByLanguage(json, "altLabel", export.OtherNames(term));
        WriteByLanguage(json, "definition", [new(language, term.Page.Plain)]);
        WriteByLanguage(json, "note", term.Role.Length > 0 ? [new(language, term.Role)] : []);
        WriteByLanguage(json, "changeNote", term.ChangeNotes.Select(note => KeyValuePair.Create(language, note)));
        foreach (var (name, date) in GlossaryExport.Dates(term))
        {
            json.WriteString(name, date);
        }

        if (term.Kind.Length > 0)
        {
            json.WriteString("kind", term.Kind);
        }

        WriteList(json, "related", term.SeeAlso.Select(other => export.Of(other.Id)));
        WriteList(json, "source", term.Sources.Select(source => export.OfSource(source.Id)));
        json.WriteEndObject();
    }

    /// <summary>
    /// Writes <c>{"en": "oil", "tr": ["petrol", "yağ"]}</c>: a list where a language has several values.
    /// </summary>
    private static void WriteByLanguage(
        Utf8JsonWriter json,
        string name,
        IEnumerable<KeyValuePair<string, string>> values
    )
    {
        var groups = values.GroupBy(value => value.Key, value => value.Value, StringComparer.Ordinal).ToArray();
        if (groups.Length == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var group in groups)
        {
            if (group.ToArray() is [var only])
            {
                json.WriteString(group.Key, only);
            }
            else
            {
                WriteList(json, group.Key, group);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        var list = values.ToArray();
        if (list.Length == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in list)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
