using Kind = Dossier.Figures.FigureTokenKind;

namespace Dossier.Figures;

/// <summary>Passes over numbers that count nothing, and reads references to the passages of a record.</summary>
internal static class FigureReferences
{
    /// <summary>‘Figure 3 on page 12’, ‘HC 653’, ‘sections 4 and 5’: numbers that count nothing.</summary>
    public static int? AfterCrossReference(List<FigureToken> tokens, int i)
    {
        var next = i + 1;
        // ‘p. 12’: a stop of its own, close to the word.
        next +=
            FigureToken.At(tokens, next) is { Kind: Kind.Other } stop
            && stop.Start == tokens[i].End
            && stop.End == stop.Start + 1
                ? 1
                : 0;
        var last = i;
        while (FigureToken.At(tokens, next) is { Kind: Kind.Digits, Text.Length: > 0 and < 4 })
        {
            last = next++;
            next +=
                FigureToken.At(tokens, next).Kind is Kind.Link
                || FigureToken.At(tokens, next) is { Kind: Kind.Filler, Text: "," }
                    ? 1
                    : 0;
        }

        return last == i ? null : last + 1;
    }

    /// <summary>‘see note 5 and table 1’: the dossier's own notes, not the article's.</summary>
    public static int? AfterCue(List<FigureToken> tokens, int i)
    {
        var next = i + 1;
        while (FigureToken.At(tokens, next).Kind is Kind.Cue)
        {
            next++;
        }

        if (FigureToken.At(tokens, next).Kind is not (Kind.Reference or Kind.CrossReference))
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

    /// <summary>
    /// ‘passage 8’, ‘passages 4, 6 and 15’, ‘note 3’: references to passages and notes of the article.
    /// </summary>
    public static int? References(List<FigureToken> tokens, int i, List<Figure> found)
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
        while (FigureToken.At(tokens, next) is { Kind: Kind.Digits, Text.Length: > 0 and < 4 } number)
        {
            found.Add(new Figure(number.Start, number.End, tokens[i].Text + number.Text, FigureKind.Reference));
            next++;
            var more = next;
            while (FigureToken.At(tokens, more) is { Kind: Kind.Link or Kind.Filler })
            {
                more++;
            }

            // ‘passages 4, 6 and 15’, but not ‘passage 4, and 15 per cent’.
            if (
                FigureToken.At(tokens, more).Kind != Kind.Digits
                || FigureToken.At(tokens, more + 1)
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
}
