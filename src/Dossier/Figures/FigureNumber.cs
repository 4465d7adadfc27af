using Kind = Dossier.Figures.FigureTokenKind;

namespace Dossier.Figures;

/// <summary>A number in digits, in words, or both.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Multiple">The thousand, million … after its digits; 1 for none.</param>
/// <param name="Typed">Its digits as typed, where it is nothing else.</param>
/// <param name="IsWeak">Whether it is ‘one’, ‘two’ or an ordinal up to the third.</param>
/// <param name="Next">Index of the token after it.</param>
internal readonly record struct FigureNumber(decimal Value, decimal Multiple, string Typed, bool IsWeak, int Next)
{
    /// <summary>What a capital M right behind digits is as a token: millions, and no metres.</summary>
    public const string CapitalM = "M";

    /// <summary>
    /// What digits with three decimals have for their text, in which others write thousands: ‘90.000’.
    /// </summary>
    public const string MayBeThousands = "1.000";

    /// <summary>Another reading of the same digits, as of 28m; null for none.</summary>
    public decimal? Or { get; init; }

    /// <summary>Whether the number can be a year: four digits, 1000 to 2199.</summary>
    public bool IsYear => Typed.Length == 4 && Value is >= 1000 and < 2200;

    /// <summary>The number that begins at a token; null when none does.</summary>
    public static FigureNumber? At(List<FigureToken> tokens, int i)
    {
        if (i >= tokens.Count)
        {
            return null;
        }

        return PartOfMultiple(tokens, i) is { } part ? part
            : tokens[i].Kind == Kind.Digits ? InDigits(tokens, i)
            : InWords(tokens, i);
    }

    /// <summary>
    /// The number of the digits at an index, with the words that multiply it: ‘5 million’. An m right behind the
    /// digits, ‘28m’, is read in both ways, but for sums.
    /// </summary>
    private static FigureNumber InDigits(List<FigureToken> tokens, int i)
    {
        var (multiple, next) = (1m, i + 1);
        // ‘5 m’ is five metres, unless it is money.
        var isSum = i > 0 && tokens[i - 1].Kind == Kind.Currency;
        while (
            next < tokens.Count
            && tokens[next].Kind == Kind.Multiple
            && multiple < 1_000_000_000_000m
            && (
                isSum || tokens[next].Text is not ("m" or "k" or CapitalM) || tokens[next].Start == tokens[next - 1].End
            )
        )
        {
            multiple *= tokens[next++].Number;
        }

        return new FigureNumber(
            tokens[i].Number * (tokens[i].Number < 1_000_000_000_000m ? multiple : 1),
            multiple,
            multiple == 1 && tokens[i].Text != MayBeThousands ? tokens[i].Text : "",
            false,
            next
        )
        {
            // ‘90.000’ is ninety thousand where others write it.
            // 28m without a currency may be metres; 28M may not, and 28k is thousands.
            Or =
                next > i + 1 && !isSum && FigureToken.At(tokens, i + 1).Text is "m" ? tokens[i].Number
                : next == i + 1 && tokens[i].Text == MayBeThousands ? tokens[i].Number * 1000
                : null,
        };
    }

    /// <summary>
    /// What ‘and a half’, ‘and a quarter’ or ‘and three quarters’ at an index adds to one, and the token after it; null
    /// for none. Of ‘twenty and a quarter of the others’ it is a share.
    /// </summary>
    private static (decimal Part, int Next)? PartMore(List<FigureToken> tokens, int i)
    {
        if (FigureToken.At(tokens, i) is { Kind: Kind.HalfMore, Text: not "with" })
        {
            return (0.5m, i + 1);
        }

        if (
            FigureToken.At(tokens, i) is { Kind: Kind.Filler, Text: "with" }
            && FigureToken.At(tokens, i + 1).Kind == Kind.HalfMore
        )
        {
            return (0.5m, i + 2);
        }

        if (FigureToken.At(tokens, i) is not { Kind: Kind.Link, Text: "and" })
        {
            return null;
        }

        return FigureToken.At(tokens, i + 2) switch
        {
            { Kind: Kind.Fraction, Number: 2 } when FigureToken.At(tokens, i + 1).Kind == Kind.Article => (0.5m, i + 3),
            { Kind: Kind.Fraction, Number: 4 } when !IsOf(tokens, i + 3) => FigureToken.At(tokens, i + 1) switch
            {
                { Kind: Kind.Article } => (0.25m, i + 3),
                { Kind: Kind.Small, Number: 3 } => (0.75m, i + 3),
                _ => null,
            },
            _ => null,
        };
    }

    private static bool IsOf(List<FigureToken> tokens, int i) =>
        FigureToken.At(tokens, i) is { Kind: Kind.Filler, Text: "of" };

    /// <summary>
    /// Part of a thousand or more: ‘half a million’, ‘three quarters of a million’; null where there is none.
    /// </summary>
    public static FigureNumber? PartOfMultiple(List<FigureToken> tokens, int i)
    {
        var at = i + (FigureToken.At(tokens, i).Kind is Kind.Article or Kind.Small ? 1 : 0);
        if (FigureToken.At(tokens, at) is not { Kind: Kind.Fraction, Number: 2 or 4 } part)
        {
            return null;
        }

        var parts = FigureToken.At(tokens, i) is { Kind: Kind.Small, Number: var many } ? many : 1;
        var next = at + 1;
        next += IsOf(tokens, next) ? 1 : 0;
        next += FigureToken.At(tokens, next).Kind == Kind.Article ? 1 : 0;
        return FigureToken.At(tokens, next) is { Kind: Kind.Multiple, Number: >= 1000 } multiple && parts < part.Number
            ? new FigureNumber(multiple.Number * parts / part.Number, 1, "", false, next + 1)
            {
                Or = multiple.Number, // So records read it that were made before.
            }
            : null;
    }

    /// <summary>The number in words that begins at an index, ‘two hundred and five’; null for none.</summary>
    private static FigureNumber? InWords(List<FigureToken> tokens, int i)
    {
        var (total, current, lowest, next) = (0m, 0m, 1000m, i);
        var ordinal = false;
        for (; next < tokens.Count && !ordinal; next++)
        {
            var token = tokens[next];
            if (
                token is
                {
                    Kind: Kind.Multiple,
                    Text: "k" or "m" or CapitalM or "bn" or "tn" or "mn" or "mio" or "mln" or "mrd" or "bln"
                }
            )
            {
                break;
            }

            if (token.Kind is Kind.Small or Kind.Ten or Kind.Ordinal)
            {
                var size = token.Number >= 20 || token.Kind == Kind.Ten ? 20 : 1;
                if (size >= lowest)
                {
                    break;
                }

                (current, lowest, ordinal) = (current + token.Number, size, token.Kind == Kind.Ordinal);
            }
            else if (token is { Kind: Kind.Multiple, Number: 100 })
            {
                (current, lowest) = (Math.Max(1, current) * 100, 100);
            }
            else if (token.Kind == Kind.Multiple && total < 1_000_000_000_000_000m)
            {
                (total, current, lowest) = (total + (Math.Max(1, current) * token.Number), 0, 1000);
            }
            else if (
                !(
                    token is { Kind: Kind.Link, Text: "and" }
                    && next > i
                    && tokens[next - 1].Kind == Kind.Multiple
                    && next + 1 < tokens.Count
                    && tokens[next + 1].Kind is Kind.Small or Kind.Ten
                    && PartMore(tokens, next) is null
                )
            )
            {
                break;
            }
        }

        if (next == i)
        {
            return null;
        }

        var value = total + current;
        if (!ordinal && PartMore(tokens, next) is var (part, behind))
        {
            // ‘a million and a half’, or ‘one and a half million’.
            var ofLast = tokens[next - 1] is { Kind: Kind.Multiple, Number: >= 1000 and var last } ? last : 1;
            var multiple =
                ofLast == 1 && FigureToken.At(tokens, behind) is { Kind: Kind.Multiple, Number: >= 1000 } size
                    ? size.Number
                    : 1;
            return new FigureNumber((value + (part * ofLast)) * multiple, 1, "", false, behind + (multiple > 1 ? 1 : 0))
            {
                Or = value, // So records read it that were made before.
            };
        }

        return new FigureNumber(
            value,
            1,
            "",
            next == i + 1 && ((value <= 2 && value == Math.Floor(value)) || (ordinal && value <= 3)),
            next
        );
    }
}
