namespace Dossier.Csl.Text;

/// <summary>Whether small letters are set as small capitals.</summary>
public enum FontVariant
{
    Inherited,
    Normal,
    SmallCaps,
}
