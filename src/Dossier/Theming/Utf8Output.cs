using System.Buffers;
using System.Text.Unicode;
using Scriban.Runtime;

namespace Dossier.Theming;

/// <summary>
/// What a template writes, as UTF-8 from the first; its memory is used again for the next page. It grows by pieces:
/// an array that doubles until it holds the page of the whole dossier is a large object each time, and large objects
/// make the runtime collect garbage.
/// </summary>
internal sealed class Utf8Output : IScriptOutput
{
    private const int PieceSize = 64 * 1024;
    private readonly List<byte[]> pieces = [new byte[PieceSize]];
    private readonly List<int> lengths = [0];
    private int lastPiece;

    /// <summary>
    /// How many bytes were written since the last <see cref="Take"/>; a few more where a piece was not filled.
    /// </summary>
    public long Length => ((long)lastPiece * PieceSize) + lengths[lastPiece];

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Append(text.AsSpan(offset, count));

    /// <summary>Appends a text as it is.</summary>
    public Utf8Output Append(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var status = Utf8.FromUtf16(
                text,
                pieces[lastPiece].AsSpan(lengths[lastPiece]),
                out var read,
                out var written
            );
            lengths[lastPiece] += written;
            if (status != OperationStatus.DestinationTooSmall)
            {
                return this;
            }

            text = text[read..];
            StartNextPiece();
        }
    }

    /// <summary>Appends UTF-8.</summary>
    public Utf8Output Append(ReadOnlySpan<byte> utf8)
    {
        while (utf8.Length > PieceSize - lengths[lastPiece])
        {
            var room = PieceSize - lengths[lastPiece];
            utf8[..room].CopyTo(pieces[lastPiece].AsSpan(lengths[lastPiece]));
            lengths[lastPiece] += room;
            utf8 = utf8[room..];
            StartNextPiece();
        }

        utf8.CopyTo(pieces[lastPiece].AsSpan(lengths[lastPiece]));
        lengths[lastPiece] += utf8.Length;
        return this;
    }

    /// <summary>Appends a text, escaped for content and for attributes in double quotes.</summary>
    public Utf8Output AppendEscaped(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Html.SpecialCharacters); at >= 0; at = text.IndexOfAny(Html.SpecialCharacters))
        {
            Append(text[..at]).Append(Html.Reference(text[at]));
            text = text[(at + 1)..];
        }

        return Append(text);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>What was written since the last call; the output is empty afterwards.</summary>
    public byte[] Take()
    {
        var taken = GC.AllocateUninitializedArray<byte>(lengths.Sum());
        var at = 0;
        for (var i = 0; i <= lastPiece; i++)
        {
            pieces[i].AsSpan(0, lengths[i]).CopyTo(taken.AsSpan(at));
            at += lengths[i];
            lengths[i] = 0;
        }

        lastPiece = 0;
        return taken;
    }

    private void StartNextPiece()
    {
        if (++lastPiece == pieces.Count)
        {
            pieces.Add(new byte[PieceSize]);
            lengths.Add(0);
        }
    }

    /// <summary>Empty: Scriban asks for the text of every output, and nobody reads it.</summary>
    public override string ToString() => "";
}
