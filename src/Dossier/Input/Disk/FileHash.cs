using System.Buffers;
using System.IO.Hashing;

namespace Dossier.Input.Disk;

/// <summary>
/// A hash (XXH128) by which a build knows a file of its own again. It is quick and keeps nobody out: what is sealed is
/// sealed by SHA-256.
/// </summary>
internal static class FileHash
{
    /// <summary>How many bytes are read at a time.</summary>
    private const int PieceBytes = 128 * 1024;

    /// <summary>The hash of bytes, in hexadecimal.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(XxHash128.Hash(bytes));

    /// <summary>The hash of a file, in hexadecimal.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string OfFile(string path)
    {
        // Shared with writers too: anything less costs a lock for each file, and the hash tells what was changed.
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            var hash = new XxHash128();
            long at = 0;
            while (RandomAccess.Read(file, piece, at) is var read and > 0)
            {
                hash.Append(piece.AsSpan(0, read));
                at += read;
            }

            return Convert.ToHexStringLower(hash.GetCurrentHash());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
