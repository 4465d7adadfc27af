using Dossier.Model.Pages;

namespace Dossier.Compose.Backlinks;

/// <summary>A place that mentions a term.</summary>
/// <param name="TermId">The term.</param>
/// <param name="Page">The page.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Anchor">The block; null where it has no anchor.</param>
/// <param name="Sentence">The sentence as it is read, shortened where it is very long.</param>
public sealed record TermMention(string TermId, PageName Page, string Title, string? Anchor, string Sentence);
