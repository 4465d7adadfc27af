using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dossier.Cli.GroundingReports;
using Dossier.Diagnostics;
using Dossier.Json;
using Dossier.Model;

namespace Dossier.Cli.FindingReports;

/// <summary>Findings and figures of a build for programs.</summary>
internal static class JsonReport
{
    /// <summary>The findings and figures as JSON.</summary>
    /// <param name="diagnostics">The findings.</param>
    /// <param name="figures">What the run comes to.</param>
    /// <param name="briefing">The dossier, whose grounding is added where it has records.</param>
    /// <param name="more">Writes further members.</param>
    public static string Of(
        ImmutableArray<Diagnostic> diagnostics,
        IReadOnlyList<(string Name, long Value)> figures,
        Briefing? briefing = null,
        Action<Utf8JsonWriter>? more = null
    )
    {
        return Encoding.UTF8.GetString(
            JsonText.Document(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("errors", diagnostics.Count(finding => finding.Severity == Severity.Error));
                json.WriteNumber("warnings", diagnostics.Count(finding => finding.Severity == Severity.Warning));
                json.WriteStartObject("figures");
                foreach (var (name, value) in figures)
                {
                    json.WriteNumber(name, value);
                }

                json.WriteEndObject();
                json.WriteStartArray("diagnostics");
                foreach (var finding in diagnostics)
                {
                    json.WriteStartObject();
                    json.WriteString("code", finding.Code.Id);
                    json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
                    json.WriteString("message", finding.Message);
                    json.WriteString("path", finding.Path);
                    json.WriteNumber("line", finding.Line);
                    json.WriteNumber("column", finding.Column);
                    json.WriteNumber("endColumn", finding.EndColumn);
                    if (finding.Hint is { } hint)
                    {
                        json.WriteString("hint", hint);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
                if (briefing is { Seeds.IsEmpty: false })
                {
                    GroundingJson.Write(json, briefing);
                }

                more?.Invoke(json);
                json.WriteEndObject();
            })
        );
    }
}
