using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Languages.Letters;

namespace Dossier.Editions.Corrections;

/// <summary>
/// Finds words in a text as readers would: whatever its line ends and the form of its quotation marks, and never a part
/// of a word or number. ‘in ten days’ is not in ‘within ten days’, nor ‘5 million’ in ‘1.5 million’.
/// </summary>
internal static class WholeWords
{
    /// <summary>
    /// The forms of a text in which words are looked for, each with the text of the same length that says where a word
    /// ends: what is raised or lowered may be typed on the line, ‘106’ for 10⁶.
    /// </summary>
    public static ImmutableArray<(string Text, string Written)> FormsOf(string text)
    {
        var all = Normalised(text);
        var letters = ShiftedForms.LettersOnLine(all);
        var onLine = ShiftedForms.OnLine(all);
        return
        [
            (all, all),
            .. letters == all ? [] : ((string, string)[])[(letters, all)],
            .. onLine == letters ? [] : ((string, string)[])[(onLine, onLine)],
        ];
    }

    /// <summary>Whether a text of these forms has some words.</summary>
    public static bool HasIn(ImmutableArray<(string Text, string Written)> forms, string words)
    {
        var part = Normalised(words);
        return forms.Any(form => IsIn(form.Text, part, form.Written));
    }

    /// <summary>
    /// Whether a part stands in a text, and is no part of a word of that text as written, which is as long: in 10⁻⁶ the
    /// sign belongs to the number.
    /// </summary>
    private static bool IsIn(string all, string part, string written)
    {
        for (var at = Next(all, part, 0); at >= 0; at = Next(all, part, at + 1))
        {
            if (!IsCut(written, at) && !IsCut(written, at + part.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The words of a text of which some are a part, from the beginning of the first to the end of the last: ‘within
    /// ten days’ for ‘in ten days’. Null where it has no such part.
    /// </summary>
    public static string? Around(string text, string words)
    {
        var (all, part) = (Normalised(text), Normalised(words));
        var start = Next(all, part, 0);
        if (start < 0)
        {
            return null;
        }

        var end = start + part.Length;
        while (IsCut(all, start))
        {
            start--;
        }

        while (IsCut(all, end))
        {
            end++;
        }

        return all[start..end];
    }

    private static int Next(string text, string part, int from) =>
        part.Length == 0 || from > text.Length - part.Length ? -1 : text.IndexOf(part, from, StringComparison.Ordinal);

    /// <summary>Whether a word or number goes on over a place in a text.</summary>
    private static bool IsCut(string text, int at)
    {
        if (at <= 0 || at >= text.Length)
        {
            return false;
        }

        var (before, behind) = (text[at - 1], text[at]);
        return (IsOfWord(before) && IsOfWord(behind) && !(IsUnspaced(before) || IsUnspaced(behind)))
            || (char.IsSurrogatePair(before, behind))
            || (
                IsDividing(behind)
                && char.IsAsciiDigit(before)
                && at + 1 < text.Length
                && char.IsAsciiDigit(text[at + 1])
            )
            || (IsDividing(before) && char.IsAsciiDigit(behind) && at > 1 && char.IsAsciiDigit(text[at - 2]))
            || (behind == ' ' && IsBetweenGroups(text, at))
            || (before == ' ' && IsBetweenGroups(text, at - 1));
    }

    /// <summary>
    /// Whether a space stands between the groups of a number: one to three digits before it, three behind: ‘1 500’.
    /// </summary>
    private static bool IsBetweenGroups(string text, int space)
    {
        var start = space;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        var end = space + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return space - start is >= 1 and <= 3
            && end - space == 4
            && (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
            && (end == text.Length || !char.IsLetter(text[end]));
    }

    private static bool IsDividing(char c) => c is '.' or ',';

    /// <summary>Whether a character is a letter or a digit, be it raised or lowered, or a mark of one.</summary>
    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c)
        || ShiftedForms.Is(c)
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether a letter is of a script that leaves no space between words: Thai, Chinese, Japanese.</summary>
    private static bool IsUnspaced(char c) =>
        c
            is >= '\u0E00'
                and <= '\u0EFF'
                or >= '\u1000'
                and <= '\u109F'
                or >= '\u1780'
                and <= '\u17FF'
                or >= '\u3005'
                and <= '\u30FF'
                or >= '\u3400'
                and <= '\u9FFF'
                or >= '\uF900'
                and <= '\uFAFF';

    /// <summary>A text with plain quotation marks and single spaces, without soft hyphens.</summary>
    private static string Normalised(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\u00AD':
                    break;
                case '‘' or '’':
                    plain.Append('\'');
                    break;
                case '“' or '”' or '„' or '«' or '»':
                    plain.Append('"');
                    break;
                case var _ when char.IsWhiteSpace(c):
                    plain.Append(plain.Length > 0 && plain[^1] != ' ' ? " " : "");
                    break;
                default:
                    plain.Append(c);
                    break;
            }
        }

        return plain.ToString().Trim();
    }
}
