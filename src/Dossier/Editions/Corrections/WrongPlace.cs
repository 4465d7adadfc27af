using Dossier.Model.Editions;

namespace Dossier.Editions.Corrections;

/// <summary>Where an edition says what was wrong.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Place">The block there.</param>
public sealed record WrongPlace(EditionVersion Edition, BlockPlace Place);
