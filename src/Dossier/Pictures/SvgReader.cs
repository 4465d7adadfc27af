using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Xml;
using Dossier.Languages;

namespace Dossier.Pictures;

/// <summary>
/// Reads an SVG file for its size and for what must not be published: an SVG is a document, which may hold scripts and
/// fetch things.
/// </summary>
internal static class SvgReader
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private const string Undecoded = "a picture in it cannot be read";

    private const string WebPage = "http://www.w3.org/1999/xhtml";

    /// <summary>Style sheets that make other pages of a file, with scripts if they like (XSLT).</summary>
    private const string Transformation = "http://www.w3.org/1999/XSL/Transform";

    /// <summary>How much text the entities of a file may stand for, in characters.</summary>
    private const long MaxEntityText = 1_000_000;

    /// <summary>
    /// How an SVG is read: with what its own document type declares, as browsers have it (an entity may stand for a
    /// script, and an attribute be there unseen), and nothing from elsewhere.
    /// </summary>
    public static XmlReaderSettings Settings { get; } =
        new()
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = MaxEntityText,
        };

    /// <summary>Elements that run, hold other documents, or fetch: none is part of a still picture.</summary>
    private static readonly string[] Forbidden =
    [
        "script",
        "foreignObject",
        "iframe",
        "embed",
        "object",
        "audio",
        "video",
        "handler",
        "listener",
    ];

    /// <summary>
    /// Filters whose work grows with numbers that a drawing chooses, beyond what typesetter and browsers can bear.
    /// </summary>
    private static readonly string[] Boundless = ["feTurbulence", "feMorphology", "feConvolveMatrix"];

    /// <summary>Nested deeper than any drawing program writes, and less deep than readers can bear.</summary>
    private const int MaxDepth = 256;

    /// <summary>
    /// Reads the size of a file; finds what in it runs or is fetched (<see cref="Picture.Active"/>), what forbids
    /// showing it (<see cref="Picture.Fault"/>), and what it gives away (<see cref="Picture.GivesAway"/>). Null for
    /// what is no SVG.
    /// </summary>
    public static Picture? Read(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var xml = XmlReader.Create(stream, Settings);
        Picture? picture = null;
        string? foreignSheet = null;
        var texts = new SvgTexts();
        var weight = new SvgWeight();
        try
        {
            while (xml.Read())
            {
                foreignSheet ??= IsStyleSheet(xml) ? "a style sheet from elsewhere" : null;
                if (xml.NodeType != XmlNodeType.Element)
                {
                    weight.CountText(xml.Value.Length);
                    if (texts.ReadBetween(xml) is { } sheet)
                    {
                        picture = picture! with { Active = picture.Active ?? SvgStyle.Active(sheet) };
                        weight.AddSheet(sheet);
                    }

                    continue;
                }

                texts.ReadTag(xml);
                if (xml.Depth == 0)
                {
                    if (xml.LocalName != "svg" || xml.NamespaceURI is not (Namespace or ""))
                    {
                        return null;
                    }

                    picture = ReadSize(xml);
                }

                if (xml.Depth > MaxDepth)
                {
                    return picture! with { Fault = "it is nested too deeply" };
                }

                picture = ReadElement(xml, picture!);
                weight.Count(xml);
            }

            return picture is null
                ? null
                : picture with
                {
                    Active = picture.Active ?? foreignSheet,
                    Fault = picture.Fault ?? weight.Fault(),
                    GivesAway = PictureNotes.HavePosition(bytes.Span)
                        ? PictureNotes.Position
                        : picture.GivesAway ?? texts.HiddenPath,
                };
        }
        catch (XmlException fault)
        {
            return picture is null
                ? null
                : picture with
                {
                    Fault = string.Create(
                        CultureInfo.InvariantCulture,
                        $"it is no sound XML from line {fault.LineNumber} on"
                    ),
                };
        }
    }

    /// <summary>A picture with what one of its elements adds to what is known of it.</summary>
    private static Picture ReadElement(XmlReader xml, Picture picture)
    {
        var embedded = CheckEmbedded(xml);
        return picture with
        {
            Active = picture.Active ?? FirstActive(xml),
            Fault =
                picture.Fault
                ?? (
                    Boundless.Contains(xml.LocalName, StringComparer.OrdinalIgnoreCase)
                        ? $"its filter <{xml.LocalName}> may draw without end"
                        : embedded.Fault
                ),
            GivesAway = picture.GivesAway ?? embedded.GivesAway ?? FilePathIn(xml),
        };
    }

    /// <summary>
    /// Whether a node has a style sheet fetched, be it before the root or behind it, or is a document type that holds
    /// such an instruction.
    /// </summary>
    private static bool IsStyleSheet(XmlReader xml) =>
        xml.NodeType == XmlNodeType.ProcessingInstruction
            ? xml.Name.StartsWith("xml-", StringComparison.OrdinalIgnoreCase)
            : xml.NodeType == XmlNodeType.DocumentType && xml.Value.Contains("<?", StringComparison.Ordinal);

    /// <summary>Reads the size of a file that is known to be a sound and still SVG.</summary>
    public static Picture ReadRoot(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var xml = XmlReader.Create(stream, Settings);
        xml.MoveToContent();
        return ReadSize(xml);
    }

    /// <summary>
    /// A picture with the size of the root element, in CSS pixels; without <c>width</c> or <c>height</c> that of the
    /// <c>viewBox</c>.
    /// </summary>
    private static Picture ReadSize(XmlReader xml)
    {
        var (width, height) = (Pixels(xml.GetAttribute("width")), Pixels(xml.GetAttribute("height")));
        if (
            (width == 0 || height == 0)
            && xml.GetAttribute("viewBox")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
                is [_, _, var w, var h]
        )
        {
            (width, height) = (Pixels(w), Pixels(h));
        }

        var picture = new Picture("", PictureFormat.Svg, width, height);
        if (IsZeroOrLess(xml.GetAttribute("width")) || IsZeroOrLess(xml.GetAttribute("height")))
        {
            return picture with { Fault = "its width or height is not above 0, so that nothing of it is shown" };
        }

        return xml.NamespaceURI.Length == 0
            ? picture with
            {
                Fault = $"its root lacks xmlns=\"{Namespace}\", without which browsers show nothing",
            }
            : picture;
    }

    /// <summary>Whether a length, with its unit, is zero or less.</summary>
    private static bool IsZeroOrLess(string? length) =>
        double.TryParse(
            length.AsSpan().Trim().TrimEnd("%abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number <= 0;

    /// <summary>What an element runs or fetches; null where nothing.</summary>
    private static string? FirstActive(XmlReader xml)
    {
        if (
            xml.NamespaceURI is WebPage or Transformation
            || Array.Exists(Forbidden, name => name.Equals(xml.LocalName, StringComparison.OrdinalIgnoreCase))
        )
        {
            return $"<{xml.LocalName}>";
        }

        var isLink = xml.LocalName == "a";
        var isAnimation = xml.LocalName is "set" or "animate" or "animateTransform" or "animateMotion";
        for (var hasAttribute = xml.MoveToFirstAttribute(); hasAttribute; hasAttribute = xml.MoveToNextAttribute())
        {
            var (name, value) = (xml.LocalName, xml.Value);
            if (
                name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || name is "ping"
                || (name is "base" && xml.Prefix == "xml")
                || (name is "href" or "src" && !SvgStyle.IsWithin(value) && !(isLink && IsFollowable(value)))
                || (isAnimation && name is "attributeName" && value.EndsWith("href", StringComparison.Ordinal))
            )
            {
                xml.MoveToElement();
                return $"<{xml.LocalName} {name}=\"{value[..Math.Min(40, value.Length)]}\">";
            }

            if (SvgStyle.Active(value) is { } fetched)
            {
                xml.MoveToElement();
                return fetched;
            }
        }

        xml.MoveToElement();
        return null;
    }

    /// <summary>
    /// What is wrong with the pictures that an element holds as <c>data:</c> addresses, and what they give away; null
    /// for nothing.
    /// </summary>
    private static (string? Fault, string? GivesAway) CheckEmbedded(XmlReader xml)
    {
        string? fault = null;
        string? givesAway = null;
        for (var hasAttribute = xml.MoveToFirstAttribute(); hasAttribute; hasAttribute = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "href" && ReadEmbedded(xml.Value) is { } picture)
            {
                fault =
                    picture is { IsTooLarge: true, Fault: { } large } ? $"of a picture in it: {large}"
                    : picture.IsBomb ? $"of a picture in it: {picture.Fault}"
                    : picture.Fault == Undecoded ? Undecoded
                    : fault;
                givesAway ??= picture.GivesAway;
            }
        }

        xml.MoveToElement();
        return (fault, givesAway);
    }

    /// <summary>The picture that an address holds in itself; null for an address that leads elsewhere.</summary>
    /// <param name="address">What an <c>href</c> says.</param>
    internal static Picture? ReadEmbedded(string address)
    {
        var data = address.AsSpan().Trim();
        if (
            !data.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            || data.IndexOf(',') is not (> 0 and var comma)
        )
        {
            return null;
        }

        var isBase64 = data[..comma].TrimEnd().EndsWith("base64", StringComparison.OrdinalIgnoreCase);
        return DecodeData(data[(comma + 1)..], isBase64) is { } bytes
            ? Picture.Of("", bytes)
            : new Picture("", null, 0, 0) { Fault = Undecoded };
    }

    /// <summary>
    /// What an element's attributes say of the machine that it was made on, as <see cref="MachinePath.Find"/> has it.
    /// </summary>
    private static string? FilePathIn(XmlReader xml)
    {
        string? path = null;
        for (var more = xml.MoveToFirstAttribute(); more && path is null; more = xml.MoveToNextAttribute())
        {
            path = MachinePath.Find(xml.Value);
        }

        xml.MoveToElement();
        return path;
    }

    /// <summary>
    /// The bytes of a <c>data:</c> address (RFC 2397), in which <c>%41</c> may stand for a character; null where its
    /// base64 is damaged.
    /// </summary>
    private static byte[]? DecodeData(ReadOnlySpan<char> data, bool isBase64)
    {
        var (bytes, length) = (new byte[data.Length], 0);
        for (var at = 0; at < data.Length; at++)
        {
            var isCode = data[at] == '%' && at + 2 < data.Length;
            if (isCode && byte.TryParse(data.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, null, out var code))
            {
                bytes[length++] = code;
                at += 2;
            }
            else
            {
                bytes[length++] = (byte)data[at];
            }
        }

        return !isBase64 ? bytes[..length]
            : Base64.DecodeFromUtf8InPlace(bytes.AsSpan(0, length), out length) == OperationStatus.Done
                ? bytes[..length]
            : null;
    }

    /// <summary>
    /// Whether a reader can follow an address from a picture: a whole web address, or <c>mailto:</c>. It is fetched
    /// only then.
    /// </summary>
    private static bool IsFollowable(string address) =>
        WebAddress.IsWhole(address) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    /// <summary>A length in CSS pixels, rounded up; 0 for one that is relative or none.</summary>
    private static int Pixels(string? text)
    {
        var value = text?.Trim() ?? "";
        var digits = 0;
        while (digits < value.Length && (char.IsAsciiDigit(value[digits]) || value[digits] is '.' or '-' or '+'))
        {
            digits++;
        }

        if (!double.TryParse(value.AsSpan(0, digits), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return 0;
        }

        var pixels = value[digits..].Trim() switch
        {
            "" or "px" => number,
            "pt" => number * 96 / 72,
            "pc" => number * 16,
            "mm" => number * 96 / 25.4,
            "cm" => number * 96 / 2.54,
            "in" => number * 96,
            _ => 0,
        };
        return pixels is > 0 and < 1_000_000 ? (int)Math.Ceiling(pixels) : 0;
    }
}
