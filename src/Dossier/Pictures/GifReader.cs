using System.Buffers.Binary;

namespace Dossier.Pictures;

/// <summary>Reads the head of a GIF file (CompuServe, GIF89a).</summary>
internal static class GifReader
{
    private const byte Trailer = 0x3B;

    /// <summary>Reads the size; a file without its end has a fault.</summary>
    /// <param name="bytes">The file, which begins like one.</param>
    public static Picture Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 14)
        {
            return new Picture("", PictureFormat.Gif, 0, 0) { Fault = "the file is cut short or damaged" };
        }

        var picture = new Picture(
            "",
            PictureFormat.Gif,
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])
        );
        return bytes.TrimEnd((byte)0)[^1] == Trailer && picture.Width > 0 && picture.Height > 0
            ? picture
            : picture with
            {
                Fault = "the file is cut short or damaged",
            };
    }
}
