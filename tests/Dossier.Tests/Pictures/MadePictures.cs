using System.Buffers.Binary;
using System.Text;

namespace Dossier.Tests.Pictures;

/// <summary>Pictures put together byte by byte.</summary>
internal static class MadePictures
{
    /// <summary>A chunk of a PNG file; its checksum is not made, as readers here do not ask for it.</summary>
    public static byte[] Chunk(string kind, params byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(kind), .. content, 0, 0, 0, 0];
    }

    /// <summary>A PNG file of 3 by 2 pixels with chunks of its own.</summary>
    public static byte[] Png(params byte[][] more) =>
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            .. Chunk("IHDR", 0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0),
            .. more.SelectMany(chunk => chunk),
            .. Chunk("IDAT", 1, 2, 3),
            .. Chunk("IEND"),
        ];

    /// <summary>A frame of one pixel of a GIF file.</summary>
    public static ReadOnlySpan<byte> GifFrame => [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0];

    /// <summary>A segment of a JPEG file.</summary>
    public static byte[] Segment(byte kind, params byte[] content)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteInt16BigEndian(length, (short)(content.Length + 2));
        return [0xFF, kind, .. length, .. content];
    }

    /// <summary>A JPEG file of 3 by 2 pixels with segments of its own.</summary>
    public static byte[] Jpeg(params byte[][] more) =>
        [
            0xFF,
            0xD8,
            .. more.SelectMany(segment => segment),
            .. Segment(0xC0, 8, 0, 2, 0, 3, 1, 1, 0x11, 0),
            .. Segment(0xDA, 1, 1, 0, 0, 63, 0),
            0x12,
            0xFF,
            0xD9,
        ];

    /// <summary>A camera's notes with, or without, a directory of the position, and with an orientation.</summary>
    public static byte[] Notes(bool little, bool withPosition, int orientation = 1)
    {
        byte[] Short(int value) => little ? [(byte)value, (byte)(value >> 8)] : [(byte)(value >> 8), (byte)value];
        byte[] Long(int value) =>
            little ? [.. Short(value), .. Short(value >> 16)] : [.. Short(value >> 16), .. Short(value)];
        return
        [
            .. little ? "II"u8 : "MM"u8,
            .. Short(42),
            .. Long(8),
            .. Short(2),
            .. Short(0x0112),
            .. Short(3),
            .. Long(1),
            .. Short(orientation),
            .. Short(0),
            .. Short(withPosition ? 0x8825 : 0x8769),
            .. Short(4),
            .. Long(1),
            .. Long(38),
            .. Long(0),
            .. Short(1),
            .. Short(1),
            .. Short(2),
            .. Long(2),
            .. "N\0\0\0"u8,
            .. Long(0),
        ];
    }

    /// <summary>An SVG file with some content.</summary>
    public static byte[] Svg(string content, string attributes = "viewBox=\"0 0 30 20\"") =>
        Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}>{content}</svg>");
}
