namespace Dossier.Encode.Docx;

/// <summary>
/// The part of styles: one for each thing that the text has, so that an office can give them its own look.
/// </summary>
internal static class DocxStyles
{
    private const string Green = "17453E";
    private const string Grey = "4A4A4A";

    /// <summary>Writes the part that says how the document looks.</summary>
    /// <param name="language">BCP 47 tag of the document.</param>
    public static byte[] Write(string language)
    {
        using var xml = new WordXml("styles");
        WriteDefaults(xml, language);
        xml.Open("style", ("type", "paragraph"), ("default", "1"), ("styleId", "Normal"))
            .Value("name", "Normal")
            .Empty("qFormat")
            .Close();
        WriteParagraphStyle(xml, "BodyText", "Body Text", new() { After = 140 });
        WriteParagraphStyle(xml, "Kicker", "Kicker", new() { After = 240, Colour = Grey });
        WriteParagraphStyle(
            xml,
            "Title",
            "Title",
            new()
            {
                After = 200,
                Size = 56,
                Bold = true,
                Colour = Green,
                Keep = true,
            }
        );
        WriteParagraphStyle(xml, "Subtitle", "Subtitle", new() { After = 480, Size = 30 });
        WriteParagraphStyle(xml, "Imprint", "Imprint", new() { After = 80, Size = 20 });
        WriteParagraphStyle(
            xml,
            "ContentsTitle",
            "TOC Heading",
            new()
            {
                Before = 480,
                After = 120,
                Size = 28,
                Bold = true,
                Colour = Green,
                Keep = true,
            }
        );
        WriteParagraphStyle(xml, "TOC1", "toc 1", new() { After = 60 });
        WriteParagraphStyle(xml, "TOC2", "toc 2", new() { After = 40, Left = 240 });
        WriteParagraphStyle(
            xml,
            "SectionNumber",
            "Section Number",
            new()
            {
                Before = 480,
                After = 0,
                Colour = Grey,
                Keep = true,
            }
        );
        (int Size, int Before)[] headings = [(36, 360), (26, 280), (22, 240), (22, 200), (22, 200), (22, 200)];
        foreach (var (index, (size, before)) in headings.Index())
        {
            var level = (char)('1' + index);
            WriteParagraphStyle(
                xml,
                $"Heading{level}",
                $"heading {level}",
                new()
                {
                    Before = before,
                    After = 120,
                    Size = size,
                    Bold = true,
                    Colour = index == 0 ? Green : null,
                    Keep = true,
                    Level = index,
                }
            );
        }

        WriteParagraphStyle(
            xml,
            "HeadingDetail",
            "Heading Detail",
            new()
            {
                After = 60,
                Size = 20,
                Colour = Grey,
                Keep = true,
            }
        );
        WriteParagraphStyle(
            xml,
            "Lead",
            "Lead",
            new()
            {
                After = 200,
                Size = 24,
                Italic = true,
            }
        );
        WriteParagraphStyle(
            xml,
            "Quote",
            "Quote",
            new()
            {
                After = 140,
                Left = 360,
                Right = 360,
            }
        );
        WriteParagraphStyle(xml, "ListBullet", "List Bullet", new() { After = 80 });
        WriteParagraphStyle(xml, "ListNumber", "List Number", new() { After = 80 });
        WriteParagraphStyle(
            xml,
            "DefinitionTerm",
            "Definition Term",
            new()
            {
                Before = 120,
                After = 40,
                Bold = true,
                Keep = true,
            }
        );
        WriteParagraphStyle(
            xml,
            "Code",
            "Code",
            new()
            {
                After = 140,
                Size = 18,
                Face = "Consolas",
            }
        );
        WriteParagraphStyle(
            xml,
            "Figure",
            "Figure",
            new()
            {
                Before = 120,
                After = 80,
                Keep = true,
            }
        );
        WriteParagraphStyle(
            xml,
            "Caption",
            "caption",
            new()
            {
                After = 200,
                Size = 20,
                Colour = Grey,
            }
        );
        WriteParagraphStyle(
            xml,
            "TableCaption",
            "Table Caption",
            new()
            {
                Before = 200,
                After = 80,
                Size = 20,
                Colour = Grey,
                Keep = true,
            }
        );
        WriteParagraphStyle(xml, "TableText", "Table Text", new() { After = 20, Size = 19 });
        WriteParagraphStyle(
            xml,
            "TableTextRight",
            "Table Text Right",
            new()
            {
                After = 20,
                Size = 19,
                Align = "right",
            }
        );
        WriteParagraphStyle(
            xml,
            "TableTextCentre",
            "Table Text Centre",
            new()
            {
                After = 20,
                Size = 19,
                Align = "center",
            }
        );
        WriteParagraphStyle(xml, "AfterTable", "After Table", new() { After = 120, Size = 8 });
        WriteParagraphStyle(
            xml,
            "EditorNoteTitle",
            "Editor Note Title",
            new()
            {
                Before = 200,
                After = 80,
                Left = 240,
                Bold = true,
                Keep = true,
                Bar = true,
            }
        );
        WriteParagraphStyle(
            xml,
            "EditorNoteTerm",
            "Editor Note Term",
            new()
            {
                Before = 40,
                After = 40,
                Left = 240,
                Size = 20,
                Bold = true,
                Keep = true,
                Bar = true,
            }
        );
        WriteParagraphStyle(
            xml,
            "EditorNote",
            "Editor Note",
            new()
            {
                After = 100,
                Left = 240,
                Size = 20,
                Bar = true,
            }
        );
        WriteParagraphStyle(
            xml,
            "Break",
            "Break",
            new()
            {
                Before = 200,
                After = 200,
                Align = "center",
            }
        );
        WriteParagraphStyle(
            xml,
            "More",
            "More",
            new()
            {
                After = 60,
                Size = 20,
                Colour = Grey,
            }
        );
        WriteParagraphStyle(
            xml,
            "Source",
            "Bibliography",
            new()
            {
                Before = 120,
                After = 60,
                Left = 360,
                Hanging = 360,
            }
        );
        WriteParagraphStyle(xml, "FootnoteText", "footnote text", new() { After = 40, Size = 18 });
        WriteParagraphStyle(xml, "Footer", "footer", new() { Size = 18, Colour = Grey });
        WriteCharacterStyle(
            xml,
            "FootnoteReference",
            "footnote reference",
            () => xml.Value("vertAlign", "superscript")
        );
        WriteCharacterStyle(xml, "Hyperlink", "Hyperlink", () => xml.Value("color", Green).Value("u", "single"));
        WriteCharacterStyle(
            xml,
            "CodeText",
            "Code Text",
            () => xml.Empty("rFonts", ("ascii", "Consolas"), ("hAnsi", "Consolas"), ("cs", "Consolas"))
        );
        WriteTableStyle(xml);
        return xml.ToArray();
    }

    private static void WriteDefaults(WordXml xml, string language)
    {
        const string Face = "Cambria";
        xml.Open("docDefaults")
            .Open("rPrDefault")
            .Open("rPr")
            .Empty("rFonts", ("ascii", Face), ("eastAsia", Face), ("hAnsi", Face), ("cs", Face))
            .Value("sz", "22")
            .Value("szCs", "22")
            .Empty("lang", ("val", language), ("eastAsia", "zh-CN"), ("bidi", "ar-SA"))
            .Close()
            .Close()
            .Open("pPrDefault")
            .Open("pPr")
            .Empty("spacing", ("after", "0"), ("line", "276"), ("lineRule", "auto"))
            .Close()
            .Close()
            .Close();
    }

    /// <summary>Writes a style of paragraphs; after a heading, title or lead a new paragraph is body text.</summary>
    private static void WriteParagraphStyle(WordXml xml, string id, string name, ParagraphLook look)
    {
        xml.Open("style", ("type", "paragraph"), ("styleId", id)).Value("name", name).Value("basedOn", "Normal");
        if (
            id.StartsWith("Heading", StringComparison.Ordinal)
            || id is "Title" or "Subtitle" or "Lead" or "SectionNumber"
        )
        {
            xml.Value("next", "BodyText");
        }

        xml.Empty("qFormat");
        look.Write(xml);
        xml.Close();
    }

    private static void WriteCharacterStyle(WordXml xml, string id, string name, Action look)
    {
        xml.Open("style", ("type", "character"), ("styleId", id)).Value("name", name).Open("rPr");
        look();
        xml.Close().Close();
    }

    private static void WriteTableStyle(WordXml xml)
    {
        xml.Open("style", ("type", "table"), ("styleId", "DossierTable"))
            .Value("name", "Dossier Table")
            .Open("tblPr")
            .Open("tblBorders");
        foreach (var side in (string[])["top", "bottom", "insideH"])
        {
            xml.Empty(side, ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "808080"));
        }

        xml.Close().Open("tblCellMar");
        foreach (
            var (side, width) in ((string, string)[])[("top", "40"), ("left", "80"), ("bottom", "40"), ("right", "80")]
        )
        {
            xml.Empty(side, ("w", width), ("type", "dxa"));
        }

        xml.Close().Close().Close();
    }
}
