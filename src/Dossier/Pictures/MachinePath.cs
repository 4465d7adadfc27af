using System.Text;
using System.Text.RegularExpressions;

namespace Dossier.Pictures;

/// <summary>
/// Paths of files on somebody's machine, which programs write into pictures: they name people, and how a house orders
/// its work.
/// </summary>
internal static partial class MachinePath
{
    /// <summary>Characters of a path that are quoted at most.</summary>
    private const int MaxQuoted = 80;

    /// <summary>What is said of a path in a text; null where none is there.</summary>
    /// <param name="text">An attribute, a comment, or what else nobody sees.</param>
    public static string? Find(string text) =>
        Pattern().Match(text) is { Success: true } path
            ? $"the drawing names a file of the machine that it was made on, '{Cut(path)}'"
            : null;

    /// <summary>
    /// What is said of a path in the XMP (ISO 16684-1) of a picture of dots; null where none is there.
    /// </summary>
    /// <param name="bytes">All of the picture.</param>
    public static string? FindInXmp(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.IndexOf("<x:xmpmeta"u8);
        var length = start < 0 ? -1 : bytes[start..].IndexOf("</x:xmpmeta>"u8);
        return
            length >= 0
            && Pattern().Match(Encoding.UTF8.GetString(bytes.Slice(start, length))) is { Success: true } path
            ? $"the picture names a file of the machine that it was made on, '{Cut(path)}'"
            : null;
    }

    /// <summary>What is quoted of a path: in a text without marks it may be followed by much else.</summary>
    private static string Cut(Match path) => path.Value[..Math.Min(path.Length, MaxQuoted)].TrimEnd();

    /// <summary>
    /// <c>/home/anna/a.ai</c>, <c>/Volumes/Work/a.ai</c>, <c>file:/home/anna</c>, <c>C:\Users\anna</c>,
    /// <c>C:/Users/anna</c>, <c>\\server\share\a.png</c>; and not the path of an address on the web, behind whose host
    /// it stands.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}_.~%:/\\-])"
            + @"(?:file:/+|/(?:home|Users|Volumes|media|mnt|root|tmp|private|var/folders)/"
            + @"|[A-Za-z]:[\\/](?!/)|\\\\[^\s<>""'/\\]+\\)"
            + @"[^\s<>""'/\\][^<>""'\r\n]*",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
