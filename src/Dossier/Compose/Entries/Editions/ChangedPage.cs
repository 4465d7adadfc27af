using System.Collections.Immutable;
using Dossier.Model.Pages;

namespace Dossier.Compose.Entries.Editions;

/// <summary>A page whose text changed.</summary>
/// <param name="Page">What names it.</param>
/// <param name="Title">How it is called.</param>
/// <param name="State">What became of it.</param>
/// <param name="StateLabel">What became of it, for people.</param>
/// <param name="IsGone">Whether it is gone.</param>
/// <param name="Same">How many of its pieces did not change.</param>
/// <param name="Units">The others, in reading order.</param>
public sealed record ChangedPage(
    PageName Page,
    string Title,
    string State,
    string StateLabel,
    bool IsGone,
    int Same,
    ImmutableArray<ChangedUnit> Units
);
