using System.Buffers.Binary;

namespace Dossier.Pictures;

/// <summary>Reads the head of a GIF file (CompuServe, GIF89a).</summary>
internal static class GifReader
{
    private const int HeadLength = 13;
    private const byte Trailer = 0x3B;
    private const byte Extension = 0x21;
    private const byte Frame = 0x2C;

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
        return picture.Width > 0 && picture.Height > 0 && PictureEnd(bytes) is > 0 and var end
            ? picture with
            {
                GivesAway = PictureNotes.HavePosition(bytes)
                    ? PictureNotes.Position
                    : PictureNotes.Behind(bytes[end..]),
            }
            : picture with
            {
                Fault = "the file is cut short or damaged",
            };
    }

    /// <summary>
    /// The offset after the file's last block; 0 where the file is cut short. Where a block is unknown, the file's
    /// length if its last byte is a trailer, as browsers show such files.
    /// </summary>
    private static int PictureEnd(ReadOnlySpan<byte> bytes)
    {
        var offset = HeadLength + ColourTableLength(bytes[10]);
        while (offset < bytes.Length)
        {
            switch (bytes[offset])
            {
                case Trailer:
                    return offset + 1;
                case Extension:
                    offset += 2;
                    break;
                case Frame when offset + 10 < bytes.Length:
                    offset += 11 + ColourTableLength(bytes[offset + 9]);
                    break;
                case 0:
                    offset++;
                    continue;
                default:
                    return bytes.TrimEnd((byte)0)[^1] == Trailer ? bytes.Length : 0;
            }

            while (offset < bytes.Length && bytes[offset] > 0)
            {
                offset += 1 + bytes[offset];
            }

            offset++;
        }

        return 0;
    }

    /// <summary>Bytes of the table of colours that the flags before it announce; 0 for none.</summary>
    private static int ColourTableLength(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
