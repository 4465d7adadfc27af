using System.Collections.Immutable;
using Dossier.Model.Pages;

namespace Dossier.Compose.Entries.Articles;

/// <summary>A unit of the dossier's text that rests on passages of an article.</summary>
/// <param name="Page">The page.</param>
/// <param name="Anchor">The block.</param>
/// <param name="Passages">Ids of the passages in the article's record.</param>
/// <param name="Quotations">What it quotes of the article, as the article has it.</param>
/// <param name="Length">
/// How many characters of the block it is, from its first; null where marks stand within it.
/// </param>
public sealed record GroundedClaim(
    PageName Page,
    string Anchor,
    ImmutableArray<string> Passages,
    ImmutableArray<string> Quotations,
    int? Length
);
