namespace Dossier.Encode.Zip;

/// <summary>Bits into bytes, the lowest first.</summary>
/// <param name="capacity">How many bytes are expected, one at least.</param>
internal sealed class BitWriter(int capacity)
{
    private byte[] bytes = new byte[capacity];
    private int length;
    private uint pending;
    private int pendingBits;

    /// <summary>Writes the lowest bits of a number, the lowest first.</summary>
    /// <param name="value">The number; it has no other bits.</param>
    /// <param name="bits">How many, 24 at most.</param>
    public void Write(uint value, int bits)
    {
        pending |= value << pendingBits;
        pendingBits += bits;
        while (pendingBits >= 8)
        {
            AddByte((byte)pending);
            pending >>= 8;
            pendingBits -= 8;
        }
    }

    /// <summary>Everything, the last byte filled up with noughts.</summary>
    public byte[] ToArray()
    {
        if (pendingBits > 0)
        {
            AddByte((byte)pending);
            (pending, pendingBits) = (0, 0);
        }

        return bytes[..length];
    }

    private void AddByte(byte value)
    {
        if (length == bytes.Length)
        {
            Array.Resize(ref bytes, length * 2);
        }

        bytes[length++] = value;
    }
}
