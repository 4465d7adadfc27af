namespace Dossier.Csl.Text.FontSettings;

/// <summary>Whether letters are raised or lowered.</summary>
public enum VerticalAlign
{
    Inherited,
    Baseline,
    Superscript,
    Subscript,
}
