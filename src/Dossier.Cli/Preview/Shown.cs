using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Input;

namespace Dossier.Cli.Preview;

/// <summary>What the preview shows from one build to the next.</summary>
/// <param name="Version">Another one with every build that changed anything, and with every run of the program.</param>
/// <param name="Site">The last site without errors; null when there was none yet.</param>
/// <param name="Headers">What the site's <c>_headers</c> file wants sent with each answer.</param>
/// <param name="Home">The path below which the published site will stand, begun and ended by a slash.</param>
/// <param name="Findings">What is wrong; shown in place of every page if any of it is an error.</param>
internal sealed record Shown(
    string Version,
    OutputTree? Site,
    SiteHeaders Headers,
    string Home,
    ImmutableArray<Diagnostic> Findings
)
{
    /// <summary>Before the first build.</summary>
    public static readonly Shown None = new("", null, SiteHeaders.None, "/", []);

    /// <summary>What the site was built from.</summary>
    public InputSet? Inputs { get; init; }

    /// <summary>Whether a build has been at it for so long that it is said in place of every page.</summary>
    public bool IsLate { get; init; }

    /// <summary>Whether pages are shown, and not what is wrong with them.</summary>
    public bool IsSound => Site is not null && !IsLate && Findings.All(finding => finding.Severity != Severity.Error);
}
