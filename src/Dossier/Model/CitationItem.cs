using Dossier.Diagnostics;

namespace Dossier.Model;

/// <summary>One source in a citation.</summary>
/// <param name="Span">Where its id stands, without <c>@</c>.</param>
/// <param name="SourceId">The id.</param>
/// <param name="Prefix">What stands before it, such as ‘see’; may be empty.</param>
/// <param name="Suffix">What stands after it: a locator such as ‘p. 3’, or other words; may be empty.</param>
/// <param name="SuppressAuthor">Whether <c>-@id</c> was written.</param>
public sealed record CitationItem(SourceSpan Span, string SourceId, string Prefix, string Suffix, bool SuppressAuthor);
