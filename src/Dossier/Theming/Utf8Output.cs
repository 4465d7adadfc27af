using System.Text;
using Scriban.Runtime;

namespace Dossier.Theming;

/// <summary>What a template writes, as UTF-8 from the first; its room is used again for the next page.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private byte[] bytes = new byte[32 * 1024];
    private int length;

    /// <inheritdoc/>
    public void Write(string text, int offset, int count)
    {
        var most = Encoding.UTF8.GetMaxByteCount(count);
        if (bytes.Length - length < most)
        {
            Array.Resize(ref bytes, Math.Max(2 * bytes.Length, length + most));
        }

        length += Encoding.UTF8.GetBytes(text.AsSpan(offset, count), bytes.AsSpan(length));
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
        var taken = bytes.AsSpan(0, length).ToArray();
        length = 0;
        return taken;
    }

    /// <summary>Empty: Scriban asks for the text of every output, and nobody reads it.</summary>
    public override string ToString() => "";
}
