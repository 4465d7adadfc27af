using System.Buffers.Binary;

namespace Dossier.Encode.LinkData;

/// <summary>
/// Zlib's container (RFC 1950) with the data as they are, in stored blocks. The machine's own compressor makes other
/// bytes in another version of it; these are the same for ever, and a web host compresses the file on its way.
/// </summary>
internal static class Zlib
{
    private const int MaxBlockLength = 65_535;

    /// <summary>Data in a zlib container.</summary>
    public static byte[] Stored(ReadOnlySpan<byte> data)
    {
        using var stream = new MemoryStream(data.Length + 64);
        stream.Write([0x78, 0x01]);
        Span<byte> head = stackalloc byte[5];
        var from = 0;
        do
        {
            var block = data[from..Math.Min(data.Length, from + MaxBlockLength)];
            from += block.Length;
            head[0] = from == data.Length ? (byte)1 : (byte)0;
            BinaryPrimitives.WriteUInt16LittleEndian(head[1..], (ushort)block.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(head[3..], (ushort)~block.Length);
            stream.Write(head);
            stream.Write(block);
        } while (from < data.Length);

        Span<byte> sum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Adler32(data));
        stream.Write(sum);
        return stream.ToArray();
    }

    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        uint a = 1,
            b = 0;
        foreach (var value in data)
        {
            a = (a + value) % 65_521;
            b = (b + a) % 65_521;
        }

        return (b << 16) | a;
    }
}
