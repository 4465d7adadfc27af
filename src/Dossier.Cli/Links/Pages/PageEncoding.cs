using System.Text;
using System.Text.RegularExpressions;

namespace Dossier.Cli.Links.Pages;

/// <summary>
/// Bytes of a page to text. Sites name wrong encodings: what they say is believed only as long as the bytes allow it.
/// </summary>
internal static partial class PageEncoding
{
    /// <summary>How far into a page its own declaration is looked for, in bytes.</summary>
    private const int DeclarationBytes = 2048;

    private static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;

    /// <summary>The text of a page.</summary>
    /// <param name="bytes">Its bytes; the last character may be cut.</param>
    /// <param name="declared">What its Content-Type says; may be empty.</param>
    public static string Text(ReadOnlySpan<byte> bytes, string declared)
    {
        var (mark, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            _ => ((Encoding?)null, 0),
        };
        if (mark is not null)
        {
            return mark.GetString(bytes[length..]);
        }

        var declaration = Declaration()
            .Match(Encoding.Latin1.GetString(bytes[..Math.Min(DeclarationBytes, bytes.Length)]));
        var candidates = new[] { EncodingOf(declared), EncodingOf(declaration.Groups["name"].Value) }
            .OfType<Encoding>()
            .ToArray();
        // An encoding of single bytes fits anything. UTF-8 fits by chance only where there is nothing but ASCII.
        foreach (var encoding in candidates.Where(encoding => !encoding.IsSingleByte).Prepend(Encoding.UTF8))
        {
            if (TryDecode(bytes, encoding, out var text))
            {
                return text;
            }
        }

        var singleByte = candidates.FirstOrDefault(encoding => encoding.IsSingleByte);
        return (singleByte ?? CodePages.GetEncoding(1252)!).GetString(bytes);
    }

    /// <summary>
    /// Whether bytes are text of an encoding: no character is replaced but the last, which may be cut off.
    /// </summary>
    private static bool TryDecode(ReadOnlySpan<byte> bytes, Encoding encoding, out string text)
    {
        // The last character may be cut where a long page was not read to its end.
        text = encoding.GetString(bytes);
        var firstReplacement = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        return firstReplacement < 0 || firstReplacement >= text.Length - 3;
    }

    /// <summary>The encoding of a name; null for no name, or one that nobody knows.</summary>
    private static Encoding? EncodingOf(string name)
    {
        var bare = name.Trim(' ', '"', '\'').ToLowerInvariant();
        // What the web calls Latin-1 is Windows-1252 (WHATWG Encoding, 4.2); and so for Turkish.
        var encodingName = bare switch
        {
            "" => "",
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "utf8" => "utf-8",
            _ => bare,
        };
        try
        {
            return encodingName.Length == 0
                ? null
                : CodePages.GetEncoding(encodingName) ?? Encoding.GetEncoding(encodingName);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            // Nobody's, or one that is known and not read any more: UTF-7.
            return null;
        }
    }

    /// <summary>A page's own declaration: <c>&lt;meta charset="utf-8"</c>.</summary>
    [GeneratedRegex(
        """<meta\s[^>]*?charset\s*=\s*["']?(?<name>[\w\-:]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Declaration();
}
