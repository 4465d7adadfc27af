namespace Dossier.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>The dossier cannot be published.</summary>
    Error,

    /// <summary>The dossier can be published, and an editor should look; an error under <c>--strict</c>.</summary>
    Warning,
}
