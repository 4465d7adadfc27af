using System.Text;
using Dossier.Cli.FindingReports;
using Dossier.Cli.Verbs.Building;
using Dossier.Diagnostics;
using Markup = Dossier.Theming.Html;

namespace Dossier.Cli.Preview;

/// <summary>The page that stands in for every other while the dossier has errors.</summary>
internal static class ErrorPage
{
    /// <summary>Nothing but the preview's own script and stylesheet.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'";

    /// <summary>The page: the report that the command prints, one frame for each finding.</summary>
    public static byte[] Html(Shown preview)
    {
        var errors = preview.Findings.Count(finding => finding.Severity == Severity.Error);
        var title = preview.IsLate ? "Still building" : BuildRun.Plural(errors, "error");
        var page = new StringBuilder(
            "<!DOCTYPE html>\n<html lang=\"en\" data-dossier-errors>\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        )
            .Append("<title>")
            .Append(title)
            .Append(" – dossier serve</title>\n")
            .Append(PreviewParts.StyleTag)
            .Append(PreviewParts.ScriptTag(preview.Version))
            .Append("</head>\n<body>\n<main>\n<h1>")
            .Append(title)
            .Append("</h1>\n<p>")
            .Append(
                preview.IsLate
                    ? "The build takes longer than usual. The page comes back by itself when it has ended; "
                        + "what you save meanwhile is built in its place."
                    : "The page comes back by itself as soon as the dossier has no errors."
            )
            .Append("</p>\n");
        // Errors first: warnings do not keep the page away.
        foreach (
            var finding in (preview.IsLate ? [] : preview.Findings).OrderBy(finding =>
                finding.Severity == Severity.Warning
            )
        )
        {
            page.Append("<pre class=\"").Append(finding.Severity == Severity.Error ? "error" : "warning").Append("\">");
            Markup.AppendEscaped(page, TextReport.Of([finding], colour: false));
            page.Append("</pre>\n");
        }

        return Encoding.UTF8.GetBytes(page.Append("</main>\n</body>\n</html>\n").ToString());
    }
}
