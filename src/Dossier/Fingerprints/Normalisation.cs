using System.Buffers;
using System.Runtime.CompilerServices;
using Dossier.Languages;
using Dossier.Languages.Letters;

namespace Dossier.Fingerprints;

/// <summary>
/// How two texts are made comparable, in two degrees. <see cref="Light"/> takes away what typesetting adds: the form of
/// quotation marks, dashes and spaces. <see cref="Fold"/> goes on to case and keeps letters and digits only. Letters
/// keep their diacritics, since ç and c are two letters in Turkish. Both work letter by letter, so that places in a
/// text stay known.
/// </summary>
public static class Normalisation
{
    /// <summary>The rules in full, as every record states them.</summary>
    public const string Statement =
        "Unicode form C; soft hyphens and zero-width characters taken out; ligatures ﬁ and ﬂ as fi and fl; a hyphen "
        + "at a line's end joined"
        + " where a small letter follows; a paragraph that a page breaks off joined to the running text after it; "
        + "marks of footnotes taken"
        + " out; every quotation mark and apostrophe as ' or \", every dash as -, every run of white space as one "
        + "space. For folding also:"
        + " small letters (I, İ, ı and i as one), and only letters and digits, in words.";

    private const int StemLength = 5;

    private const string Silent = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

    /// <summary>The silent characters and the ligatures.</summary>
    private static readonly SearchValues<char> NotTyped = SearchValues.Create(Silent + "ﬁﬂ");

    /// <summary>Whether a character is passed over as if it were not there.</summary>
    public static bool IsSilent(char c) => c >= '\u00AD' && Silent.Contains(c, StringComparison.Ordinal);

    /// <summary>
    /// A text without the characters that are passed over, and with ligatures as their letters: as an editor types it.
    /// </summary>
    public static string AsTyped(string text) =>
        text.AsSpan().IndexOfAny(NotTyped) < 0
            ? text
            : string.Concat(
                text.Select(c =>
                    c is 'ﬁ' ? "fi"
                    : c is 'ﬂ' ? "fl"
                    : IsSilent(c) ? ""
                    : c.ToString()
                )
            );

    /// <summary>A character without what typesetting adds.</summary>
    public static char Light(char c) =>
        c switch
        {
            '‘' or '’' or 'ʼ' or '′' or '‚' or '`' => '\'',
            '“' or '”' or '„' or '«' or '»' or '″' => '"',
            '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
            _ => char.IsWhiteSpace(c) ? ' ' : c,
        };

    /// <summary>Writes the letters of a word, folded.</summary>
    /// <returns>How many characters were written; at most twice the word's.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (c < 128)
            {
                folded[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
                continue;
            }

            if (IsSilent(c))
            {
                continue;
            }

            if (c is 'ﬁ' or 'ﬂ')
            {
                folded[length++] = 'f';
                folded[length++] = c == 'ﬁ' ? 'i' : 'l';
                continue;
            }

            folded[length++] = LetterFold.Coarse(c);
        }

        return length;
    }

    /// <summary>
    /// Writes the stem of a word, folded: its first five letters, under which most of its inflected forms and relatives
    /// fall together.
    /// </summary>
    /// <returns>How many characters were written; 0 for a shorter word or a number, which has none.</returns>
    public static int Stem(ReadOnlySpan<char> word, Span<char> folded) => Stem(folded[..Fold(word, folded)]);

    /// <summary>The length of the stem of a word that is folded already; 0 for none.</summary>
    public static int Stem(ReadOnlySpan<char> folded) =>
        folded.Length < StemLength || folded.ContainsAnyInRange('0', '9') ? 0 : StemLength;

    /// <summary>A text without what typesetting adds; runs of white space become one space.</summary>
    public static string LightText(ReadOnlySpan<char> text)
    {
        var light = text.Length <= 256 ? stackalloc char[512] : new char[text.Length * 2];
        return LightText(text, light).ToString();
    }

    /// <summary>The same, in room of the caller's.</summary>
    /// <param name="text">The text.</param>
    /// <param name="light">Takes it; twice as long.</param>
    internal static ReadOnlySpan<char> LightText(ReadOnlySpan<char> text, Span<char> light)
    {
        var length = 0;
        foreach (var c in text)
        {
            var plain = Light(c);
            if (IsSilent(c) || (plain == ' ' && length > 0 && light[length - 1] == ' '))
            {
                continue;
            }

            if (c is 'ﬁ' or 'ﬂ')
            {
                light[length++] = 'f';
                plain = c == 'ﬁ' ? 'i' : 'l';
            }

            light[length++] = plain;
        }

        return light[..length].Trim(' ');
    }

    /// <summary>A text with each run of white space as one space.</summary>
    internal static string LightSpaces(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Words of a text: runs of letters and digits, as offsets.</summary>
    internal static List<(int Start, int End)> Words(ReadOnlySpan<char> text)
    {
        var words = new List<(int, int)>(text.Length / 6);
        for (var at = 0; at < text.Length; )
        {
            if (!WordScan.IsWord(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (WordScan.IsWord(text[at]) || IsSilent(text[at])))
            {
                at++;
            }

            words.Add((start, at));
        }

        return words;
    }
}
