using System.Buffers.Binary;

namespace Dossier.Pictures;

/// <summary>Walks the segments of a JPEG file (ITU-T T.81, annex B) up to its picture.</summary>
internal static class JpegReader
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte NotesOfPrograms = 0xE1;

    private static ReadOnlySpan<byte> ExifMark => "Exif\0\0"u8;

    /// <summary>Reads size and metadata; a file without a picture, or without its end, has a fault.</summary>
    /// <param name="bytes">The file, which begins like one.</param>
    public static Picture Read(ReadOnlySpan<byte> bytes)
    {
        var picture = new Picture("", PictureFormat.Jpeg, 0, 0);
        var hasExif = false;
        for (var offset = 2; offset + 4 <= bytes.Length; )
        {
            if (bytes[offset] != 0xFF)
            {
                break;
            }

            var kind = bytes[offset + 1];
            if (kind is 0xFF or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                offset += kind == 0xFF ? 1 : 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(offset + 2)..]);
            if (kind == StartOfScan)
            {
                return picture.Width > 0 && picture.Height > 0 && PictureEnd(bytes, offset) is > 0 and var end
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

            if (length < 2 || length > bytes.Length - offset - 2)
            {
                break;
            }

            var content = bytes.Slice(offset + 4, length - 2);
            if (!hasExif && kind == NotesOfPrograms && content.StartsWith(ExifMark))
            {
                hasExif = true;
                picture = picture with { Orientation = Exif.ReadOrientation(content[ExifMark.Length..]) };
            }

            picture = WithFrame(picture, kind, content);
            offset += 2 + length;
        }

        return picture with
        {
            Fault = "the file is cut short or damaged",
        };
    }

    /// <summary>
    /// The offset after the picture whose first scan begins at an offset; 0 where it has no end. Segments may stand
    /// between scans.
    /// </summary>
    private static int PictureEnd(ReadOnlySpan<byte> bytes, int offset)
    {
        while (offset + 2 <= bytes.Length)
        {
            var (mark, kind) = (bytes[offset], bytes[offset + 1]);
            if (mark != 0xFF)
            {
                var next = bytes[offset..].IndexOf((byte)0xFF);
                if (next < 0)
                {
                    return 0;
                }

                offset += next;
            }
            else if (kind == EndOfImage)
            {
                return offset + 2;
            }
            else if (kind is 0x00 or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                offset += 2;
            }
            else if (kind == 0xFF)
            {
                offset++;
            }
            else
            {
                offset +=
                    offset + 4 <= bytes.Length ? 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(offset + 2)..]) : 2;
            }
        }

        return 0;
    }

    /// <summary>The picture with the size and colours that a frame gives; as it is for other segments.</summary>
    private static Picture WithFrame(Picture picture, byte kind, ReadOnlySpan<byte> content)
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
