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
        var tokens = FigureScan.Tokens(text, LanguageOf(language));
        for (var i = 0; i < tokens.Count; )
        {
            var next = tokens[i].Kind switch
            {
                Kind.CrossReference => AfterCrossReference(tokens, i),
                Kind.Cue => AfterCue(tokens, i),
                Kind.Date => Add(found, tokens[i].Start, tokens[i].End, tokens[i].Text, FigureKind.Date, i + 1),
                Kind.Few => Several(tokens, i, found),
                Kind.Article or Kind.Fraction => Fraction(tokens, i, found),
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
                Kind.Digits or Kind.Small or Kind.Ten or Kind.Multiple or Kind.Ordinal => Fraction(tokens, i, found)
                    ?? Spans(tokens, i, found)
                    ?? DayFirst(tokens, i, found)
                    ?? Quantity(tokens, i, i, found),
                Kind.Currency when tokens[i].Number == 1 => Quantity(tokens, i, i + 1, found),
                Kind.Percent when tokens[i].Number == 1 => Quantity(tokens, i, i + 1, found),
                _ => null,
            };
            i = next ?? i + 1;
        }

        return found;
    }

    private static NumberLanguage LanguageOf(string language) =>
        language.Split('-') switch
        {
            ["tr", ..] => NumberLanguage.Turkish,
            ["kk", ..] => NumberLanguage.Kazakh,
            ["ru", ..] => NumberLanguage.Russian,
            ["en", "US", ..] => NumberLanguage.American,
            _ => NumberLanguage.English,
        };

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

    /// <summary>‘Figure 3 on page 12’, ‘HC 653’, ‘sections 4 and 5’: numbers that count nothing.</summary>
    private static int? AfterCrossReference(List<FigureToken> tokens, int i)
    {
        var next = i + 1;
        // ‘p. 12’: a stop of its own, close to the word.
        next +=
            At(tokens, next) is { Kind: Kind.Other } stop && stop.Start == tokens[i].End && stop.End == stop.Start + 1
                ? 1
                : 0;
        var last = i;
        while (At(tokens, next) is { Kind: Kind.Digits, Text.Length: > 0 and < 4 })
        {
            last = next++;
            next += At(tokens, next).Kind is Kind.Link || At(tokens, next) is { Kind: Kind.Filler, Text: "," } ? 1 : 0;
        }

        return last == i ? null : last + 1;
    }

    /// <summary>‘see note 5 and table 1’: the dossier's own notes, not the article's.</summary>
    private static int? AfterCue(List<FigureToken> tokens, int i)
    {
        var next = i + 1;
        while (At(tokens, next).Kind is Kind.Cue)
        {
            next++;
        }

        if (At(tokens, next).Kind is not (Kind.Reference or Kind.CrossReference))
        {
            return null;
        }

        while (
            next < tokens.Count
            && tokens[next].Kind is Kind.Reference or Kind.CrossReference or Kind.Link or Kind.Filler or Kind.Digits
        )
        {
            next++;
        }

        return next;
    }

    /// <summary>‘several dozen’ are dozens.</summary>
    private static int? Several(List<FigureToken> tokens, int i, List<Figure> found)
    {
        var many = At(tokens, i + 1) switch
        {
            { Kind: Kind.Small, Number: 12 } => "dozens",
            { Kind: Kind.Multiple, Number: 100 } => "hundreds",
            { Kind: Kind.Multiple, Number: 1000 } => "thousands",
            { Kind: Kind.Multiple, Number: 1_000_000 } => "millions",
            { Kind: Kind.Multiple, Number: 1_000_000_000 } => "billions",
            _ => null,
        };
        return many is null ? null : Add(found, tokens[i].Start, tokens[i + 1].End, many, FigureKind.Magnitude, i + 2);
    }

    /// <summary>‘two thirds’, ‘a fifth of’, ‘three in ten’, ‘one euro in three’; half is rather a word.</summary>
    private static int? Fraction(List<FigureToken> tokens, int i, List<Figure> found)
    {
        var (parts, at) = tokens[i].Kind switch
        {
            Kind.Fraction => (1m, i),
            Kind.Article => (1m, i + 1),
            Kind.Small or Kind.Digits => (tokens[i].Number, i + 1),
            _ => (0m, i),
        };
        at += At(tokens, at) is { Kind: Kind.Link, Text: "-" } ? 1 : 0;
        var part = At(tokens, at);
        if (parts > 0 && part.Kind == Kind.Fraction && parts < part.Number && parts == Math.Floor(parts))
        {
            return Portion(tokens, i, at, parts, part.Number, found);
        }

        if (
            parts == 1
            && at > i
            && part is { Kind: Kind.Ordinal, Number: >= 3 }
            && At(tokens, at + 1) is { Kind: Kind.Filler, Text: "of" }
        )
        {
            return Portion(tokens, i, at, 1, part.Number, found);
        }

        // ‘three in ten’, ‘nine out of ten’, ‘one euro in three’.
        at = i + 1;
        at += At(tokens, at).Kind == Kind.Currency ? 1 : 0;
        at += At(tokens, at) is { Kind: Kind.In } ? 1 : -at;
        at += at > 0 && At(tokens, at) is { Kind: Kind.Filler, Text: "of" } ? 1 : 0;
        return
            at > 0
            && tokens[i].Kind == Kind.Small
            && At(tokens, at) is { Kind: Kind.Small or Kind.Ten, Number: >= 2 and <= 20 } whole
            && tokens[i].Number < whole.Number
            && tokens[at].Start - tokens[i].End < 24
            ? Portion(tokens, i, at, tokens[i].Number, whole.Number, found)
            : null;
    }

    private static int? Portion(
        List<FigureToken> tokens,
        int i,
        int at,
        decimal parts,
        decimal whole,
        List<Figure> found
    )
    {
        // ‘a quarter of a century’ is twenty-five years.
        if (
            At(tokens, at + 1) is { Kind: Kind.Filler, Text: "of" }
            && At(tokens, at + 2).Kind == Kind.Article
            && At(tokens, at + 3) is { Kind: Kind.Span } span
        )
        {
            found.Add(
                new Figure(tokens[i].Start, span.End, Canonical(span.Number * parts / whole), FigureKind.Number)
                {
                    IsLater = true,
                }
            );
            return at + 4;
        }

        var percent = 100 * parts / whole;
        found.Add(
            new Figure(
                tokens[i].Start,
                tokens[at].End,
                percent * 100 == Math.Floor(percent * 100)
                    ? $"{Canonical(percent)}%"
                    : string.Create(CultureInfo.InvariantCulture, $"{parts:0}/{whole:0}"),
                FigureKind.Percentage,
                whole == 2
            )
            {
                IsLater = true,
            }
        );
        return at + 1;
    }

    /// <summary>‘three decades’ are thirty years; ‘the 21st century’ is no figure.</summary>
    private static int? Spans(List<FigureToken> tokens, int i, List<Figure> found)
    {
        if (FigureNumber.At(tokens, i) is not { } number || At(tokens, number.Next) is not { Kind: Kind.Span } span)
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
                    Canonical(number.Value * span.Number),
                    FigureKind.Number,
                    number.IsWeak
                )
                {
                    Or = Canonical(number.Value),
                    IsLater = true,
                }
            );
        }

        return number.Next + 1;
    }

    private static int? References(List<FigureToken> tokens, int i, List<Figure> found)
    {
        if (
            i > 0
            && tokens[i - 1] is { Kind: Kind.Digits or Kind.Small or Kind.Ten } before
            && before is not { Kind: Kind.Digits, Text.Length: 4 } // A year: ‘in 2020 note 3 says’.
        )
        {
            return i + 1; // ‘of 28 passages 18 have no note’: they are counted.
        }

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
            found.Add(
                new Figure(
                    tokens[i].Start,
                    tokens[i].End,
                    $"--{month.ToString("00", CultureInfo.InvariantCulture)}",
                    FigureKind.Date
                )
                {
                    IsLater = true,
                }
            );
            return at;
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
            At(tokens, low.Next) is { Kind: Kind.Link, Text: not "and" } link
            && (link.Text != "/" || low.IsYear)
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
        Bare(number, start, end, sign) with
        {
            Or = number.Or is { } other ? Bare(number with { Value = other }, start, end, sign).Value : null,
        };

    private static Figure Bare(FigureNumber number, int start, int end, FigureToken sign) =>
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
