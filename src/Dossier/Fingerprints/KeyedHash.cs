using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Dossier.Fingerprints;

/// <summary>
/// SipHash-2-4 under the key of one record: fast enough to hash every word of a dossier on every build. A build is over
/// before the runtime would compile such a method a second time and well, so that it is told to do so at once, here and
/// where every word passes.
/// </summary>
internal sealed class KeyedHash
{
    private readonly ulong k0;
    private readonly ulong k1;

    /// <summary>Takes a key of 16 bytes.</summary>
    public KeyedHash(ReadOnlySpan<byte> key) =>
        (k0, k1) = (BitConverter.ToUInt64(key[..8]), BitConverter.ToUInt64(key[8..16]));

    /// <summary>
    /// The key of a new record: it follows from the record's id and the file's bytes, so that a second run gives the
    /// same.
    /// </summary>
    /// <param name="id">The record.</param>
    /// <param name="sha256">Of the file.</param>
    public static byte[] KeyFor(string id, ReadOnlySpan<byte> sha256) =>
        SHA256.HashData([.. "dossier record key\n"u8, .. Encoding.UTF8.GetBytes(id), .. "\n"u8, .. sha256])[..16];

    /// <summary>
    /// Which of so many slots a hash takes: the upper 64 bits of their product, in two steps, since a wide product is
    /// slow on processors that programs are compiled for without further notice.
    /// </summary>
    /// <param name="hash">The hash.</param>
    /// <param name="slots">How many slots there are; at most 32 bits.</param>
    public static int Slot(ulong hash, uint slots) =>
        (int)((((hash >> 32) * slots) + (((hash & uint.MaxValue) * slots) >> 32)) >> 32);

    /// <summary>The hash of letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Of(ReadOnlySpan<char> letters)
    {
        var state = new State(k0, k1);
        var word = (ulong)(letters.Length * 2) << 56;
        for (; letters.Length >= 4; letters = letters[4..])
        {
            state.Take(letters[0] | ((ulong)letters[1] << 16) | ((ulong)letters[2] << 32) | ((ulong)letters[3] << 48));
        }

        for (var i = 0; i < letters.Length; i++)
        {
            word |= (ulong)letters[i] << (16 * i);
        }

        return state.End(word);
    }

    /// <summary>The hash of three hashes, in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Of(ulong a, ulong b, ulong c)
    {
        var state = new State(k0, k1);
        state.Take(a);
        state.Take(b);
        state.Take(c);
        return state.End(24UL << 56);
    }

    private struct State(ulong k0, ulong k1)
    {
        private ulong a = k0 ^ 0x736f6d6570736575;
        private ulong b = k1 ^ 0x646f72616e646f6d;
        private ulong c = k0 ^ 0x6c7967656e657261;
        private ulong d = k1 ^ 0x7465646279746573;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(ulong word)
        {
            d ^= word;
            Round();
            Round();
            a ^= word;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong End(ulong last)
        {
            Take(last);
            c ^= 0xff;
            Round();
            Round();
            Round();
            Round();
            return a ^ b ^ c ^ d;
        }

        // Without it the four words of the state would go through memory at each step.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Round()
        {
            a += b;
            b = BitOperations.RotateLeft(b, 13) ^ a;
            a = BitOperations.RotateLeft(a, 32);
            c += d;
            d = BitOperations.RotateLeft(d, 16) ^ c;
            a += d;
            d = BitOperations.RotateLeft(d, 21) ^ a;
            c += b;
            b = BitOperations.RotateLeft(b, 17) ^ c;
            c = BitOperations.RotateLeft(c, 32);
        }
    }
}
