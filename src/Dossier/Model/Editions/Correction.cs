using Dossier.Diagnostics;

namespace Dossier.Model.Editions;

/// <summary>What was wrong in a sealed edition, as <c>corrections.yml</c> says it.</summary>
/// <param name="Edition">The last edition that said it.</param>
/// <param name="Address">Where, below that edition's root, with the anchor of the block.</param>
/// <param name="Said">The words that were wrong, as they stand there.</param>
/// <param name="Right">What is right in their place.</param>
/// <param name="Why">How it came to be wrong, or how it was found, for readers.</param>
/// <param name="Date">The day on which it was corrected.</param>
/// <param name="EditionSpan">Where the version stands in the file.</param>
/// <param name="AddressSpan">Where the address stands.</param>
/// <param name="SaidSpan">Where the wrong words stand.</param>
/// <param name="DateSpan">Where the day stands.</param>
public sealed record Correction(
    EditionVersion Edition,
    string Address,
    string Said,
    string Right,
    string Why,
    DateOnly Date,
    TextSpan EditionSpan,
    TextSpan AddressSpan,
    TextSpan SaidSpan,
    TextSpan DateSpan
)
{
    /// <summary>Where the right words stand.</summary>
    public TextSpan RightSpan { get; init; }
}
