namespace Dossier.Encode.Zip;

/// <summary>
/// Packs bytes as RFC 1951 has it, in one block with its fixed codes: plain, quick, and the same on every machine. Text
/// comes to about a third.
/// </summary>
internal static class Deflate
{
    private const int Shortest = 4;
    private const int Longest = 258;
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

    /// <summary>The packed bytes.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var output = new BitWriter(bytes.Length / 2 + 16);
        output.Write(1, 1); // the last block
        output.Write(1, 2); // with fixed codes
        var last = new int[Hashes];
        var before = new int[Math.Min(bytes.Length, Window)];
        Array.Fill(last, -1);
        for (var at = 0; at < bytes.Length; )
        {
            var (length, distance) = Find(bytes, at, last, before);
            if (length < Shortest)
            {
                Literal(output, bytes[at]);
                length = 1;
            }
            else
            {
                Copy(output, length, distance);
            }

            for (var end = at + length; at < end; at++)
            {
                Remember(bytes, at, last, before);
            }
        }

        Symbol(output, 256);
        return output.ToArray();
    }

    private static (int Length, int Distance) Find(ReadOnlySpan<byte> bytes, int at, int[] last, int[] before)
    {
        var best = (Length: 0, Distance: 0);
        if (at + Shortest > bytes.Length)
        {
            return best;
        }

        var most = Math.Min(Longest, bytes.Length - at);
        var place = last[Hash(bytes, at)];
        for (var tries = 0; place >= 0 && at - place <= Window - Longest && tries < Tries; tries++)
        {
            var length = bytes.Slice(place, most).CommonPrefixLength(bytes.Slice(at, most));
            if (length > best.Length)
            {
                best = (length, at - place);
                if (length == most)
                {
                    break;
                }
            }

            var earlier = before[place % before.Length];
            place = earlier < place ? earlier : -1;
        }

        return best;
    }

    private static void Remember(ReadOnlySpan<byte> bytes, int at, int[] last, int[] before)
    {
        if (at + Shortest <= bytes.Length)
        {
            var hash = Hash(bytes, at);
            before[at % before.Length] = last[hash];
            last[hash] = at;
        }
    }

    private static int Hash(ReadOnlySpan<byte> bytes, int at) =>
        (int)(
            ((uint)(bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) * 2654435761u)
            >> 17
        );

    private static void Literal(BitWriter output, byte value) => Symbol(output, value);

    private static void Copy(BitWriter output, int length, int distance)
    {
        var code = Place(LengthBase, length);
        Symbol(output, 257 + code);
        output.Write(length - LengthBase[code], code is < 8 or 28 ? 0 : (code - 4) / 4);
        code = Place(DistanceBase, distance);
        output.WriteReversed(code, 5);
        output.Write(distance - DistanceBase[code], code < 4 ? 0 : (code - 2) / 2);
    }

    private static int Place(int[] bases, int value)
    {
        var at = Array.BinarySearch(bases, value);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>A symbol by its fixed code.</summary>
    private static void Symbol(BitWriter output, int symbol)
    {
        switch (symbol)
        {
            case < 144:
                output.WriteReversed(0x30 + symbol, 8);
                break;
            case < 256:
                output.WriteReversed(0x190 + symbol - 144, 9);
                break;
            case < 280:
                output.WriteReversed(symbol - 256, 7);
                break;
            default:
                output.WriteReversed(0xC0 + symbol - 280, 8);
                break;
        }
    }
}
