using System.Buffers.Binary;

namespace Dossier.Pictures;

/// <summary>Walks the segments of a JPEG file (ITU-T T.81, annex B) up to its picture.</summary>
internal static class JpegReader
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    /// <summary>Reads size and metadata; a file without a picture, or without its end, has a fault.</summary>
    /// <param name="bytes">The file, which begins like one.</param>
    public static Picture Read(ReadOnlySpan<byte> bytes)
    {
        var picture = new Picture("", PictureFormat.Jpeg, 0, 0);
        for (var at = 2; at + 4 <= bytes.Length; )
        {
            if (bytes[at] != 0xFF)
            {
                break;
            }

            var kind = bytes[at + 1];
            if (kind is 0xFF or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                at += kind == 0xFF ? 1 : 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (kind == StartOfScan)
            {
                return picture.Width > 0 && picture.Height > 0 && End(bytes, at) is > 0 and var end
                    ? picture with
                    {
                        Tells = PictureNotes.HavePosition(bytes)
                            ? PictureNotes.Position
                            : PictureNotes.Behind(bytes[end..]),
                    }
                    : picture with
                    {
                        Fault = "the file is cut short or damaged",
                    };
            }

            if (length < 2 || length > bytes.Length - at - 2)
            {
                break;
            }

            picture = With(picture, kind, bytes.Slice(at + 4, length - 2));
            at += 2 + length;
        }

        return picture with
        {
            Fault = "the file is cut short or damaged",
        };
    }

    /// <summary>
    /// Where the picture ends whose first scan begins at a place; 0 where it has no end. Between scans stand segments.
    /// </summary>
    private static int End(ReadOnlySpan<byte> bytes, int at)
    {
        while (at + 2 <= bytes.Length)
        {
            var (mark, kind) = (bytes[at], bytes[at + 1]);
            if (mark != 0xFF)
            {
                var next = bytes[at..].IndexOf((byte)0xFF);
                if (next < 0)
                {
                    return 0;
                }

                at += next;
            }
            else if (kind == EndOfImage)
            {
                return at + 2;
            }
            else if (kind is 0x00 or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                at += 2;
            }
            else if (kind == 0xFF)
            {
                at++;
            }
            else
            {
                at += at + 4 <= bytes.Length ? 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]) : 2;
            }
        }

        return 0;
    }

    private static Picture With(Picture picture, byte kind, ReadOnlySpan<byte> content)
    {
        if (IsFrame(kind) && content.Length >= 5)
        {
            return picture with
            {
                Height = BinaryPrimitives.ReadUInt16BigEndian(content[1..]),
                Width = BinaryPrimitives.ReadUInt16BigEndian(content[3..]),
                HasInks = content.Length > 5 && content[5] == 4,
            };
        }

        return picture;
    }

    /// <summary>Start of a frame: C0 to CF without the three that hold tables.</summary>
    private static bool IsFrame(byte kind) => kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
