using System.Globalization;
using Kind = Dossier.Figures.FigureTokenKind;

namespace Dossier.Figures;

/// <summary>Reads shares and spans: fractions, ‘three in ten’, decades.</summary>
internal static class FigureShares
{
    /// <summary>Letters between two shares of one whole.</summary>
    private const int MaxLettersToNextShare = 80;

    /// <summary>‘two thirds’, ‘a fifth of’, ‘three in ten’, ‘one euro in three’; half is rather a word.</summary>
    public static int? Fraction(List<FigureToken> tokens, int i, List<Figure> found)
    {
        if (
            tokens[i] is { Kind: Kind.Fraction, Number: 2 }
            && FigureToken.At(tokens, i + 1).Kind == Kind.Article
            && FigureToken.At(tokens, i + 2) is { Kind: Kind.Small, Number: 12 } dozen
        )
        {
            found.Add(new Figure(tokens[i].Start, dozen.End, "6", FigureKind.Number) { Or = "12", IsLater = true });
            return i + 3;
        }

        if (FigureNumber.PartOfMultiple(tokens, i) is not null)
        {
            return FigureQuantities.Read(tokens, i, i, found);
        }

        var (parts, at) = tokens[i].Kind switch
        {
            Kind.Fraction => (1m, i),
            Kind.Article => (1m, i + 1),
            Kind.Small or Kind.Digits => (tokens[i].Number, i + 1),
            _ => (0m, i),
        };
        at += FigureToken.At(tokens, at) is { Kind: Kind.Link, Text: "-" } ? 1 : 0;
        var part = FigureToken.At(tokens, at);
        if (
            at == i
            && part.Text is "quarter" or "quarters"
            && FigureToken.At(tokens, i + 1) is not { Kind: Kind.Filler, Text: "of" }
        )
        {
            return null; // ‘the university quarter’ is a place, and ‘the last quarter’ a time.
        }

        if (parts > 0 && part.Kind == Kind.Fraction && parts < part.Number && parts == Math.Floor(parts))
        {
            return AddPortion(tokens, i, at, parts, part.Number, found);
        }

        if (
            parts == 1
            && at > i
            && part is { Kind: Kind.Ordinal, Number: >= 3 }
            && (
                FigureToken.At(tokens, at + 1) is { Kind: Kind.Filler, Text: "of" }
                || (found.Count > 0 && found[^1] is { Kind: FigureKind.Percentage, IsLater: true } && IsNear(found[^1]))
            )
        )
        {
            var isSure = FigureToken.At(tokens, at + 1) is { Kind: Kind.Filler, Text: "of" };
            return AddPortion(tokens, i, at, 1, part.Number, found, or: isSure ? null : Figure.Canonical(part.Number));
        }

        // ‘two thirds become concrete, and a fifth is exported’.
        bool IsNear(Figure share) => tokens[i].Start - share.End <= MaxLettersToNextShare;

        // ‘three in ten’, ‘nine out of ten’, ‘one euro in three’.
        at = i + 1;
        at += FigureToken.At(tokens, at).Kind == Kind.Currency || IsCounted(tokens, i) ? 1 : 0;
        at += FigureToken.At(tokens, at) is { Kind: Kind.In } ? 1 : -at;
        at += at > 0 && FigureToken.At(tokens, at) is { Kind: Kind.Filler, Text: "of" } ? 1 : 0;
        return
            at > 0
            && tokens[i].Kind == Kind.Small
            && FigureToken.At(tokens, at) is { Kind: Kind.Small or Kind.Ten, Number: >= 2 and <= 20 } whole
            && tokens[i].Number < whole.Number
            && tokens[at].Start - tokens[i].End < 24
            ? AddPortion(
                tokens,
                i,
                at,
                tokens[i].Number,
                whole.Number,
                found,
                or: tokens[i + 1].Kind is Kind.Other or Kind.Span ? Figure.Canonical(tokens[i].Number) : null
            )
            : null;
    }

    /// <summary>
    /// Whether one word stands between a number and ‘in’ or ‘out of’, and nothing is counted behind: ‘six days out of
    /// ten’, ‘six readers in ten, or more’, but not ‘six readers in ten villages’; ‘one reader in ten asks’ is a share.
    /// </summary>
    private static bool IsCounted(List<FigureToken> tokens, int i)
    {
        if (
            FigureToken.At(tokens, i + 1) is not { Kind: Kind.Other or Kind.Span } noun
            || FigureToken.At(tokens, i + 2) is not { Kind: Kind.In } link
            || link.Start - noun.End > 1
        )
        {
            return false;
        }

        var isOutOf = FigureToken.At(tokens, i + 3) is { Kind: Kind.Filler, Text: "of" };
        var whole = FigureToken.At(tokens, i + (isOutOf ? 4 : 3));
        return isOutOf
            || tokens[i].Number == 1
            || FigureToken.At(tokens, i + 4) is not { Kind: Kind.Other } next
            || next.Start - whole.End > 1;
    }

    /// <summary>
    /// Adds a share, ‘two thirds’, as a percentage where that has two decimals at most; of ‘a quarter of a century’ the
    /// years. Gives back the index of the token after it.
    /// </summary>
    private static int? AddPortion(
        List<FigureToken> tokens,
        int i,
        int at,
        decimal parts,
        decimal whole,
        List<Figure> found,
        string? or = null
    )
    {
        // ‘a quarter of a century’ is twenty-five years.
        if (
            FigureToken.At(tokens, at + 1) is { Kind: Kind.Filler, Text: "of" }
            && FigureToken.At(tokens, at + 2).Kind == Kind.Article
            && FigureToken.At(tokens, at + 3) is { Kind: Kind.Span } span
        )
        {
            found.Add(
                new Figure(tokens[i].Start, span.End, Figure.Canonical(span.Number * parts / whole), FigureKind.Number)
                {
                    IsLater = true,
                }
            );
            return at + 4;
        }

        found.Add(
            new Figure(tokens[i].Start, tokens[at].End, Written(parts, whole), FigureKind.Percentage, whole == 2)
            {
                Or = or,
                IsLater = true,
            }
        );
        return at + 1;
    }

    /// <summary>
    /// ‘three of four beds’: two numbers, each of which may be told as the share that they make. ‘One of two’ is one.
    /// </summary>
    public static int? PartOf(List<FigureToken> tokens, int i, List<Figure> found)
    {
        if (
            tokens[i].Kind != Kind.Small
            || FigureToken.At(tokens, i + 1) is not { Kind: Kind.Filler, Text: "of" }
            || FigureToken.At(tokens, i + 2) is not { Kind: Kind.Small or Kind.Ten, Number: >= 2 and <= 20 }
            || FigureNumber.At(tokens, i) is not { } part
            || FigureNumber.At(tokens, i + 2) is not { } whole
            || whole.Next != i + 3
            || part.Value >= whole.Value
            || part.Value < 2
        )
        {
            return null;
        }

        var share = Written(part.Value, whole.Value);
        foreach (var (number, token) in ((FigureNumber, FigureToken)[])[(part, tokens[i]), (whole, tokens[i + 2])])
        {
            found.Add(
                new Figure(token.Start, token.End, Figure.Canonical(number.Value), FigureKind.Number, number.IsWeak)
                {
                    Or = share,
                }
            );
        }

        return whole.Next;
    }

    /// <summary>A share in canonical form: a percentage, or, where that does not end, a fraction.</summary>
    /// <param name="parts">How many.</param>
    /// <param name="whole">Of how many.</param>
    public static string Written(decimal parts, decimal whole) =>
        100 * parts / whole is var percent && percent * 100 == Math.Floor(percent * 100)
            ? $"{Figure.Canonical(percent)}%"
            : string.Create(CultureInfo.InvariantCulture, $"{parts:0}/{whole:0}");

    /// <summary>‘three decades’ are thirty years; ‘the 21st century’ is no figure.</summary>
    public static int? Spans(List<FigureToken> tokens, int i, List<Figure> found)
    {
        if (
            FigureNumber.At(tokens, i) is not { } number
            || FigureToken.At(tokens, number.Next) is not { Kind: Kind.Span } span
        )
        {
            return null;
        }

        var isOrdinal =
            tokens[number.Next - 1].Kind == Kind.Ordinal
            || (tokens[i].Kind == Kind.Digits && tokens[i].End - tokens[i].Start > tokens[i].Text.Length);
        if (!isOrdinal)
        {
            found.Add(
                new Figure(
                    tokens[i].Start,
                    span.End,
                    Figure.Canonical(number.Value * span.Number),
                    FigureKind.Number,
                    number.IsWeak
                )
                {
                    Or = Figure.Canonical(number.Value),
                    IsLater = true,
                }
            );
        }

        return number.Next + 1;
    }
}
