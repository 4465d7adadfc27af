using System.Globalization;
using Dossier.Fingerprints;
using Dossier.Languages;

namespace Dossier.Figures;

/// <summary>Cuts a text into words and symbols that figures are made of, and what ends them.</summary>
internal static class FigureScan
{
    /// <summary>
    /// The tokens of a text, in order; runs of <see cref="FigureTokenKind.Other"/> are one, and spaces none.
    /// </summary>
    public static List<FigureToken> Tokens(ReadOnlySpan<char> text, NumberLanguage language)
    {
        var tokens = new List<FigureToken>();
        var isOther = true; // What is no part of a figure, nothing before the text included, stands but once.
        Span<char> folded = stackalloc char[64];
        for (var at = 0; at < text.Length; )
        {
            var start = at;
            if (MayBeTime(text, at) && FigureTimes.Read(text, ref at, language) is { } time)
            {
                tokens.Add(time);
                isOther = false;
            }
            else if (
                char.IsAsciiDigit(text[at])
                || (text[at] >= 128 && Fraction(text[at]) > 0)
                || IsBarePoint(text, at, language)
            )
            {
                if ((Date(text, ref at, language) ?? EastAsianFigures.Date(text, ref at)) is { } date)
                {
                    tokens.Add(date);
                    isOther = false;
                    continue;
                }

                var isDesignation = FigureNames.IsDesignation(text, start);
                var digits = ReadDigits(text, ref at, language);
                if (isDesignation && digits.Text.Length != 4)
                {
                    AddOther(start, at);
                    continue;
                }

                tokens.Add(EastAsianFigures.Multiplied(text, ref at, digits));
                isOther = false;
            }
            else if ((IsWordStart(text, at) ? FigureCurrencies.Read(text, ref at, language) : null) is { } currency)
            {
                Add(currency, start, at);
            }
            else if (
                EastAsianFigures.IsCaseless(text[at])
                && tokens is [.., { Kind: FigureTokenKind.Digits } number]
                && text[number.End..at] is "" or " "
                && EastAsianFigures.Unit(text, ref at) is { } unit
            )
            {
                Add(unit, start, at);
            }
            else if (WordScan.IsWord(text[at]))
            {
                at = FigureNames.LettersEnd(text, at);
                var word = text[start..at];
                if (word.EndsWith(EastAsianFigures.PerHundred, StringComparison.Ordinal))
                {
                    Add(new FigureToken(FigureTokenKind.Percent, 1, ""), start, at);
                    continue;
                }

                if (word.Length > 24 || !FigureWords.MayBegin(word))
                {
                    AddOther(start, at);
                    continue;
                }

                var token = FigureWords.Of(folded[..Normalisation.Fold(word, folded)], language);
                Add(Meant(token, word, text[at..]), start, at = FigureNames.StopEnd(text, at, token.Text));
            }
            else
            {
                at++;
                if (SignAt(text, start) is { } sign)
                {
                    Add(sign, start, at);
                }
            }
        }

        return tokens;

        void Add(FigureToken token, int start, int end)
        {
            if (token.Kind == FigureTokenKind.Other)
            {
                AddOther(start, end);
                return;
            }

            tokens.Add(token with { Start = start, End = end });
            isOther = false;
        }

        void AddOther(int start, int end)
        {
            if (!isOther)
            {
                tokens.Add(new FigureToken(FigureTokenKind.Other, 0, "") { Start = start, End = end });
                isOther = true;
            }
        }
    }

    /// <summary>
    /// Whether a time of day may begin at a place: with a digit, or with the first letter of a number.
    /// </summary>
    private static bool MayBeTime(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at])
        || ((text[at] | 0x20) is 'a' or 'o' or 't' or 'f' or 's' or 'e' or 'n' or 'q' or 'h' && char.IsAscii(text[at]));

    /// <summary>What a word is where it stands: ‘may’ is seldom a month, a capital M no metre.</summary>
    private static FigureToken Meant(FigureToken token, ReadOnlySpan<char> word, ReadOnlySpan<char> behind) =>
        token.Kind switch
        {
            FigureTokenKind.Month when IsNoMonth(word, behind) => default,
            FigureTokenKind.Percent when FigureNames.IsOfPoints(behind) => default,
            FigureTokenKind.Multiple when word is "M" => token with { Text = FigureNumber.CapitalM },
            _ => token,
        };

    /// <summary>
    /// Whether the name of a month is another word: ‘20 may be enough’, but not ‘20 May’ nor ‘20 may 2022’.
    /// </summary>
    private static bool IsNoMonth(ReadOnlySpan<char> word, ReadOnlySpan<char> behind)
    {
        if (word is not ("may" or "march" or "mar" or "august" or "ocak" or "ekim"))
        {
            return false;
        }

        var year = behind.TrimStart(", ");
        return !(
            year.Length >= 4
            && year[0] is '1' or '2'
            && !year[..4].ContainsAnyExceptInRange('0', '9')
            && (year.Length == 4 || !WordScan.IsWord(year[4]))
        );
    }

    /// <summary>Signs behind which a number may begin with its decimal point: ‘p&lt;.05’.</summary>
    private const string BeforeBarePoint = "$€£₺₸([“‘<>=≤≥~≈±+-–—−/";

    /// <summary>Whether a number begins with its decimal point: ‘.5’, which is no 5.</summary>
    private static bool IsBarePoint(ReadOnlySpan<char> text, int at, NumberLanguage language) =>
        text[at] == (HasDecimalComma(language) ? ',' : '.')
        && at + 1 < text.Length
        && char.IsAsciiDigit(text[at + 1])
        && (
            at == 0
            || char.IsWhiteSpace(text[at - 1])
            || BeforeBarePoint.Contains(text[at - 1], StringComparison.Ordinal)
        );

    /// <summary>
    /// Whether a word begins at a place, or letters of a script that writes onto figures leave off there or begin.
    /// </summary>
    private static bool IsWordStart(ReadOnlySpan<char> text, int at) =>
        WordScan.IsWord(text[at])
        && (
            at == 0
            || !WordScan.IsWord(text[at - 1])
            || EastAsianFigures.IsCaseless(text[at - 1]) != EastAsianFigures.IsCaseless(text[at])
        );

    private static FigureToken Other => new(FigureTokenKind.Other, 0, "");

    private static bool HasDecimalComma(NumberLanguage language) =>
        language is NumberLanguage.Turkish or NumberLanguage.Kazakh or NumberLanguage.Russian;

    /// <summary>
    /// Reads a date in digits, 24/04/2024 or 24.4.2024, and moves the offset behind it; null where there is none.
    /// </summary>
    private static FigureToken? Date(ReadOnlySpan<char> text, ref int at, NumberLanguage language)
    {
        var next = at;
        if (
            Part(text, ref next, 2) is not { } first
            || next >= text.Length
            || text[next] is not ('/' or '.')
            || text[next++] is var sign
                && (Part(text, ref next, 2) is not { } second || next >= text.Length || text[next++] != sign)
            || Part(text, ref next, 4) is not { } year
            || year is < 1000 or >= 2200
        )
        {
            return null;
        }

        var monthFirst = second > 12 || (language == NumberLanguage.American && first <= 12);
        var (day, month) = monthFirst ? (second, first) : (first, second);
        if (day is < 1 or > 31 || month is < 1 or > 12)
        {
            return null;
        }

        var start = at;
        at = next;
        return new FigureToken(
            FigureTokenKind.Date,
            0,
            string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
        )
        {
            Start = start,
            End = next,
        };
    }

    /// <summary>
    /// Reads a number of at most so many digits and moves the offset behind it; null where there is none.
    /// </summary>
    private static int? Part(ReadOnlySpan<char> text, ref int at, int most)
    {
        var (number, start) = (0, at);
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < most)
        {
            number = (10 * number) + text[at++] - '0';
        }

        return at == start || (at < text.Length && WordScan.IsWord(text[at])) ? null : number;
    }

    /// <summary>
    /// The token of a character that is no letter or digit: a currency, a dash between digits; null for what is passed
    /// over, such as a space.
    /// </summary>
    private static FigureToken? SignAt(ReadOnlySpan<char> text, int at) =>
        text[at] switch
        {
            '$' => new FigureToken(FigureTokenKind.Currency, 1, "USD"),
            '€' => new FigureToken(FigureTokenKind.Currency, 1, "EUR"),
            '£' => new FigureToken(FigureTokenKind.Currency, 1, "GBP"),
            '₺' => new FigureToken(FigureTokenKind.Currency, 1, "TRY"),
            '₸' => new FigureToken(FigureTokenKind.Currency, 1, "KZT"),
            '%' when FigureNames.IsOfPoints(text[(at + 1)..]) => null,
            '%' or '％' => new FigureToken(
                FigureTokenKind.Percent,
                at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) ? 1 : 0,
                ""
            ),
            '‰' => new FigureToken(FigureTokenKind.Percent, 0, FigureQuantities.PerMille),
            ',' => new FigureToken(FigureTokenKind.Filler, 0, ","),
            '§' => new FigureToken(FigureTokenKind.CrossReference, 0, ""),
            '/' => IsBetweenDigits(text, at) ? new FigureToken(FigureTokenKind.Link, 0, "/") : Other,
            '–' or '—' => new FigureToken(FigureTokenKind.Link, 0, "-"),
            '-' or '‑' or '‐' => IsBetweenDigits(text, at) ? new FigureToken(FigureTokenKind.Link, 0, "-") : null,
            '\\' => null,
            var c => char.IsWhiteSpace(c) || Normalisation.IsSilent(c) ? null : Other,
        };

    private static bool IsBetweenDigits(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    /// <summary>
    /// Reads digits with the marks of thousands and decimals, ½ and the like, ‘1980s’, ‘21st’, and moves the offset
    /// behind them. Further digits than a number can hold begin another.
    /// </summary>
    public static FigureToken ReadDigits(ReadOnlySpan<char> text, ref int at, NumberLanguage language)
    {
        var start = at;
        Span<char> digits = stackalloc char[24];
        var length = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && length < 20)
        {
            digits[length++] = text[at++];
        }

        var (plain, decimals) = (true, 0);
        while (at - start <= 3 + (plain ? 0 : 24) && length <= 16 && IsGroup(text, at, language))
        {
            text.Slice(at + 1, 3).CopyTo(digits[length..]);
            (length, at, plain) = (length + 3, at + 4, false);
        }

        if (
            at + 1 < text.Length
            && text[at] == (HasDecimalComma(language) ? ',' : '.')
            && char.IsAsciiDigit(text[at + 1])
        )
        {
            digits[length++] = '.';
            at++;
            decimals = plain && start + 4 >= at && text[start] != '0' ? 3 : 0;
            (plain, var (limit, behind)) = (false, (22, at));
            while (at < text.Length && char.IsAsciiDigit(text[at]) && length < limit)
            {
                digits[length++] = text[at++];
            }

            decimals = decimals == at - behind ? decimals : 0;
        }

        var value =
            length == 0
                ? 0
                : decimal.Parse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (at < text.Length && Fraction(text[at]) is > 0 and var fraction)
        {
            (value, plain, at) = (value + fraction, false, at + 1);
        }

        var typed =
            plain ? digits[..length].ToString()
            : decimals > 0 ? FigureNumber.MayBeThousands
            : "";
        if (plain && length == 4 && digits[3] == '0' && DecadeEnd(text, at, language) is > 0 and var end)
        {
            at = end;
            typed += "s";
        }
        else if (
            at + 1 < text.Length
            && text.Slice(at, 2) is "st" or "nd" or "rd" or "th"
            && !(at + 2 < text.Length && WordScan.IsWord(text[at + 2]))
        )
        {
            at += 2;
            typed = plain && length <= 2 ? typed : "";
        }

        return new FigureToken(FigureTokenKind.Digits, value, typed) { Start = start, End = at };
    }

    /// <summary>Where the mark of a decade ends: 1980s, 1980’lerden; 0 where there is none.</summary>
    private static int DecadeEnd(ReadOnlySpan<char> text, int at, NumberLanguage language)
    {
        if (at < text.Length && text[at] == 's')
        {
            return at + 1 < text.Length && WordScan.IsWord(text[at + 1]) ? 0 : at + 1;
        }

        var from = at < text.Length && Normalisation.Light(text[at]) == '\'' ? at + 1 : at;
        return language == NumberLanguage.Turkish && (text[from..].StartsWith("lar") || text[from..].StartsWith("ler"))
            ? FigureNames.LettersEnd(text, from)
            : 0;
    }

    /// <summary>What ½ and its like are worth; 0 for any other character.</summary>
    private static decimal Fraction(char c) =>
        c switch
        {
            '½' => 1m / 2,
            '¼' => 1m / 4,
            '¾' => 3m / 4,
            '⅓' => 1m / 3,
            '⅔' => 2m / 3,
            '⅛' => 1m / 8,
            '⅜' => 3m / 8,
            '⅝' => 5m / 8,
            '⅞' => 7m / 8,
            _ => 0,
        };

    /// <summary>Whether three more digits follow after a separator of thousands.</summary>
    private static bool IsGroup(ReadOnlySpan<char> text, int at, NumberLanguage language)
    {
        if (
            at + 3 >= text.Length
            || !(
                text[at] is ' ' or '\u00A0' or '\u202F' or '\u2009'
                || text[at] == (HasDecimalComma(language) ? '.' : ',')
            )
        )
        {
            return false;
        }

        return char.IsAsciiDigit(text[at + 1])
            && char.IsAsciiDigit(text[at + 2])
            && char.IsAsciiDigit(text[at + 3])
            && !(at + 4 < text.Length && IsNoGroupEnd(text[at], text[at + 4]));
    }

    /// <summary>
    /// Whether a character right behind three digits says that they are no thousands: a digit, and behind a space a
    /// letter too, as in ‘5 300m tracks’.
    /// </summary>
    private static bool IsNoGroupEnd(char separator, char behind) =>
        char.IsAsciiDigit(behind)
        || (separator == ' ' && WordScan.IsWord(behind) && !EastAsianFigures.IsCaseless(behind));
}
