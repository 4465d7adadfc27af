namespace Dossier.Editions.Corrections;

/// <summary>Where a block stands in a text.</summary>
/// <param name="Page">Its page, below the text's root.</param>
/// <param name="Anchor">Its anchor there.</param>
public readonly record struct BlockPlace(string Page, string Anchor)
{
    /// <summary>Both as one address.</summary>
    public string Address => $"{Page}#{Anchor}";
}
