namespace Dossier.Csl.Text;

/// <summary>How heavy letters are.</summary>
public enum FontWeight
{
    Inherited,
    Normal,
    Bold,
    Light,
}
