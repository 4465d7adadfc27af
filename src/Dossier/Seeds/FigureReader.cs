using System.Globalization;
using Kind = Dossier.Seeds.FigureTokenKind;

namespace Dossier.Seeds;

/// <summary>
/// Finds the figures of a text and gives each its canonical form: <c>4,000</c>, <c>4 000</c> and ‘four thousand’ are
/// one figure, and
/// so are <c>$5 bn</c>, <c>US$5 billion</c> and ‘5 billion dollars’. A range gives both its ends. Never fails: what it
/// cannot read is no figure.
/// </summary>
public static class FigureReader
{
    /// <summary>The figures of a text, in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">BCP 47 tag; Turkish has words and separators of its own.</param>
    public static IReadOnlyList<Figure> Read(string text, string language)
    {
        var found = new List<Figure>();
        var tokens = FigureScan.Tokens(text, language.StartsWith("tr", StringComparison.Ordinal));
        for (var i = 0; i < tokens.Count; )
        {
            var next = tokens[i].Kind switch
            {
                Kind.Reference => References(tokens, i, found),
                Kind.Month => MonthFirst(tokens, i, found),
                Kind.Magnitude => Add(
                    found,
                    tokens[i].Start,
                    tokens[i].End,
                    tokens[i].Text,
                    FigureKind.Magnitude,
                    i + 1
                ),
                Kind.Digits or Kind.Small or Kind.Ten or Kind.Multiple or Kind.Ordinal => DayFirst(tokens, i, found)
                    ?? Quantity(tokens, i, i, found),
                Kind.Currency when tokens[i].Number == 1 => Quantity(tokens, i, i + 1, found),
                Kind.Percent when tokens[i].Number == 1 => Quantity(tokens, i, i + 1, found),
                _ => null,
            };
            i = next ?? i + 1;
        }

        return found;
    }

    /// <summary>A number for people and records: no separators, a point for decimals.</summary>
    private static string Canonical(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);

    private static int Add(
        List<Figure> found,
        int start,
        int end,
        string value,
        FigureKind kind,
        int next,
        bool weak = false
    )
    {
        found.Add(new Figure(start, end, value, kind, weak));
        return next;
    }

    private static int? References(List<FigureToken> tokens, int i, List<Figure> found)
    {
        var next = i + 1;
        while (At(tokens, next) is { Kind: Kind.Digits, Text.Length: > 0 and < 4 } number)
        {
            found.Add(new Figure(number.Start, number.End, tokens[i].Text + number.Text, FigureKind.Reference));
            next++;
            var more = next;
            while (At(tokens, more) is { Kind: Kind.Link or Kind.Filler })
            {
                more++;
            }

            // ‘passages 4, 6 and 15’, but not ‘passage 4, and 15 per cent’.
            if (
                At(tokens, more).Kind != Kind.Digits
                || At(tokens, more + 1)
                    is { Kind: Kind.Percent or Kind.Currency or Kind.Multiple or Kind.Month }
                        or { Kind: Kind.Filler, Text: "per" }
            )
            {
                break;
            }

            next = more;
        }

        return next;
    }

    private static int? MonthFirst(List<FigureToken> tokens, int i, List<Figure> found)
    {
        var month = (int)tokens[i].Number;
        var day = At(tokens, i + 1) is { Kind: Kind.Digits, Text.Length: 1 or 2, Number: >= 1 and <= 31 } d
            ? d
            : (FigureToken?)null;
        var at = day is null ? i + 1 : i + 2;
        at += At(tokens, at) is { Kind: Kind.Filler, Text: "," or "of" } && Year(tokens, at + 1) is not null ? 1 : 0;
        return Dated(tokens, i, found, month, day, Year(tokens, at), at);
    }

    private static int? DayFirst(List<FigureToken> tokens, int i, List<Figure> found)
    {
        if (
            tokens[i] is { Kind: Kind.Digits, Text.Length: 4 }
            && At(tokens, i + 1) is { Kind: Kind.Link, Text: "-" }
            && At(tokens, i + 2) is { Kind: Kind.Digits, Text.Length: 2 } m
            && At(tokens, i + 3) is { Kind: Kind.Link, Text: "-" }
            && At(tokens, i + 4) is { Kind: Kind.Digits, Text.Length: 2 } d
        )
        {
            return Add(found, tokens[i].Start, d.End, $"{tokens[i].Text}-{m.Text}-{d.Text}", FigureKind.Date, i + 5);
        }

        if (tokens[i] is not { Kind: Kind.Digits, Text.Length: 1 or 2, Number: >= 1 and <= 31 } day)
        {
            return null;
        }

        var at = i + 1 + (At(tokens, i + 1) is { Kind: Kind.Filler, Text: "of" } ? 1 : 0);
        if (At(tokens, at) is not { Kind: Kind.Month } month)
        {
            return TwoDays(tokens, i, day, found);
        }

        at++;
        at += At(tokens, at) is { Kind: Kind.Filler, Text: "," or "of" } && Year(tokens, at + 1) is not null ? 1 : 0;
        return Dated(tokens, i, found, (int)month.Number, day, Year(tokens, at), at);
    }

    /// <summary>
    /// ‘14–21 June 1904’, ‘the 14th and the 21st of June’: the first day takes month and year of the second.
    /// </summary>
    private static int? TwoDays(List<FigureToken> tokens, int i, FigureToken day, List<Figure> found)
    {
        var at = i + 2 + (At(tokens, i + 2) is { Kind: Kind.Filler, Text: "the" } ? 1 : 0);
        var month = at + 1 + (At(tokens, at + 1) is { Kind: Kind.Filler, Text: "of" } ? 1 : 0);
        if (
            At(tokens, i + 1).Kind != Kind.Link
            || At(tokens, at) is not { Kind: Kind.Digits, Text.Length: 1 or 2, Number: >= 1 and <= 31 }
            || At(tokens, month).Kind != Kind.Month
        )
        {
            return null;
        }

        var first = found.Count;
        var next = DayFirst(tokens, at, found);
        found.Insert(
            first,
            new Figure(
                day.Start,
                day.End,
                $"{found[first].Value[..^2]}{((int)day.Number).ToString("00", CultureInfo.InvariantCulture)}",
                FigureKind.Date
            )
        );
        return next;
    }

    private static int? Dated(
        List<FigureToken> tokens,
        int i,
        List<Figure> found,
        int month,
        FigureToken? day,
        FigureToken? year,
        int at
    )
    {
        if (year is null && day is null)
        {
            return null;
        }

        var dayPart = day is { } d ? $"-{((int)d.Number).ToString("00", CultureInfo.InvariantCulture)}" : "";
        var next = year is null ? at : at + 1;
        return Add(
            found,
            tokens[i].Start,
            tokens[next - 1].End,
            $"{year?.Text ?? "-"}-{month.ToString("00", CultureInfo.InvariantCulture)}{dayPart}",
            FigureKind.Date,
            next
        );
    }

    /// <summary>A number, sum, percentage or year, or a range of them.</summary>
    private static int? Quantity(List<FigureToken> tokens, int first, int i, List<Figure> found)
    {
        if (FigureNumber.At(tokens, i) is not { } low)
        {
            return null;
        }

        FigureNumber? high =
            At(tokens, low.Next) is { Kind: Kind.Link, Text: not "and" }
            && At(tokens, low.Next + 1).Kind is Kind.Digits or Kind.Small or Kind.Ten
                ? FigureNumber.At(tokens, low.Next + 1)
                : null;
        var last = high ?? low;
        if (high is { Typed.Length: 2 } && low.Typed.Length == 4 && low.IsYear)
        {
            high = last = last with
            {
                Typed = low.Typed[..2] + last.Typed,
                Value = (Math.Floor(low.Value / 100) * 100) + last.Value,
            };
        }
        else if (high is not null && last.Multiple > 1 && low.Multiple == 1)
        {
            low = low with { Value = low.Value * last.Multiple, Multiple = last.Multiple, Typed = "" };
        }

        var suffix =
            At(tokens, last.Next) is { Kind: Kind.Filler, Text: "per" or "of" or "us" }
            && At(tokens, last.Next + 1).Kind is Kind.Percent or Kind.Currency
                ? last.Next + 1
                : last.Next;
        var sign =
            first < i ? tokens[first]
            : At(tokens, suffix) is { Kind: Kind.Currency or Kind.Percent } unit ? unit
            : default;
        // US$5 billion names its currency once; ‘5 billion US dollars’ behind the number.
        var next = first == i && sign.Kind != Kind.Other ? suffix + 1 : last.Next;
        found.Add(
            Of(
                low,
                first < i ? tokens[first].Start : tokens[i].Start,
                high is null ? tokens[next - 1].End : tokens[low.Next - 1].End,
                sign
            )
        );
        if (high is { } upper)
        {
            found.Add(Of(upper, tokens[low.Next + 1].Start, tokens[next - 1].End, sign));
        }

        return next;
    }

    private static Figure Of(FigureNumber number, int start, int end, FigureToken sign) =>
        sign.Kind switch
        {
            Kind.Currency => new Figure(start, end, $"{sign.Text} {Canonical(number.Value)}", FigureKind.Amount),
            Kind.Percent => new Figure(start, end, $"{Canonical(number.Value)}%", FigureKind.Percentage),
            _ when number.Typed.EndsWith('s') => new Figure(start, end, number.Typed, FigureKind.Year),
            _ => new Figure(
                start,
                end,
                Canonical(number.Value),
                number.IsYear ? FigureKind.Year : FigureKind.Number,
                number.IsWeak
            ),
        };

    private static FigureToken? Year(List<FigureToken> tokens, int at) =>
        At(tokens, at) is { Kind: Kind.Digits, Text.Length: 4, Number: >= 1000 and < 2200 } year ? year : null;

    private static FigureToken At(List<FigureToken> tokens, int at) => at < tokens.Count ? tokens[at] : default;
}
