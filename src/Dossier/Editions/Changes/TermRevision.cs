using System.Collections.Immutable;
using Dossier.Editions.Redlines;
using Dossier.Model.Editions;

namespace Dossier.Editions.Changes;

/// <summary>What an edition did to a glossary entry.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Date">Its date.</param>
/// <param name="State"><see cref="ChangeState.Added"/>, <see cref="ChangeState.Changed"/> or
/// <see cref="ChangeState.Removed"/>.</param>
/// <param name="Before">How the entry read before; empty when it is new. The name comes first where it changed;
/// citations are ids in brackets.</param>
/// <param name="After">How it reads since; empty unless it changed.</param>
public sealed record TermRevision(EditionVersion Edition, DateOnly Date, ChangeState State, string Before, string After)
{
    /// <summary>Both, word by word.</summary>
    public ImmutableArray<WordRun> Words => WordDiff.Of(Before, After);
}
