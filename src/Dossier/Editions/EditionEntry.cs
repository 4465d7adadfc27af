using Dossier.Editions.Changes;
using Dossier.Model.Editions;

namespace Dossier.Editions;

/// <summary>A line in the list of editions.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Date">Its date.</param>
/// <param name="Note">What is new.</param>
/// <param name="Sha256">The hash of the whole of it.</param>
/// <param name="Size">How much it changed; null for the first edition.</param>
public sealed record EditionEntry(EditionVersion Version, DateOnly Date, string Note, string Sha256, ChangeSize? Size)
{
    /// <summary>Where it stands, below the site's root.</summary>
    public string Path { get; } = FolderOf(Version);

    /// <summary>Where an edition stands, below the site's root.</summary>
    public static string FolderOf(EditionVersion version) => $"editions/{version}/";
}
