using System.Buffers.Binary;

namespace Dossier.Pictures;

/// <summary>Reads the head of a GIF file (CompuServe, GIF89a).</summary>
internal static class GifReader
{
    private const int Head = 13;
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
        return picture.Width > 0 && picture.Height > 0 && End(bytes) is > 0 and var end
            ? picture with
            {
                Tells = PictureNotes.HavePosition(bytes) ? PictureNotes.Position : PictureNotes.Behind(bytes[end..]),
            }
            : picture with
            {
                Fault = "the file is cut short or damaged",
            };
    }

    /// <summary>
    /// Where the file's last block ends; its own end where a block is not known and its last byte is that of a file, as
    /// browsers show it; 0 where it is cut short.
    /// </summary>
    private static int End(ReadOnlySpan<byte> bytes)
    {
        var at = Head + Table(bytes[10]);
        while (at < bytes.Length)
        {
            switch (bytes[at])
            {
                case Trailer:
                    return at + 1;
                case Extension:
                    at += 2;
                    break;
                case Frame when at + 10 < bytes.Length:
                    at += 11 + Table(bytes[at + 9]);
                    break;
                case 0:
                    at++;
                    continue;
                default:
                    return bytes.TrimEnd((byte)0)[^1] == Trailer ? bytes.Length : 0;
            }

            while (at < bytes.Length && bytes[at] > 0)
            {
                at += 1 + bytes[at];
            }

            at++;
        }

        return 0;
    }

    /// <summary>Bytes of a table of colours, by the flags before it.</summary>
    private static int Table(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
