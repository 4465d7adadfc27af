using System.Collections.Immutable;
using Dossier.Editions.Changes;
using Dossier.Editions.Redlines;

namespace Dossier.Compose.Entries.Editions;

/// <summary>What an edition did to a glossary entry.</summary>
/// <param name="Edition">How the edition is called.</param>
/// <param name="EditionPath">Its folder, below the site's root.</param>
/// <param name="Date">Its date.</param>
/// <param name="DateText">Its date, in words.</param>
/// <param name="State">What became of the entry.</param>
/// <param name="StateLabel">What became of it, for people.</param>
/// <param name="Words">How it read before and since, word by word; empty where it is new.</param>
public sealed record EntryChange(
    string Edition,
    string EditionPath,
    DateOnly Date,
    string DateText,
    ChangeState State,
    string StateLabel,
    ImmutableArray<WordRun> Words
);
