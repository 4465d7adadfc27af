using System.Buffers.Binary;

namespace Dossier.Pictures;

/// <summary>Walks the chunks of a PNG file (W3C, Portable Network Graphics, 5.3).</summary>
internal static class PngReader
{
    private const int Signature = 8;
    private const int ChunkFrame = 12;

    /// <summary>
    /// Reads size and metadata; a file that is cut short, or lacks its first or last chunk, has a fault.
    /// </summary>
    /// <param name="bytes">The file, which begins like one.</param>
    public static Picture Read(ReadOnlySpan<byte> bytes)
    {
        var picture = new Picture("", PictureFormat.Png, 0, 0);
        var (at, hasData) = (Signature, false);
        while (at + ChunkFrame <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - ChunkFrame)
            {
                break;
            }

            var kind = bytes.Slice(at + 4, 4);
            var content = bytes.Slice(at + 8, (int)length);
            if (at == Signature)
            {
                if (!kind.SequenceEqual("IHDR"u8) || length < 13)
                {
                    break;
                }

                picture = picture with { Width = Size(content), Height = Size(content[4..]) };
            }
            else if (kind.SequenceEqual("IEND"u8))
            {
                return picture.Width > 0 && picture.Height > 0 && hasData
                    ? picture
                    : picture with
                    {
                        Fault = "it has no picture in it",
                    };
            }

            hasData |= kind.SequenceEqual("IDAT"u8) && length > 0;
            var isPlaced = kind.SequenceEqual("eXIf"u8)
                ? Exif.HasPosition(content)
                : IsText(kind) && Exif.Names(content);
            picture = picture with { HasPosition = picture.HasPosition || isPlaced };
            at += ChunkFrame + (int)length;
        }

        return picture with
        {
            Fault = "the file is cut short or damaged",
        };
    }

    private static bool IsText(ReadOnlySpan<byte> kind) => kind.SequenceEqual("iTXt"u8) || kind.SequenceEqual("tEXt"u8);

    private static int Size(ReadOnlySpan<byte> bytes) =>
        (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes));
}
