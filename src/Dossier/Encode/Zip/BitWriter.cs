namespace Dossier.Encode.Zip;

/// <summary>Bits into bytes, the lowest first.</summary>
/// <param name="capacity">How many bytes are expected.</param>
internal sealed class BitWriter(int capacity)
{
    private readonly List<byte> bytes = new(capacity);
    private uint held;
    private int count;

    /// <summary>Writes the lowest bits of a number, the lowest first.</summary>
    public void Write(int value, int bits)
    {
        held |= (uint)value << count;
        count += bits;
        while (count >= 8)
        {
            bytes.Add((byte)held);
            held >>= 8;
            count -= 8;
        }
    }

    /// <summary>Writes the lowest bits of a number, the highest first.</summary>
    public void WriteReversed(int value, int bits)
    {
        var reversed = 0;
        for (var i = 0; i < bits; i++)
        {
            reversed |= ((value >> i) & 1) << (bits - 1 - i);
        }

        Write(reversed, bits);
    }

    /// <summary>Everything, the last byte filled up with noughts.</summary>
    public byte[] ToArray()
    {
        if (count > 0)
        {
            bytes.Add((byte)held);
            (held, count) = (0, 0);
        }

        return [.. bytes];
    }
}
