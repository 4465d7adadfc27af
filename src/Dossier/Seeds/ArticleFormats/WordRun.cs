using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Xml;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>
/// What holds for the run of a document of Word that is being read: whether readers see its text, and whether that
/// stands above the line. What they do not see is kept, to be told.
/// </summary>
internal sealed class WordRun
{
    /// <summary>What readers do not see, with what is to be said of its text; empty where that is nothing.</summary>
    private static readonly FrozenDictionary<string, string> LeftOutElements = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["del"] = "deleted",
        ["moveFrom"] = "", // It stands where it was moved to.
        ["instrText"] = "",
        ["delInstrText"] = "",
        ["Fallback"] = "", // The same again for older programs.
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What stands in a part of its own, which is not read.</summary>
    private static readonly FrozenDictionary<string, string> OtherParts = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["chart"] = "a chart: give its figures in the text, or as a table",
        ["relIds"] = "a diagram: give its words in the text",
        ["altChunk"] = "a file within the file: copy its text into the document",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly SearchValues<char> SignsOfMarkdown = SearchValues.Create("\\[]#*~");

    private readonly List<(string Why, StringBuilder Text)> leftOut = [];
    private bool isIn;
    private bool isRaised;
    private string whyLeftOut = "";
    private bool isNoteMark;
    private string element = "";
    private int skippedDepth = -1;
    private string whySkipped = "";

    /// <summary>
    /// Takes note of what a node says of its run; false for a node of what readers do not see: what was deleted, and
    /// how a run or paragraph looked before a change of its format was tracked.
    /// </summary>
    public bool TryRead(XmlReader xml)
    {
        element = xml.NodeType switch
        {
            XmlNodeType.Element => xml.LocalName,
            XmlNodeType.EndElement => "",
            _ => element,
        };
        if (skippedDepth >= 0)
        {
            if (whySkipped.Length > 0 && element is "delText" or "t" && IsText(xml))
            {
                Keep(whySkipped, xml.Value);
            }

            skippedDepth = xml.Depth > skippedDepth || xml.NodeType != XmlNodeType.EndElement ? skippedDepth : -1;
            return false;
        }

        if (xml.NodeType == XmlNodeType.Element && WhyLeftOut(xml.LocalName) is { } why)
        {
            (skippedDepth, whySkipped) = (xml.IsEmptyElement ? -1 : xml.Depth, why);
            return false;
        }

        if (xml.LocalName == "r" && xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
        {
            (isIn, isRaised, whyLeftOut, isNoteMark) = (
                xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false },
                false,
                "",
                false
            );
        }
        else if (isIn && xml.NodeType == XmlNodeType.Element)
        {
            isRaised |= xml.LocalName == "vertAlign" && WordArticle.AttributeOf(xml, "val") == "superscript";
            whyLeftOut =
                xml.LocalName is "vanish" or "strike" or "dstrike"
                && WordArticle.AttributeOf(xml, "val") is not ("0" or "false" or "off")
                    ? xml.LocalName == "vanish"
                        ? "hidden"
                        : "struck out"
                    : whyLeftOut;
            // The mark stands behind the reference, which says it already.
            isNoteMark |=
                xml.LocalName is "footnoteReference" or "endnoteReference"
                && WordArticle.AttributeOf(xml, "customMarkFollows") is "1" or "true" or "on";
        }

        if (xml.NodeType == XmlNodeType.Element && OtherParts.TryGetValue(xml.LocalName, out var part))
        {
            Keep(part, "");
        }

        return true;
    }

    /// <summary>What was left out since this was last asked for, and why, in its order.</summary>
    public List<(string Why, string Text)> TakeLeftOut()
    {
        var taken = leftOut.ConvertAll(left => (left.Why, left.Text.ToString().Trim()));
        leftOut.Clear();
        return taken;
    }

    /// <summary>
    /// The text of a node within a run, with backslashes where Markdown would read something else; a raised number as
    /// raised digits, what stands above or below in an equation behind a sign, so that no digits run together.
    /// </summary>
    public string TextOf(XmlReader xml)
    {
        // Other elements hold numbers that nobody sees, as the place of a picture.
        var isText = element == "t" && IsText(xml);
        if (isNoteMark)
        {
            return "";
        }

        if (whyLeftOut.Length > 0)
        {
            if (isText)
            {
                Keep(whyLeftOut, xml.Value);
            }

            return "";
        }

        return xml switch
        {
            _ when isText
                    && isRaised
                    && xml.Value.Trim(' ', '[', ']') is { Length: > 0 } mark
                    && mark.All(char.IsAsciiDigit) => ArticleText.Raised(mark),
            _ when isText => Escaped(xml.Value),
            { NodeType: XmlNodeType.Element } => xml.LocalName switch
            {
                "tab" or "br" or "cr" or "ptab" => " ",
                "noBreakHyphen" => "-",
                "sym" => Sign(xml),
                "sup" => "^",
                "sub" => "\\_",
                "den" => "/",
                "num" or "deg" or "e" or "lim" => " ",
                _ => "",
            },
            _ => "",
        };
    }

    /// <summary>
    /// What is to be said of an element that readers do not see; null for another. ‘rPrChange’ and its like hold the
    /// format of before a tracked change.
    /// </summary>
    private static string? WhyLeftOut(string name) =>
        LeftOutElements.TryGetValue(name, out var why) ? why
        : name.EndsWith("Change", StringComparison.Ordinal) ? ""
        : null;

    private static bool IsText(XmlReader xml) =>
        xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;

    /// <summary>A text in which Markdown reads nothing but its letters.</summary>
    private static string Escaped(string text) =>
        text.AsSpan().IndexOfAny(SignsOfMarkdown) < 0
            ? text
            : string.Concat(text.Select(c => SignsOfMarkdown.Contains(c) ? $"\\{c}" : c.ToString()));

    /// <summary>A sign that is given by its place in a typeface; one that is not known is told.</summary>
    private string Sign(XmlReader xml)
    {
        var (font, code) = (WordArticle.AttributeOf(xml, "font"), WordArticle.AttributeOf(xml, "char"));
        if (SymbolFont.SignOf(font, code) is { } sign)
        {
            return Escaped(sign.ToString());
        }

        Keep($"a sign of the typeface {font}", $"{code} ");
        return "";
    }

    private void Keep(string why, string text)
    {
        if (leftOut.Count == 0 || leftOut[^1].Why != why || text.Length == 0)
        {
            leftOut.Add((why, new StringBuilder()));
        }

        leftOut[^1].Text.Append(text);
    }
}
