using System.Buffers;
using Dossier.Input.Disk;

namespace Dossier.Write;

/// <summary>What stands in a file that was written before.</summary>
internal static class FileContent
{
    /// <summary>Bytes that are read at once.</summary>
    private const int PieceLength = 1 << 16;

    /// <summary>Whether there is a common file at a path that holds some bytes and nothing else.</summary>
    public static bool Is(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == bytes.Length && RegularFile.Is(path) && Holds(path, bytes);
    }

    /// <summary>Compares a file that is as long, piece by piece.</summary>
    private static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var piece = ArrayPool<byte>.Shared.Rent(PieceLength);
        try
        {
            var at = 0;
            while (RandomAccess.Read(file, piece, at) is > 0 and var read)
            {
                if (read > bytes.Length - at || !bytes.Slice(at, read).SequenceEqual(piece.AsSpan(0, read)))
                {
                    return false;
                }

                at += read;
            }

            return at == bytes.Length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
