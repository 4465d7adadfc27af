namespace Dossier.Csl.Text.FontSettings;

/// <summary>How letters slope; <c>Inherited</c> where nothing is said.</summary>
public enum FontStyle
{
    Inherited,
    Normal,
    Italic,
    Oblique,
}
