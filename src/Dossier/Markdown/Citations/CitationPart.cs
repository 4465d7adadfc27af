namespace Dossier.Markdown.Citations;

/// <summary>One source of a citation.</summary>
/// <param name="Start">Offset of the key in the page's text.</param>
/// <param name="Key">The key.</param>
/// <param name="Prefix">Text before it, trimmed.</param>
/// <param name="Suffix">Text after it, without the comma, trimmed.</param>
/// <param name="SuppressAuthor">Whether a hyphen stood before <c>@</c>.</param>
internal sealed record CitationPart(int Start, string Key, string Prefix, string Suffix, bool SuppressAuthor);
