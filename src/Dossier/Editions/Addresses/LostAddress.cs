using Dossier.Model.Editions;

namespace Dossier.Editions.Addresses;

/// <summary>An address that an edition published and that leads nowhere in the text to be released.</summary>
/// <param name="Address">The address, below the site's root.</param>
/// <param name="Edition">The last edition that had it.</param>
/// <param name="Proposal">Where its content seems to stand now; null when nothing like it is found.</param>
public sealed record LostAddress(string Address, EditionVersion Edition, string? Proposal)
{
    /// <summary>The entry of <c>redirects.yml</c> that would mend it.</summary>
    public string Entry =>
        $"  - from: \"/{Address}\"\n    {(Proposal is { } to ? $"to: \"/{to}\"" : "gone: \"…\"")}\n"
        + $"    edition: {Edition}\n";
}
