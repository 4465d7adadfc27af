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
    private const int HashCount = 1 << 15;

    /// <summary>How many earlier places with the same beginning are tried.</summary>
    private const int MaxTries = 24;

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
    /// For each hash, the last position with it; positions run on from file to file, so that those of an earlier file
    /// are told from this one's.
    /// </summary>
    private readonly int[] lastPosition = new int[HashCount];

    /// <summary>For each place in the window, the one before with its hash.</summary>
    private readonly int[] previousPosition = new int[Window];

    /// <summary>The place at which the file begins, 1 at least.</summary>
    private int start = 1;

    /// <summary>Packs some bytes.</summary>
    public byte[] Of(ReadOnlySpan<byte> bytes)
    {
        if (start > int.MaxValue - bytes.Length)
        {
            Array.Clear(lastPosition);
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
                WriteSymbol(output, bytes[at]);
                length = 1;
            }
            else
            {
                WriteCopy(output, length, distance);
            }

            for (var end = at + length; at < end; at++)
            {
                RememberPosition(bytes, at);
            }
        }

        WriteSymbol(output, 256);
        start += bytes.Length;
        return output.ToArray();
    }

    /// <summary>
    /// The longest earlier text like that at an offset, and how far back it begins; length 0 for none.
    /// </summary>
    private (int Length, int Distance) FindMatch(ReadOnlySpan<byte> bytes, int at)
    {
        var best = (Length: 0, Distance: 0);
        if (at + MinMatch > bytes.Length)
        {
            return best;
        }

        var maxLength = Math.Min(MaxMatch, bytes.Length - at);
        var position = lastPosition[Hash(bytes, at)];
        for (
            var tries = 0;
            position >= start && at + start - position <= Window - MaxMatch && tries < MaxTries;
            tries++
        )
        {
            // A place where the next letter of the best one differs is no better.
            var from = position - start;
            if (bytes[from + best.Length] == bytes[at + best.Length])
            {
                var length = bytes.Slice(from, maxLength).CommonPrefixLength(bytes.Slice(at, maxLength));
                if (length > best.Length)
                {
                    best = (length, at - from);
                    if (length == maxLength)
                    {
                        break;
                    }
                }
            }

            var earlier = previousPosition[position % Window];
            position = earlier < position ? earlier : 0;
        }

        return best;
    }

    /// <summary>Enters an offset into the chain of its hash, so that later text can be found to be like it.</summary>
    private void RememberPosition(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + MinMatch <= bytes.Length)
        {
            var hash = Hash(bytes, at);
            previousPosition[(at + start) % Window] = lastPosition[hash];
            lastPosition[hash] = at + start;
        }
    }

    private static int Hash(ReadOnlySpan<byte> bytes, int at) =>
        (int)(
            ((uint)(bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) * 2654435761u)
            >> 17
        );

    /// <summary>Writes that a number of bytes is copied from a distance back.</summary>
    private static void WriteCopy(BitWriter output, int length, int distance)
    {
        var code = IndexOfBase(LengthBase, length);
        WriteSymbol(output, 257 + code);
        output.Write((uint)(length - LengthBase[code]), code is < 8 or 28 ? 0 : (code - 4) / 4);
        code = IndexOfBase(DistanceBase, distance);
        output.Write(Distances[code], 5);
        output.Write((uint)(distance - DistanceBase[code]), code < 4 ? 0 : (code - 2) / 2);
    }

    /// <summary>The index of the greatest base that is not above a value.</summary>
    private static int IndexOfBase(int[] bases, int value)
    {
        var at = Array.BinarySearch(bases, value);
        return at >= 0 ? at : ~at - 1;
    }

    private static void WriteSymbol(BitWriter output, int symbol)
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
