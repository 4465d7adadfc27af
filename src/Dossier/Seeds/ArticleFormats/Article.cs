using System.Collections.Immutable;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>An article read from its file.</summary>
/// <param name="Passages">Paragraphs in reading order, then footnotes in the order of their numbers.</param>
/// <param name="Report">What was joined and dropped, one line each, for a person to check.</param>
public sealed record Article(ImmutableArray<ArticlePassage> Passages, ImmutableArray<string> Report);
