using System.Collections.Immutable;

namespace Dossier.Encode;

/// <summary>
/// What other programs will add to the site after it is rendered; pages offer only what will be there.
/// </summary>
/// <param name="Pdf">The path of the printed briefing; null when there will be none.</param>
/// <param name="HasCard">Whether there will be a picture for networks to show.</param>
/// <param name="HasSearch">Whether the site's root will have a search index, of its latest edition.</param>
public sealed record SiteParts(string? Pdf, bool HasCard, bool HasSearch)
{
    /// <summary>What readers can take away, in the order in which it is offered.</summary>
    public ImmutableArray<SiteDownload> Downloads { get; init; } = [];
}
