using System.Xml;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>
/// What holds for the run of a document of Word that is being read: whether readers see its text, and whether that
/// stands above the line.
/// </summary>
internal sealed class WordRun
{
    private bool isIn;
    private bool isRaised;
    private bool isLeftOut;

    /// <summary>Takes note of what a node says of its run.</summary>
    public void Read(XmlReader xml)
    {
        if (xml.LocalName == "r" && xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
        {
            (isIn, isRaised, isLeftOut) = (
                xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false },
                false,
                false
            );
        }
        else if (isIn && xml.NodeType == XmlNodeType.Element)
        {
            isRaised |= xml.LocalName == "vertAlign" && WordArticle.AttributeOf(xml, "val") == "superscript";
            isLeftOut |=
                (
                    xml.LocalName is "vanish" or "strike" or "dstrike"
                    && WordArticle.AttributeOf(xml, "val") is not ("0" or "false" or "off")
                )
                // The mark stands behind the reference, which says it already.
                || (
                    xml.LocalName is "footnoteReference" or "endnoteReference"
                    && WordArticle.AttributeOf(xml, "customMarkFollows") is "1" or "true" or "on"
                );
        }
    }

    /// <summary>
    /// The text of a node within a run, with backslashes where Markdown would read something else; a raised number as
    /// raised digits.
    /// </summary>
    public string TextOf(XmlReader xml) =>
        xml.NodeType switch
        {
            _ when isLeftOut => "",
            XmlNodeType.Text
            or XmlNodeType.SignificantWhitespace
                when isRaised && xml.Value.Trim(' ', '[', ']') is { Length: > 0 } mark && mark.All(char.IsAsciiDigit) =>
                ArticleText.Raised(mark),
            XmlNodeType.Text or XmlNodeType.SignificantWhitespace => xml
                .Value.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("[", "\\[", StringComparison.Ordinal)
                .Replace("]", "\\]", StringComparison.Ordinal)
                .Replace("#", "\\#", StringComparison.Ordinal),
            XmlNodeType.Element when xml.LocalName is "tab" or "br" or "cr" => " ",
            XmlNodeType.Element when xml.LocalName is "noBreakHyphen" => "-",
            _ => "",
        };
}
