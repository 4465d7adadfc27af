namespace Dossier.Diagnostics;

/// <summary>A rule that a dossier can break.</summary>
/// <param name="Id"><c>DOS</c> and three digits; permanent.</param>
/// <param name="Default">The severity unless <c>--strict</c>.</param>
/// <param name="Title">The rule in a few words.</param>
public sealed record DiagnosticCode(string Id, Severity Default, string Title);
