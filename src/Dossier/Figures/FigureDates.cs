using System.Globalization;
using Kind = Dossier.Figures.FigureTokenKind;

namespace Dossier.Figures;

/// <summary>Reads dates whose month is a word, those of ISO 8601, and two days of one month.</summary>
internal static class FigureDates
{
    /// <summary>‘May 11, 2022’, ‘May 2022’, ‘May’.</summary>
    public static int? MonthFirst(List<FigureToken> tokens, int i, List<Figure> found)
    {
        var month = (int)tokens[i].Number;
        var day = FigureToken.At(tokens, i + 1) is { Kind: Kind.Digits, Text.Length: 1 or 2, Number: >= 1 and <= 31 } d
            ? d
            : (FigureToken?)null;
        var at = day is null ? i + 1 : i + 2;
        at +=
            FigureToken.At(tokens, at) is { Kind: Kind.Filler, Text: "," or "of" } && Year(tokens, at + 1) is not null
                ? 1
                : 0;
        return AddDate(tokens, i, found, month, day, Year(tokens, at), at);
    }

    /// <summary>‘11 May 2022’, ‘11 May’, and ‘2022-05-11’ of ISO 8601.</summary>
    public static int? DayFirst(List<FigureToken> tokens, int i, List<Figure> found)
    {
        if (
            tokens[i] is { Kind: Kind.Digits, Text.Length: 4 }
            && FigureToken.At(tokens, i + 1) is { Kind: Kind.Link, Text: "-" }
            && FigureToken.At(tokens, i + 2) is { Kind: Kind.Digits, Text.Length: 2 } m
            && FigureToken.At(tokens, i + 3) is { Kind: Kind.Link, Text: "-" }
            && FigureToken.At(tokens, i + 4) is { Kind: Kind.Digits, Text.Length: 2 } d
        )
        {
            found.Add(new Figure(tokens[i].Start, d.End, $"{tokens[i].Text}-{m.Text}-{d.Text}", FigureKind.Date));
            return i + 5;
        }

        if (tokens[i] is not { Kind: Kind.Digits, Text.Length: 1 or 2, Number: >= 1 and <= 31 } day)
        {
            return DayInWords(tokens, i, found);
        }

        var at = i + 1 + (FigureToken.At(tokens, i + 1) is { Kind: Kind.Filler, Text: "of" } ? 1 : 0);
        if (FigureToken.At(tokens, at) is not { Kind: Kind.Month } month)
        {
            return TwoDays(tokens, i, day, found);
        }

        at++;
        at +=
            FigureToken.At(tokens, at) is { Kind: Kind.Filler, Text: "," or "of" } && Year(tokens, at + 1) is not null
                ? 1
                : 0;
        return AddDate(tokens, i, found, (int)month.Number, day, Year(tokens, at), at);
    }

    /// <summary>‘the fourth of February 2023’, ‘the twenty-first of June’.</summary>
    private static int? DayInWords(List<FigureToken> tokens, int i, List<Figure> found)
    {
        var tens = tokens[i] is { Kind: Kind.Ten, Number: 20 or 30 } ten ? ten.Number : 0;
        var at = tens == 0 ? i : i + 1 + (FigureToken.At(tokens, i + 1) is { Kind: Kind.Link, Text: "-" } ? 1 : 0);
        return
            FigureToken.At(tokens, at) is { Kind: Kind.Ordinal, Number: >= 1 and <= 31 } ones
            && (tens == 0 || ones.Number < 10)
            && FigureToken.At(tokens, at + 1) is { Kind: Kind.Filler, Text: "of" }
            && FigureToken.At(tokens, at + 2) is { Kind: Kind.Month } month
            ? AddDate(
                tokens,
                i,
                found,
                (int)month.Number,
                ones with
                {
                    Number = tens + ones.Number,
                },
                Year(tokens, at + 3),
                at + 3
            )
            : null;
    }

    /// <summary>
    /// ‘14–21 June 1904’, ‘the 14th and the 21st of June’: the first day takes month and year of the second.
    /// </summary>
    private static int? TwoDays(List<FigureToken> tokens, int i, FigureToken day, List<Figure> found)
    {
        var at = i + 2 + (FigureToken.At(tokens, i + 2) is { Kind: Kind.Filler, Text: "the" } ? 1 : 0);
        var month = at + 1 + (FigureToken.At(tokens, at + 1) is { Kind: Kind.Filler, Text: "of" } ? 1 : 0);
        if (
            FigureToken.At(tokens, i + 1).Kind != Kind.Link
            || FigureToken.At(tokens, at) is not { Kind: Kind.Digits, Text.Length: 1 or 2, Number: >= 1 and <= 31 }
            || FigureToken.At(tokens, month).Kind != Kind.Month
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

    /// <summary>
    /// Adds the date of a month with its day or year, or of the month alone, and gives the index of the token after it.
    /// The month's token, or the day before it, is at <c>i</c>; <c>at</c> is where the year would stand.
    /// </summary>
    private static int? AddDate(
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
        found.Add(
            new Figure(
                tokens[i].Start,
                tokens[next - 1].End,
                $"{year?.Text ?? "-"}-{month.ToString("00", CultureInfo.InvariantCulture)}{dayPart}",
                FigureKind.Date
            )
        );
        return next;
    }

    /// <summary>The year of four digits at an index, 1000 to 2199; null for none.</summary>
    private static FigureToken? Year(List<FigureToken> tokens, int at) =>
        FigureToken.At(tokens, at) is { Kind: Kind.Digits, Text.Length: 4, Number: >= 1000 and < 2200 } year
            ? year
            : null;
}
