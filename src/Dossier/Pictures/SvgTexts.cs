using System.Text;
using System.Xml;

namespace Dossier.Pictures;

/// <summary>
/// Follows what stands between the tags of an SVG: its style sheets, and a path of the machine that it gives away.
/// </summary>
internal sealed class SvgTexts
{
    /// <summary>A style sheet is all texts of its element, one after the other.</summary>
    private readonly StringBuilder sheet = new();

    /// <summary>How many elements of style sheets are open.</summary>
    private int styleDepth;

    /// <summary>How many elements whose text readers see are open.</summary>
    private int textDepth;

    /// <summary>
    /// The first path in a comment, or in a text that is not drawn, as <see cref="MachinePath.Find"/> has it; null for
    /// none. What is drawn is what the picture says, and gives nothing away.
    /// </summary>
    public string? HiddenPath { get; private set; }

    /// <summary>Takes in the tag that opens an element.</summary>
    public void ReadTag(XmlReader xml)
    {
        styleDepth += xml is { LocalName: "style", IsEmptyElement: false } ? 1 : 0;
        textDepth += xml is { LocalName: "text", IsEmptyElement: false } ? 1 : 0;
    }

    /// <summary>Takes in a node that opens no element: a text, a comment, the end of an element.</summary>
    /// <returns>The style sheet that ends here; null where none does.</returns>
    public string? ReadBetween(XmlReader xml)
    {
        HiddenPath ??= textDepth == 0 || xml.NodeType == XmlNodeType.Comment ? MachinePath.Find(xml.Value) : null;
        textDepth -= xml is { NodeType: XmlNodeType.EndElement, LocalName: "text" } ? 1 : 0;
        if (styleDepth > 0 && xml.NodeType is not (XmlNodeType.Comment or XmlNodeType.ProcessingInstruction))
        {
            sheet.Append(xml.Value);
        }

        if (xml is not { NodeType: XmlNodeType.EndElement, LocalName: "style" } || --styleDepth != 0)
        {
            return null;
        }

        var whole = sheet.ToString();
        sheet.Clear();
        return whole;
    }
}
