namespace Dossier.Csl.Text;

/// <summary>Whether a line stands below.</summary>
public enum TextDecoration
{
    Inherited,
    None,
    Underline,
}
