namespace Dossier.Cli.FindingReports;

/// <summary>How findings are reported.</summary>
internal enum ReportFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code-scanning services and editors.</summary>
    Sarif,

    /// <summary>Workflow commands of GitHub Actions.</summary>
    Github,
}
