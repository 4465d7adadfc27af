using Dossier.Model.Editions;

namespace Dossier.Releases;

/// <summary>The edition that is to be sealed.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Date">Its date.</param>
/// <param name="Note">What is new for readers, in a sentence or two.</param>
public sealed record ReleaseRequest(EditionVersion Version, DateOnly Date, string Note)
{
    /// <summary>Whether a version is taken that says less than was changed.</summary>
    public bool Force { get; init; }
}
