namespace Dossier.Pictures;

/// <summary>The forms of pictures that browsers and the typesetter show.</summary>
public enum PictureFormat
{
    Png,
    Jpeg,
    Gif,
    Svg,
}
