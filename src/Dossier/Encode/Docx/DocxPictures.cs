using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Dossier.Compose;
using Dossier.Compose.Elements;
using Dossier.Compose.RunningText;
using Dossier.Encode.Drawings;
using Dossier.Encode.Epub;
using Dossier.Input;
using Dossier.Input.Disk;
using Dossier.Pictures;

namespace Dossier.Encode.Docx;

/// <summary>The pictures of a document, with the room that each takes.</summary>
/// <param name="images">Files by their paths.</param>
/// <param name="drawings">Makes files of drawings.</param>
internal sealed class DocxPictures(ImmutableSortedDictionary<string, BinaryFile> images, EpubDrawings drawings)
{
    private const string Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const string Svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
    private const int EmuInPixel = 9525;

    /// <summary>A quarter of a turn, in the unit of angles: 60,000 to a degree.</summary>
    private const int QuarterTurn = 5_400_000;

    /// <summary>Width and height of the text, in EMU: 150 and 215 mm.</summary>
    private const long MaxWidth = 5_400_000;
    private const long MaxHeight = 7_740_000;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private int count;

    /// <summary>Whether they are written; not where the document is only read for its places and notes.</summary>
    public bool AreWritten { get; init; } = true;

    /// <summary>The files that were shown, by their names in the document.</summary>
    public SortedDictionary<string, ReadOnlyMemory<byte>> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Writes a picture as a run.</summary>
    /// <param name="part">Takes it.</param>
    /// <param name="image">The picture.</param>
    /// <param name="whole">Whether it stands by itself, and may be as wide as the text; in a line it is small.</param>
    public void Write(DocxPart part, ImageRun image, bool whole)
    {
        if (AreWritten && images.TryGetValue(image.Path, out var file))
        {
            WriteRun(part, image.Path, file.Bytes, Picture.Of(image.Path, file.Bytes), image.Alternative, whole);
        }
    }

    /// <summary>Writes a chart or map as a run.</summary>
    public void Write(DocxPart part, DrawingElement drawing)
    {
        if (AreWritten)
        {
            var svg = drawings.Whole(drawing.Svg);
            Write(part, $"{FileHash.Of(svg.Span)}.svg", svg, drawing.Alternative);
        }
    }

    /// <summary>Writes a drawing of the dossier's own as a run.</summary>
    public void Write(DocxPart part, string path, ReadOnlyMemory<byte> svg, string alternative)
    {
        if (AreWritten)
        {
            ReadOnlyMemory<byte> plain = PlainDrawing.Of(svg);
            WriteRun(part, path, plain, Picture.OfDrawing(plain), alternative, whole: true);
        }
    }

    /// <summary>The drawings of the timeline and the key figures, by name.</summary>
    public IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> Own(Document document) => drawings.All(document);

    private void WriteRun(
        DocxPart part,
        string path,
        ReadOnlyMemory<byte> bytes,
        Picture picture,
        string alternative,
        bool whole
    )
    {
        var isDrawing = path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
        var target = AddFile(path, bytes);
        var (width, height) = SizeOf(picture, whole);
        var id = (++count).ToString(CultureInfo.InvariantCulture);
        // Word takes both sizes as those of the picture before it is turned, and changes them itself.
        var isLying = picture.Orientation.SwapsSides;
        var (w, h) = (Number(isLying ? height : width), Number(isLying ? width : height));
        part.Xml.Open("r").Open("drawing");
        var xml = part.Xml.Other;
        xml.WriteStartElement("wp", "inline", Wp);
        // Without these attributes LibreOffice leaves room beside a picture, which moves it out of the text.
        foreach (var side in (string[])["distT", "distB", "distL", "distR"])
        {
            xml.WriteAttributeString(side, "0");
        }

        WriteEmpty(xml, "wp", "extent", Wp, ("cx", w), ("cy", h));
        WriteEmpty(xml, "wp", "docPr", Wp, ("id", id), ("name", $"Picture {id}"), ("descr", alternative));
        xml.WriteStartElement("a", "graphic", A);
        xml.WriteStartElement("a", "graphicData", A);
        xml.WriteAttributeString("uri", Pic);
        xml.WriteStartElement("pic", "pic", Pic);
        xml.WriteStartElement("pic", "nvPicPr", Pic);
        WriteEmpty(xml, "pic", "cNvPr", Pic, ("id", id), ("name", $"Picture {id}"), ("descr", alternative));
        WriteEmpty(xml, "pic", "cNvPicPr", Pic);
        xml.WriteEndElement();
        xml.WriteStartElement("pic", "blipFill", Pic);
        xml.WriteStartElement("a", "blip", A);
        xml.WriteAttributeString("r", "embed", WordXml.R, part.Links.To("image", target));
        if (isDrawing) // LibreOffice reads the file itself, and Word since 2016 what is said of it here.
        {
            xml.WriteStartElement("a", "extLst", A);
            xml.WriteStartElement("a", "ext", A);
            xml.WriteAttributeString("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
            xml.WriteStartElement("asvg", "svgBlip", Svg);
            xml.WriteAttributeString("r", "embed", WordXml.R, part.Links.To("image", target));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("a", "stretch", A);
        WriteEmpty(xml, "a", "fillRect", A);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("pic", "spPr", Pic);
        xml.WriteStartElement("a", "xfrm", A);
        WriteOrientation(xml, picture.Orientation);
        WriteEmpty(xml, "a", "off", A, ("x", "0"), ("y", "0"));
        WriteEmpty(xml, "a", "ext", A, ("cx", w), ("cy", h));
        xml.WriteEndElement();
        xml.WriteStartElement("a", "prstGeom", A);
        xml.WriteAttributeString("prst", "rect");
        WriteEmpty(xml, "a", "avLst", A);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        part.Xml.Close().Close();
    }

    /// <summary>
    /// Says how a picture is turned: Word and LibreOffice ask its own notes only when somebody puts it into a text.
    /// </summary>
    private static void WriteOrientation(XmlWriter xml, Orientation orientation)
    {
        if (orientation.QuarterTurns > 0)
        {
            xml.WriteAttributeString("rot", Number(orientation.QuarterTurns * QuarterTurn));
        }

        if (orientation.IsMirrored)
        {
            xml.WriteAttributeString("flipH", "1");
        }
    }

    /// <summary>The size of a picture in EMU, as it is shown: its own, or as large as there is room.</summary>
    private static (long Width, long Height) SizeOf(Picture picture, bool whole)
    {
        var (width, height) = picture is { Width: > 0, Height: > 0 }
            ? ((long)picture.Width * EmuInPixel, (long)picture.Height * EmuInPixel)
            : (MaxWidth, MaxWidth / 2);
        var isVector = picture.Format is PictureFormat.Svg;
        var (widest, highest) = whole ? (MaxWidth, MaxHeight) : (MaxWidth / 2, MaxHeight / 4);
        var scale = Math.Min((double)widest / width, (double)highest / height);
        if (scale < 1 || (isVector && whole))
        {
            (width, height) = ((long)(width * scale), (long)(height * scale));
        }

        return (Math.Max(1, width), Math.Max(1, height));
    }

    /// <summary>The name of a picture in the document; its file is added the first time.</summary>
    private string AddFile(string path, ReadOnlyMemory<byte> bytes)
    {
        if (!names.TryGetValue(path, out var name))
        {
            var ending = Picture.EndingOf(path, bytes.Span);
            name = string.Create(CultureInfo.InvariantCulture, $"media/picture{names.Count + 1}{ending}");
            names[path] = name;
            Files[name] = bytes;
        }

        return name;
    }

    private static void WriteEmpty(
        XmlWriter xml,
        string prefix,
        string name,
        string space,
        params ReadOnlySpan<(string Name, string Value)> attributes
    )
    {
        xml.WriteStartElement(prefix, name, space);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
