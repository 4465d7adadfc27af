using System.Text;
using System.Text.Json;
using Dossier.Compose.Entries.Glossary;
using Dossier.Json;

namespace Dossier.Encode.GlossaryData;

/// <summary>The glossary as plain JSON, as <see cref="GlossarySchema"/> describes it.</summary>
internal static class GlossaryJson
{
    public static string Text(GlossaryExport export)
    {
        var settings = export.Settings;
        return Encoding.UTF8.GetString(
            JsonText.Document(json =>
            {
                json.WriteStartObject();
                json.WriteString("$schema", "glossary.schema.json");
                json.WriteString("dossier", settings.Id);
                json.WriteString("title", settings.Title);
                json.WriteString("language", settings.Language);
                json.WriteString("edition", settings.Edition);
                json.WriteString("date", GlossaryExport.Iso(settings.Date));
                json.WriteString("address", export.Scheme);
                if (settings.Licence is { Url.Length: > 0 } licence)
                {
                    json.WriteString("licence", licence.Url);
                }

                json.WriteStartArray("terms");
                foreach (var term in export.Terms)
                {
                    WriteTerm(json, export, term);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );
    }

    private static void WriteTerm(Utf8JsonWriter json, GlossaryExport export, TermEntry term)
    {
        json.WriteStartObject();
        json.WriteString("id", term.Id);
        json.WriteString("address", export.Of(term.Id));
        json.WriteString("term", term.Name);
        json.WriteString("language", export.Language(term));
        json.WriteString("kind", term.Kind);
        json.WriteString("role", term.Role);
        WriteList(json, "aliases", term.Aliases);
        json.WriteStartObject("labels");
        foreach (var (tag, label, _) in term.Labels.DistinctBy(label => label.Tag, StringComparer.Ordinal))
        {
            json.WriteString(tag, label);
        }

        json.WriteEndObject();
        json.WriteString("definition", term.Page.Plain);
        WriteList(json, "seeAlso", term.SeeAlso.Select(other => other.Id));
        WriteList(json, "sources", term.Sources.Select(source => source.Id));
        json.WriteStartArray("changes");
        foreach (var change in term.History)
        {
            json.WriteStartObject();
            json.WriteString("edition", change.Edition.ToString());
            json.WriteString("date", GlossaryExport.Iso(change.Date));
            json.WriteString("state", GlossaryExport.StateName(change.State));
            if (change.Before.Length > 0)
            {
                json.WriteString("before", change.Before);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
