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
    /// <summary>Whether it rests on something else than before.</summary>
    public bool RestsOtherwise => Before is { } was && After is { } now && was.Ground != now.Ground;

    /// <summary>Whether nothing but what it rests on is otherwise.</summary>
    internal bool IsGroundAlone =>
        RestsOtherwise && State == ChangeState.Changed && BareText(Before!) == BareText(After!);

    /// <summary>The title of the page that it came from; null when it stayed on its page.</summary>
    public string? OtherPage =>
        FromPage is null ? null
        : FromPage.Title.Length > 0 ? FromPage.Title
        : FromPage.Id;

    /// <summary>What a unit says, without what it rests on.</summary>
    private static string BareText(TextUnit unit) =>
        unit.GroundMark is { Length: > 0 } mark && unit.Text.EndsWith(mark, StringComparison.Ordinal)
            ? unit.Text[..^mark.Length]
            : unit.Text;
}
