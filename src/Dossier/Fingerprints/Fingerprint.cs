using System.Collections.Immutable;

namespace Dossier.Fingerprints;

/// <summary>
/// A set of hashed word runs that says ‘yes’ to every run it was made from and, on purpose, to one in
/// <see cref="Room"/> of all others: a reader who holds a text can check it, and one who holds a list of words finds
/// dozens of continuations to each true one. The order of the runs is not kept. Two more bits for each say whether it
/// stands there as written.
/// </summary>
public sealed class Fingerprint
{
    /// <summary>One run or name in this many that were never there is taken to be there.</summary>
    public const int Room = 32;

    /// <summary>The same for stems, of which a list is shorter: they must say less.</summary>
    public const int RoomOfStems = 16;

    private readonly int modulus;
    private readonly int[] values;
    private readonly ulong[] bits;

    private Fingerprint(int modulus, int[] values)
    {
        (this.modulus, this.values) = (modulus, values);
        bits = new ulong[(modulus + 63) / 64];
        foreach (var value in values)
        {
            bits[value >> 8] |= 1UL << ((value >> 2) & 63);
        }
    }

    /// <summary>The set that holds nothing.</summary>
    public static Fingerprint Empty { get; } = new(1, []);

    /// <summary>Whether it holds nothing, as in a record made by hand.</summary>
    public bool IsEmpty => values.Length == 0;

    /// <summary>How many it holds, but for those that chance made one.</summary>
    public int Count => values.Length;

    /// <summary>Number of slots, of which a hash takes one, as <see cref="KeyedHash.Slot"/> says.</summary>
    internal int Modulus => modulus;

    /// <summary>The slots that are taken, one bit for each.</summary>
    internal ReadOnlySpan<ulong> Taken => bits;

    /// <summary>Makes the set.</summary>
    internal static Fingerprint Of(ImmutableArray<(ulong Folded, ulong Exact)> runs, int room = Room)
    {
        if (runs.IsEmpty)
        {
            return Empty;
        }

        var modulus = runs.Select(run => run.Folded).Distinct().Count() * room;
        return new Fingerprint(
            modulus,
            [
                .. runs.Select(run => (KeyedHash.Slot(run.Folded, (uint)modulus) << 2) | (int)(run.Exact & 3))
                    .Distinct()
                    .Order(),
            ]
        );
    }

    /// <summary>Whether a run is there, folded.</summary>
    internal bool Has(ulong folded)
    {
        var slot = KeyedHash.Slot(folded, (uint)modulus);
        return (bits[slot >> 6] >> (slot & 63) & 1) != 0;
    }

    /// <summary>Whether a run is there as written.</summary>
    internal bool Has(ulong folded, ulong exact) =>
        Array.BinarySearch(values, (KeyedHash.Slot(folded, (uint)modulus) << 2) | (int)(exact & 3)) >= 0;

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is no fingerprint.</summary>
    public static Fingerprint? TryParse(string text)
    {
        var bytes = new byte[text.Length];
        if (text.Length == 0)
        {
            return Empty;
        }

        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            return null;
        }

        var numbers = new List<int>();
        var at = 0;
        while (at < length)
        {
            var (value, shift) = (0, 0);
            do
            {
                value |= (bytes[at] & 127) << shift;
                shift += 7;
            } while (bytes[at++] > 127 && at < length && shift < 28);
            numbers.Add(value);
        }

        var modulus = numbers.Count > 0 ? numbers[0] : 0;
        var last = 0;
        var values = numbers.Skip(1).Select(gap => last += gap).ToArray();
        return modulus is > 0 and < 1 << 24 && values.All(value => value >= 0 && value >> 2 < modulus)
            ? new Fingerprint(modulus, values)
            : null;
    }

    /// <summary>Base64 of the modulus and the gaps between the sorted values, seven bits a byte.</summary>
    public override string ToString()
    {
        if (IsEmpty)
        {
            return "";
        }

        var bytes = new List<byte>(values.Length * 2);
        var last = 0;
        Add(modulus);
        foreach (var value in values)
        {
            Add(value - last);
            last = value;
        }

        return Convert.ToBase64String([.. bytes]);

        void Add(int number)
        {
            while (number > 127)
            {
                bytes.Add((byte)(number & 127 | 128));
                number >>= 7;
            }

            bytes.Add((byte)number);
        }
    }
}
