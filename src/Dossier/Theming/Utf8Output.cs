using System.Buffers;
using System.Text.Unicode;
using Scriban.Runtime;

namespace Dossier.Theming;

/// <summary>
/// What a template writes, as UTF-8 from the first; its room is used again for the next page. The room grows by pieces: an array that
/// doubles until it holds the page of the whole dossier is a large object each time, and large objects make the runtime collect garbage.
/// </summary>
internal sealed class Utf8Output : IScriptOutput
{
    private const int PieceSize = 64 * 1024;
    private readonly List<byte[]> pieces = [new byte[PieceSize]];
    private readonly List<int> lengths = [0];
    private int last;

    /// <inheritdoc/>
    public void Write(string text, int offset, int count)
    {
        var rest = text.AsSpan(offset, count);
        while (true)
        {
            var status = Utf8.FromUtf16(rest, pieces[last].AsSpan(lengths[last]), out var read, out var written);
            lengths[last] += written;
            if (status != OperationStatus.DestinationTooSmall)
            {
                return;
            }

            rest = rest[read..];
            if (++last == pieces.Count)
            {
                pieces.Add(new byte[PieceSize]);
                lengths.Add(0);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>What was written since it was last taken.</summary>
    public byte[] Take()
    {
        var taken = GC.AllocateUninitializedArray<byte>(lengths.Sum());
        var at = 0;
        for (var i = 0; i <= last; i++)
        {
            pieces[i].AsSpan(0, lengths[i]).CopyTo(taken.AsSpan(at));
            at += lengths[i];
            lengths[i] = 0;
        }

        last = 0;
        return taken;
    }

    /// <summary>Empty: Scriban asks for the text of every output, and nobody reads it.</summary>
    public override string ToString() => "";
}
