using Dossier.Editions.Sealing;
using Dossier.Input.Folders;

namespace Dossier.Editions;

/// <summary>A sealed edition whose bytes have been verified.</summary>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="Path">Its folder, for people.</param>
/// <param name="Files">Its sources as they were.</param>
public sealed record Edition(Manifest Manifest, string Path, DossierFiles Files);
