using System.Globalization;
using System.Text.Json;
using Dossier.Check;
using Dossier.Check.Grounding;
using Dossier.Diagnostics;
using Dossier.Json;
using Dossier.Model;
using Dossier.Render.Html;
using Dossier.Theming;

namespace Dossier.Render.GroundingData;

/// <summary>
/// What rests on what, for programs: W3C Web Annotations from each claim to its passages and quotations, and PROV-O for
/// the whole, in
/// <c>seeds/&lt;id&gt;/grounding.jsonld</c>. A file and no script within the page, so that the page's security policy
/// stays strict.
/// </summary>
internal static class GroundingData
{
    /// <summary>A file for each record.</summary>
    public static IEnumerable<PlannedFile> Plan(
        CheckedBriefing checkedBriefing,
        Theme theme,
        SiteParts parts,
        DiagnosticBag bag
    )
    {
        var briefing = checkedBriefing.Briefing;
        var seeds = briefing.Settings.DerivedFrom.Where(seed => briefing.SeedById.ContainsKey(seed.Name)).ToArray();
        if (seeds.Length == 0)
        {
            yield break;
        }

        var report = checkedBriefing.Grounding;
        foreach (var seed in seeds)
        {
            yield return new(PagePaths.SeedData(seed.Name), () => Json(briefing, briefing.SeedById[seed.Name], report));
        }
    }

    private static ReadOnlyMemory<byte> Json(Briefing briefing, SeedRecord seed, GroundingReport report)
    {
        var root = briefing.Settings.Url?.AbsoluteUri ?? "../../";
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
            json.WriteString("id", root + PagePaths.SeedData(seed.Id));
            json.WriteString("type", "AnnotationPage");
            Provenance(json, briefing, seed, root);
            json.WriteStartArray("items");
            var number = 0;
            foreach (
                var claim in report.Claims.Where(claim =>
                    claim.Anchor is not null && !claim.IsHeading && claim.From.Any(id => id.Seed == seed.Id)
                )
            )
            {
                Annotation(json, claim, seed, report, root, ++number);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Provenance(Utf8JsonWriter json, Briefing briefing, SeedRecord seed, string root)
    {
        json.WriteStartObject("prov:wasDerivedFrom");
        json.WriteString("id", Article(briefing, seed, root));
        json.WriteString("type", "prov:Entity");
        if (seed.Sha256.Length > 0)
        {
            json.WriteString("spdx:checksumValue", seed.Sha256);
        }

        json.WriteEndObject();
        json.WriteStartArray("prov:wasAttributedTo");
        foreach (var curator in briefing.Settings.Curators)
        {
            json.WriteStartObject();
            json.WriteString("type", "prov:Agent");
            json.WriteString("http://www.w3.org/2000/01/rdf-schema#label", curator);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString(
            "prov:generatedAtTime",
            briefing.Settings.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
    }

    private static void Annotation(
        Utf8JsonWriter json,
        Claim claim,
        SeedRecord seed,
        GroundingReport report,
        string root,
        int number
    )
    {
        json.WriteStartObject();
        json.WriteString(
            "id",
            string.Create(CultureInfo.InvariantCulture, $"{root}{PagePaths.SeedData(seed.Id)}#a{number}")
        );
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "linking");
        json.WriteStartArray("body");
        foreach (var id in claim.From.Where(id => id.Seed == seed.Id))
        {
            json.WriteStringValue($"{root}{PagePaths.Seed(seed.Id)}#{id.Passage}");
        }

        foreach (
            var quotation in report
                .QuotationsOf(claim)
                .Where(finding => finding.State is QuotationState.Exact or QuotationState.Folded)
        )
        {
            json.WriteStartObject();
            json.WriteString("source", $"{root}{PagePaths.Source(seed.Id)}");
            json.WriteStartObject("selector");
            json.WriteString("type", "TextQuoteSelector");
            json.WriteString("exact", quotation.Text);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("target");
        json.WriteString("source", root + PagePaths.Of(claim.Page));
        json.WriteStartObject("selector");
        json.WriteString("type", "FragmentSelector");
        json.WriteString("value", claim.Anchor);
        if (claim.IsShownWhole)
        {
            // Behind the text stand note marks and the marks of the site; where they stand within it, the fragment says
            // enough.
            json.WriteStartObject("refinedBy");
            json.WriteString("type", "TextPositionSelector");
            json.WriteNumber("start", 0);
            json.WriteNumber("end", claim.Text.EnumerateRunes().Count());
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Article(Briefing briefing, SeedRecord seed, string root) =>
        briefing.SourceById.TryGetValue(seed.Id, out var source) && source["URL"] is { Length: > 0 } url
            ? url
            : root + PagePaths.Source(seed.Id);
}
