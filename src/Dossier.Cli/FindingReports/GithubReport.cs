using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Languages.Letters;

namespace Dossier.Cli.FindingReports;

/// <summary>Findings as workflow commands of GitHub Actions.</summary>
internal static class GithubReport
{
    /// <summary>The commands, a line each.</summary>
    public static string Of(ImmutableArray<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var finding in diagnostics)
        {
            text.Append(finding.Severity == Severity.Error ? "::error " : "::warning ");
            if (finding.Path.Length > 0)
            {
                text.Append("file=").Append(EscapeProperty(Invisible.Printable(finding.Path))).Append(',');
            }

            if (finding.Line > 0)
            {
                text.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"line={finding.Line},col={finding.Column},endColumn={finding.EndColumn},"
                );
            }

            text.Append("title=").Append(finding.Code.Id).Append("::").Append(EscapeData(finding.Message));
            text.Append(finding.Hint is { } hint ? $"%0Ahint: {EscapeData(hint)}" : "").Append('\n');
        }

        return text.ToString();
    }

    private static string EscapeData(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeData(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
