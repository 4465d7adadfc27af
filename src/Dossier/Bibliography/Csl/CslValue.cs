using System.Text.Json;
using Dossier.Json;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Bibliography.Csl;

/// <summary>
/// A single CSL variable as a line of JSON: how BibTeX and RIS carry names and dates for which they have no form of
/// their own.
/// </summary>
internal static class CslValue
{
    public static string Of(IEnumerable<PersonName> names) =>
        JsonText.Line(json => CslJsonWriter.WriteNames(json, names));

    public static string Of(PublicationDate date) => JsonText.Line(json => CslJsonWriter.WriteDate(json, date));

    public static string Of(IEnumerable<KeyValuePair<string, string>> texts) =>
        JsonText.Line(json => CslJsonWriter.WriteTexts(json, texts));

    /// <summary>Reads an object of texts; none where the line is none.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Texts(string line)
    {
        try
        {
            using var json = JsonText.Read(line);
            return
            [
                .. json
                    .RootElement.EnumerateObject()
                    .Select(pair => KeyValuePair.Create(pair.Name, pair.Value.ToString())),
            ];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return [];
        }
    }
}
