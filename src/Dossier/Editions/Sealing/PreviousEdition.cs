using Dossier.Model.Editions;

namespace Dossier.Editions.Sealing;

/// <summary>The link of the chain: the edition before, as it was when the next one was sealed.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">Its <see cref="Manifest.Sha256"/>.</param>
public sealed record PreviousEdition(EditionVersion Version, string Sha256);
