using System.Globalization;

namespace Dossier.Encode.Docx;

/// <summary>
/// The part of lists: bullets and numbers, nine levels of each, and a list for each one that is numbered.
/// </summary>
internal static class DocxNumbering
{
    /// <summary>The list of all that has bullets.</summary>
    public const int Bullets = 1;

    private const int Levels = 9;

    /// <summary>The n-th numbered list, from 1.</summary>
    public static int Of(int list) => Bullets + list;

    /// <summary>Writes the part that says how lists are counted.</summary>
    /// <param name="starts">The first number of each numbered list.</param>
    public static byte[] Write(IReadOnlyList<int> starts)
    {
        using var xml = new WordXml("numbering");
        WriteAbstractList(xml, 0, "bullet", level => level % 2 == 0 ? "•" : "–");
        WriteAbstractList(xml, 1, "decimal", level => $"%{Number(level + 1)}.");
        xml.Open("num", ("numId", Number(Bullets))).Value("abstractNumId", "0").Close();
        foreach (var (index, start) in starts.Index())
        {
            xml.Open("num", ("numId", Number(Of(index + 1)))).Value("abstractNumId", "1");
            for (var level = 0; level < Levels; level++)
            {
                xml.Open("lvlOverride", ("ilvl", Number(level))).Value("startOverride", Number(start)).Close();
            }

            xml.Close();
        }

        return xml.ToArray();
    }

    /// <summary>Writes the form of a list: for each level, from 0, its label and how far it stands in.</summary>
    private static void WriteAbstractList(WordXml xml, int id, string format, Func<int, string> label)
    {
        xml.Open("abstractNum", ("abstractNumId", Number(id))).Value("multiLevelType", "hybridMultilevel");
        for (var level = 0; level < Levels; level++)
        {
            xml.Open("lvl", ("ilvl", Number(level)))
                .Value("start", "1")
                .Value("numFmt", format)
                .Value("lvlText", label(level))
                .Value("lvlJc", "left")
                .Open("pPr")
                .Empty("ind", ("left", Number(360 * (level + 1))), ("hanging", "360"))
                .Close()
                .Close();
        }

        xml.Close();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
