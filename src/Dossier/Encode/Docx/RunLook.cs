using Dossier.Languages;

namespace Dossier.Encode.Docx;

/// <summary>How a run of text looks, and in which language it is.</summary>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Italic">Whether it is slanted.</param>
/// <param name="Style">The id of its character style; null for none.</param>
/// <param name="Language">BCP 47 tag; empty for the document's.</param>
internal readonly record struct RunLook(bool Bold, bool Italic, string? Style, string Language)
{
    /// <summary>Whether its small letters are small capitals.</summary>
    public bool SmallCapitals { get; init; }

    /// <summary>Whether it is underlined.</summary>
    public bool Underlined { get; init; }

    /// <summary>Where it stands if not on the line, in Word's words: <c>superscript</c>; null on the line.</summary>
    public string? Shift { get; init; }

    public static readonly RunLook Plain = new(false, false, null, "");

    /// <summary>Writes the look of a run; nothing where it looks as its paragraph does.</summary>
    public void Write(WordXml xml)
    {
        if (this == Plain)
        {
            return;
        }

        xml.Open("rPr");
        if (Style is not null)
        {
            xml.Value("rStyle", Style);
        }

        if (Bold)
        {
            xml.Empty("b").Empty("bCs");
        }

        if (Italic)
        {
            xml.Empty("i").Empty("iCs");
        }

        if (SmallCapitals)
        {
            xml.Empty("smallCaps");
        }

        if (Underlined)
        {
            xml.Value("u", "single");
        }

        if (Shift is not null)
        {
            xml.Value("vertAlign", Shift);
        }

        if (Language.Length > 0)
        {
            var isRightToLeft = LanguageTag.IsRightToLeft(Language);
            if (isRightToLeft)
            {
                xml.Empty("rtl");
            }

            xml.Empty("lang", (isRightToLeft ? "bidi" : "val", Language));
        }

        xml.Close();
    }
}
