namespace Dossier.Diagnostics;

/// <summary>A link that is not read as one.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Scheme">What kind of thing it names: term, section or source.</param>
/// <param name="Name">What it names it by.</param>
public readonly record struct UnreadLink(TextSpan Place, string Scheme, string Name);
