using System.Text;
using Dossier.Languages.Letters;

namespace Dossier.Cli.Terminal;

/// <summary>
/// Standard output or standard error. What the program says may quote names of files, texts of web pages and what
/// other programs said, and no such text may steer the terminal or turn the order of letters around. Where nobody
/// listens any more, or the disk that it goes to is full, the program goes on all the same: what it writes elsewhere is
/// not to be left half done.
/// </summary>
/// <param name="inner">Where it goes.</param>
/// <param name="colours">Whether the program's own colours pass.</param>
/// <param name="directions">Whether marks of writing direction pass, as they may to other programs.</param>
internal sealed class SafeWriter(TextWriter inner, bool colours, bool directions) : TextWriter
{
    /// <summary>
    /// What stands around the words that reports colour: see <see cref="FindingReports.TextReport"/>.
    /// </summary>
    private static readonly string[] Colours = ["\u001b[1;31m", "\u001b[1;33m", "\u001b[0m"];

    /// <summary>Why something could not be written; null while all was.</summary>
    public string? Failure { get; private set; }

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value) => TryWrite(() => inner.Write(Sanitise(value ?? "")));

    public override void Flush() => TryWrite(inner.Flush);

    /// <summary>A text with nothing in it that a terminal would obey.</summary>
    private string Sanitise(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var colour = colours
                ? Array.Find(Colours, colour => text.AsSpan(at).StartsWith(colour, StringComparison.Ordinal))
                : null;
            if (colour is not null)
            {
                safe.Append(colour);
                at += colour.Length - 1;
            }
            else
            {
                safe.Append(
                    !IsUnsafe(text[at]) ? text[at]
                    : char.IsControl(text[at]) ? '\uFFFD'
                    : Invisible.Shown(text[at].ToString())
                );
            }
        }

        return safe.ToString();
    }

    /// <summary>
    /// Whether a character could steer the terminal, or turn the direction of a text where that is not let through.
    /// </summary>
    private bool IsUnsafe(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\t' or '\r'))
        || (!directions && Invisible.IsDirection(character));

    /// <summary>Writes, and keeps the reason where that fails, instead of throwing.</summary>
    private void TryWrite(Action write)
    {
        try
        {
            write();
        }
        catch (Exception refused)
            when (refused is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Failure ??= refused is IOException ? refused.Message : refused.InnerException?.Message ?? refused.Message;
        }
    }
}
