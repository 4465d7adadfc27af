using System.Text;
using System.Text.Json;
using Dossier.Json;
using Dossier.Model;

namespace Dossier.Render.GlossaryData;

/// <summary>The glossary as plain JSON, as <see cref="GlossarySchema"/> describes it.</summary>
internal static class GlossaryJson
{
    public static string Text(GlossaryExport export)
    {
        var settings = export.Briefing.Settings;
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
                foreach (var term in export.Briefing.Terms)
                {
                    Write(json, export, term);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );
    }

    private static void Write(Utf8JsonWriter json, GlossaryExport export, Term term)
    {
        json.WriteStartObject();
        json.WriteString("id", term.Id);
        json.WriteString("address", export.Of(term.Id));
        json.WriteString("term", term.Name);
        json.WriteString("language", export.Language(term));
        json.WriteString("kind", term.Kind);
        json.WriteString("role", term.Role);
        List(json, "aliases", term.Aliases);
        json.WriteStartObject("labels");
        foreach (var (tag, label) in term.Labels.DistinctBy(label => label.Key, StringComparer.Ordinal))
        {
            json.WriteString(tag, label);
        }

        json.WriteEndObject();
        json.WriteString("definition", GlossaryExport.Definition(term));
        List(json, "seeAlso", term.SeeAlso);
        List(json, "sources", term.Sources);
        json.WriteStartArray("changes");
        foreach (var change in export.Place.History(term.Id))
        {
            json.WriteStartObject();
            json.WriteString("edition", change.Edition.ToString());
            json.WriteString("date", GlossaryExport.Iso(change.Date));
            json.WriteString("state", GlossaryExport.Key(change.State));
            if (change.Before.Length > 0)
            {
                json.WriteString("before", change.Before);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
