using System.Collections.Immutable;
using Dossier.Editions.Redlines;

namespace Dossier.Editions.Changes;

/// <summary>What became of one of the things that a briefing is made of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its permanent id.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="State">What became of it.</param>
/// <param name="Before">As it was, in one line; empty when it is new.</param>
/// <param name="After">As it is, in one line; empty when it is gone.</param>
/// <param name="Words">Both, word by word.</param>
/// <param name="Address">Where it stands, below the root of the edition that has it.</param>
public sealed record ItemChange(
    ItemKind Kind,
    string Id,
    string Title,
    ChangeState State,
    string Before,
    string After,
    ImmutableArray<WordRun> Words,
    string Address
)
{
    /// <summary>
    /// The id that it had before, where it has another now: its state is <see cref="ChangeState.Moved"/>.
    /// </summary>
    public string? WasId { get; init; }
}
