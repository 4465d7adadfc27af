namespace Dossier.Csl.Text;

/// <summary>How letters slope; <c>Inherited</c> where nothing is said.</summary>
public enum FontStyle
{
    Inherited,
    Normal,
    Italic,
    Oblique,
}
