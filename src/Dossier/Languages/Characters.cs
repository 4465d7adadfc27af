using System.Buffers;

namespace Dossier.Languages;

/// <summary>The characters that a text may have.</summary>
public static class Characters
{
    /// <summary>
    /// What HTML and XML forbid, written or by reference: controls but tab and line ends, and the basic plane's
    /// noncharacters.
    /// </summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create([
        .. Enumerable
            .Range(0, 0x20)
            .Where(sign => sign is not ('\t' or '\n' or '\r'))
            .Concat(Enumerable.Range(0x7F, 0x21))
            .Concat(Enumerable.Range(0xFDD0, 0x20))
            .Append(0xFFFE)
            .Append(0xFFFF)
            .Select(sign => (char)sign),
    ]);

    /// <summary>What stands for a character that cannot be shown: U+FFFD.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>
    /// A text with U+FFFD, the replacement character, for each that HTML and XML forbid, as CommonMark has it for NUL:
    /// no page, feed or
    /// export could hold them. Its length stays.
    /// </summary>
    public static string Clean(string text) => text.AsSpan().IndexOfAny(Forbidden) < 0 ? text : Replaced(text);

    private static string Replaced(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, from) =>
            {
                from.CopyTo(span);
                for (var at = span.IndexOfAny(Forbidden); at >= 0; at = span.IndexOfAny(Forbidden))
                {
                    span[at] = Replacement;
                    span = span[(at + 1)..];
                }
            }
        );
}
