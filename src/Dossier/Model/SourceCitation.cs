namespace Dossier.Model;

/// <summary>A place that cites a source.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Anchor">The block; null where it has no anchor.</param>
/// <param name="Note">The note, counted from 0 on its page; -1 for a source named in the front matter of a
/// term.</param>
/// <param name="Sentence">The sentence, as plain text, shortened where it is very long.</param>
public sealed record SourceCitation(string SourceId, string? Anchor, int Note, string Sentence);
