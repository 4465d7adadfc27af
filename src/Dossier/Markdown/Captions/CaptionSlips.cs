using System.Text.RegularExpressions;
using Dossier.Markdown.Slips;

namespace Dossier.Markdown.Captions;

/// <summary>Tells of lines that were meant for captions what is wrong with them, and what to write.</summary>
internal static partial class CaptionSlips
{
    /// <summary>
    /// What is wrong with a line beside a table, a picture or a drawing that begins as captions do elsewhere; null
    /// where it does not.
    /// </summary>
    /// <param name="line">The line, with its braces.</param>
    /// <param name="isBelowDrawing">Whether one of them stands right above it: there no number is needed to know
    /// it.</param>
    /// <param name="isBelowPicture">Whether a picture does, of which a line may say where it comes from.</param>
    public static (string Message, string Hint)? Of(string line, bool isBelowDrawing, bool isBelowPicture)
    {
        var typed = LinePatterns.TypedCaption().Match(line);
        typed = typed.Success || !(isBelowDrawing || isBelowPicture) ? typed : Named().Match(line);
        return typed.Success
                ? (
                    $"'{typed.Groups[1].Value}' makes no caption of the line",
                    "write the caption right below, without its number, which is given by itself: "
                        + $"': {line[typed.Length..].Trim('*', '_', ' ')}'"
                )
            : isBelowPicture && Origin().Match(line) is { Success: true } origin
                ? (
                    $"'{origin.Groups[1].Value}' makes no caption of the line, which would be a paragraph of the text",
                    $"write it right below the picture, a colon before it: ': {line.Trim('*', '_', ' ')}'"
                )
            : null;
    }

    /// <summary>
    /// What is wrong with a line of a paragraph that begins with a picture, where it was to be the caption; null for
    /// other lines.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="above">The line above.</param>
    public static (string Message, string Hint)? BelowPicture(string line, string above) =>
        Of(line, isBelowDrawing: true, isBelowPicture: true) is { } typed ? typed
        : LinePatterns.TightColon().IsMatch(line) ? (TableSlips.NoSpace, TableSlips.Spaced(line))
        : IsPictureAlone(above) ? Bare(line)
        : null;

    /// <summary>
    /// What is wrong with a line right below that of a picture, in one paragraph with it; null for one without words.
    /// </summary>
    private static (string Message, string Hint)? Bare(string line) =>
        IsPictureAlone(line) || !line.Any(char.IsLetter) || line.TrimStart() is ['*' or '_', ..]
            ? null
            : (
                "the line is not read as a caption: no colon stands before it, and the picture is a part of its text",
                $"write ': {string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2))} …', with "
                    + "a colon and a space before it; what is no caption stands after a blank line"
            );

    /// <summary>Whether a line has a picture and nothing else, but perhaps braces.</summary>
    private static bool IsPictureAlone(string line) =>
        line.TrimStart() is ['!', '[', ..] && PictureLine().IsMatch(line);

    /// <summary>
    /// A caption typed with the name of its kind and no number: <c>Figure: words</c>, <c>**Карта:** words</c>. Group 1
    /// is the name with its colon.
    /// </summary>
    [GeneratedRegex(
        @"^ {0,3}[*_]{0,3}((?:Table|Figure|Fig\.?|Chart|Graph|Map|Photo|Picture|Image|Caption|Tablo|Şekil|Grafik|Harita"
            + @"|Fotoğraf|Кесте|Сурет|Карта|Фото|Таблица|Рисунок|Рис\.|Abbildung|Abb\.|Tabelle|Karte|Bild)[*_]{0,3} ?:)"
            + "[*_]{0,3}(?= )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Named();

    /// <summary>Where a picture comes from: <c>Source: words</c>, <c>Photo by words</c>. Group 1 is the first
    /// word.</summary>
    [GeneratedRegex(
        @"^ {0,3}[*_]{0,3}((?:(?:Photo |Image |Picture )?(?:Source|Credits?)|Photograph|Kaynak|Дереккөз|Источник|Quelle"
            + @"|Foto)[*_]{0,3} ?:)[*_]{0,3}(?= )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Origin();

    /// <summary>A picture with a line to itself, perhaps with braces: <c>![words](images/map.png){#map}</c>.</summary>
    [GeneratedRegex(@"^ {0,3}!\[[^\[\]]*\]\([^()]*\)(?:\{[^{}]*\})? *$")]
    private static partial Regex PictureLine();
}
