using Dossier.Csl.Text;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Tests;

/// <summary>
/// Writes a text with its formatting as an example shows it: <c>&lt;i&gt;</c>, <c>&lt;b&gt;</c> and so on.
/// </summary>
internal static class MarkedText
{
    /// <summary>A text.</summary>
    public static string Of(FormattedText text) => string.Concat(text.Runs.Select(Of));

    private static string Of(Run run)
    {
        var text = run.Text;
        text = run.Formatting.Style == FontStyle.Italic ? $"<i>{text}</i>" : text;
        text = run.Formatting.Variant == FontVariant.SmallCaps ? $"<sc>{text}</sc>" : text;
        text = run.Formatting.Weight == FontWeight.Bold ? $"<b>{text}</b>" : text;
        text = run.Formatting.Decoration == TextDecoration.Underline ? $"<u>{text}</u>" : text;
        return run.Formatting.Align switch
        {
            VerticalAlign.Superscript => $"<sup>{text}</sup>",
            VerticalAlign.Subscript => $"<sub>{text}</sub>",
            _ => text,
        };
    }
}
