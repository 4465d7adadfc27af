using Kind = Dossier.Figures.FigureTokenKind;

namespace Dossier.Figures;

/// <summary>
/// Finds the figures of a text and gives each its canonical form: <c>4,000</c>, <c>4 000</c> and ‘four thousand’ are
/// one figure, and so are <c>$5 bn</c>, <c>US$5 billion</c> and ‘5 billion dollars’. A range gives both its ends. Never
/// fails: what it cannot read is no figure.
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
        FigureCurrencies.Localise(tokens, language);
        for (var i = 0; i < tokens.Count; )
        {
            var next = tokens[i].Kind switch
            {
                Kind.CrossReference => FigureReferences.AfterCrossReference(tokens, i),
                Kind.Cue => FigureReferences.AfterCue(tokens, i),
                Kind.Date => AddFigure(found, tokens[i].Start, tokens[i].End, tokens[i].Text, FigureKind.Date, i + 1),
                Kind.Time => AddTime(found, tokens[i], isInWords: char.IsAsciiLetter(text[tokens[i].Start]), i + 1),
                Kind.Few => Several(tokens, i, found),
                Kind.Article or Kind.Fraction => FigureShares.Fraction(tokens, i, found),
                Kind.Reference => FigureReferences.References(tokens, i, found),
                Kind.Month => FigureDates.MonthFirst(tokens, i, found),
                Kind.Magnitude => AddFigure(
                    found,
                    tokens[i].Start,
                    tokens[i].End,
                    tokens[i].Text,
                    FigureKind.Magnitude,
                    i + 1
                ),
                Kind.Digits or Kind.Small or Kind.Ten or Kind.Multiple or Kind.Ordinal => FigureShares.Fraction(
                    tokens,
                    i,
                    found
                )
                    ?? FigureShares.PartOf(tokens, i, found)
                    ?? FigureShares.Spans(tokens, i, found)
                    ?? FigureDates.DayFirst(tokens, i, found)
                    ?? FigureQuantities.Read(tokens, i, i, found),
                Kind.Currency when tokens[i].Number >= FigureCurrencies.Before => FigureQuantities.Read(
                    tokens,
                    i,
                    i + 1,
                    found
                ),
                Kind.Percent when tokens[i].Number == 1 => FigureQuantities.Read(tokens, i, i + 1, found),
                _ => null,
            };
            i = next ?? i + 1;
        }

        return found;
    }

    /// <summary>Whose words and separators figures of a language have.</summary>
    /// <param name="language">BCP 47 tag.</param>
    internal static NumberLanguage LanguageOf(string language) =>
        language.Split('-') switch
        {
            ["tr", ..] => NumberLanguage.Turkish,
            ["kk", ..] => NumberLanguage.Kazakh,
            ["ru", ..] => NumberLanguage.Russian,
            ["en", "US", ..] => NumberLanguage.American,
            _ => NumberLanguage.English,
        };

    /// <summary>Adds a figure, and gives back where reading goes on.</summary>
    private static int AddFigure(List<Figure> found, int start, int end, string value, FigureKind kind, int next)
    {
        found.Add(new Figure(start, end, value, kind));
        return next;
    }

    private static int AddTime(List<Figure> found, FigureToken time, bool isInWords, int next)
    {
        found.Add(new Figure(time.Start, time.End, time.Text, FigureKind.Time) { IsLater = isInWords });
        return next;
    }

    /// <summary>‘several dozen’ are dozens.</summary>
    private static int? Several(List<FigureToken> tokens, int i, List<Figure> found)
    {
        var many = FigureToken.At(tokens, i + 1) switch
        {
            { Kind: Kind.Small, Number: 12 } => "dozens",
            { Kind: Kind.Multiple, Number: 100 } => "hundreds",
            { Kind: Kind.Multiple, Number: 1000 } => "thousands",
            { Kind: Kind.Multiple, Number: 1_000_000 } => "millions",
            { Kind: Kind.Multiple, Number: 1_000_000_000 } => "billions",
            _ => null,
        };
        return many is null
            ? null
            : AddFigure(found, tokens[i].Start, tokens[i + 1].End, many, FigureKind.Magnitude, i + 2);
    }
}
