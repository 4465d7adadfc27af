using System.Text.Json;
using Dossier.Check.Grounding;
using Dossier.Check.Grounding.Quotations;
using Dossier.Model;
using Dossier.Model.Grounding;

namespace Dossier.Cli.GroundingReports;

/// <summary>Coverage of the articles and the state of every quotation, for programs.</summary>
internal static class GroundingJson
{
    /// <summary>Writes the member <c>grounding</c>.</summary>
    public static void Write(Utf8JsonWriter json, Briefing briefing)
    {
        var report = GroundingReport.Of(briefing);
        json.WriteStartObject("grounding");
        json.WriteStartArray("records");
        foreach (var seed in briefing.Seeds)
        {
            json.WriteStartObject();
            json.WriteString("id", seed.Id);
            json.WriteNumber("passages", seed.Passages.Length);
            json.WriteNumber("used", report.Used(seed));
            json.WriteStartArray("coverage");
            foreach (var passage in seed.Passages)
            {
                var id = new PassageId(seed.Id, passage.Id);
                json.WriteStartObject();
                json.WriteString("id", passage.Id);
                json.WriteString("section", passage.Section);
                json.WriteNumber("words", passage.Words);
                json.WriteNumber("claims", report.Resting(id).Count());
                if (report.Reasons.TryGetValue(id, out var reason))
                {
                    json.WriteString("leftOut", reason);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("quotations");
        foreach (var finding in report.Quotations)
        {
            var (line, column) = finding.Place.File is { } file ? file.Locate(finding.Place.Start) : (0, 0);
            json.WriteStartObject();
            json.WriteString("path", finding.Place.File?.Path ?? "");
            json.WriteNumber("line", line);
            json.WriteNumber("column", column);
            json.WriteString("text", finding.Text);
            json.WriteString("state", StateName(finding.State));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("answers");
        foreach (var answer in report.Answers)
        {
            var (line, column) = answer.Span.File is { } file ? file.Locate(answer.Span.Start) : (0, 0);
            json.WriteStartObject();
            json.WriteString("path", answer.Span.File?.Path ?? "");
            json.WriteNumber("line", line);
            json.WriteNumber("column", column);
            json.WriteString("stands", answer.What);
            json.WriteString("reason", answer.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string StateName(QuotationState state) =>
        state switch
        {
            QuotationState.Exact => "exact",
            QuotationState.Folded => "folded",
            QuotationState.Ambiguous => "ambiguous",
            QuotationState.TooShort => "tooShort",
            _ => "missing",
        };
}
