using Dossier.Model.Editions;

namespace Dossier.Editions.Changes;

/// <summary>How much two editions differ.</summary>
/// <param name="Level">What kind of change it is.</param>
/// <param name="Pages">Pages that differ, new and removed ones included.</param>
/// <param name="Inserted">Words inserted.</param>
/// <param name="Deleted">Words deleted.</param>
public sealed record ChangeSize(ChangeLevel Level, int Pages, int Inserted, int Deleted);
