using System.Text.Json;
using Dossier.Compose.Entries.Glossary;
using Dossier.Json;

namespace Dossier.Encode.GlossaryData;

/// <summary>
/// schema.org's <c>DefinedTermSet</c> and <c>DefinedTerm</c> for the head of glossary pages. It is data, which no
/// browser runs, so that the page's security policy stays as it is; its characters are escaped so that no text can end
/// the element.
/// </summary>
internal static class DefinedTerms
{
    /// <summary>The whole glossary, as a set of its terms.</summary>
    public static string Set(GlossaryExport export) =>
        JsonOf(json =>
        {
            WriteHead(json, export, "DefinedTermSet", export.Scheme, export.Settings.Title);
            json.WriteStartArray("hasDefinedTerm");
            foreach (var term in export.Terms)
            {
                json.WriteStartObject();
                json.WriteString("@type", "DefinedTerm");
                json.WriteString("@id", export.Of(term.Id));
                json.WriteString("name", term.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    /// <summary>One term.</summary>
    public static string Term(GlossaryExport export, TermEntry term) =>
        JsonOf(json =>
        {
            WriteHead(json, export, "DefinedTerm", export.Of(term.Id), term.Name);
            json.WriteString("termCode", term.Id);
            json.WriteString("url", export.Of(term.Id));
            json.WriteString("description", term.Page.Plain);
            var others = term
                .Aliases.Concat(term.Labels.Select(label => label.Value))
                .Where(name => name != term.Name)
                .Distinct(StringComparer.Ordinal)
                .ToArray();
            if (others.Length > 0)
            {
                json.WriteStartArray("alternateName");
                foreach (var name in others)
                {
                    json.WriteStringValue(name);
                }

                json.WriteEndArray();
            }

            json.WriteStartObject("inDefinedTermSet");
            json.WriteString("@type", "DefinedTermSet");
            json.WriteString("@id", export.Scheme);
            json.WriteString("name", export.Settings.Title);
            json.WriteEndObject();
        });

    /// <summary>The element that holds the data.</summary>
    public static string Element(string json) => $"<script type=\"application/ld+json\">{json}</script>\n";

    private static void WriteHead(Utf8JsonWriter json, GlossaryExport export, string type, string id, string name)
    {
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", type);
        json.WriteString("@id", id);
        json.WriteString("name", name);
        json.WriteString("inLanguage", export.Settings.Language);
    }

    private static string JsonOf(Action<Utf8JsonWriter> write) =>
        JsonText.ForHtml(json =>
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        });
}
