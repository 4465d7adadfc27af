using Dossier.Compose.RunningText;
using Dossier.Csl.Text.FontSettings;
using Run = Dossier.Compose.RunningText.Run;

namespace Dossier.Compose.Citations;

/// <summary>Letters of a reference on their way to composed text.</summary>
/// <param name="Text">The letters; empty for a run that is kept.</param>
/// <param name="Formatting">How they are set.</param>
/// <param name="Field">The variable that they come from; empty for words of the style.</param>
/// <param name="Item">The source that they are about; empty for what divides references.</param>
internal sealed record Piece(string Text, Formatting Formatting, string Field, string Item)
{
    /// <summary>Where they lead; null for nowhere.</summary>
    public Target? Target { get; init; }

    /// <summary>BCP 47 tag of their language; empty for that around them.</summary>
    public string Language { get; init; } = "";

    /// <summary>A run of the editors' own in their place; null for none.</summary>
    public Run? Kept { get; init; }

    /// <summary>Whether they are what a reference is about, and not where in it or what stands around it.</summary>
    public bool IsOfSource => Field is not ("" or "locator" or "locator-label" or "cite-prefix" or "cite-suffix");
}
