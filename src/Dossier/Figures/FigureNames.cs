using Dossier.Languages;

namespace Dossier.Figures;

/// <summary>Tells digits that are part of a name, F16 and COVID-19, from figures that letters touch.</summary>
internal static class FigureNames
{
    /// <summary>
    /// The end of a word's letters. Digits that follow letters, as in F16 and v2.5, belong to the word with what stands
    /// behind their point; those that follow letters of a script without capitals are a figure.
    /// </summary>
    public static int LettersEnd(ReadOnlySpan<char> text, int start)
    {
        var isBehindDigit = start > 0 && char.IsAsciiDigit(text[start - 1]);
        var (at, isCaseless) = (start, EastAsianFigures.IsCaseless(text[start]));
        while (
            at < text.Length
            && WordScan.IsWord(text[at])
            && !(isBehindDigit && char.IsAsciiDigit(text[at]))
            && (
                text[at] < '\u0590'
                    ? !isCaseless
                    : EastAsianFigures.IsCaseless(text[at]) == isCaseless || !char.IsLetter(text[at])
            )
        )
        {
            at++;
        }

        while (
            at > start
            && char.IsAsciiDigit(text[at - 1])
            && at + 1 < text.Length
            && text[at] is '.' or ','
            && char.IsAsciiDigit(text[at + 1])
        )
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
        }

        return at;
    }

    /// <summary>
    /// Whether ‘points’ stand behind a percentage sign or word, of which a figure is no share; ‘60% point to’ is one.
    /// </summary>
    public static bool IsOfPoints(ReadOnlySpan<char> behind)
    {
        if (behind is not [' ' or '-' or '\u00A0', .. var rest])
        {
            return false;
        }

        var word = rest[..WordScan.End(rest, 0)];
        return word is "points" || (word is "point" && behind[0] == '-');
    }

    /// <summary>
    /// The end of an abbreviated million or billion with its stop, where the sentence goes on behind it: ‘5 mio.
    /// euros’.
    /// </summary>
    public static int StopEnd(ReadOnlySpan<char> text, int at, string word) =>
        word is "mio" or "mln" or "mrd" or "bln"
        && text[at..] is ['.', ' ' or '\u00A0', var next, ..]
        && (char.IsLower(next) || next is '€' or '$' or '£')
            ? at + 1
            : at;

    /// <summary>
    /// Whether the digits at a place, right behind letters, are a number by what they have: marks of thousands, ‘m’,
    /// ‘bn’ or ‘million’, a percentage sign. ‘F16’ and ‘v2.5’ are names.
    /// </summary>
    public static bool IsSize(ReadOnlySpan<char> text, int at, NumberLanguage language)
    {
        var digits = FigureScan.ReadDigits(text, ref at, language);
        if (digits.Number >= 1000 && digits.Text.Length == 0)
        {
            return true;
        }

        if (at >= text.Length || text[at] is '%' or '‰')
        {
            return at < text.Length;
        }

        var from = at + (text[at] is ' ' or '\u00A0' or '\u202F' ? 1 : 0);
        var word = text[from..WordScan.End(text, from)];
        return from == at
            ? word is "bn" or "tn" or "mn"
                || (word is "m" or "k" or "M" && (digits.Text is "" or FigureNumber.MayBeThousands))
            : word is "thousand" or "million" or "billion" or "trillion";
    }

    /// <summary>Whether digits are part of a name with a capital, as in COVID-19.</summary>
    public static bool IsDesignation(ReadOnlySpan<char> text, int at)
    {
        if (at < 2 || text[at - 1] is not ('-' or '‑' or '‐') || !char.IsLetter(text[at - 2]))
        {
            return false;
        }

        var first = at - 2;
        while (first > 0 && WordScan.IsWord(text[first - 1]))
        {
            first--;
        }

        return char.IsUpper(text[first]);
    }
}
