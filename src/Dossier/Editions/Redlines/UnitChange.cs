using System.Collections.Immutable;
using Dossier.Editions.Changes;
using Dossier.Model.Pages;

namespace Dossier.Editions.Redlines;

/// <summary>What became of a piece of text.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Before">As it was; null when it is new.</param>
/// <param name="After">As it is; null when it is gone.</param>
/// <param name="Words">Both, word by word.</param>
/// <param name="FromPage">The page that it came from; null when it stayed on its page.</param>
public sealed record UnitChange(
    ChangeState State,
    TextUnit? Before,
    TextUnit? After,
    ImmutableArray<WordRun> Words,
    Page? FromPage
)
{
    /// <summary>The title of the page that it came from; null when it stayed on its page.</summary>
    public string? OtherPage =>
        FromPage is null ? null
        : FromPage.Title.Length > 0 ? FromPage.Title
        : FromPage.Id;
}
