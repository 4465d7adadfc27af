using System.Globalization;
using System.Text.Json;
using Dossier.Compose;
using Dossier.Compose.Entries.Articles;
using Dossier.Diagnostics;
using Dossier.Json;
using Dossier.Model;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.GroundingData;

/// <summary>
/// What rests on what, for programs: W3C Web Annotations from each claim to its passages and quotations, and PROV-O for
/// the whole, in <c>seeds/&lt;id&gt;/grounding.jsonld</c>. A file and no script within the page, so that the page's
/// security policy stays strict.
/// </summary>
internal static class GroundingDataFiles
{
    /// <summary>A file for each record.</summary>
    public static IEnumerable<PlannedFile> Plan(Document document, Theme theme, SiteParts parts, DiagnosticBag bag) =>
        document.Records.Select(record => new PlannedFile(
            PagePaths.SeedData(record.Id),
            () => GroundingJson(document, record)
        ));

    private static ReadOnlyMemory<byte> GroundingJson(Document document, RecordEntry record)
    {
        var root = document.Settings.Url?.AbsoluteUri ?? "../../";
        return JsonText.Document(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("@context");
            json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
            json.WriteStartObject();
            json.WriteString("prov", "http://www.w3.org/ns/prov#");
            json.WriteString("spdx", "http://spdx.org/rdf/terms#");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("id", root + PagePaths.SeedData(record.Id));
            json.WriteString("type", "AnnotationPage");
            WriteProvenance(json, document.Settings, record, root);
            json.WriteStartArray("items");
            var number = 0;
            foreach (var claim in record.Claims)
            {
                WriteAnnotation(json, claim, record, root, ++number);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteProvenance(Utf8JsonWriter json, Settings settings, RecordEntry record, string root)
    {
        json.WriteStartObject("prov:wasDerivedFrom");
        json.WriteString("id", record.Source.Url is { Length: > 0 } url ? url : root + PagePaths.Source(record.Id));
        json.WriteString("type", "prov:Entity");
        if (record.Sha256.Length > 0)
        {
            json.WriteString("spdx:checksumValue", record.Sha256);
        }

        json.WriteEndObject();
        json.WriteStartArray("prov:wasAttributedTo");
        foreach (var curator in settings.CuratorNames)
        {
            json.WriteStartObject();
            json.WriteString("type", "prov:Agent");
            json.WriteString("http://www.w3.org/2000/01/rdf-schema#label", curator);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("prov:generatedAtTime", settings.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void WriteAnnotation(
        Utf8JsonWriter json,
        GroundedClaim claim,
        RecordEntry record,
        string root,
        int number
    )
    {
        json.WriteStartObject();
        json.WriteString(
            "id",
            string.Create(CultureInfo.InvariantCulture, $"{root}{PagePaths.SeedData(record.Id)}#a{number}")
        );
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "linking");
        json.WriteStartArray("body");
        foreach (var passage in claim.Passages)
        {
            json.WriteStringValue($"{root}{PagePaths.Seed(record.Id)}#{passage}");
        }

        foreach (var quotation in claim.Quotations)
        {
            json.WriteStartObject();
            json.WriteString("source", $"{root}{PagePaths.Source(record.Id)}");
            json.WriteStartObject("selector");
            json.WriteString("type", "TextQuoteSelector");
            json.WriteString("exact", quotation);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("target");
        json.WriteString("source", root + PagePaths.Of(claim.Page));
        json.WriteStartObject("selector");
        json.WriteString("type", "FragmentSelector");
        json.WriteString("value", claim.Anchor);
        if (claim.Length is { } length)
        {
            // After the text stand note marks and the marks of the site; where they stand within it, the fragment says
            // enough.
            json.WriteStartObject("refinedBy");
            json.WriteString("type", "TextPositionSelector");
            json.WriteNumber("start", 0);
            json.WriteNumber("end", length);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
