using System.Buffers.Binary;

namespace Dossier.Pictures;

/// <summary>
/// What a camera's notes in a picture (CIPA DC-008, Exif) say of where it was taken, and of how it was held.
/// </summary>
internal static class Exif
{
    private const ushort PositionDirectory = 0x8825;
    private const ushort OrientationTag = 0x0112;
    private const ushort ShortNumber = 3;
    private const int EntrySize = 12;

    /// <summary>
    /// Whether the notes have a directory of the position with an entry in it; damaged notes have none.
    /// </summary>
    /// <param name="tiff">The notes, from their TIFF header on; damaged ones say nothing.</param>
    public static bool HasPosition(ReadOnlySpan<byte> tiff)
    {
        var isLittleEndian = IsLittleEndian(tiff);
        return FindEntry(tiff, PositionDirectory) is { Length: > 0 } entry
            && DirectoryEntries(tiff, ReadUInt32(entry[8..], isLittleEndian), isLittleEndian).Length > 0;
    }

    /// <summary>
    /// How the picture is to be turned; as it is stored where the notes do not say it in the one form that browsers
    /// and the typesetter take.
    /// </summary>
    /// <param name="tiff">The notes, from their TIFF header on; damaged ones say nothing.</param>
    public static Orientation ReadOrientation(ReadOnlySpan<byte> tiff)
    {
        var isLittleEndian = IsLittleEndian(tiff);
        return
            FindEntry(tiff, OrientationTag) is { Length: > 0 } entry
            && ReadUInt16(entry[2..], isLittleEndian) == ShortNumber
            && ReadUInt32(entry[4..], isLittleEndian) == 1
            ? Orientation.OfExif(ReadUInt16(entry[8..], isLittleEndian))
            : default;
    }

    private static bool IsLittleEndian(ReadOnlySpan<byte> tiff) => tiff is [(byte)'I', ..];

    /// <summary>The first entry of a name in the notes' first directory; empty where there is none.</summary>
    private static ReadOnlySpan<byte> FindEntry(ReadOnlySpan<byte> tiff, ushort name)
    {
        if (tiff.Length < 8 || tiff[0] != tiff[1] || tiff[0] is not ((byte)'I' or (byte)'M'))
        {
            return [];
        }

        var isLittleEndian = IsLittleEndian(tiff);
        var entries = DirectoryEntries(tiff, ReadUInt32(tiff[4..], isLittleEndian), isLittleEndian);
        for (var offset = 0; offset + EntrySize <= entries.Length; offset += EntrySize)
        {
            if (ReadUInt16(entries[offset..], isLittleEndian) == name)
            {
                return entries.Slice(offset, EntrySize);
            }
        }

        return [];
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
