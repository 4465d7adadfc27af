namespace Dossier.Compose.Entries.Editions;

/// <summary>A page that moved.</summary>
/// <param name="From">The address that an edition published, below the site's root.</param>
/// <param name="To">The address of its content now.</param>
public sealed record MovedAddress(string From, string To);
