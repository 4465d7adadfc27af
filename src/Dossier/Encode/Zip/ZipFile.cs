using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Dossier.Encode.Zip;

/// <summary>
/// Puts files into one (APPNOTE.TXT 6.3), the same bytes on every machine: in the order given, under one date, and
/// packed by <see cref="Deflate"/>, since the machine's own compressor makes other bytes in another version of it.
/// </summary>
internal static class ZipFile
{
    private const ushort Version = 20;
    private const ushort NamesAreUtf8 = 0x0800;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    /// <summary>An archive of some files, the same bytes on every machine.</summary>
    /// <param name="files">Path with forward slashes, and bytes; the first is put in as it is, for those who look for
    /// it at its place.</param>
    /// <param name="date">The date of every file in it, from 1980 to 2107.</param>
    public static byte[] Of(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files, DateOnly date)
    {
        using var zip = new MemoryStream();
        using var directory = new MemoryStream();
        var deflate = new Deflate();
        ushort count = 0;
        foreach (var (path, bytes) in files)
        {
            var packed = count == 0 || IsPacked(path) ? null : deflate.Of(bytes.Span);
            if (packed?.Length >= bytes.Length)
            {
                packed = null;
            }

            var at = (uint)zip.Position;
            var head = SharedHead(path, bytes.Span, packed, date);
            zip.Write("PK\x3\x4"u8);
            zip.Write(head);
            zip.Write(Encoding.UTF8.GetBytes(path));
            zip.Write(packed ?? bytes.Span);

            directory.Write("PK\x1\x2"u8);
            WriteNumbers(directory, Version);
            directory.Write(head);
            WriteNumbers(directory, 0, 0, 0); // comment, disk, attributes
            WriteNumbers(directory, 0, 0);
            WriteNumbers(directory, (ushort)at, (ushort)(at >> 16));
            directory.Write(Encoding.UTF8.GetBytes(path));
            count++;
        }

        var start = (uint)zip.Position;
        directory.WriteTo(zip);
        zip.Write("PK\x5\x6"u8);
        WriteNumbers(zip, 0, 0, count, count);
        WriteNumbers(
            zip,
            (ushort)directory.Length,
            (ushort)(directory.Length >> 16),
            (ushort)start,
            (ushort)(start >> 16),
            0
        );
        return zip.ToArray();
    }

    /// <summary>The part of a file's head that stands before it and in the directory alike.</summary>
    private static byte[] SharedHead(string path, ReadOnlySpan<byte> bytes, byte[]? packed, DateOnly date)
    {
        using var head = new MemoryStream();
        var day = Math.Clamp(date.Year - 1980, 0, 127) << 9 | date.Month << 5 | date.Day;
        var sum = Crc32.HashToUInt32(bytes);
        var length = packed?.Length ?? bytes.Length;
        var name = Encoding.UTF8.GetByteCount(path);
        WriteNumbers(head, Version, NamesAreUtf8, packed is null ? Stored : Deflated, 0, (ushort)day);
        WriteNumbers(head, (ushort)sum, (ushort)(sum >> 16), (ushort)length, (ushort)(length >> 16));
        WriteNumbers(head, (ushort)bytes.Length, (ushort)(bytes.Length >> 16), (ushort)name, 0);
        return head.ToArray();
    }

    /// <summary>Whether a file is packed by its own form.</summary>
    private static bool IsPacked(string path) =>
        path.EndsWith(".png", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".gif", StringComparison.OrdinalIgnoreCase);

    private static void WriteNumbers(MemoryStream stream, params ReadOnlySpan<ushort> values)
    {
        Span<byte> two = stackalloc byte[2];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(two, value);
            stream.Write(two);
        }
    }
}
