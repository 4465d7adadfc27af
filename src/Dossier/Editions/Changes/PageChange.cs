using System.Collections.Immutable;
using Dossier.Editions.Redlines;
using Dossier.Model.Pages;

namespace Dossier.Editions.Changes;

/// <summary>What became of a page of curated text.</summary>
/// <param name="Page">The page as it is; as it was, when it is gone.</param>
/// <param name="Before">The page as it was, perhaps under another id; null when it is new.</param>
/// <param name="State">What became of it.</param>
/// <param name="Units">Its text in reading order; what is gone stands where it stood.</param>
public sealed record PageChange(Page Page, Page? Before, ChangeState State, ImmutableArray<UnitChange> Units);
