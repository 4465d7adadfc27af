using System.Globalization;
using Dossier.Resolve.Terms;

namespace Dossier.Seeds;

/// <summary>Cuts a text into words and signs that figures are made of, and what ends them.</summary>
internal static class FigureScan
{
    /// <summary>The tokens of a text, in order; runs of <see cref="FigureTokenKind.Other"/> are one, and spaces none.</summary>
    public static List<FigureToken> Tokens(ReadOnlySpan<char> text, bool turkish)
    {
        var tokens = new List<FigureToken>();
        Span<char> folded = stackalloc char[64];
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (char.IsAsciiDigit(text[at]))
            {
                tokens.Add(Digits(text, ref at, turkish));
            }
            else if (WordScan.IsWord(text[at]))
            {
                at = LettersEnd(text, at);
                var word = text[start..at];
                Add(word.Length > 24 ? default : FigureWords.Of(folded[..Normalisation.Fold(word, folded)], turkish), start, at);
            }
            else
            {
                at++;
                if (Sign(text, start) is { } sign)
                {
                    Add(sign, start, at);
                }
            }
        }

        return tokens;

        void Add(FigureToken token, int start, int end)
        {
            if (token.Kind != FigureTokenKind.Other || (tokens.Count > 0 && tokens[^1].Kind != FigureTokenKind.Other))
            {
                tokens.Add(token with { Start = start, End = end });
            }
        }
    }

    /// <summary>The end of a word's letters; digits that follow letters, as in F16, belong to the word.</summary>
    private static int LettersEnd(ReadOnlySpan<char> text, int start)
    {
        var afterDigit = start > 0 && char.IsAsciiDigit(text[start - 1]);
        var at = start;
        while (at < text.Length && WordScan.IsWord(text[at]) && !(afterDigit && char.IsAsciiDigit(text[at])))
        {
            at++;
        }

        return at;
    }

    private static FigureToken? Sign(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '$' => new FigureToken(FigureTokenKind.Currency, 1, "USD"),
        '€' => new FigureToken(FigureTokenKind.Currency, 1, "EUR"),
        '£' => new FigureToken(FigureTokenKind.Currency, 1, "GBP"),
        '₺' => new FigureToken(FigureTokenKind.Currency, 1, "TRY"),
        '₸' => new FigureToken(FigureTokenKind.Currency, 1, "KZT"),
        '%' => new FigureToken(FigureTokenKind.Percent, at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) ? 1 : 0, ""),
        ',' => new FigureToken(FigureTokenKind.Filler, 0, ","),
        '–' or '—' => new FigureToken(FigureTokenKind.Link, 0, "-"),
        '-' or '‑' or '‐' => IsBetweenDigits(text, at) ? new FigureToken(FigureTokenKind.Link, 0, "-") : null,
        '\\' => null,
        var c => char.IsWhiteSpace(c) || Normalisation.IsSilent(c) ? null : new FigureToken(FigureTokenKind.Other, 0, ""),
    };

    private static bool IsBetweenDigits(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static FigureToken Digits(ReadOnlySpan<char> text, ref int at, bool turkish)
    {
        var start = at;
        Span<char> digits = stackalloc char[24];
        var length = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && length < 20)
        {
            digits[length++] = text[at++];
        }

        var plain = true;
        while (at - start <= 3 + (plain ? 0 : 24) && length <= 16 && IsGroup(text, at, turkish))
        {
            text.Slice(at + 1, 3).CopyTo(digits[length..]);
            (length, at, plain) = (length + 3, at + 4, false);
        }

        if (at + 1 < text.Length && text[at] == (turkish ? ',' : '.') && char.IsAsciiDigit(text[at + 1]))
        {
            digits[length++] = '.';
            at++;
            (plain, var limit) = (false, 22);
            while (at < text.Length && char.IsAsciiDigit(text[at]) && length < limit)
            {
                digits[length++] = text[at++];
            }
        }

        var value = decimal.Parse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var typed = plain ? digits[..length].ToString() : "";
        if (plain && length == 4 && digits[3] == '0' && at < text.Length && text[at] == 's' && !(at + 1 < text.Length && WordScan.IsWord(text[at + 1])))
        {
            at++;
            typed += "s";
        }
        else if (at + 1 < text.Length && text.Slice(at, 2) is "st" or "nd" or "rd" or "th" && !(at + 2 < text.Length && WordScan.IsWord(text[at + 2])))
        {
            at += 2;
            typed = plain && length <= 2 ? typed : "";
        }

        return new FigureToken(FigureTokenKind.Digits, value, typed) { Start = start, End = at };
    }

    /// <summary>Whether three more digits follow behind a separator of thousands.</summary>
    private static bool IsGroup(ReadOnlySpan<char> text, int at, bool turkish)
    {
        if (at + 3 >= text.Length || !(text[at] is ' ' or '\u00A0' or '\u202F' or '\u2009' || text[at] == (turkish ? '.' : ',')))
        {
            return false;
        }

        return char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
            && !(at + 4 < text.Length && WordScan.IsWord(text[at + 4]));
    }
}
