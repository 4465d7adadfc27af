using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dossier.Languages;

/// <summary>Where words begin and end, in any script.</summary>
internal static class WordScan
{
    /// <summary>
    /// Whether a character belongs to a word; apostrophes and hyphens do not, so that Türkiye’nin is found as Türkiye.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : IsWordBeyondAscii(c);

    /// <summary>The end of the word that starts at an offset, exclusive.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && IsWord(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The number of words in a text.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; )
        {
            var end = End(text, at);
            count += end > at ? 1 : 0;
            at = Math.Max(at + 1, end);
        }

        return count;
    }

    /// <summary>
    /// What stands for the characters between two words of a form: a space for any white space, a hyphen for any dash,
    /// else the character itself.
    /// </summary>
    public static char Gap(char c) =>
        c switch
        {
            ' ' or '\n' or '\t' or '\u00A0' or '\u202F' => ' ',
            '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' => '-',
            '\'' or '\u2019' or '\u02BC' => '\u2019',
            _ => c,
        };

    private static bool IsWordBeyondAscii(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
