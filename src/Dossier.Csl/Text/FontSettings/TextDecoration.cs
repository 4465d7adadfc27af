namespace Dossier.Csl.Text.FontSettings;

/// <summary>Whether a line stands below.</summary>
public enum TextDecoration
{
    Inherited,
    None,
    Underline,
}
