using System.Globalization;

namespace Dossier.Encode.Docx;

/// <summary>How a style of paragraphs looks. Lengths are twentieths of a point, sizes of type halves of one.</summary>
internal sealed record ParagraphLook
{
    /// <summary>Room above.</summary>
    public int Before { get; init; }

    /// <summary>Room below.</summary>
    public int After { get; init; }

    /// <summary>How far it stands in from the left.</summary>
    public int Left { get; init; }

    /// <summary>How far it stands in from the right.</summary>
    public int Right { get; init; }

    /// <summary>How far its first line stands out.</summary>
    public int Hanging { get; init; }

    /// <summary>The size of its type; 0 for the usual one.</summary>
    public int Size { get; init; }

    /// <summary>Whether it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether it is slanted.</summary>
    public bool Italic { get; init; }

    /// <summary>Its colour, hexadecimal; null for black.</summary>
    public string? Colour { get; init; }

    /// <summary>Its typeface; null for the usual one.</summary>
    public string? Face { get; init; }

    /// <summary>Where its lines stand; null for the left.</summary>
    public string? Align { get; init; }

    /// <summary>Whether it stays with what follows.</summary>
    public bool Keep { get; init; }

    /// <summary>Whether a bar runs along its left.</summary>
    public bool Bar { get; init; }

    /// <summary>Its level in the outline, from 0; null for none.</summary>
    public int? Level { get; init; }

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
