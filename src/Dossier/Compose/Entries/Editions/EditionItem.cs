using Dossier.Editions;

namespace Dossier.Compose.Entries.Editions;

/// <summary>An edition in the list of all.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Title">How it is called.</param>
/// <param name="Date">Its date, in words.</param>
/// <param name="Note">What is new.</param>
/// <param name="Size">How much it changed, in words; null for the first.</param>
/// <param name="IsLatest">Whether it is the latest.</param>
public sealed record EditionItem(
    EditionEntry Edition,
    string Title,
    string Date,
    string Note,
    string? Size,
    bool IsLatest
);
