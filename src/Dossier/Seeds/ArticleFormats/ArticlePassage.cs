using System.Collections.Immutable;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>A paragraph or footnote of an article, with its wording: never written to a record.</summary>
/// <param name="Id">Such as <c>p14</c> or <c>n3</c>.</param>
/// <param name="Section">The heading it stands under; empty before the first.</param>
/// <param name="Text">Its text, joined, without marks of footnotes.</param>
/// <param name="Notes">Footnotes that it refers to.</param>
/// <param name="Line">Its first line in the file, from 1.</param>
public sealed record ArticlePassage(string Id, string Section, string Text, ImmutableArray<string> Notes, int Line)
{
    /// <summary>
    /// Its text with the soft hyphens, zero-width characters and ligatures that its file has, as the first records took
    /// it.
    /// </summary>
    public string AsTypeset { get; init; } = Text;
}
