using System.Globalization;

namespace Dossier.Figures;

/// <summary>
/// Reads what Chinese, Japanese and Korean write onto the digits of a figure: <c>2022年5月11日</c>, <c>123万</c>,
/// <c>5.3亿美元</c>.
/// </summary>
internal static class EastAsianFigures
{
    /// <summary>What follows digits, longer before shorter: how many of it a number counts.</summary>
    private static readonly (string Sign, decimal Size)[] Sizes =
    [
        ("百万", 1_000_000),
        ("百萬", 1_000_000),
        ("千万", 10_000_000),
        ("千萬", 10_000_000),
        ("十亿", 1_000_000_000),
        ("千", 1000),
        ("천", 1000),
        ("万", 10_000),
        ("萬", 10_000),
        ("만", 10_000),
        ("亿", 100_000_000),
        ("億", 100_000_000),
        ("억", 100_000_000),
        ("兆", 1_000_000_000_000),
        ("조", 1_000_000_000_000),
    ];

    /// <summary>Currencies and shares behind a number, each with its code; that of per cent is empty.</summary>
    private static readonly (string Sign, string Code)[] Units =
    [
        ("美元", "USD"),
        ("美金", "USD"),
        ("ドル", "USD"),
        ("달러", "USD"),
        ("欧元", "EUR"),
        ("歐元", "EUR"),
        ("ユーロ", "EUR"),
        ("유로", "EUR"),
        ("英镑", "GBP"),
        ("英鎊", "GBP"),
        ("ポンド", "GBP"),
        ("卢布", "RUB"),
        ("盧布", "RUB"),
        ("ルーブル", "RUB"),
        ("里拉", "TRY"),
        ("坚戈", "KZT"),
        ("テンゲ", "KZT"),
        ("パーセント", ""),
        ("퍼센트", ""),
    ];

    /// <summary>From here on a number is not multiplied, so that it stays one that can be held.</summary>
    private const decimal MaxMultiplied = 1_000_000_000_000m;

    /// <summary>‘Per cent’ before its number.</summary>
    public const string PerHundred = "百分之";

    /// <summary>
    /// Whether a character is a letter of a script without capitals, which may be written onto a figure: Chinese,
    /// Japanese, Korean, Arabic, Hebrew, Thai.
    /// </summary>
    public static bool IsCaseless(char c) =>
        c >= '\u0590' && char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter;

    /// <summary>A date of year, month and day, or of two of them, and its end; null where there is none.</summary>
    public static FigureToken? Date(ReadOnlySpan<char> text, ref int at)
    {
        var (start, next) = (at, at);
        var year = Part(text, ref next, 4, '年', '년');
        var end = year is null ? start : next;
        if (year is < 1000 or >= 2200 || Part(text, ref end, 2, '月', '월') is not (>= 1 and <= 12 and var month))
        {
            return null;
        }

        at = end;
        var day = Part(text, ref end, 2, '日', '일');
        day = day is null && Part(text, ref end, 2, '号', '號') is { } other ? other : day;
        at = day is >= 1 and <= 31 ? end : at;
        var (years, days) = (
            year?.ToString("0000", CultureInfo.InvariantCulture) ?? "-",
            day is >= 1 and <= 31 ? $"-{day.Value.ToString("00", CultureInfo.InvariantCulture)}" : ""
        );
        return new FigureToken(
            FigureTokenKind.Date,
            0,
            $"{years}-{month.ToString("00", CultureInfo.InvariantCulture)}{days}"
        )
        {
            Start = start,
            End = at,
        };
    }

    /// <summary>
    /// A number with the thousands, ten thousands or more that stand behind its digits, ‘1億2300万’; else itself.
    /// </summary>
    public static FigureToken Multiplied(ReadOnlySpan<char> text, ref int at, FigureToken digits)
    {
        if (at >= text.Length || digits.Number >= MaxMultiplied || SizeAt(text, at) is not (var sign, var size))
        {
            return digits;
        }

        at += sign;
        var (total, next) = (digits.Number * size, at);
        while (
            Part(text, ref next, 4) is { } more
            && next < text.Length
            && SizeAt(text, next) is (var length, var lesser)
            && lesser < size
        )
        {
            (total, size) = (total + (more * lesser), lesser);
            at = next += length;
        }

        return digits with
        {
            Number = total,
            Text = "",
            End = at,
        };
    }

    /// <summary>A currency or per cent right behind a number, and its end; null where there is none.</summary>
    public static FigureToken? Unit(ReadOnlySpan<char> text, ref int at)
    {
        foreach (var (sign, code) in Units)
        {
            if (text[at..].StartsWith(sign, StringComparison.Ordinal))
            {
                at += sign.Length;
                return new FigureToken(code.Length == 0 ? FigureTokenKind.Percent : FigureTokenKind.Currency, 0, code);
            }
        }

        return null;
    }

    /// <summary>The length of the sign of a size at a place, and the size; null for none.</summary>
    private static (int Length, decimal Size)? SizeAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var (sign, size) in Sizes)
        {
            if (text[at..].StartsWith(sign, StringComparison.Ordinal))
            {
                return (sign.Length, size);
            }
        }

        return null;
    }

    /// <summary>
    /// The number of at most so many digits at a place and, where they are asked for, one of the signs behind it; null
    /// where they are not there. A space may stand before it.
    /// </summary>
    private static int? Part(ReadOnlySpan<char> text, ref int at, int most, params ReadOnlySpan<char> signs)
    {
        var first = at < text.Length && text[at] == ' ' ? at + 1 : at;
        var (next, number) = (first, 0);
        while (next < text.Length && char.IsAsciiDigit(text[next]) && next - first < most)
        {
            number = (10 * number) + text[next++] - '0';
        }

        if (next == first || (signs.Length > 0 && !(next < text.Length && signs.Contains(text[next]))))
        {
            return null;
        }

        at = next + (signs.Length > 0 ? 1 : 0);
        return number;
    }
}
