using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dossier.Model;

namespace Dossier.Bibliography.Csl;

/// <summary>
/// A single CSL variable as a line of JSON: how BibTeX and RIS carry names and dates for which they have no form of their own.
/// </summary>
internal static class CslValue
{
    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IEnumerable<PersonName> names) => Line(json => CslJsonWriter.Names(json, names));

    public static string Of(PublicationDate date) => Line(json => CslJsonWriter.Date(json, date));

    public static string Of(IEnumerable<KeyValuePair<string, string>> texts) => Line(json => CslJsonWriter.Texts(json, texts));

    /// <summary>Reads an object of texts; none where the line is none.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Texts(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return [.. json.RootElement.EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name, pair.Value.ToString()))];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Style))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
