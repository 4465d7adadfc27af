using Dossier.Model.Editions;

namespace Dossier.Editions.Corrections;

/// <summary>Where a block stands in a text.</summary>
/// <param name="Page">Its page, below the text's root.</param>
/// <param name="Anchor">Its anchor there.</param>
public readonly record struct BlockPlace(string Page, string Anchor)
{
    /// <summary>Both as one address.</summary>
    public string Address => $"{Page}#{Anchor}";
}

/// <summary>Where an edition says what was wrong.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Place">The block there.</param>
public sealed record WrongPlace(EditionVersion Edition, BlockPlace Place);
