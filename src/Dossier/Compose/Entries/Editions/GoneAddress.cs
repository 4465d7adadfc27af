using Dossier.Editions;

namespace Dossier.Compose.Entries.Editions;

/// <summary>A page that is gone.</summary>
/// <param name="From">The address that an edition published, below the site's root.</param>
/// <param name="Reason">Why.</param>
/// <param name="Last">The edition that had it last; null when that is unknown.</param>
public sealed record GoneAddress(string From, string Reason, EditionEntry? Last);
