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
        var offset = Signature;
        var hasData = false;
        var unpacked = 0;
        while (offset + ChunkFrame <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[offset..]);
            if (length > bytes.Length - offset - ChunkFrame)
            {
                break;
            }

            var kind = bytes.Slice(offset + 4, 4);
            var content = bytes.Slice(offset + 8, (int)length);
            if (offset == Signature)
            {
                if (!kind.SequenceEqual("IHDR"u8) || length < 13)
                {
                    break;
                }

                picture = picture with
                {
                    Width = ReadLength(content),
                    Height = ReadLength(content[4..]),
                    IsDeep = content[8] == 16,
                };
            }
            else if (kind.SequenceEqual("IEND"u8))
            {
                return picture.Width > 0 && picture.Height > 0 && hasData
                    ? picture with
                    {
                        GivesAway = picture.GivesAway ?? NotesBehind(bytes[(offset + ChunkFrame + (int)length)..]),
                    }
                    : picture with
                    {
                        Fault = "it has no picture in it",
                    };
            }

            hasData |= kind.SequenceEqual("IDAT"u8) && length > 0;
            if (!hasData && kind.SequenceEqual("eXIf"u8))
            {
                picture = picture with { Orientation = Exif.ReadOrientation(content) };
            }

            var (hasPosition, unpackedBytes) = PictureNotes.InChunk(kind, content);
            unpacked += unpackedBytes;
            if (unpacked > PictureNotes.MaxUnpacked)
            {
                return picture with { IsBomb = true, Fault = "parts of it unpack to far more than any picture needs" };
            }

            picture = hasPosition ? picture with { GivesAway = PictureNotes.Position } : picture;
            offset += ChunkFrame + (int)length;
        }

        return picture with
        {
            Fault = "the file is cut short or damaged",
        };
    }

    /// <summary>What bytes after the picture's end tell; null where there are none to tell.</summary>
    private static string? NotesBehind(ReadOnlySpan<byte> rest) =>
        PictureNotes.HavePosition(rest) ? PictureNotes.Position : PictureNotes.Behind(rest);

    private static int ReadLength(ReadOnlySpan<byte> bytes) =>
        (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes));
}
