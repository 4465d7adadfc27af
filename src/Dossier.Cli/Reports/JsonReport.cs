using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Cli.Reports;

/// <summary>Findings and figures of a build for programs.</summary>
internal static class JsonReport
{
    /// <summary>How JSON is written here: indented, letters of every script as they are, lines ended by <c>\n</c>.</summary>
    public static readonly JsonWriterOptions Style = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The report.</summary>
    public static string Of(ImmutableArray<Diagnostic> diagnostics, IReadOnlyList<(string Name, long Value)> figures, Briefing? briefing = null)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Style))
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

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
