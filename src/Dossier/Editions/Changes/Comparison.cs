using System.Collections.Immutable;
using Dossier.Editions.Redlines;
using Dossier.Model.Editions;

namespace Dossier.Editions.Changes;

/// <summary>What differs between two texts of a dossier; every rendering of it says the same.</summary>
/// <param name="From">The earlier edition.</param>
/// <param name="To">The later one; null for the working text.</param>
/// <param name="Items">Things that changed, by kind and in the later text's order.</param>
/// <param name="Pages">Pages whose text changed, in reading order.</param>
/// <param name="Reasons">Why the change is as great as it is, the gravest first.</param>
public sealed record Comparison(
    EditionVersion From,
    EditionVersion? To,
    ImmutableArray<ItemChange> Items,
    ImmutableArray<PageChange> Pages,
    ImmutableArray<ChangeReason> Reasons
)
{
    /// <summary>How great the change is.</summary>
    public ChangeLevel Level => Reasons is [var gravest, ..] ? gravest.Level : ChangeLevel.None;

    /// <summary>The change in figures.</summary>
    public ChangeSize Size => new(Level, Pages.Length, CountWords(ChangeState.Added), CountWords(ChangeState.Removed));

    /// <summary>Items of a kind.</summary>
    public IEnumerable<ItemChange> Of(ItemKind kind) => Items.Where(item => item.Kind == kind);

    private int CountWords(ChangeState state) =>
        Pages
            .SelectMany(page => page.Units)
            .SelectMany(unit => unit.Words)
            .Where(run => run.State == state)
            .Sum(run => WordDiff.Count(run.Text));
}
