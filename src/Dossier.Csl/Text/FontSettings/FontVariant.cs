namespace Dossier.Csl.Text.FontSettings;

/// <summary>Whether small letters are set as small capitals.</summary>
public enum FontVariant
{
    Inherited,
    Normal,
    SmallCaps,
}
