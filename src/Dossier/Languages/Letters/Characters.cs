using System.Text;

namespace Dossier.Languages.Letters;

/// <summary>The characters that a text may have.</summary>
public static class Characters
{
    /// <summary>What stands for a character that cannot be shown: U+FFFD.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>
    /// A text with U+FFFD, the replacement character, for each that HTML and XML forbid, as CommonMark has it for NUL:
    /// no page, feed or export could hold them. A carriage return, which XML reads as the end of a line, becomes one
    /// that other formats know. Its length stays.
    /// </summary>
    public static string Clean(string text) => IndexOfForbidden(text) < 0 ? text : Replaced(text);

    /// <summary>A text that has one at least of these, each replaced.</summary>
    private static string Replaced(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, from) =>
            {
                from.CopyTo(span);
                for (var at = IndexOfForbidden(span); at >= 0; at = IndexOfForbidden(span))
                {
                    span[at] =
                        span[at] != '\r' ? Replacement
                        : at + 1 < span.Length && span[at + 1] == '\n' ? ' '
                        : '\n';
                    span = span[(at + 1)..];
                }
            }
        );

    /// <summary>
    /// Where the first forbidden character stands; -1 where there is none. Letters of ASCII are passed over.
    /// </summary>
    private static int IndexOfForbidden(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not (>= ' ' and <= '~') && IsForbidden(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>
    /// What HTML and XML forbid or read otherwise: controls but tab and line feed, and the basic plane's noncharacters.
    /// </summary>
    private static bool IsForbidden(char sign) =>
        sign is < ' ' and not ('\t' or '\n') or >= '\x7F' and < '\xA0' or >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE';

    /// <summary>
    /// A text in Unicode form C, with U+FFFD for what has no form at all, and which names of files and addresses may
    /// have: half a character, and U+FFFE.
    /// </summary>
    public static string Composed(string text)
    {
        if (HasCharacterWithoutForm(text))
        {
            text = string.Concat(text.Replace('\uFFFE', Replacement).EnumerateRunes().Select(sign => sign.ToString()));
        }

        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether a text has half of a surrogate pair, or U+FFFE.</summary>
    private static bool HasCharacterWithoutForm(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] < '\uD800')
            {
                continue;
            }

            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]) || text[at] == '\uFFFE')
            {
                return true;
            }
        }

        return false;
    }
}
