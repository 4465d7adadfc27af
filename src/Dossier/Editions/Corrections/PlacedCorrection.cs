using Dossier.Model.Editions;

namespace Dossier.Editions.Corrections;

/// <summary>A correction, and where it holds.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="Id">Its anchor on the page of corrections; it stays while edition and address do, and no earlier one
/// of the same block is written in.</param>
/// <param name="Page">The page, below the edition's root.</param>
/// <param name="Anchor">The anchor of the block.</param>
/// <param name="Title">The page's title in that edition.</param>
/// <param name="Editions">The editions that say what was wrong there, the first one first.</param>
/// <param name="In">The first edition that does not say it any more; null where none is sealed yet.</param>
public sealed record PlacedCorrection(
    Correction Correction,
    string Id,
    string Page,
    string Anchor,
    string Title,
    System.Collections.Immutable.ImmutableArray<EditionVersion> Editions,
    EditionVersion? In
);
