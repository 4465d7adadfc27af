using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Json;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Bibliography.Csl;

/// <summary>
/// Writes sources as CSL-JSON, which Zotero, Pandoc and every citation processor read. Nothing of a source is left out.
/// </summary>
public static class CslJsonWriter
{
    /// <summary>A list of sources, in the order given.</summary>
    public static ReadOnlyMemory<byte> Bytes(IEnumerable<Source> sources) =>
        JsonText.Document(json =>
        {
            json.WriteStartArray();
            foreach (var source in sources)
            {
                Write(json, source);
            }

            json.WriteEndArray();
        });

    /// <summary>Writes one source.</summary>
    public static void Write(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("id", source.Id);
        json.WriteString("type", source.Type);
        json.WriteString("title", source.Title);
        WriteNames(json, "author", source.Authors);
        WriteNames(json, "editor", source.Editors);
        foreach (var (role, names) in source.Contributors)
        {
            WriteNames(json, role, names);
        }

        if (source.Issued is { } issued)
        {
            json.WritePropertyName("issued");
            WriteDate(json, issued);
        }

        foreach (var (variable, date) in source.Dates)
        {
            json.WritePropertyName(variable);
            WriteDate(json, date);
        }

        foreach (var (variable, value) in source.Fields)
        {
            json.WriteString(variable, value);
        }

        if (source.Custom.Count > 0)
        {
            json.WritePropertyName("custom");
            WriteTexts(json, source.Custom);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes names as a list of objects.</summary>
    public static void WriteNames(Utf8JsonWriter json, IEnumerable<PersonName> names)
    {
        json.WriteStartArray();
        foreach (var name in names)
        {
            json.WriteStartObject();
            WriteText(json, name.IsLiteral ? "literal" : "family", name.Family);
            WriteText(json, "given", name.Given);
            WriteText(json, "non-dropping-particle", name.Particle);
            WriteText(json, "dropping-particle", name.DroppingParticle);
            WriteText(json, "suffix", name.Suffix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a date as CSL's object.</summary>
    public static void WriteDate(Utf8JsonWriter json, PublicationDate date)
    {
        json.WriteStartObject();
        var parts = CslDate.Of(date);
        if (!parts.Rows.IsEmpty)
        {
            json.WriteStartArray("date-parts");
            foreach (var row in parts.Rows)
            {
                json.WriteStartArray();
                foreach (var part in row)
                {
                    json.WriteRawValue(part);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        if (parts.Season.Length > 0)
        {
            json.WritePropertyName("season");
            json.WriteRawValue(parts.Season);
        }

        if (parts.Circa.Length > 0)
        {
            json.WriteBoolean("circa", true);
        }

        WriteText(json, "edtf", parts.Edtf);
        WriteText(json, "literal", date.Literal);
        json.WriteEndObject();
    }

    /// <summary>Writes an object of texts.</summary>
    public static void WriteTexts(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, string>> values)
    {
        json.WriteStartObject();
        foreach (var (key, value) in values)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string role, ImmutableArray<PersonName> names)
    {
        if (!names.IsEmpty)
        {
            json.WritePropertyName(role);
            WriteNames(json, names);
        }
    }

    /// <summary>Writes a property, and nothing for an empty text.</summary>
    private static void WriteText(Utf8JsonWriter json, string key, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(key, value);
        }
    }
}
