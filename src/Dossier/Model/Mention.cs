namespace Dossier.Model;

/// <summary>A place that mentions a term.</summary>
/// <param name="TermId">The term.</param>
/// <param name="Anchor">The block; null where it has no anchor.</param>
/// <param name="Sentence">The sentence, as plain text, shortened where it is very long.</param>
public sealed record Mention(string TermId, string? Anchor, string Sentence);
