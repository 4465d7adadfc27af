using Dossier.Model.Editions;

namespace Dossier.Editions.Changes;

/// <summary>Why a change is as great as it is.</summary>
/// <param name="Level">How great it is.</param>
/// <param name="Kind">What changed.</param>
/// <param name="State">How.</param>
/// <param name="Count">How many of them.</param>
public sealed record ChangeReason(ChangeLevel Level, ItemKind Kind, ChangeState State, int Count);
