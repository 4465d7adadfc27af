using System.Buffers;
using System.Collections.Immutable;
using Dossier.Csl.Locales;
using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Rendering.Numbers;

/// <summary>A number variable, taken apart: ‘12–14 &amp; 20’.</summary>
internal sealed class NumberText
{
    /// <summary>Characters with which a joint between two numbers begins.</summary>
    private static readonly SearchValues<char> Joints = SearchValues.Create("-–,;/ ");

    private NumberText(ImmutableArray<NumberPart> parts) => Parts = parts;

    public ImmutableArray<NumberPart> Parts { get; }

    /// <summary>Whether every part is a number.</summary>
    public bool IsNumeric => Parts.All(part => part.IsNumeric);

    /// <summary>Whether there is more than one number.</summary>
    public bool IsPlural => Parts.Length > 1;

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The variable.</param>
    /// <param name="locale">The language, for its ‘and’.</param>
    public static NumberText Read(string text, LocaleChain locale)
    {
        if (!text.AsSpan().ContainsAny(Joints))
        {
            return new NumberText([new NumberPart(TrimHyphens(text), NumberJoint.First, "")]);
        }

        var parts = ImmutableArray.CreateBuilder<NumberPart>();
        var joint = NumberJoint.First;
        var jointText = "";
        var start = 0;
        for (var i = 0; i < text.Length; )
        {
            var jointLength = JointAt(text, i, locale, out var nextJoint);
            if (
                jointLength == 0
                || i == start
                || (nextJoint == NumberJoint.Range && !IsRange(text, start, i, i + jointLength))
            )
            {
                i++;
                continue;
            }

            parts.Add(new NumberPart(TrimHyphens(text[start..i]), joint, jointText));
            joint = nextJoint;
            jointText = text.Substring(i, jointLength);
            i += jointLength;
            start = i;
        }

        parts.Add(new NumberPart(TrimHyphens(text[start..]), joint, jointText));
        return new NumberText(parts.ToImmutable());
    }

    /// <summary>
    /// A part without a backslash before its hyphens, which keeps them from being ranges, and without blanks about
    /// them.
    /// </summary>
    private static string TrimHyphens(string text)
    {
        var clean = text.Trim();
        if (clean.Contains('-', StringComparison.Ordinal))
        {
            clean = clean
                .Replace("\\-", "-", StringComparison.Ordinal)
                .Replace(" - ", "-", StringComparison.Ordinal)
                .Replace(" -", "-", StringComparison.Ordinal)
                .Replace("- ", "-", StringComparison.Ordinal);
        }

        return clean;
    }

    /// <summary>
    /// How many characters join two numbers here, such as <c>, and </c>, and which kind of joint that is; 0 for none.
    /// </summary>
    private static int JointAt(string text, int i, LocaleChain locale, out NumberJoint joint)
    {
        joint = NumberJoint.Delimiter;
        var c = text[i];
        if (c is '-' or '–' && (i == 0 || text[i - 1] != '\\'))
        {
            joint = NumberJoint.Range;
            return 1;
        }

        if (c is ',' or ';' && i + 1 < text.Length && text[i + 1] == ' ')
        {
            foreach (var and in AndWords(locale))
            {
                if (LengthOfAnd(text, i + 1, and) is > 0 and var length)
                {
                    return length + 1;
                }
            }

            return 2;
        }

        if (c == '/')
        {
            return 1;
        }

        if (c == ' ')
        {
            if (LengthOfAnd(text, i, "&") is > 0 and var ampersand)
            {
                joint = NumberJoint.Ampersand;
                return ampersand;
            }

            foreach (var and in AndWords(locale))
            {
                if (LengthOfAnd(text, i, and) is > 0 and var length)
                {
                    return length;
                }
            }
        }

        return 0;
    }

    private static string[] AndWords(LocaleChain locale) =>
        ["and", locale.Text("and"), locale.Text("and", TermForm.Symbol)];

    /// <summary>The length of a word between blanks that follow here; 0 where something else does.</summary>
    private static int LengthOfAnd(string text, int i, string and) =>
        and.Length > 0
        && string.CompareOrdinal(text, i + 1, and, 0, and.Length) == 0
        && i + 1 + and.Length < text.Length
        && text[i + 1 + and.Length] == ' '
            ? and.Length + 2
            : 0;

    /// <summary>Whether a hyphen stands between two numbers of one pattern: ‘12–14’, ‘S1–S5’, ‘iv–ix’.</summary>
    private static bool IsRange(string text, int start, int hyphen, int after)
    {
        var end = after;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        var last = end;
        while (last < text.Length && char.IsLetterOrDigit(text[last]))
        {
            last++;
        }

        // A text that is not only numbers (‘4-5 July’) has no ranges.
        if (last < text.Length && text[last] is not (',' or ';' or ' ' or '/'))
        {
            return false;
        }

        var first = text.AsSpan(start, hyphen - start).Trim();
        first = first[(first.LastIndexOf(' ') + 1)..];
        var second = text.AsSpan(end, last - end);
        return (Roman.Is(first) && Roman.Is(second)) || (IsSamePattern(first, second));
    }

    /// <summary>
    /// Whether two numbers have the same letters before their digits and only letters after them: ‘S1’ and ‘S5’.
    /// </summary>
    private static bool IsSamePattern(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var (prefix, digits, suffix) = Split(first);
        var (otherPrefix, otherDigits, otherSuffix) = Split(second);
        return digits > 0
            && otherDigits > 0
            && first[..prefix].SequenceEqual(second[..otherPrefix])
            && AreLetters(first[(prefix + digits)..])
            && AreLetters(second[(otherPrefix + otherDigits)..])
            && (suffix > 0 == otherSuffix > 0 || prefix == 0);
    }

    private static bool AreLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The lengths of what stands before the last digits, of these, and of what follows them.</summary>
    internal static (int Prefix, int Digits, int Suffix) Split(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return (start, end - start, text.Length - end);
    }
}
