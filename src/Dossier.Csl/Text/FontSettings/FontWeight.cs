namespace Dossier.Csl.Text.FontSettings;

/// <summary>How heavy letters are.</summary>
public enum FontWeight
{
    Inherited,
    Normal,
    Bold,
    Light,
}
