using System.Globalization;

namespace Dossier.Encode.Docx;

/// <summary>How a style of paragraphs looks. Lengths are twentieths of a point, sizes of type halves of one.</summary>
/// <param name="Before">Room above.</param>
/// <param name="After">Room below.</param>
/// <param name="Left">How far it stands in from the left.</param>
/// <param name="Right">How far it stands in from the right.</param>
/// <param name="Hanging">How far its first line stands out.</param>
/// <param name="Size">The size of its type; 0 for the usual one.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Italic">Whether it is slanted.</param>
/// <param name="Colour">Its colour, hexadecimal; null for black.</param>
/// <param name="Face">Its typeface; null for the usual one.</param>
/// <param name="Align">Where its lines stand; null for the left.</param>
/// <param name="Keep">Whether it stays with what follows.</param>
/// <param name="Bar">Whether a bar runs along its left.</param>
/// <param name="Level">Its level in the outline, from 0; null for none.</param>
internal sealed record ParagraphLook(
    int Before = 0,
    int After = 0,
    int Left = 0,
    int Right = 0,
    int Hanging = 0,
    int Size = 0,
    bool Bold = false,
    bool Italic = false,
    string? Colour = null,
    string? Face = null,
    string? Align = null,
    bool Keep = false,
    bool Bar = false,
    int? Level = null
)
{
    /// <summary>Writes it into a style.</summary>
    public void Write(WordXml xml)
    {
        xml.Open("pPr");
        if (Keep)
        {
            xml.Empty("keepNext").Empty("keepLines");
        }

        if (Bar)
        {
            xml.Open("pBdr")
                .Empty("left", ("val", "single"), ("sz", "18"), ("space", "8"), ("color", "17453E"))
                .Close();
        }

        xml.Empty("spacing", ("before", Number(Before)), ("after", Number(After)));
        if (Left + Right + Hanging > 0)
        {
            xml.Empty(
                "ind",
                ("left", Number(Left)),
                ("right", Number(Right)),
                ("hanging", Hanging > 0 ? Number(Hanging) : null)
            );
        }

        if (Align is not null)
        {
            xml.Value("jc", Align);
        }

        if (Level is { } level)
        {
            xml.Value("outlineLvl", Number(level));
        }

        xml.Close().Open("rPr");
        if (Face is not null)
        {
            xml.Empty("rFonts", ("ascii", Face), ("hAnsi", Face), ("cs", Face));
        }

        if (Bold)
        {
            xml.Empty("b").Empty("bCs");
        }

        if (Italic)
        {
            xml.Empty("i").Empty("iCs");
        }

        if (Colour is not null)
        {
            xml.Value("color", Colour);
        }

        if (Size > 0)
        {
            xml.Value("sz", Number(Size)).Value("szCs", Number(Size));
        }

        xml.Close();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
