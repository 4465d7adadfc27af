using System.Buffers.Binary;

namespace Dossier.Pictures;

/// <summary>The part of a camera's notes in a picture (CIPA DC-008, Exif) that says where it was taken.</summary>
internal static class Exif
{
    private const ushort PositionDirectory = 0x8825;
    private const int EntrySize = 12;

    /// <summary>Whether the notes have a directory of the position with anything in it.</summary>
    /// <param name="tiff">The notes, from their TIFF header on; damaged ones say nothing.</param>
    public static bool HasPosition(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || tiff[0] != tiff[1] || tiff[0] is not ((byte)'I' or (byte)'M'))
        {
            return false;
        }

        var little = tiff[0] == 'I';
        var entries = Directory(tiff, Number(tiff[4..], little), little);
        for (var at = 0; at + EntrySize <= entries.Length; at += EntrySize)
        {
            if (ReadUInt16(entries[at..], little) == PositionDirectory)
            {
                return Directory(tiff, Number(entries[(at + 8)..], little), little).Length > 0;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> Directory(ReadOnlySpan<byte> tiff, uint offset, bool little)
    {
        if (offset > tiff.Length - 2)
        {
            return [];
        }

        var start = (int)offset + 2;
        var length = ReadUInt16(tiff[(int)offset..], little) * EntrySize;
        return tiff.Slice(start, Math.Min(length, tiff.Length - start));
    }

    private static uint Number(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static ushort ReadUInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
