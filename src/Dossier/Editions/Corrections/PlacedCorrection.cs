using System.Collections.Immutable;
using Dossier.Model.Editions;

namespace Dossier.Editions.Corrections;

/// <summary>A correction, and where it holds.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="Id">Its anchor on the page of corrections; it stays while edition and address do, and no one of an
/// earlier day of the same block is written in.</param>
/// <param name="Title">The page's title in the last edition that says what was wrong.</param>
/// <param name="Places">Where editions say what was wrong, the first edition first: one place at least.</param>
/// <param name="Latest">Where the block stands in the latest edition; its last place where it has none there.</param>
/// <param name="In">The first edition that does not say it any more; null where none is sealed yet.</param>
public sealed record PlacedCorrection(
    Correction Correction,
    string Id,
    string Title,
    ImmutableArray<WrongPlace> Places,
    BlockPlace Latest,
    EditionVersion? In
);
