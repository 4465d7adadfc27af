using System.Collections.Immutable;
using System.Xml;
using Dossier.Diagnostics;
using Dossier.Pictures;

namespace Dossier.Encode.Print;

/// <summary>
/// Makes a drawing fit for print: the typesetter fails at a character in it that no typeface has, and silently
/// leaves out what it does not draw. Both are findings here, at the place that shows the picture.
/// </summary>
/// <param name="text">Makes its words fit.</param>
/// <param name="bag">Takes what is not drawn.</param>
internal sealed class PrintPicture(PrintText text, DiagnosticBag bag)
{
    /// <summary>Elements that the typesetter passes over.</summary>
    private static readonly ImmutableHashSet<string> UndrawnElements = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "animate",
        "animateColor",
        "animateMotion",
        "animateTransform",
        "set",
        "discard",
        "font",
        "font-face",
        "foreignObject",
        "hatch",
        "mesh",
        "meshgradient",
        "solidcolor",
        "solidColor"
    );

    /// <summary>Parts of CSS that the typesetter passes over.</summary>
    private static readonly ImmutableArray<string> UnreadCss =
    [
        "@media",
        "@font-face",
        "@keyframes",
        "@supports",
        "@layer",
        "var(",
        "calc(",
        "oklch(",
        "oklab(",
        "color-mix(",
        "light-dark(",
    ];

    /// <summary>A picture as the typesetter gets it: the file itself, unless words in it must change.</summary>
    /// <param name="path">Its path, which says what it is.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="span">The place that shows it.</param>
    public ReadOnlyMemory<byte> Of(string path, ReadOnlyMemory<byte> bytes, TextSpan span)
    {
        if (!path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            return bytes;
        }

        try
        {
            return CleanWords(path, bytes, span);
        }
        catch (XmlException)
        {
            return bytes; // The check of pictures, or the typesetter, says what is wrong with it.
        }
    }

    /// <summary>A drawing of the site's own, whose words are printed, and reported, elsewhere.</summary>
    public ReadOnlyMemory<byte> OfDrawing(ReadOnlyMemory<byte> bytes) => CleanWords(null, bytes, TextSpan.None);

    /// <summary>A drawing whose words can be printed; what of it the print does not draw is reported.</summary>
    private ReadOnlyMemory<byte> CleanWords(string? path, ReadOnlyMemory<byte> bytes, TextSpan span)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var isChanged = false;
        var hasTurned = false;
        using var input = new MemoryStream(bytes.ToArray(), writable: false);
        using var xml = XmlReader.Create(input, SvgReader.Settings);
        using var output = new MemoryStream(bytes.Length);
        using (var copy = XmlWriter.Create(output, XmlForm.OneLine))
        {
            var textDepth = 0; // How many elements around it are texts.
            while (xml.Read())
            {
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        CollectUndrawn(xml, missing);
                        hasTurned |= path is not null && IsTurned(xml);
                        var isEmpty = xml.IsEmptyElement;
                        textDepth += !isEmpty && xml.LocalName is "text" ? 1 : 0;
                        copy.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
                        copy.WriteAttributes(xml, defattr: false);
                        if (isEmpty)
                        {
                            copy.WriteEndElement();
                        }

                        break;
                    case XmlNodeType.EndElement:
                        textDepth -= xml.LocalName is "text" ? 1 : 0;
                        copy.WriteFullEndElement();
                        break;
                    case XmlNodeType.Whitespace:
                        copy.WriteWhitespace(xml.Value);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                        var shown = textDepth > 0 ? text.OfPicture(xml.Value, path, span) : xml.Value;
                        isChanged |= shown != xml.Value;
                        missing.UnionWith(
                            textDepth > 0
                                ? []
                                : UnreadCss.Where(part => xml.Value.Contains(part, StringComparison.Ordinal))
                        );
                        copy.WriteString(shown);
                        break;
                    default:
                        break; // Comments and instructions draw nothing.
                }
            }
        }

        foreach (var part in missing)
        {
            bag.Report(
                Codes.NotDrawn,
                span,
                $"the print does not draw {part} of the picture '{path}'",
                "look at the picture in the PDF; the site shows it as it is"
            );
        }

        if (hasTurned)
        {
            bag.Report(
                Codes.NotDrawn,
                span,
                $"the print does not turn a photograph in the picture '{path}', which browsers turn as its camera noted",
                "turn the photograph itself in a program for pictures, and put it into the drawing again"
            );
        }

        return isChanged ? output.ToArray() : bytes;
    }

    /// <summary>
    /// Whether an element holds a photograph that is to be turned, and does not say that it is to be left.
    /// </summary>
    private static bool IsTurned(XmlReader xml)
    {
        if (
            xml.LocalName != "image"
            || xml.GetAttribute("style")?.Contains("image-orientation", StringComparison.Ordinal) == true
        )
        {
            return false;
        }

        var address = xml.GetAttribute("href") ?? xml.GetAttribute("href", "http://www.w3.org/1999/xlink");
        return address is not null && SvgReader.ReadEmbedded(address) is { } picture && picture.Orientation != default;
    }

    /// <summary>Adds what the typesetter does not draw of an element or its attributes.</summary>
    private static void CollectUndrawn(XmlReader xml, SortedSet<string> missing)
    {
        if (UndrawnElements.Contains(xml.LocalName))
        {
            missing.Add($"<{xml.LocalName}>");
        }

        for (var hasMore = xml.MoveToFirstAttribute(); hasMore; hasMore = xml.MoveToNextAttribute())
        {
            missing.UnionWith(UnreadCss.Where(part => xml.Value.Contains(part, StringComparison.Ordinal)));
        }

        xml.MoveToElement();
    }
}
