using System.Globalization;
using System.Text.Json;
using Dossier.Compose;
using Dossier.Compose.Drawings;
using Dossier.Json;

namespace Dossier.Encode.DrawnData;

/// <summary>Data as JSON, with what one must know to use and to cite them.</summary>
internal static class SheetJson
{
    /// <summary>The JSON file of a sheet of data.</summary>
    public static ReadOnlyMemory<byte> Bytes(Document document, DataSheet sheet, SheetOrigin origin) =>
        JsonText.Document(json =>
        {
            var settings = document.Settings;
            json.WriteStartObject();
            json.WriteString("title", origin.Title);
            if (origin.Unit.Length > 0)
            {
                json.WriteString("unit", origin.Unit);
            }

            json.WriteString("address", (document.Settings.Url?.AbsoluteUri ?? "") + origin.Address);
            json.WriteString("dossier", settings.Title);
            json.WriteString("edition", settings.Edition);
            json.WriteString("date", settings.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("language", settings.Language);
            if (settings.Licence is { } licence)
            {
                json.WriteStartObject("licence");
                json.WriteString("id", licence.Id);
                json.WriteString("name", licence.Name);
                json.WriteString("url", licence.Url);
                json.WriteEndObject();
            }

            WriteSources(json, document, origin);
            WriteColumnsAndRows(json, sheet);
            json.WriteEndObject();
        });

    private static void WriteSources(Utf8JsonWriter json, Document document, SheetOrigin origin)
    {
        json.WriteStartArray("sources");
        var ids = origin.Passages.Select(passage => passage.Seed).Concat(origin.SourceIds);
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            if (document.DerivedFrom.Concat(document.Sources).FirstOrDefault(entry => entry.Id == id) is { } source)
            {
                json.WriteString("reference", source.Plain);
            }

            json.WriteStartArray("passages");
            foreach (var passage in origin.Passages.Where(passage => passage.Seed == id))
            {
                json.WriteStringValue(passage.Passage);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteColumnsAndRows(Utf8JsonWriter json, DataSheet sheet)
    {
        json.WriteStartArray("columns");
        foreach (var column in sheet.Columns)
        {
            json.WriteStringValue(column);
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in sheet.Rows)
        {
            json.WriteStartArray();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i].Length == 0)
                {
                    json.WriteNullValue();
                }
                else if (sheet.Numbers.Contains(i))
                {
                    json.WriteRawValue(row[i]);
                }
                else
                {
                    json.WriteStringValue(row[i]);
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
