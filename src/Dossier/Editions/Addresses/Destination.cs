using Dossier.Model.Editions;

namespace Dossier.Editions.Addresses;

/// <summary>What an address of an earlier edition leads to.</summary>
/// <param name="Address">The address; that of the tombstone where there is one.</param>
/// <param name="Tombstone">The entry that says why its content is gone; null when it is not.</param>
public sealed record Destination(string Address, Redirect? Tombstone);
