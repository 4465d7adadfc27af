using Dossier.Fingerprints;

namespace Dossier.Tests.Fingerprints;

/// <summary>SipHash-2-4 as its authors give it, and what it is used for.</summary>
public sealed class KeyedHashTests
{
    /// <summary>The key of the authors' own vectors: the bytes 0 to 15.</summary>
    private static readonly KeyedHash OfAuthors = new([.. Enumerable.Range(0, 16).Select(i => (byte)i)]);

    /// <summary>The message of a vector is the bytes from 0 on, here two to a letter.</summary>
    [Theory]
    [InlineData(0, 0x726fdb47dd0e0e31)]
    [InlineData(2, 0x0d6c8009d9a94f5a)]
    [InlineData(8, 0x93f5f5799a932462)]
    public void The_vectors_of_its_authors_hold(int bytes, ulong expected)
    {
        var letters = new char[bytes / 2];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = (char)((2 * i) | (((2 * i) + 1) << 8));
        }

        Assert.Equal(expected, OfAuthors.Of(letters));
    }

    [Fact]
    public void The_order_of_words_counts() => Assert.NotEqual(OfAuthors.Of(1, 2, 3), OfAuthors.Of(3, 2, 1));

    [Theory]
    [InlineData(0UL, 7u, 0)]
    [InlineData(ulong.MaxValue, 7u, 6)]
    [InlineData(1UL << 63, 1000u, 500)]
    public void A_slot_is_the_share_of_a_hash_among_all(ulong hash, uint slots, int expected) =>
        Assert.Equal(expected, KeyedHash.Slot(hash, slots));

    [Fact]
    public void A_key_follows_from_record_and_file_alone()
    {
        var key = KeyedHash.KeyFor("a", new byte[32]);
        Assert.Equal(16, key.Length);
        Assert.Equal(key, KeyedHash.KeyFor("a", new byte[32]));
        Assert.NotEqual(key, KeyedHash.KeyFor("b", new byte[32]));
    }
}
