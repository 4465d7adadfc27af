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
        var (at, hasData, unpacked) = (Signature, false, 0);
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

                picture = picture with
                {
                    Width = Size(content),
                    Height = Size(content[4..]),
                    IsDeep = content[8] == 16,
                };
            }
            else if (kind.SequenceEqual("IEND"u8))
            {
                return picture.Width > 0 && picture.Height > 0 && hasData
                    ? picture with
                    {
                        Tells = picture.Tells ?? Behind(bytes[(at + ChunkFrame + (int)length)..]),
                    }
                    : picture with
                    {
                        Fault = "it has no picture in it",
                    };
            }

            hasData |= kind.SequenceEqual("IDAT"u8) && length > 0;
            var (isPlaced, size) = PictureNotes.InChunk(kind, content);
            unpacked += size;
            if (unpacked > PictureNotes.MaxUnpacked)
            {
                return picture with { IsBomb = true, Fault = "parts of it unpack to far more than any picture needs" };
            }

            picture = isPlaced ? picture with { Tells = PictureNotes.Position } : picture;
            at += ChunkFrame + (int)length;
        }

        return picture with
        {
            Fault = "the file is cut short or damaged",
        };
    }

    private static string? Behind(ReadOnlySpan<byte> rest) =>
        PictureNotes.HavePosition(rest) ? PictureNotes.Position : PictureNotes.Behind(rest);

    private static int Size(ReadOnlySpan<byte> bytes) =>
        (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes));
}
