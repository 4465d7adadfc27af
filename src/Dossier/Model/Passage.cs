namespace Dossier.Model;

/// <summary>A paragraph or footnote of an article.</summary>
/// <param name="Id">Such as <c>p14</c>, in reading order; <c>n3</c> for the third footnote.</param>
/// <param name="Section">The heading it stands under; empty before the first.</param>
/// <param name="Words">Its length in words; 0 when not recorded.</param>
public sealed record Passage(string Id, string Section, int Words);
