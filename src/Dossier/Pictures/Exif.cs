using System.Buffers.Binary;

namespace Dossier.Pictures;

/// <summary>The part of a camera's notes in a picture (CIPA DC-008, Exif) that says where it was taken.</summary>
internal static class Exif
{
    private const ushort PositionDirectory = 0x8825;
    private const int EntrySize = 12;

    /// <summary>
    /// Whether the notes have a directory of the position with an entry in it; damaged notes have none.
    /// </summary>
    /// <param name="tiff">The notes, from their TIFF header on; damaged ones say nothing.</param>
    public static bool HasPosition(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || tiff[0] != tiff[1] || tiff[0] is not ((byte)'I' or (byte)'M'))
        {
            return false;
        }

        var isLittleEndian = tiff[0] == 'I';
        var entries = DirectoryEntries(tiff, ReadUInt32(tiff[4..], isLittleEndian), isLittleEndian);
        for (var offset = 0; offset + EntrySize <= entries.Length; offset += EntrySize)
        {
            if (ReadUInt16(entries[offset..], isLittleEndian) == PositionDirectory)
            {
                return DirectoryEntries(
                        tiff,
                        ReadUInt32(entries[(offset + 8)..], isLittleEndian),
                        isLittleEndian
                    ).Length > 0;
            }
        }

        return false;
    }

    /// <summary>
    /// The entries of the directory at an offset, of 12 bytes each; empty where the offset lies outside the notes.
    /// </summary>
    private static ReadOnlySpan<byte> DirectoryEntries(ReadOnlySpan<byte> tiff, uint offset, bool isLittleEndian)
    {
        if (offset > tiff.Length - 2)
        {
            return [];
        }

        var start = (int)offset + 2;
        var length = ReadUInt16(tiff[(int)offset..], isLittleEndian) * EntrySize;
        return tiff.Slice(start, Math.Min(length, tiff.Length - start));
    }

    private static uint ReadUInt32(ReadOnlySpan<byte> bytes, bool isLittleEndian) =>
        isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static ushort ReadUInt16(ReadOnlySpan<byte> bytes, bool isLittleEndian) =>
        isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
