using System.Text.RegularExpressions;

namespace Dossier.Languages;

/// <summary>
/// Tells words that say what a picture shows from those that cameras and programs put in their place: the name of a
/// file, of a screenshot, what a program for writing guessed.
/// </summary>
public static partial class PictureWords
{
    /// <summary>Whether words are a file's name and say nothing of what is to be seen.</summary>
    /// <param name="words">The words.</param>
    /// <param name="path">The path of the picture.</param>
    public static bool IsFileName(string words, string path)
    {
        var bare = words.Trim().TrimEnd('.');
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        // A single word in small letters, or several with hyphens: what is written as words are may say something.
        return bare.Length > 0
            && (
                bare == (dot < 0 ? name : name[..dot])
                    && !bare.Contains(' ', StringComparison.Ordinal)
                    && char.IsLower(bare[0])
                || NameOfFile().IsMatch(bare)
                || NameOfCamera().IsMatch(bare)
                || NameOfScreen().IsMatch(bare)
                || NameOfVersion().IsMatch(bare)
            );
    }

    /// <summary>Whether a program guessed the words, and says so.</summary>
    public static bool IsGuessed(string words) => Guessed().IsMatch(words);

    /// <summary>A word with the ending of a file: ‘map.png’.</summary>
    [GeneratedRegex(
        @"^\S+\.(?:png|jpe?g|gif|svg|webp|heic|tiff?|bmp|avif|pdf)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NameOfFile();

    /// <summary>
    /// What cameras, phones and programs call a picture: letters and a number, or a long number, as in ‘IMG_2041’,
    /// ‘photo 3’, ‘20240511’.
    /// </summary>
    [GeneratedRegex(
        @"^(?:(?:IMG|DSC[FN]?|PXL|MVI|IMAG|GOPR|DJI|WIN|SAM|CIMG|FB_IMG|Scan)[ _-]?[0-9]{3}[A-Z0-9_.-]*"
            + @"|(?:image|picture|pic|photo|figure|graphic|chart|diagram|bild|grafik|foto|abbildung"
            + @"|resim|görsel|fotoğraf|сурет|рисунок|изображение|картинка|фото|untitled|unknown"
            + @"|unnamed|unbenannt|adsız)[ _-]?(?:\(?[0-9]{1,4}\)?)?"
            + @"|[0-9]{4}[0-9 _-]*|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NameOfCamera();

    /// <summary>
    /// What systems and messengers call a picture of a screen, with its day and hour: ‘Screenshot 2024-05-11 at
    /// 10.30.12’.
    /// </summary>
    [GeneratedRegex(
        @"^(?:screen ?shot|screen ?grab|bildschirmfoto|capture d[’']écran|captura de pantalla|schermafbeelding"
            + @"|skärmavbild|zrzut ekranu|ekran (?:resmi|görüntüsü|alıntısı)|снимок экрана|скриншот|экран суреті"
            + @"|whatsapp image|clipboard|pasted (?:image|graphic))(?:[\s0-9.:,_()-]|\b(?:at|um|à|в|a "
            + @"las|om|kl|saat|am|pm)\b)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NameOfScreen();

    /// <summary>
    /// Words with the version of a file, or joined as files are named: ‘map_kz’, ‘map (2)’, ‘Trade map v2’,
    /// ‘map-final’.
    /// </summary>
    [GeneratedRegex(
        @"^(?:[^\s_]+_\S+|\S+ ?\([0-9]{1,2}\)|.{1,60}[ _-]v[0-9]{1,2}(?:[._][0-9]{1,2})?"
            + @"|\S+-(?:final|copy|kopie|draft|edited|export)|.{1,60} (?:copy|kopie) [0-9]{1,2})$"
    )]
    private static partial Regex NameOfVersion();

    /// <summary>What programs add to a text that they guessed: ‘Description automatically generated’.</summary>
    [GeneratedRegex(
        @"(?:description|caption) (?:was )?automatically generated|automatically generated (?:description|caption)"
            + @"|AI-generated content may be incorrect|KI-generierte Inhalte können fehlerhaft sein"
            + @"|automatisch generierte beschreibung|description générée automatiquement"
            + @"|descripción generada automáticamente|otomatik olarak oluşturul(?:an|muş) açıklama"
            + @"|автоматически созданное описание",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Guessed();
}
