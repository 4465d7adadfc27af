using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Text;

/// <summary>Letters that are set in one way.</summary>
/// <param name="text">The letters; never empty.</param>
/// <param name="formatting">How they are set, all about them counted in.</param>
/// <param name="field">The variable that they come from, <c>title</c> for one; empty for words of the style.</param>
/// <param name="item">The id of the item that they are about; empty for what divides cites.</param>
public sealed class Run(string text, Formatting formatting, string field, string item) : FormattedPart
{
    /// <summary>The letters; never empty.</summary>
    public string Text { get; } = text;

    /// <summary>How they are set, all about them counted in.</summary>
    public Formatting Formatting { get; } = formatting;

    /// <summary>The variable that they come from, <c>title</c> for one; empty for words of the style.</summary>
    public string Field { get; } = field;

    /// <summary>The id of the item that they are about; empty for what divides cites.</summary>
    public string Item { get; } = item;
}
