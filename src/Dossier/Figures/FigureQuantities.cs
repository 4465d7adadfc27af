using Kind = Dossier.Figures.FigureTokenKind;

namespace Dossier.Figures;

/// <summary>Reads numbers with what they count in: sums, percentages, years, and ranges of them.</summary>
internal static class FigureQuantities
{
    /// <summary>The sign of thousandths as a token, which is read as per cent: 5‰ are 0.5%.</summary>
    public const string PerMille = "‰";

    /// <summary>A number, sum, percentage or year, or a range of them.</summary>
    public static int? Read(List<FigureToken> tokens, int first, int i, List<Figure> found)
    {
        if (FigureNumber.At(tokens, i) is not { } low)
        {
            return null;
        }

        FigureNumber? high =
            FigureToken.At(tokens, low.Next) is { Kind: Kind.Link, Text: not "and" } link
            && (link.Text != "/" || low.IsYear)
            && FigureToken.At(tokens, low.Next + 1).Kind is Kind.Digits or Kind.Small or Kind.Ten
                ? FigureNumber.At(tokens, low.Next + 1)
                : null;
        if (first == i && high is { } end && IsNoEnd(tokens, i, low, end))
        {
            high = null;
        }

        var last = high ?? low;
        if (high is { Typed.Length: 2 } && low.Typed.Length == 4 && low.IsYear)
        {
            high = last = last with
            {
                Typed = low.Typed[..2] + last.Typed,
                Value = (Math.Floor(low.Value / 100) * 100) + last.Value,
            };
        }
        else if (
            high is { Value: >= 1000 and < 1_000_000, Typed: "", Multiple: 1 }
            && low is { Value: < 1000, Multiple: 1 }
        )
        {
            // ‘£5–6,000’ may be five thousand or five.
            var thousand = low.Value * 1000 < last.Value ? 1000 : 1;
            low = low with { Or = low.Value, Value = low.Value * thousand, Typed = "" };
        }
        else if (high is not null && last.Multiple > 1 && low.Multiple == 1)
        {
            low = low with { Value = low.Value * last.Multiple, Multiple = last.Multiple, Typed = "" };
        }

        var suffix =
            FigureToken.At(tokens, last.Next) is { Kind: Kind.Filler, Text: "per" or "of" or "us" }
            && FigureToken.At(tokens, last.Next + 1).Kind is Kind.Percent or Kind.Currency
                ? last.Next + 1
                : last.Next;
        var sign =
            first < i ? tokens[first]
            : FigureToken.At(tokens, suffix) is { Kind: Kind.Currency or Kind.Percent } unit ? unit
            : default;
        // US$5 billion names its currency once; ‘5 billion US dollars’ after the number.
        var next = first == i && sign.Kind != Kind.Other ? suffix + 1 : last.Next;
        found.Add(
            FigureOf(
                low,
                first < i ? tokens[first].Start : tokens[i].Start,
                high is null ? tokens[next - 1].End : tokens[low.Next - 1].End,
                sign
            )
        );
        if (high is { } upper)
        {
            found.Add(FigureOf(upper, tokens[low.Next + 1].Start, tokens[next - 1].End, sign));
        }

        return next;
    }

    /// <summary>
    /// Whether a number behind a year does not end a span of years, but says what a figure became: ‘34 per cent in 2015
    /// to 92 per cent’, ‘in 2019 to 1.14 million’, ‘12 in 1999 to 27’. In ‘2015 to 2017’, ‘2015–17’ and ‘1939 to 45’ it
    /// does.
    /// </summary>
    private static bool IsNoEnd(List<FigureToken> tokens, int i, FigureNumber low, FigureNumber high)
    {
        if (!low.IsYear || high.Typed.Length == 4 || (high.Multiple > 1 && low.Value <= high.Value / high.Multiple))
        {
            return false;
        }

        var behind = FigureToken.At(tokens, high.Next);
        var hasUnit =
            behind.Kind is Kind.Percent or Kind.Currency
            || (
                behind.Kind == Kind.Filler
                && FigureToken.At(tokens, high.Next + 1).Kind is Kind.Percent or Kind.Currency
            );
        var isToldByWord = FigureToken.At(tokens, low.Next).Text == "to";
        return hasUnit
            || high.Multiple > 1
            || (isToldByWord && (high.Typed.Length != 2 || (i > 0 && tokens[i - 1].Kind == Kind.In)));
    }

    /// <summary>
    /// The figure of a number and the sign of what it counts in, with its second reading if it has one.
    /// </summary>
    private static Figure FigureOf(FigureNumber number, int start, int end, FigureToken sign) =>
        OneReading(number, start, end, sign) with
        {
            Or =
                number.Or is { } other && (sign.Kind != Kind.Percent || other < number.Value)
                    ? OneReading(number with { Value = other }, start, end, sign).Value
                // Earlier records have ‘EUR 5m’ as a bare number.
                : sign is { Kind: Kind.Currency, Number: FigureCurrencies.BeforeApart } ? Figure.Canonical(number.Value)
                : null,
        };

    /// <summary>
    /// The figure of a number in one reading: a sum, a percentage, a decade or year, or a bare number.
    /// </summary>
    private static Figure OneReading(FigureNumber number, int start, int end, FigureToken sign) =>
        sign.Kind switch
        {
            Kind.Currency => new Figure(start, end, $"{sign.Text} {Figure.Canonical(number.Value)}", FigureKind.Amount),
            Kind.Percent => new Figure(
                start,
                end,
                $"{Figure.Canonical(sign.Text == PerMille ? number.Value / 10 : number.Value)}%",
                FigureKind.Percentage
            ),
            _ when number.Typed.EndsWith('s') => new Figure(start, end, number.Typed, FigureKind.Year),
            _ => new Figure(
                start,
                end,
                Figure.Canonical(number.Value),
                number.IsYear ? FigureKind.Year : FigureKind.Number,
                number.IsWeak
            ),
        };
}
