namespace Dossier.Encode.Zip;

/// <summary>
/// Packs bytes as RFC 1951 has it, in one block with its fixed codes: plain, quick, and the same on every machine. Text
/// comes to about a third. One packs many files, one after the other, in the same room.
/// </summary>
internal sealed class Deflate
{
    private const int MinMatch = 4;
    private const int MaxMatch = 258;
    private const int Window = 32_768;
    private const int Hashes = 1 << 15;

    /// <summary>How many earlier places with the same beginning are tried.</summary>
    private const int Tries = 24;

    private static readonly int[] LengthBase =
    [
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        13,
        15,
        17,
        19,
        23,
        27,
        31,
        35,
        43,
        51,
        59,
        67,
        83,
        99,
        115,
        131,
        163,
        195,
        227,
        258,
    ];

    private static readonly int[] DistanceBase =
    [
        1,
        2,
        3,
        4,
        5,
        7,
        9,
        13,
        17,
        25,
        33,
        49,
        65,
        97,
        129,
        193,
        257,
        385,
        513,
        769,
        1025,
        1537,
        2049,
        3073,
        4097,
        6145,
        8193,
        12289,
        16385,
        24577,
    ];

    /// <summary>The fixed codes of symbols and of distances, as they are written, and how many bits each has.</summary>
    private static readonly (uint Code, int Bits)[] Symbols = [.. Enumerable.Range(0, 288).Select(SymbolCode)];
    private static readonly uint[] Distances = [.. Enumerable.Range(0, 30).Select(code => Reversed((uint)code, 5))];

    /// <summary>
    /// For each hash, the last place with it; places go on from file to file, so that old ones are known.
    /// </summary>
    private readonly int[] last = new int[Hashes];

    /// <summary>For each place in the window, the one before with its hash.</summary>
    private readonly int[] before = new int[Window];

    /// <summary>The place at which the file begins, 1 at least.</summary>
    private int start = 1;

    /// <summary>The packed bytes.</summary>
    public byte[] Of(ReadOnlySpan<byte> bytes)
    {
        if (start > int.MaxValue - bytes.Length)
        {
            Array.Clear(last);
            start = 1;
        }

        var output = new BitWriter(bytes.Length / 2 + 16);
        output.Write(1, 1); // the last block
        output.Write(1, 2); // with fixed codes
        for (var at = 0; at < bytes.Length; )
        {
            var (length, distance) = FindMatch(bytes, at);
            if (length < MinMatch)
            {
                Symbol(output, bytes[at]);
                length = 1;
            }
            else
            {
                Copy(output, length, distance);
            }

            for (var end = at + length; at < end; at++)
            {
                Remember(bytes, at);
            }
        }

        Symbol(output, 256);
        start += bytes.Length;
        return output.ToArray();
    }

    /// <summary>
    /// The longest earlier run of bytes that also stands here, and how far back it lies; (0, 0) where none is long
    /// enough.
    /// </summary>
    private (int Length, int Distance) FindMatch(ReadOnlySpan<byte> bytes, int at)
    {
        var best = (Length: 0, Distance: 0);
        if (at + MinMatch > bytes.Length)
        {
            return best;
        }

        var most = Math.Min(MaxMatch, bytes.Length - at);
        var place = last[Hash(bytes, at)];
        for (var tries = 0; place >= start && at + start - place <= Window - MaxMatch && tries < Tries; tries++)
        {
            // A place where the next letter of the best one differs is no better.
            var from = place - start;
            if (bytes[from + best.Length] == bytes[at + best.Length])
            {
                var length = bytes.Slice(from, most).CommonPrefixLength(bytes.Slice(at, most));
                if (length > best.Length)
                {
                    best = (length, at - from);
                    if (length == most)
                    {
                        break;
                    }
                }
            }

            var earlier = before[place % Window];
            place = earlier < place ? earlier : 0;
        }

        return best;
    }

    private void Remember(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + MinMatch <= bytes.Length)
        {
            var hash = Hash(bytes, at);
            before[(at + start) % Window] = last[hash];
            last[hash] = at + start;
        }
    }

    private static int Hash(ReadOnlySpan<byte> bytes, int at) =>
        (int)(
            ((uint)(bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) * 2654435761u)
            >> 17
        );

    private static void Copy(BitWriter output, int length, int distance)
    {
        var code = Place(LengthBase, length);
        Symbol(output, 257 + code);
        output.Write((uint)(length - LengthBase[code]), code is < 8 or 28 ? 0 : (code - 4) / 4);
        code = Place(DistanceBase, distance);
        output.Write(Distances[code], 5);
        output.Write((uint)(distance - DistanceBase[code]), code < 4 ? 0 : (code - 2) / 2);
    }

    private static int Place(int[] bases, int value)
    {
        var at = Array.BinarySearch(bases, value);
        return at >= 0 ? at : ~at - 1;
    }

    private static void Symbol(BitWriter output, int symbol)
    {
        var (code, bits) = Symbols[symbol];
        output.Write(code, bits);
    }

    /// <summary>
    /// The fixed Huffman code of a literal or length (RFC 1951, 3.2.6), its bits in the order in which they are
    /// written.
    /// </summary>
    private static (uint Code, int Bits) SymbolCode(int symbol)
    {
        var (code, bits) = symbol switch
        {
            < 144 => (0x30 + symbol, 8),
            < 256 => (0x190 + symbol - 144, 9),
            < 280 => (symbol - 256, 7),
            _ => (0xC0 + symbol - 280, 8),
        };
        return (Reversed((uint)code, bits), bits);
    }

    /// <summary>The lowest bits of a code in the other order: codes alone begin with their highest bit.</summary>
    private static uint Reversed(uint code, int bits)
    {
        var reversed = 0u;
        for (var i = 0; i < bits; i++)
        {
            reversed |= ((code >> i) & 1) << (bits - 1 - i);
        }

        return reversed;
    }
}
